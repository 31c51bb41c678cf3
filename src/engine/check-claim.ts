import type { ClaimContext, PayerTerms, RuleSetting } from "../claim/claim-context";
import type { ClaimPayment } from "../claim/claim-payment";
import type { Cents, ClaimSnapshot, IsoDate, ServiceLine } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { isWellFormedCode } from "../claim/hcpcs-code";
import { judgedOn } from "../claim/judged-on";
import { readValue, whyMissing } from "../claim/reading";
import type { ReferenceTables, TablesOnDate } from "../reference/tables";
import { say } from "../say";
import type { CheckResult, Finding, LineCoverage, NotChecked, RuleError } from "./check-result";
import type { PayerTerm, Rule, RuleLine } from "./define-rule";
import { HeardTogether, type JoinedDay, joinedDays } from "./joined-days";
import { Reporter, type RuleSeverity, severityOrder } from "./report";
import { LineSet, type ReadLine, readLines, type ServiceDay, serviceDays } from "./service-days";

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
  const findings = explained(silenced(run.found)).sort(
    (left, right) =>
      severityOrder[left.severity] - severityOrder[right.severity] ||
      (left.lines[0] ?? 0) - (right.lines[0] ?? 0) ||
      (left.rule < right.rule ? -1 : 1),
  );
  const notChecked = wholeLinesFirst(run);
  return {
    revision: snapshot.revision,
    findings,
    coverage: coverageOf(snapshot.lines, notChecked),
    notChecked,
    payment,
    atRisk: totalAtRisk(findings),
    dateAssumed: snapshot.lines.some((line) => line.dateOfService.state === "absent") ? context.today : null,
    payer: context.payer.name,
    payerId: context.payer.id,
    editions: tables.editions,
    ruleErrors: run.ruleErrors,
    rulesOff: run.rulesOff,
  };
}

/** One pass over all rules. */
class Run {
  readonly ruleErrors: RuleError[] = [];
  readonly rulesOff: string[] = [];
  private readonly lines: LineSet;
  private readonly reporter: Reporter;
  private readonly days: readonly ServiceDay[];
  private readonly joined: ReadonlyMap<ServiceDay, JoinedDay>;
  private readonly claims: readonly DatedClaim[];
  private readonly tablesByDate = new Map<IsoDate, TablesOnDate>();

  constructor(
    readonly snapshot: ClaimSnapshot,
    private readonly tables: ReferenceTables,
    readonly context: ClaimContext,
    private readonly payment: ClaimPayment,
  ) {
    this.reporter = new Reporter(payment);
    const lines = readLines(snapshot);
    this.lines = new LineSet(lines);
    this.days = serviceDays(lines, context);
    this.joined = joinedDays(this.days);
    this.claims = claimsOf(this.days, context);
  }

  get found(): Reporter["found"] {
    return this.reporter.found;
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
    const byPayer = settingOf(rule, payer.rules);
    const byPractice = this.settingOfPractice(rule, byPayer ?? rule.severity);
    if (byPractice === "off") {
      this.rulesOff.push(rule.id);
      return;
    }
    // A rule that the payer's own documents turn off does not hold for the payer, unless the practice wants it nevertheless.
    if (byPayer === "off" && byPractice === null) return;
    const own = byPayer === null || byPayer === "off" ? rule.severity : byPayer;
    const severity: RuleSeverity = { own, byPractice };
    this.reporter.speaking(rule, severity, this.hidesModifiers(rule));
    const unknownTerm = rule.payerTerm ? payerTermUnknown(rule.payerTerm, payer) : null;
    if (unknownTerm !== null) {
      for (const day of this.days)
        for (const { service } of day.set.lines) this.reporter.miss(service.line, unknownTerm, false);
      return;
    }
    if (rule.scope === "entry") this.entries(rule);
    else if (rule.scope === "claim") this.wholeClaims(rule, severity);
    else for (const day of this.days) this.day(rule, severity, day);
  }

  /** What the practice made of a rule, raised to the administrator's floor; null: nothing. */
  private settingOfPractice(rule: Rule, withoutPractice: RuleSetting): RuleSetting | null {
    const chosen = settingOf(rule, this.context.rules);
    const floor = settingOf(rule, this.context.ruleFloors);
    const setting = chosen ?? withoutPractice;
    // What does not hold for the payer is not raised for it.
    if (chosen === null && setting === "off") return null;
    const isBelow =
      floor !== null &&
      floor !== "off" &&
      (setting === "off" || severityOrder[setting] > severityOrder[floor]);
    return isBelow ? floor : chosen;
  }

