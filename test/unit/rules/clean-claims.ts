import fc from "fast-check";
import type { ExampleClaim, ExampleLine } from "../../../src/engine/define-rule";
import { starterTables } from "../../../src/reference/starter/starter-tables";

/* Claims that are right as they stand, made so from the sources and the starter tables, with everything known that a rule could ask. */

export type CleanClaim = ExampleClaim & { readonly lines: readonly ExampleLine[]; readonly today: string };

const dayNumber = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;
const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** From the first quarter of edits that the starter tables hold to the day before this was written. */
const dates = fc.integer({ min: dayNumber("2024-08-01"), max: dayNumber("2026-11-20") }).map(dayOf);

const pointers = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D"), { minLength: 1, maxLength: 4 });

interface Plan {
  readonly lines: readonly ExampleLine[];
  readonly discipline: ExampleClaim["discipline"];
  readonly minutes?: Readonly<Record<string, number>>;
  readonly places: readonly string[];
}

/** One-on-one timed codes of a physical or occupational therapist, and how many units of one a day may hold. */
const timed: readonly (readonly [code: string, mostUnits: number])[] = [
  ["97110", 4],
  ["97112", 4],
  ["97116", 4],
  ["97140", 4],
  ["97530", 4],
  ["97535", 4],
  ["97542", 4],
];

function withoutEdits(codes: readonly string[], date: string): string[] {
  const tables = starterTables.on(date);
  const kept: string[] = [];
  for (const code of codes) {
    if (kept.every((other) => tables.ptp(code, other).kind !== "row")) kept.push(code);
  }
  return kept;
}

function timedPlan(date: string, modifier: "GP" | "GO"): fc.Arbitrary<Plan> {
  return fc
    .uniqueArray(fc.record({ at: fc.nat(timed.length - 1), units: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ at }) => at,
      minLength: 1,
      maxLength: 4,
    })
    .map((chosen) => {
      const unitsOf = new Map(chosen.map(({ at, units }) => [timed[at]?.[0] ?? "", units]));
      const codes = withoutEdits([...unitsOf.keys()], date);
      return {
        lines: codes.map((code) => ({ code, modifiers: [modifier], units: unitsOf.get(code) ?? 1 })),
        minutes: Object.fromEntries(codes.map((code) => [code, 15 * (unitsOf.get(code) ?? 1)])),
        discipline: modifier === "GP" ? "PT" : "OT",
        places: ["11", "12"],
      };
    });
}

const oneLine = (
  codes: readonly string[],
  modifiers: readonly string[],
  discipline: Plan["discipline"],
  places: readonly string[],
): fc.Arbitrary<Plan> =>
  fc.constantFrom(...codes).map((code) => ({ lines: [{ code, modifiers, units: 1 }], discipline, places }));

const visits = "99202 99203 99204 99205 99211 99212 99213 99214 99215".split(" ");

function planOn(date: string): fc.Arbitrary<Plan> {
  return fc.oneof(
    timedPlan(date, "GP"),
    timedPlan(date, "GO"),
    oneLine(["97161", "97162", "97163"], ["GP"], "PT", ["11", "12"]),
    oneLine(["97165", "97166", "97167"], ["GO"], "OT", ["11", "12"]),
    oneLine(["92507", "92526"], ["GN"], "SLP", ["11", "12"]),
    oneLine(visits, [], "MD", ["11", "22"]),
    oneLine(["98940", "98941", "98942"], ["AT"], "MD", ["11"]),
    oneLine(["97552"], ["GP"], "PT", ["11", "12"]),
    oneLine(["71045", "71046"], [], "MD", ["11"]),
    oneLine(["71045", "71046"], ["26"], "MD", ["22", "21"]),
    fc.constantFrom(...visits).map(
      (code): Plan => ({
        lines: [
          { code, modifiers: ["25"], units: 1 },
          { code: "20610", modifiers: ["RT"], units: 1 },
        ],
        discipline: "MD",
        places: ["11"],
      }),
    ),
    fc.constantFrom(0, 1, 2).map(
      (further): Plan => ({
        lines: [
          { code: "97550", modifiers: ["GP"], units: 1 },
          ...(further > 0 ? [{ code: "97551", modifiers: ["GP"], units: further }] : []),
        ],
        minutes: { "97550": 30, ...(further > 0 ? { "97551": 15 * further } : {}) },
        discipline: "PT",
        places: ["11", "12"],
      }),
    ),
  );
}

/** A clean claim of one day: checked on or after the day of service, within the year of timely filing. */
export const cleanClaims: fc.Arbitrary<CleanClaim> = dates.chain((dateOfService) =>
  fc
    .record({
      plan: planOn(dateOfService),
      points: pointers,
      place: fc.nat(7),
      later: fc.nat(300),
    })
    .map(({ plan, points, place, later }) => {
      const { minutes } = plan;
      return {
        lines: plan.lines.map((line) => ({
          ...line,
          dateOfService,
          diagnosisPointers: points,
          placeOfService: plan.places[place % plan.places.length] ?? "11",
          charge: 250_000,
        })),
        today: dayOf(dayNumber(dateOfService) + later),
        discipline: plan.discipline ?? null,
        ...(minutes
          ? { minutes, sessionMinutes: Object.values(minutes).reduce((sum, each) => sum + each, 0) }
          : {}),
        ytdAllowed: { ptSlp: 10_000, ot: 5_000 },
        priorProcedures: [],
        diagnosisCount: 4,
        deductibleMet: true,
      };
    }),
);

