import type { ClaimContext, TimeRule } from "../claim/claim-context";
import type { Cents, IsoDate } from "../claim/claim-snapshot";
import { whyDaysUnknown } from "../claim/days-of-line";
import { fieldNames } from "../claim/field-names";
import { readValue, whyMissing } from "../claim/reading";
import type { Report, RuleLine, ScopeInput, TablesOnDate } from "../engine/define-rule";
import { unitFee } from "../payment/expected-payment";
import { say } from "../say";
import { furtherFifteenMinutes } from "./caregiver-codes";
import { disciplineModifiersOf, modifierOf } from "./therapy-disciplines";
import { type Share, shareUnits, timedArithmetic, totalMinutes, unitsFor } from "./timed-units";
import {
  areOfSeveralDates,
  linesByDate,
  minutesOf,
  reportUnknownMinutes,
  type SaidMinutes,
  saidOn,
  spansDays,
} from "./treatment-minutes";

/**
 * Therapy codes of 15 one-on-one minutes (`rules.md` B.1, from MCPM ch. 5 §20.2), and the codes that are counted with each: 97129 and
 * 90912 are the first 15 minutes, the code beside them every further 15.
 */
const timedCodes: ReadonlyMap<string, readonly string[]> = new Map(
  `97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97140 97530 97533 97535 97537 97542 97750 97755 97760 97761 97763
  97129+97130 90912+90913`
    .split(/\s+/)
    .map((group) => group.split("+"))
    .flatMap((codes) => codes.map((code) => [code, codes] as const)),
);

/** Caregiver training's further 15 minutes are counted each apart from treatment and from one another. */
const timedApart: ReadonlyMap<string, readonly string[]> = new Map(
  [...furtherFifteenMinutes].map((code) => [code, [code]]),
);

/** Whether a code is timed treatment of 15 one-on-one minutes. Caregiver training, at which the patient is absent, is not. */
export function isTimedTreatment(code: string): boolean {
  return timedCodes.has(code);
}

/** The codes that are counted with a timed code, itself among them; null where it is not timed in units of 15 minutes. */
export function countedWith(code: string): readonly string[] | null {
  return timedCodes.get(code) ?? timedApart.get(code) ?? null;
}

/** A timed service of one day with what is billed for it; without lines where its minutes are known and it is not billed. */
export interface TimedService extends Share {
  readonly lines: readonly RuleLine<"code">[];
  readonly codes: readonly string[];
  readonly units: number;
}

/** What is counted together: the timed services of one day and one discipline. */
export interface TimedGroup {
  readonly date: IsoDate;
  readonly services: readonly TimedService[];
  readonly lines: readonly RuleLine<"code">[];
  /** Units billed. */
  readonly billed: number;
  /** Units that the minutes support. */
  readonly supported: number;
  /** The sum as a person would write it; made where it is said, as most claims are right. */
  arithmetic(): string;
}

type ClaimInput = Pick<ScopeInput<"code">["claim"], "lines" | "dateOf" | "context">;
type Gaps = Pick<Report<string>, "notChecked" | "notKnownHere">;

/**
 * The timed treatment of a claim as the payer counts it: by CMS's total-minutes rule all services of a day and discipline together, by
 * the midpoint rule each by itself. What cannot be counted is reported, for the timed lines only.
 */
export function countedGroups(input: ClaimInput, report: Gaps): readonly TimedGroup[] {
  const { context } = input;
  const rule = timeRuleOf(context);
  if (rule === null) {
    for (const line of input.lines)
      if (timedCodes.has(line.code) || timedApart.has(line.code))
        report.notChecked(
          line,
          say("how {payer} counts the units of timed codes is not known", { payer: context.payer.name }),
        );
    return [];
  }
  const counted = countOf(input);
  reportGaps([...counted.treatment.gaps, ...counted.apart.gaps], report);
  const groups = [...counted.treatment.groups, ...counted.apart.groups];
  if (rule === "total-minutes") return groups;
  return groups.flatMap(({ date, services }) =>
    services.filter(({ lines }) => lines.length > 0).map((service) => groupOf(date, [service])),
  );
}

/** The timed treatment of a claim by day and discipline, whatever the payer's way of counting. Without `report` its gaps are passed over. */
export function treatmentGroups(input: ClaimInput, report: Gaps | null): readonly TimedGroup[] {
  const { groups, gaps } = countOf(input).treatment;
  if (report) reportGaps(gaps, report);
  return groups;
}

