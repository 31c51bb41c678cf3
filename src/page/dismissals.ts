import type { ClaimSnapshot, ServiceLine } from "../claim/claim-snapshot";
import {
  codesToKeep,
  type Dismissal,
  type DismissalReason,
  type DismissalScope,
  type StandingDismissal,
  stands,
} from "../claim/dismissal";
import { readValue } from "../claim/reading";
import type { Messages } from "../message-protocol";
import { type FindingEntry, groupFindings, moneyOnce } from "../panel/group-findings";
import type { DismissedFinding } from "../panel/panel-props";

type Answer = Messages["claim.check"]["answer"];
type Finding = Answer["findings"][number];

/** A dismissal that lives with the page: of lines as they stood, or of a claim that is known by its lines. */
interface Here {
  readonly dismissal: Dismissal;
  readonly claim: number;
  /** Scope "lines": what the lines held. */
  readonly content: string;
  /** Scope "claim": the identities of its lines, when it was last seen. */
  lines: ReadonlySet<string>;
}

/** A reading of a form with the identity of each of its lines. */
export interface KnownReading {
  readonly snapshot: ClaimSnapshot;
  readonly identities: readonly string[];
}

/** What a person set aside on one form. */
export class Dismissals {
  /** Newest last: for the undo. */
  last: DismissedFinding | null = null;
  private here: readonly Here[] = [];
  /** What `last` is about. */
  private made: Here | null = null;

  /** Takes the answer apart: what is shown, with the money of that alone, and what is not. */
  split(
    result: Answer,
    reading: KnownReading,
    standing: readonly StandingDismissal[],
  ): { readonly result: Answer; readonly dismissed: readonly DismissedFinding[] } {
    const dismissed: DismissedFinding[] = [];
    const hidden = new Set<Finding>();
    for (const entry of this.isEmpty(standing) ? [] : groupFindings(result.findings, reading.identities)) {
      const scope = this.scopeOf(entry, result, reading, standing);
      if (scope === null) continue;
      dismissed.push({ finding: entry.finding, scope });
      for (const finding of [entry.finding, ...entry.nested]) hidden.add(finding);
    }
    this.followLast(dismissed, reading);
    if (hidden.size === 0) return { result, dismissed };
    const findings = result.findings.filter((finding) => !hidden.has(finding));
    const atRisk = moneyOnce(findings.filter(({ severity }) => severity !== "info"));
    return { result: { ...result, findings, atRisk }, dismissed };
  }

  /** Sets a finding aside here and answers with what is kept of it. */
  add(
    { finding, scope }: DismissedFinding,
    reason: DismissalReason,
    payer: string,
    reading: KnownReading,
  ): Dismissal {
    const dismissal = { rule: finding.rule, codes: codesOf(finding, reading.snapshot), scope, reason, payer };
    this.last = { finding, scope };
    const claim = claimOf(finding, reading.snapshot);
    const content = contentOf(finding, reading);
    this.made = { dismissal, claim, content, lines: linesOf(claim, reading) };
    this.here = [...this.here, this.made];
    return dismissal;
  }

  /** Takes a dismissal back; null where it was made by another page or before this one was loaded. */
  restore({ finding, scope }: DismissedFinding, reading: KnownReading): Dismissal | null {
    this.last = null;
    const of = this.here.filter((each) => each.dismissal.scope === scope && matches(each, finding, reading));
    this.here = this.here.filter((each) => !of.includes(each));
    return of.at(-1)?.dismissal ?? null;
  }

  /** A claim is the same as long as one of its lines still stands in the next reading; then what was set aside for it still is. */
  follow(reading: KnownReading): void {
    this.here = this.here.filter((each) => {
      if (each.dismissal.scope !== "claim") return true;
      const now = linesOf(each.claim, reading);
      const same = [...now].some((line) => each.lines.has(line));
      if (same) each.lines = now;
      return same;
    });
  }

  /** Another page stands where the form was: nothing of it was set aside. */
  forget(): void {
    this.here = [];
    this.last = null;
  }

  /** Its lines may stand elsewhere by now: what is undone, and named, is the finding as it is found now. */
  private followLast(dismissed: readonly DismissedFinding[], reading: KnownReading): void {
    const { made, last } = this;
    if (!made || !last || matches(made, last.finding, reading)) return;
    const now = dismissed.find(
      ({ finding, scope }) => scope === last.scope && matches(made, finding, reading),
    );
    if (now) this.last = now;
  }

  private isEmpty(standing: readonly StandingDismissal[]): boolean {
    return this.here.length === 0 && standing.length === 0;
  }

  private scopeOf(
    { finding }: FindingEntry,
    { payerId }: Answer,
    reading: KnownReading,
    standing: readonly StandingDismissal[],
  ): DismissalScope | null {
    const own = this.here.find(
      (each) =>
        (each.dismissal.scope === "lines" || each.dismissal.scope === "claim") &&
        matches(each, finding, reading),
    );
    if (own) return own.dismissal.scope;
    const kept = { rule: finding.rule, codes: codesOf(finding, reading.snapshot), payer: payerId };
    return stands(standing, kept) ? "codes" : null;
  }
}

function matches({ dismissal, claim, content }: Here, finding: Finding, reading: KnownReading): boolean {
  if (dismissal.rule !== finding.rule) return false;
  switch (dismissal.scope) {
    case "lines":
      return content === contentOf(finding, reading);
    case "claim":
      return claim === claimOf(finding, reading.snapshot);
    case "codes":
      return dismissal.codes.join() === codesOf(finding, reading.snapshot).join();
    case "rule":
      return true;
  }
}

function concerned(finding: Finding, snapshot: ClaimSnapshot): readonly ServiceLine[] {
  return snapshot.lines.filter(({ line }) => finding.lines.includes(line));
}

/** The codes of the lines that a finding is about, as they are kept. */
export function codesOf(finding: Finding, snapshot: ClaimSnapshot): readonly string[] {
  return codesToKeep(concerned(finding, snapshot).flatMap(({ code }) => readValue(code) ?? []));
}

function claimOf(finding: Finding, snapshot: ClaimSnapshot): number {
  return concerned(finding, snapshot)[0]?.claim ?? 0;
}

/** What the finding is about: the same lines holding something else are judged, and shown, anew. */
function contentOf(finding: Finding, { snapshot, identities }: KnownReading): string {
  const lines = concerned(finding, snapshot).map(({ line, ...readings }) => [identities[line - 1], readings]);
  return JSON.stringify(lines);
}

function linesOf(claim: number, { snapshot, identities }: KnownReading): ReadonlySet<string> {
  const lines = snapshot.lines.filter((line) => line.claim === claim);
  return new Set(lines.flatMap(({ line }) => identities[line - 1] ?? []));
}
