import type { ClaimContext, PayerTerms } from "../claim/claim-context";
import type { ClaimPayment } from "../claim/claim-payment";
import type { Cents, ClaimSnapshot, IsoDate, ServiceLine } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { isWellFormedCode } from "../claim/hcpcs-code";
import { readValue, whyMissing } from "../claim/reading";
import type { ReferenceTables, TablesOnDate } from "../reference/tables";
import type { CheckResult, Finding, LineCoverage, NotChecked, RuleError, Severity } from "./check-result";
import type { Need, PayerTerm, Rule, RuleLine } from "./define-rule";
import { Reporter } from "./report";
import { judgedOn, type ReadLine, readLines, type ServiceDay, serviceDays } from "./service-days";

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
  const notChecked = wholeLinesFirst(run, run.notChecked);
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
  readonly ruleErrors: RuleError[] = [];
  readonly lines: readonly ReadLine[];
  private readonly reporter: Reporter;
  private readonly days: readonly ServiceDay[];
  private readonly claims: ReadonlyMap<number, DatedClaim>;
  private readonly tablesByDate = new Map<IsoDate, TablesOnDate>();

  constructor(
    readonly snapshot: ClaimSnapshot,
    private readonly tables: ReferenceTables,
    readonly context: ClaimContext,
    private readonly payment: ClaimPayment,
  ) {
    this.reporter = new Reporter(payment);
    this.lines = readLines(snapshot);
    this.days = serviceDays(this.lines, context);
    this.claims = claimsOf(this.days);
  }

  get findings(): readonly Finding[] {
    return this.reporter.findings;
  }

  get notChecked(): readonly NotChecked[] {
    return this.reporter.notChecked;
  }

  readonly tablesOn = (date: IsoDate): TablesOnDate => {
    const known = this.tablesByDate.get(date);
    if (known) return known;
    const onDate = this.tables.on(date);
    this.tablesByDate.set(date, onDate);
    return onDate;
  };

  rule(rule: Rule): void {
    const { payer } = this.context;
    const setting = Object.hasOwn(payer.rules, rule.id) ? payer.rules[rule.id] : undefined;
    if (setting === "off") return;
    const severity = setting ?? rule.severity;
    this.reporter.speaking(rule, severity, false);
    const unknownTerm = rule.payerTerm ? payerTermUnknown(rule.payerTerm, payer) : null;
    if (unknownTerm !== null) {
      for (const day of this.days)
        for (const { service } of day.lines) this.reporter.miss(service.line, unknownTerm, false);
      return;
    }
    if (rule.scope === "entry") this.entries(rule);
    else if (rule.scope === "claim") this.wholeClaims(rule, severity);
    else for (const day of this.days) this.day(rule, severity, day);
  }

  private entries(rule: Rule): void {
    const { context } = this;
    for (const line of this.usable(rule, this.lines)) this.attempt(rule, { line, context });
  }

  private day(rule: Rule, severity: Severity, day: ServiceDay): void {
    const lines = this.usable(rule, day.lines);
    if (lines.length === 0) return;
    const { context, payment } = this;
    const { date } = day;
    const tables = this.tablesOn(date);
    if (rule.scope === "line") {
      for (const line of lines) this.attempt(rule, { line, date, tables, context, payment });
      return;
    }
    this.reporter.speaking(rule, severity, this.incomplete(rule, day.claim, lines.length < day.lines.length));
    this.attempt(rule, { lines, date, tables, context, payment });
  }

  private wholeClaims(rule: Rule, severity: Severity): void {
    const { context, payment, tablesOn } = this;
    for (const [claim, { lines: dated, dates }] of this.claims) {
      const lines = this.usable(rule, dated);
      if (lines.length === 0) continue;
      this.reporter.speaking(rule, severity, this.incomplete(rule, claim, lines.length < dated.length));
      const dateOf = (line: RuleLine): IsoDate => dates.get(line.line) ?? context.today;
      this.attempt(rule, { lines, dateOf, tablesOn, context, payment });
    }
  }

  /** The lines that have all a rule needs; the others are said to be not checked. */
  private usable(rule: Rule, lines: readonly ReadLine[]): RuleLine<Need>[] {
    const usable: RuleLine<Need>[] = [];
    for (const line of lines) {
      const lacking = rule.needs.find((need) => line.missing[need] !== undefined);
      if (lacking === undefined) usable.push(line.values);
      else this.reporter.miss(line.service.line, line.missing[lacking] ?? "", false);
    }
    return usable;
  }

  /** True where a row of the claim could not be read or dated, so that it might hold what a rule misses. */
  private incomplete(rule: Rule, claim: number, someLeftOut: boolean): boolean {
    if (rule.needsWholeClaim !== true) return false;
    return (
      someLeftOut ||
      this.snapshot.partial ||
      this.snapshot.unreadRows.some((row) => row.claim === claim) ||
      this.snapshot.lines.some((line) => line.claim === claim && judgedOn(line, this.context) === null)
    );
  }

  private attempt(rule: Rule, input: Parameters<Rule["check"]>[0]): void {
    try {
      rule.check(input, this.reporter.report);
    } catch (error) {
      if (this.ruleErrors.some((known) => known.rule === rule.id)) return;
      this.ruleErrors.push({
        rule: rule.id,
        message: error instanceof Error ? error.message : "unknown error",
      });
    }
  }
}