/** What could be counted together, and the lines that could not. */
interface Count {
  readonly groups: readonly TimedGroup[];
  readonly gaps: readonly (Gap & { readonly lines: readonly RuleLine[] })[];
}

interface ClaimCount {
  readonly context: ClaimContext;
  readonly treatment: Count;
  readonly apart: Count;
}

/** The counts of a claim's lines: four rules ask for them, and the engine hands all of them the same array. */
const counts = new WeakMap<readonly RuleLine[], ClaimCount>();

function countOf(input: ClaimInput): ClaimCount {
  const { lines, context } = input;
  const known = counts.get(lines);
  if (known?.context === context) return known;
  const counted = { context, treatment: groupsOf(input, timedCodes), apart: groupsOf(input, timedApart) };
  counts.set(lines, counted);
  return counted;
}

function reportGaps(gaps: Count["gaps"], report: Gaps): void {
  for (const { lines, because, beyondForm } of gaps) {
    if (beyondForm) reportUnknownMinutes(report, lines, because);
    else for (const line of lines) report.notChecked(line, because);
  }
}

/** The services that make up so many units, as money by line: a unit's fee without any reduction, at the non-facility rate of therapy. */
export function unitAmounts(
  group: TimedGroup,
  count: number,
  unitsOf: (service: TimedService) => number,
  tables: TablesOnDate,
  context: ClaimContext,
): { line: number; cents: Cents }[] {
  let left = count;
  return group.services.flatMap((service) => {
    const units = Math.min(Math.max(unitsOf(service), 0), left);
    const fee = units === 0 ? null : therapyUnitFee(service, tables, context);
    left -= units;
    const line = service.lines[0] ?? group.lines[0];
    return fee === null || !line ? [] : [{ line: line.line, cents: fee * units }];
  });
}

/** What one unit of a timed service is allowed at the non-facility rate; null where it cannot be known. */
export function therapyUnitFee(
  service: TimedService,
  tables: TablesOnDate,
  context: ClaimContext,
): Cents | null {
  if (context.feeScheduleAmount !== null) return context.feeScheduleAmount;
  const code = service.lines[0]?.code ?? service.codes[0];
  if (code === undefined || context.payer.feeSchedule !== "medicare") return null;
  return unitFee(code, "non-facility", tables, context).allowed;
}

function timeRuleOf({ timeRule, payer }: ClaimContext): TimeRule | null {
  return timeRule ?? (payer.timeRule === "unknown" ? null : payer.timeRule);
}

const nothingTimed: Count = { groups: [], gaps: [] };

function groupsOf(input: ClaimInput, codes: ReadonlyMap<string, readonly string[]>): Count {
  const timed = input.lines.filter((line) => codes.has(line.code));
  if (timed.length === 0) return nothingTimed;
  const { context, dateOf } = input;
  const severalDates = timed.some(spansDays) || areOfSeveralDates(input.lines, dateOf);
  const groups: TimedGroup[] = [];
  const gaps: Count["gaps"][number][] = [];
  for (const [date, lines] of linesByDate(timed, dateOf)) {
    const parts = codes === timedApart ? byCode(lines) : byDiscipline(lines, context);
    const said = saidOn(date, lines, context, severalDates);
    const unbilled = codes === timedApart || said.severalDates ? [] : unbilledCodes(lines, said.context);
    for (const part of parts) {
      const counted = countTogether({ part, parts, unbilled, codes, ...said });
      if ("because" in counted) gaps.push({ ...counted, lines: part });
      else groups.push(groupOf(date, counted));
    }
  }
  return { groups, gaps };
}

/** A service before the units of its group are shared out. */
type BilledService = Omit<TimedService, "least" | "most">;

interface Gap {
  readonly because: string;
  /** Only the chart could say. */
  readonly beyondForm: boolean;
}