  private entries(rule: Rule): void {
    const { context } = this;
    for (const line of this.lines.having(rule.needs, this.miss)) this.attempt(rule, { line, context });
  }

  private day(rule: Rule, severity: RuleSeverity, day: ServiceDay): void {
    const { claim, date, set } = day;
    const lines = set.having(rule.needs, this.miss);
    if (lines.length === 0) return;
    const { context, payment } = this;
    const tables = this.tablesOn(date);
    if (rule.scope === "line") {
      for (const line of lines) this.attempt(rule, { line, date, tables, context, payment });
      return;
    }
    this.reporter.speaking(rule, severity, this.incomplete(rule, claim, lines.length < set.lines.length));
    const joined = this.joined.get(day);
    if (!joined) {
      this.attempt(rule, { lines, date, tables, context, payment });
      return;
    }
    const heard = new HeardTogether(joined.joining, (line, because) => this.missOnce(rule, line, because));
    const together = joined.set.having(rule.needs, () => {});
    this.attempt(rule, { lines: together, date, tables, context, payment }, heard.report);
    this.attempt(rule, { lines, date, tables, context, payment }, heard.sparing(this.reporter.report));
    heard.tellMissed();
  }

  private wholeClaims(rule: Rule, severity: RuleSeverity): void {
    const { context, payment, tablesOn } = this;
    for (const { claim, set, dateOf } of this.claims) {
      const lines = set.having(rule.needs, this.miss);
      if (lines.length === 0) continue;
      this.reporter.speaking(rule, severity, this.incomplete(rule, claim, lines.length < set.lines.length));
      this.attempt(rule, { lines, dateOf, tablesOn, context, payment });
    }
  }

  private readonly miss = (line: ServiceLine, because: string): void =>
    this.reporter.miss(line.line, because, false);

  private missOnce({ id }: Rule, line: number, because: string): void {
    const isTold = this.notChecked.some(
      (miss) => miss.rule === id && miss.line === line && miss.because === because,
    );
    if (!isTold) this.reporter.miss(line, because, false);
  }

  /** A grid that holds more than the document shows may have a further modifier column out of view. */
  private hidesModifiers(rule: Rule): boolean {
    return this.snapshot.partial && rule.needs.includes("modifiers");
  }

  /** True where a row of the claim could not be read or dated, so that it might hold what a rule misses. */
  private incomplete(rule: Rule, claim: number, someLeftOut: boolean): boolean {
    if (this.hidesModifiers(rule)) return true;
    if (rule.needsWholeClaim !== true) return false;
    return (
      someLeftOut ||
      this.snapshot.partial ||
      this.snapshot.unreadRows.some((row) => row.claim === claim) ||
      this.snapshot.lines.some(
        (line) => line.claim === claim && (judgedOn(line, this.context) === null || hidesCode(line)),
      )
    );
  }

  private attempt(rule: Rule, input: Parameters<Rule["check"]>[0], report = this.reporter.report): void {
    try {
      rule.check(input, report);
    } catch (error) {
      if (this.ruleErrors.some((known) => known.rule === rule.id)) return;
      this.ruleErrors.push({
        rule: rule.id,
        message: error instanceof Error ? error.message : "unknown error",
      });
    }
  }
}

/** Whether a line has a code that cannot be read, or a slip in it: it may be what a rule misses. An empty row is none. */
function hidesCode({ code }: ServiceLine): boolean {
  return code.state === "unreadable" || (code.state === "read" && !isWellFormedCode(code.value));
}

function settingOf(rule: Rule, settings: Readonly<Record<string, RuleSetting>>): RuleSetting | null {
  return Object.hasOwn(settings, rule.id) ? (settings[rule.id] ?? null) : null;
}

/** The dated lines of one claim, with the day each is judged on. */
interface DatedClaim {
  readonly claim: number;
  readonly set: LineSet;
  readonly dateOf: (line: RuleLine) => IsoDate;
}