/** One fault, and the rule that must find it. */
export interface Fault {
  readonly name: string;
  readonly rule: string;
  /** Other rules that the same fault rightly brings up. */
  readonly with?: readonly string[];
  /** The claim with the fault in the given line; null where this claim has no place for it. */
  seed(claim: CleanClaim, at: number): CleanClaim | null;
}

const therapyModifiers = ["GP", "GO", "GN"];
const isTherapy = (line: ExampleLine) =>
  line.modifiers?.some((each) => therapyModifiers.includes(each)) ?? false;
const isTimed = (line: ExampleLine) => timed.some(([code]) => code === line.code);

function changed(
  claim: CleanClaim,
  at: number,
  change: (line: ExampleLine) => Partial<ExampleLine> | null,
): CleanClaim | null {
  const line = claim.lines[at];
  const patch = line && change(line);
  if (!patch) return null;
  return { ...claim, lines: claim.lines.map((each, index) => (index === at ? { ...each, ...patch } : each)) };
}

function fault(
  rule: string,
  name: string,
  change: (line: ExampleLine, claim: CleanClaim) => Partial<ExampleLine> | null,
  ...others: string[]
): Fault {
  return { name, rule, with: others, seed: (claim, at) => changed(claim, at, (line) => change(line, claim)) };
}

const plus = (line: ExampleLine, ...modifiers: string[]) => ({
  modifiers: [...(line.modifiers ?? []), ...modifiers],
});

function oneYearAndADayAfter(date: string): string {
  return dayOf(
    dayNumber(`${Number(date.slice(0, 4)) + 1}${date.slice(4) === "-02-29" ? "-02-28" : date.slice(4)}`) + 1,
  );
}