interface Part extends SaidMinutes {
  readonly part: readonly RuleLine<"code">[];
  /** All parts of the day. */
  readonly parts: readonly (readonly RuleLine<"code">[])[];
  readonly unbilled: readonly (readonly string[])[];
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

function countTogether({ part, parts, unbilled, codes, severalDates, context }: Part): BilledService[] | Gap {
  for (const { readings } of part) {
    const because = whyDaysUnknown(readings);
    if (because !== null) return { because, beyondForm: false };
  }
  if (part.some(spansDays)) return { because: say("the line is for several days"), beyondForm: false };
  if (context.differentPractitioners && part.length > 1)
    return { because: say("which practitioner gave which minutes is not known"), beyondForm: true };
  if (unbilled.length > 0 && parts.length > 1)
    return {
      because: say("which discipline gave the minutes that are not billed is not known"),
      beyondForm: true,
    };
  const services: BilledService[] = [];
  for (const [together, lines] of byService(part, codes)) {
    // Minutes said for a code on the whole claim do not say how much of them each discipline gave.
    const shared = parts.some((other) => other !== part && other.some(({ code }) => together.includes(code)));
    const minutes = minutesOf(
      lines,
      together,
      shared ? { ...context, minutes: null } : context,
      severalDates,
    );
    if (typeof minutes !== "number") return { ...minutes, beyondForm: true };
    const units = unitsBilled(lines);
    if (typeof units !== "number") return { ...units, beyondForm: false };
    const name = together.filter((code) => lines.some((line) => line.code === code)).join("/");
    services.push({ name, minutes, units, lines, codes: together });
  }
  for (const together of unbilled) {
    const minutes = minutesOf([], together, context, false);
    if (typeof minutes === "number")
      services.push({ name: together.join("/"), minutes, units: 0, lines: [], codes: together });
  }
  return services;
}

function unitsBilled(lines: readonly RuleLine[]): number | { because: string } {
  let sum = 0;
  for (const { readings } of lines) {
    const units = readValue(readings.units);
    if (units === undefined) return { because: whyMissing(fieldNames.units, readings.units) };
    if (!Number.isInteger(units) || units < 1)
      return { because: say("units are not a positive whole number") };
    sum += units;
  }
  return sum;
}

function groupOf(date: IsoDate, services: readonly BilledService[]): TimedGroup {
  const shares = shareUnits(services);
  return {
    date,
    services: services.map(({ name, minutes, units, lines, codes }, at) => {
      const { least = units, most = units } = shares[at] ?? {};
      return { name, minutes, units, lines, codes, least, most };
    }),
    lines: services.flatMap(({ lines }) => lines),
    billed: services.reduce((sum, { units }) => sum + units, 0),
    supported: unitsFor(totalMinutes(services)),
    arithmetic: () => timedArithmetic(services),
  };
}

/** Timed codes whose minutes are known and that no line bills. */
function unbilledCodes(timed: readonly RuleLine<"code">[], context: ClaimContext): (readonly string[])[] {
  if (context.minutes === null) return [];
  const unbilled: (readonly string[])[] = [];
  for (const code of Object.keys(context.minutes)) {
    const together = timedCodes.get(code);
    if (!together || unbilled.includes(together)) continue;
    if (!timed.some((line) => together.includes(line.code))) unbilled.push(together);
  }
  return unbilled;
}

function byCode(lines: readonly RuleLine<"code">[]): RuleLine<"code">[][] {
  return [...byService(lines, timedApart).values()];
}

function byService(
  lines: readonly RuleLine<"code">[],
  codes: ReadonlyMap<string, readonly string[]>,
): Map<readonly string[], RuleLine<"code">[]> {
  const services = new Map<readonly string[], RuleLine<"code">[]>();
  for (const line of lines) {
    const together = codes.get(line.code);
    const known = together && services.get(together);
    if (known) known.push(line);
    else if (together) services.set(together, [line]);
  }
  return services;
}

/**
 * The day's lines by GP, GO and GN. A line without one, with several, or with another than the therapist's own is a fault that other rules
 * name: it stays with the others where those are of one discipline, so that one fault does not look like two.
 */
function byDiscipline(lines: readonly RuleLine<"code">[], context: ClaimContext): RuleLine<"code">[][] {
  const own = modifierOf(context.discipline);
  const parts = new Map<string, RuleLine<"code">[]>();
  for (const line of lines) {
    const carried = disciplineModifiersOf(readValue(line.readings.modifiers) ?? [], line.code);
    const [modifier] = carried;
    const unsure =
      modifier === undefined ||
      carried.some((other) => other !== modifier) ||
      (own !== null && own !== modifier);
    const key = unsure ? "" : modifier;
    const part = parts.get(key);
    if (part) part.push(line);
    else parts.set(key, [line]);
  }
  return parts.size - Number(parts.has("")) <= 1 ? [[...lines]] : [...parts.values()];
}
