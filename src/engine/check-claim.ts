import type { ClaimContext, PayerTerms } from "../claim/claim-context";
import type { ClaimPayment } from "../claim/claim-payment";
import type { Cents, ClaimSnapshot, ServiceLine } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { isWellFormedCode } from "../claim/hcpcs-code";
import { readValue, whyMissing } from "../claim/reading";
import type { ReferenceTables } from "../reference/tables";
import type { CheckResult, Finding, LineCoverage, NotChecked, RuleError, Severity } from "./check-result";
import type { PayerTerm, Rule, RuleLine } from "./define-rule";
import { createReport } from "./report";
import { judgedOn, ruleLine, serviceDays } from "./service-days";

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Judges a claim: every rule on every line, with the tables in force on the line's date of service. A rule that throws becomes a
 * `ruleErrors` entry and the others still run. Nothing here throws for anything a page can hold.
 */
export function checkClaim(
  snapshot: ClaimSnapshot,
  rules: readonly Rule[],
  tables: ReferenceTables,
  context: ClaimContext,
  payment: ClaimPayment,
): CheckResult {
  const run = new Run(snapshot, tables, context, payment);
  for (const rule of rules) run.rule(rule);
  const findings = explained(silenced(run.findings, rules), rules).sort(
    (left, right) =>
      severityOrder[left.severity] - severityOrder[right.severity] ||
      (left.lines[0] ?? 0) - (right.lines[0] ?? 0) ||
      left.rule.localeCompare(right.rule),
  );
  const notChecked = wholeLinesFirst(snapshot, tables, context, run.notChecked);
  return {
    revision: snapshot.revision,
    findings,
    coverage: snapshot.lines.map((line) => coverageOf(line, notChecked)),
    notChecked,
    payment,
    atRisk: totalAtRisk(findings),
    dateAssumed: snapshot.lines.some((line) => line.dateOfService.state === "absent"),
    payer: context.payer.name,
    editions: tables.editions,
    ruleErrors: run.ruleErrors,
  };
}

/** One pass over all rules. */
class Run {
  readonly findings: Finding[] = [];
  readonly notChecked: NotChecked[] = [];
  readonly ruleErrors: RuleError[] = [];
  private readonly days;

  constructor(
    private readonly snapshot: ClaimSnapshot,
    private readonly tables: ReferenceTables,
    private readonly context: ClaimContext,
    private readonly payment: ClaimPayment,
  ) {
    this.days = serviceDays(snapshot, context);
  }

  rule(rule: Rule): void {
    const unknownTerm = rule.payerTerm ? payerTermUnknown(rule.payerTerm, this.context.payer) : null;
    if (unknownTerm !== null) {
      for (const day of this.days) for (const line of day.lines) this.miss(rule, line, unknownTerm);
      return;
    }
    if (rule.scope === "entry") this.entries(rule);
    else for (const day of this.days) this.day(rule, day);
  }

  private entries(rule: Rule): void {
    for (const line of this.snapshot.lines) {
      const [usable] = this.usable(rule, [line]);
      if (usable)
        this.attempt(rule, () =>
          rule.check({ line: usable, context: this.context }, this.report(rule, false)),
        );
    }
  }

  private day(rule: Rule, day: { claim: number; date: string; lines: readonly ServiceLine[] }): void {
    const usable = this.usable(rule, day.lines);
    if (usable.length === 0) return;
    const tables = this.tables.on(day.date);
    const { context } = this;
    if (rule.scope === "line") {
      for (const line of usable) {
        this.attempt(rule, () => rule.check({ line, tables, context }, this.report(rule, false)));
      }
      return;
    }
    const incomplete =
      rule.needsWholeClaim === true && this.claimIncomplete(day.claim, usable.length < day.lines.length);
    const input = { lines: usable, date: day.date, tables, context };
    this.attempt(rule, () => rule.check(input, this.report(rule, incomplete)));
  }

  private usable(rule: Rule, lines: readonly ServiceLine[]): RuleLine<Rule["needs"][number]>[] {
    return lines.flatMap((line) => {
      const values = ruleLine(line, rule.needs);
      if (!("because" in values)) return [values];
      this.miss(rule, line, values.because);
      return [];
    });
  }

