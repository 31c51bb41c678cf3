import { allowedOf, type ClaimPayment, paymentOfLine } from "../claim/claim-payment";
import type { LineField } from "../claim/claim-snapshot";
import { areTooMany, changedLines, type LineChange, mostModifiers } from "../claim/line-change";
import { readValue } from "../claim/reading";
import type { SourceRow } from "../reference/tables";
import { fill, inLanguage, say } from "../say";
import type { Finding, Fix, NotChecked, Severity } from "./check-result";
import type { Report, ReportOptions, Rule, RuleLine } from "./define-rule";

/**
 * Takes what the rules say, one rule after the other, and turns it into findings and not-checked entries. `report` is the one function
 * that every check of a run is handed; it speaks for the rule that `speaking` named last.
 */
export class Reporter {
  /** What was found, with the rule that found it and the lines that are lost by it. */
  readonly found: { readonly rule: Rule; readonly finding: Finding; readonly lost: readonly number[] }[] = [];
  readonly notChecked: NotChecked[] = [];
  readonly report: Report<string>;
  private rule: Rule | null = null;
  private severity: RuleSeverity = { own: "info", byPractice: null };
  private review = false;

  constructor(private readonly payment: ClaimPayment) {
    const report = (
      lines: RuleLine | readonly RuleLine[],
      field: LineField,
      message: string,
      options: ReportOptions = {},
    ): void => this.find(lines, field, message, options);
    this.report = Object.assign(report, {
      notChecked: (line: RuleLine, because: string) => this.miss(line.line, because, false),
      notKnownHere: (line: RuleLine, because: string) => this.miss(line.line, because, true),
    });
  }

  /** With `review`, no finding is certain. */
  speaking(rule: Rule, severity: RuleSeverity, review: boolean): Report<string> {
    this.rule = rule;
    this.severity = severity;
    this.review = review;
    return this.report;
  }

  miss(line: number, because: string, beyondForm: boolean): void {
    this.notChecked.push({ line, rule: this.rule?.id ?? null, because, beyondForm });
  }

  private find(
    lineOrLines: RuleLine | readonly RuleLine[],
    field: LineField,
    message: string,
    options: ReportOptions,
  ): void {
    const { rule } = this;
    const lines = "line" in lineOrLines ? [lineOrLines] : ascending(lineOrLines);
    const [first] = lines;
    if (!first || !rule) return;
    const { own, set } = severityOf(this.severity, options.severity);
    const severity = set ?? own;
    const lost = severity === "info" ? [] : allowedOf(options.lost ?? lines, this.payment);
    // What a payer does not deny is not at stake, whatever the practice calls it; nor is what the practice calls a note.
    const keepsStakes = (severity === "info") === (own === "info");
    const amounts = options.amounts?.map((amount) =>
      severity === "info" || options.ofCharge ? amount : atMostAllowed(amount, this.payment),
    );
    const stakes = amounts?.filter(({ cents }) => cents > 0) ?? lost;
    const crowded = options.fix ? crowdedBy(options.fix, lines) : undefined;
    const fix = options.fix && crowded ? withRoom(options.fix, lines) : (options.fix ?? null);
    const action = filled(options.action ?? rule.action, first, options);
    const finding: Finding = {
      rule: rule.id,
      severity,
      severityWithoutPractice: severity === own ? null : own,
      verdict: this.review || options.review ? "needs-review" : "certain",
      provenance: rule.provenance,
      lines: lines.map((line) => line.line),
      field,
      message: filled(rule.messages[message] ?? message, first, options),
      why: say(rule.why),
      action: crowded ? `${action} ${noRoom(crowded)}` : action,
      fix: fix && filledFix(fix, first, options),
      document: rule.source,
      row: options.row ?? null,
      atRisk: keepsStakes ? stakes : [],
      explains: null,
    };
    const lostLines = options.lost?.map(({ line }) => line) ?? [];
    this.found.push({ rule, finding, lost: lostLines.length > 0 ? lostLines : finding.lines });
  }
}

type Stake = Finding["atRisk"][number];