export const faults: readonly Fault[] = [
  fault(
    "code-malformed",
    "a letter O in the code",
    (line) => ({ code: line.code.replace(/.$/, "O") }),
    "addon-without-primary",
  ),
  fault(
    "code-not-valid-on-dos",
    "a deleted code",
    (line) =>
      // Its last day was 2025-12-31.
      (line.dateOfService ?? "") >= "2026-01-01" ? { code: "77014", modifiers: [] } : null,
    "addon-without-primary",
  ),
  fault("modifier-malformed", "half a modifier", (line) => plus(line, "5")),
  fault("modifier-unknown", "a modifier that does not exist", (line) => plus(line, "ZZ")),
  fault("modifier-duplicate", "the same modifier twice", (line) =>
    line.modifiers?.[0] ? plus(line, line.modifiers[0]) : null,
  ),
  fault("modifier-too-many", "five modifiers", (line) =>
    isTherapy(line)
      ? plus(line, "KX", "CQ", "Q5", "GG").modifiers.length === 5
        ? plus(line, "KX", "Q5", "GG", "Q6")
        : null
      : null,
  ),
  fault(
    "modifier-conflict",
    "both notice modifiers",
    (line) => plus(line, "GA", "GZ"),
    "abn-gz",
    "abn-cannot-shift-ncci",
    "chiro-at-missing",
  ),
  fault("therapy-modifier-missing", "no discipline", (line) => (isTimed(line) ? { modifiers: [] } : null)),
  fault(
    "therapy-modifier-multiple",
    "two disciplines",
    (line) => (line.modifiers?.[0] === "GP" ? plus(line, "GO") : null),
    "therapy-modifier-wrong-discipline",
  ),
  fault("therapy-modifier-wrong-discipline", "another discipline", (line) =>
    /^9716[1-4]$/.test(line.code) ? { modifiers: ["GO"] } : null,
  ),
  fault("assistant-modifier-pairing", "an OT assistant under GP", (line) =>
    line.modifiers?.[0] === "GP" && isTimed(line) ? plus(line, "CO") : null,
  ),
  fault("assistant-modifier-on-evaluation", "an evaluation by an assistant", (line) =>
    /^9716[1-3]$/.test(line.code) ? plus(line, "CQ") : null,
  ),
  fault("pos-missing", "no place", () => ({ placeOfService: "" })),
  fault("pos-invalid", "an unassigned place", () => ({ placeOfService: "77" })),
  fault("units-invalid", "no units", () => ({ units: 0 })),
  // The line without a date may be the primary of an add-on code: that then needs review.
  fault("dos-invalid", "no date", () => ({ dateOfService: "" }), "addon-without-primary"),
  fault("dx-pointer-missing", "no pointer", () => ({ diagnosisPointers: [] })),
  fault(
    "dx-pointer-too-many",
    "five pointers",
    () => ({ diagnosisPointers: ["A", "B", "C", "D", "E"] }),
    "dx-pointer-invalid",
  ),
  fault("dx-pointer-invalid", "a pointer that is none", () => ({ diagnosisPointers: ["A", "M"] })),
  fault("dx-pointer-duplicate", "a pointer twice", () => ({ diagnosisPointers: ["A", "A"] })),
  fault("abn-gz", "a knowing denial", (line) => plus(line, "GZ")),
  fault(
    "mue-absolute",
    "more than an absolute limit",
    (line) => (/^9755[02]$|^9716\d$|^9894\d$/.test(line.code) ? { units: 2 } : null),
    "untimed-units",
    "caregiver-group-units",
    "cts-time-minimum",
    "timed-units-exceed",
  ),
  fault(
    "mue-day",
    "more than a day's limit",
    (line) => (line.code === "97112" || line.code === "97116" ? { units: 5 } : null),
    "timed-units-exceed",
    "timed-units-allocation",
  ),
  fault("chiro-at-missing", "adjustment without AT", (line) =>
    /^9894\d$/.test(line.code) ? { modifiers: [] } : null,
  ),
  fault("em-needs-25", "a visit beside a procedure", (line) =>
    line.modifiers?.[0] === "25" ? { modifiers: [] } : null,
  ),
  fault("modifier-em-only", "25 on a procedure", (line) => (line.code === "20610" ? plus(line, "25") : null)),
  fault("modifier-not-for-em", "59 on a visit", (line) => (/^992/.test(line.code) ? plus(line, "59") : null)),
  fault("modifier-50-invalid", "50 on a code without sides", (line) =>
    /^971[146]0$/.test(line.code) ? plus(line, "50") : null,
  ),
  fault(
    "anatomic-modifier-conflict",
    "two sides",
    (line) => (line.code === "20610" ? plus(line, "LT") : null),
    "bilateral-reporting",
  ),
  fault(
    "pos-incident-to-facility",
    "a service incident to a physician’s in a hospital",
    (line, { lines }) =>
      lines.length === 1 && line.code.startsWith("992") ? { code: "96372", placeOfService: "22" } : null,
    "pos-setting-na",
  ),
  {
    name: "the same line twice",
    rule: "duplicate-line",
    with: [
      "mue-day",
      "mue-absolute",
      "untimed-units",
      "timed-units-exceed",
      "cts-time-minimum",
      "caregiver-group-units",
      "therapy-eval-multiple",
      "timed-units-allocation",
    ],
    seed: (claim, at) => {
      const line = claim.lines[at];
      return line ? { ...claim, lines: [...claim.lines, line] } : null;
    },
  },
  {
    name: "an add-on alone",
    rule: "addon-without-primary",
    with: ["cts-time-minimum"],
    seed: (claim) => {
      const lines = claim.lines.filter((line) => line.code === "97551");
      return lines.length > 0 ? { ...claim, lines } : null;
    },
  },
  {
    name: "group beside one-on-one",
    rule: "ncci-ptp-modifier-required",
    seed: (claim, at) => {
      const line = claim.lines[at];
      if (!line || !isTimed(line) || line.modifiers?.[0] !== "GP") return null;
      const paired = starterTables.on(line.dateOfService ?? "").ptp("97150", line.code);
      return paired.kind === "row"
        ? { ...claim, lines: [...claim.lines, { ...line, code: "97150", units: 1 }] }
        : null;
    },
  },
  {
    name: "a year of therapy above the threshold",
    rule: "kx-missing",
    seed: (claim) =>
      claim.lines.some(isTherapy) ? { ...claim, ytdAllowed: { ptSlp: 280_000, ot: 280_000 } } : null,
  },
  {
    name: "fewer minutes than units",
    rule: "timed-units-exceed",
    with: ["timed-units-allocation"],
    seed: (claim) => {
      const units = claim.lines.filter(isTimed).reduce((sum, line) => sum + (line.units ?? 1), 0);
      if (units < 2 || !claim.minutes) return null;
      return { ...claim, minutes: Object.fromEntries(Object.keys(claim.minutes).map((code) => [code, 3])) };
    },
  },
  {
    name: "a day still to come",
    rule: "dos-future",
    seed: (claim) => ({ ...claim, today: dayOf(dayNumber(claim.lines[0]?.dateOfService ?? "") - 1) }),
  },
  {
    name: "a year too late",
    rule: "dos-timely-filing",
    seed: (claim) => ({ ...claim, today: oneYearAndADayAfter(claim.lines[0]?.dateOfService ?? "") }),
  },
  {
    name: "a visit after an operation of the same group",
    rule: "global-em-needs-24",
    seed: (claim) => {
      const line = claim.lines[0];
      if (!line || claim.lines.length > 1 || !/^992/.test(line.code)) return null;
      const dateOfService = dayOf(dayNumber(line.dateOfService ?? "") - 5);
      return {
        ...claim,
        priorProcedures: [
          { code: "11042", dateOfService, sameGroup: true },
          { code: "17110", dateOfService, sameGroup: true },
        ],
      };
    },
  },
];