  /** True where a row of the claim could not be read or dated, so that it might hold what a rule misses. */
  private claimIncomplete(claim: number, someLeftOut: boolean): boolean {
    return (
      someLeftOut ||
      this.snapshot.partial ||
      this.snapshot.unreadRows.some((row) => row.claim === claim) ||
      this.snapshot.lines.some((line) => line.claim === claim && judgedOn(line, this.context) === null)
    );
  }

  private report(rule: Rule, review: boolean) {
    return createReport(rule, review, this.payment, this.findings, this.notChecked);
  }

  private miss(rule: Rule, line: ServiceLine, because: string): void {
    this.notChecked.push({ line: line.line, rule: rule.id, because });
  }

  private attempt(rule: Rule, check: () => void): void {
    try {
      check();
    } catch (error) {
      if (this.ruleErrors.some((known) => known.rule === rule.id)) return;
      this.ruleErrors.push({
        rule: rule.id,
        message: error instanceof Error ? error.message : "unknown error",
      });
    }
  }
}

function payerTermUnknown(term: PayerTerm, payer: PayerTerms): string | null {
  if (term === "ncci") {
    if (payer.ncci === "medicare") return null;
    return payer.ncci === "own"
      ? `${payer.name} has NCCI tables of its own, which are not loaded`
      : `whether ${payer.name} applies Medicare's NCCI edits is not known`;
  }
  const known =
    payer.therapyModifier === "all-therapy" ||
    (term === "always-therapy-modifier" && payer.therapyModifier === "always-therapy");
  return known ? null : `whether ${payer.name} requires a therapy modifier here is not known`;
}

function silenced(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const silencers = new Map(rules.map((rule) => [rule.id, rule.silences ?? []]));
  return findings.filter(
    (finding) =>
      !findings.some(
        (other) =>
          silencers.get(other.rule)?.includes(finding.rule) &&
          other.lines.some((line) => finding.lines.includes(line)),
      ),
  );
}

/** Keeps `explains` only where the finding it explains is there. */
function explained(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const explains = new Map(rules.map((rule) => [rule.id, rule.explains ?? null]));
  return findings.map((finding) => {
    const target = explains.get(finding.rule) ?? null;
    const there = findings.some(
      (other) => other.rule === target && other.lines.some((line) => finding.lines.includes(line)),
    );
    return { ...finding, explains: there ? target : null };
  });
}

/** A line that could not be judged at all gets one reason in place of one a rule. */
function wholeLinesFirst(
  snapshot: ClaimSnapshot,
  tables: ReferenceTables,
  context: ClaimContext,
  misses: readonly NotChecked[],
): NotChecked[] {
  const whole = snapshot.lines.flatMap((line): NotChecked[] => {
    const because = whyNotAtAll(line, tables, context);
    return because === null ? [] : [{ line: line.line, rule: null, because }];
  });
  const wholeLines = new Set(whole.map((miss) => miss.line));
  return [...whole, ...misses.filter((miss) => !wholeLines.has(miss.line))].sort(
    (left, right) => left.line - right.line,
  );
}

function whyNotAtAll(line: ServiceLine, tables: ReferenceTables, context: ClaimContext): string | null {
  const code = readValue(line.code);
  if (code === undefined) return whyMissing(fieldNames.code, line.code);
  if (!isWellFormedCode(code)) return "without a valid code nothing else can be checked";
  const date = judgedOn(line, context);
  if (date === null) return whyMissing(fieldNames.dateOfService, line.dateOfService);
  const onDate = tables.on(date);
  const validity = onDate.codeValidity(code);
  const unknown =
    validity.kind === "unknown" &&
    [onDate.rvu(code), onDate.mue(code), onDate.addOn(code)].every((answer) => answer.kind === "not-loaded");
  return unknown ? validity.because : null;
}

function coverageOf(line: ServiceLine, notChecked: readonly NotChecked[]): LineCoverage {
  const misses = notChecked.filter((miss) => miss.line === line.line);
  if (misses.some((miss) => miss.rule === null)) return { line: line.line, state: "not-checked" };
  return { line: line.line, state: misses.length > 0 ? "partly" : "checked" };
}

/** Notes put nothing at stake. A line with several problems is lost once. */
function totalAtRisk(findings: readonly Finding[]): Cents | null {
  const byLine = new Map<number, Cents>();
  for (const finding of findings) {
    for (const { line, cents } of finding.atRisk) byLine.set(line, Math.max(byLine.get(line) ?? 0, cents));
  }
  return byLine.size === 0 ? null : [...byLine.values()].reduce((sum, cents) => sum + cents, 0);
}