function claimsOf(days: readonly ServiceDay[], { today }: ClaimContext): DatedClaim[] {
  const claims = new Map<number, { lines: ReadLine[]; dates: Map<number, IsoDate> }>();
  for (const { claim, date, set } of days) {
    let known = claims.get(claim);
    if (!known) {
      known = { lines: [], dates: new Map() };
      claims.set(claim, known);
    }
    known.lines.push(...set.lines);
    for (const { service } of set.lines) known.dates.set(service.line, date);
  }
  return [...claims].map(([claim, { lines, dates }]) => ({
    claim,
    set: new LineSet(lines.sort((left, right) => left.service.line - right.service.line)),
    dateOf: (line) => dates.get(line.line) ?? today,
  }));
}

function payerTermUnknown(term: PayerTerm, payer: PayerTerms): string | null {
  if (term === "ncci") {
    if (payer.ncci === "medicare") return null;
    return payer.ncci === "own"
      ? say("{payer} has NCCI tables of its own, which are not loaded", { payer: payer.name })
      : say("whether {payer} applies Medicare's NCCI edits is not known", { payer: payer.name });
  }
  if (term === "medicare-billing")
    return payer.billingRules === "medicare"
      ? null
      : say("whether {payer} follows Medicare’s billing rules is not known", { payer: payer.name });
  const known =
    payer.therapyModifier === "all-therapy" ||
    (term === "always-therapy-modifier" && payer.therapyModifier === "always-therapy");
  return known
    ? null
    : say("whether {payer} requires a therapy modifier here is not known", { payer: payer.name });
}

/** A finding gives way to a silencing one by which the same line is lost; a line that only stands beside it is another problem. */
function silenced(found: Reporter["found"]): Reporter["found"] {
  const silencing = found.filter(({ rule }) => rule.silences);
  if (silencing.length === 0) return found;
  return found.filter(
    ({ finding, lost }) =>
      !silencing.some(
        (other) =>
          other.rule.silences?.includes(finding.rule) && other.lost.some((line) => lost.includes(line)),
      ),
  );
}

/** Names the finding that each one explains, where it is there. */
function explained(found: Reporter["found"]): Finding[] {
  return found.map(({ rule, finding }) => {
    if (!rule.explains) return finding;
    const there = [rule.explains]
      .flat()
      .find((target) => found.some((other) => other.rule.id === target && shareLine(other.finding, finding)));
    return there === undefined ? finding : { ...finding, explains: there };
  });
}

function shareLine(one: Finding, other: Finding): boolean {
  return one.lines.some((line) => other.lines.includes(line));
}

/** A line that could not be judged at all gets one reason in place of one a rule. */
function wholeLinesFirst(run: Run): NotChecked[] {
  const whole = run.snapshot.lines.flatMap((line): NotChecked[] => {
    const because = whyNotAtAll(line, run);
    return because === null ? [] : [{ line: line.line, rule: null, because, beyondForm: false }];
  });
  const wholeLines = new Set(whole.map((miss) => miss.line));
  return [...whole, ...run.notChecked.filter((miss) => !wholeLines.has(miss.line))].sort(
    (left, right) => left.line - right.line,
  );
}

function whyNotAtAll(line: ServiceLine, run: Run): string | null {
  const code = readValue(line.code);
  if (code === undefined) return whyMissing(fieldNames.code, line.code);
  if (!isWellFormedCode(code)) return say("without a valid code nothing else can be checked");
  const date = judgedOn(line, run.context);
  if (date === null) return whyMissing(fieldNames.dateOfService, line.dateOfService);
  const onDate = run.tablesOn(date);
  const validity = onDate.codeValidity(code);
  const unknown =
    validity.kind === "unknown" &&
    [onDate.rvu(code), onDate.mue(code), onDate.addOn(code)].every((answer) => answer.kind === "not-loaded");
  return unknown ? validity.because : null;
}

function coverageOf(lines: readonly ServiceLine[], notChecked: readonly NotChecked[]): LineCoverage[] {
  const states = new Map<number, LineCoverage["state"]>();
  for (const { line, rule, beyondForm } of notChecked) {
    if (rule === null) states.set(line, "not-checked");
    else if (!beyondForm && !states.has(line)) states.set(line, "partly");
  }
  return lines.map(({ line }) => ({ line, state: states.get(line) ?? "checked" }));
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