/** What a rule works out from fees knows nothing of what the day's other lines take off this one. */
function atMostAllowed(stake: Stake, payment: ClaimPayment): Stake {
  const allowed = paymentOfLine(payment, stake.line)?.allowed ?? null;
  return allowed === null || stake.cents <= allowed ? stake : { ...stake, cents: allowed };
}

/** Most come in order, and a sort makes a copy of its own. */
function ascending(lines: readonly RuleLine[]): readonly RuleLine[] {
  const inOrder = lines.every((line, at) => at === 0 || (lines[at - 1]?.line ?? 0) <= line.line);
  return inOrder ? lines : [...lines].sort((left, right) => left.line - right.line);
}

/** How grave what a rule says is: by itself or the payer's profile, and what the practice set in its place. */
export interface RuleSeverity {
  readonly own: Severity;
  readonly byPractice: Severity | null;
}

export const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** A case that the rule itself calls less grave stays so: no practice's setting makes an open question certain. */
function severityOf(
  { own, byPractice }: RuleSeverity,
  ofCase: Severity | undefined,
): { readonly own: Severity; readonly set: Severity | null } {
  if (ofCase === undefined) return { own, set: byPractice };
  const softens = byPractice !== null && severityOrder[byPractice] > severityOrder[ofCase];
  return { own: ofCase, set: softens ? byPractice : null };
}

/** "2024 Q3", or "2024 Q3, the newest loaded" where the date of service is later. */
export function editionText(row: SourceRow): string {
  return row.olderThanDate ? say("{edition}, the newest loaded", { edition: row.edition }) : row.edition;
}

/** A line on which a way of the fix puts more modifiers than a claim carries, so that it would only be rejected for that. */
function crowdedBy(fix: Fix, lines: readonly RuleLine[]): RuleLine | undefined {
  const changes = fix.kind === "set" ? [fix.changes] : fix.answers.map((answer) => answer.changes);
  return lines.find((line) => changes.some((each) => leavesTooMany(each, line)));
}

/** The ways of the fix for which every line has room; null where there are none. */
function withRoom(fix: Fix, lines: readonly RuleLine[]): Fix | null {
  if (fix.kind === "set") return null;
  const answers = fix.answers.filter(({ changes }) => !lines.some((line) => leavesTooMany(changes, line)));
  return answers.length === 0 ? null : { ...fix, answers };
}

function leavesTooMany(changes: readonly LineChange[], { line, readings }: RuleLine): boolean {
  const before = readValue(readings.modifiers) ?? [];
  // Most lines have one or two, and no fix puts more than two on a line.
  if (before.length < mostModifiers - 1 || areTooMany(before)) return false;
  const ofLine = changes.filter((change) => change.line === line && change.field === "modifiers");
  const [after] = changedLines([readings], ofLine);
  return after !== undefined && areTooMany(readValue(after.modifiers) ?? []);
}

function noRoom({ line, readings }: RuleLine): string {
  return say(
    "Line {line} has {count} of the {most} modifiers that a claim carries: for more, one has to go first.",
    {
      line,
      count: (readValue(readings.modifiers) ?? []).length,
      most: mostModifiers,
    },
  );
}

function filledFix(fix: Fix, first: RuleLine, options: ReportOptions): Fix {
  if (fix.kind === "set") return { ...fix, label: filled(fix.label, first, options) };
  return {
    ...fix,
    question: filled(fix.question, first, options),
    answers: fix.answers.map(({ label, changes, values }) => ({
      label: filled(label, first, values ? { ...options, values } : options),
      changes,
    })),
    otherwise: filled(fix.otherwise, first, options),
  };
}

function filled(english: string, first: RuleLine, options: ReportOptions): string {
  return fill(inLanguage(english), (name) => placeholderValue(name, first, options));
}

function placeholderValue(
  name: string,
  { readings }: RuleLine,
  { values, row }: ReportOptions,
): string | number | undefined {
  const own = values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  if (own !== undefined) return own;
  switch (name) {
    case "code":
      return readValue(readings.code) ?? "";
    case "units":
      return readValue(readings.units) ?? "";
    case "placeOfService":
      return readValue(readings.placeOfService) ?? "";
    case "edition":
      return row ? editionText(row) : undefined;
    default:
      return undefined;
  }
}