/** The dated lines of one claim, with the day each is judged on, by line number. */
interface DatedClaim {
  readonly lines: ReadLine[];
  readonly dates: Map<number, IsoDate>;
}

function claimsOf(days: readonly ServiceDay[]): Map<number, DatedClaim> {
  const claims = new Map<number, DatedClaim>();
  for (const { claim, date, lines } of days) {
    const known: DatedClaim = claims.get(claim) ?? { lines: [], dates: new Map() };
    known.lines.push(...lines);
    for (const { service } of lines) known.dates.set(service.line, date);
    claims.set(claim, known);
  }
  for (const { lines } of claims.values())
    lines.sort((left, right) => left.service.line - right.service.line);
  return claims;
}

function payerTermUnknown(term: PayerTerm, payer: PayerTerms): string | null {
  if (term === "ncci") {
    if (payer.ncci === "medicare") return null;
    return payer.ncci === "own"
      ? `${payer.name} has NCCI tables of its own, which are not loaded`
      : `whether ${payer.name} applies Medicare's NCCI edits is not known`;
  }
  if (term === "medicare-billing")
    return payer.billingRules === "medicare"
      ? null
      : `whether ${payer.name} follows Medicare’s billing rules is not known`;
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

/** Names the finding that each one explains, where it is there. */
function explained(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const explains = new Map(rules.map((rule) => [rule.id, [rule.explains ?? []].flat()]));
  return findings.map((finding) => {
    const targets = explains.get(finding.rule) ?? [];
    const there = targets.find((target) =>
      findings.some(
        (other) => other.rule === target && other.lines.some((line) => finding.lines.includes(line)),
      ),
    );
    return there === undefined ? finding : { ...finding, explains: there };
  });
}

/** A line that could not be judged at all gets one reason in place of one a rule. */
function wholeLinesFirst(run: Run, misses: readonly NotChecked[]): NotChecked[] {
  const whole = run.snapshot.lines.flatMap((line): NotChecked[] => {
    const because = whyNotAtAll(line, run);
    return because === null ? [] : [{ line: line.line, rule: null, because, beyondForm: false }];
  });
  const wholeLines = new Set(whole.map((miss) => miss.line));
  return [...whole, ...misses.filter((miss) => !wholeLines.has(miss.line))].sort(
    (left, right) => left.line - right.line,
  );
}

function whyNotAtAll(line: ServiceLine, run: Run): string | null {
  const code = readValue(line.code);
  if (code === undefined) return whyMissing(fieldNames.code, line.code);
  if (!isWellFormedCode(code)) return "without a valid code nothing else can be checked";
  const date = judgedOn(line, run.context);
  if (date === null) return whyMissing(fieldNames.dateOfService, line.dateOfService);
  const onDate = run.tablesOn(date);
  const validity = onDate.codeValidity(code);
  const unknown =
    validity.kind === "unknown" &&
    [onDate.rvu(code), onDate.mue(code), onDate.addOn(code)].every((answer) => answer.kind === "not-loaded");
  return unknown ? validity.because : null;
}

function coverageOf(line: ServiceLine, notChecked: readonly NotChecked[]): LineCoverage {
  const misses = notChecked.filter((miss) => miss.line === line.line);
  if (misses.some((miss) => miss.rule === null)) return { line: line.line, state: "not-checked" };
  return { line: line.line, state: misses.some((miss) => !miss.beyondForm) ? "partly" : "checked" };
}

/** Notes put nothing at stake. A line with several problems is lost once. */
function totalAtRisk(findings: readonly Finding[]): Cents | null {
  const byLine = new Map<number, Cents>();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    for (const { line, cents } of finding.atRisk) byLine.set(line, Math.max(byLine.get(line) ?? 0, cents));
  }
  return byLine.size === 0 ? null : [...byLine.values()].reduce((sum, cents) => sum + cents, 0);
}
