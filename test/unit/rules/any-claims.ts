import fc from "fast-check";
import type { ExampleClaim, ExampleLine } from "../../../src/engine/define-rule";
import { payers } from "../../../src/payers/payers";

/**
 * Claims as bad as a form can hold: any of the starter codes that rules speak of beside any modifiers, units, places, days and payers.
 * Nothing about them makes sense, so they show what a rule or its fix does where nobody thought of it.
 */

const codes =
  `99213 99214 99203 99223 99232 99285 99291 99292 G2211 G0439 92014 97110 97112 97140 97530 97535 97150 97161 97165 97014
  G0283 97010 97035 97550 97551 97552 G0541 92507 97129 97130 20610 20611 17000 17003 17110 11042 11102 11721 11730 10060 45378 45385
  64493 64494 71046 73030 93000 93010 93005 96372 94760 36415 80053 85025 98940 98941 98943 96110 99417 90837 90833 95115 00400 62323
  92250 76942 69210 G0101 97799 90471 G0008 99497 99490 A0425 96523 36591 11045`.split(/\s+/);

const modifiers =
  `25 59 GP GO GN KX 50 LT RT 26 TC 95 57 24 58 78 79 76 77 91 CQ CO GA GX GY GZ 93 GT QW JZ AT 80 81 82 AS 62 66 51 52 53 22 XE XS XU
  T5 TA E1 E3 33 PT AA QS QZ U1 99 54 55`.split(/\s+/);

const days =
  "2024-02-29 2024-07-15 2024-12-31 2025-01-01 2025-06-02 2025-06-05 2025-12-31 2026-01-01 2026-05-20";

const line: fc.Arbitrary<ExampleLine> = fc.record(
  {
    code: fc.constantFrom(...codes),
    modifiers: fc.array(fc.oneof(fc.constantFrom(...modifiers.slice(0, 12)), fc.constantFrom(...modifiers)), {
      maxLength: 5,
    }),
    units: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 8 })),
    placeOfService: fc.constantFrom("11", "11", "22", "21", "24", "02", "10", "12", "31", "05", "00", ""),
    diagnosisPointers: fc.constantFrom(["A"], ["A"], ["A", "A"], ["A", "B", "C", "D", "E"], []),
    charge: fc.integer({ min: 0, max: 40_000 }),
  },
  { requiredKeys: ["code", "modifiers", "units", "placeOfService"] },
);

/** Most lines are of one day, and some stand there again. */
const lines: fc.Arbitrary<readonly ExampleLine[]> = fc
  .record({
    own: fc.array(line, { minLength: 1, maxLength: 4 }),
    again: fc.boolean(),
    day: fc.constantFrom(...days.split(" ")),
    others: fc.array(fc.constantFrom(...days.split(" ")), { maxLength: 2 }),
  })
  .map(({ own, again, day, others }) => {
    const dated = own.map((each, at) => ({ ...each, dateOfService: others[at - 1] ?? day }));
    const [first] = dated;
    return again && first ? [...dated, first] : dated;
  });

const minutes = fc.record(
  {
    "97110": fc.nat(50),
    "97140": fc.nat(30),
    "97530": fc.nat(30),
    "97550": fc.nat(40),
    "97551": fc.nat(40),
  },
  { requiredKeys: [] },
);

export const anyClaims: fc.Arbitrary<ExampleClaim> = fc.record(
  {
    lines,
    payer: fc.constantFrom(...payers.filter(({ id }) => id === "medicare-b"), ...payers),
    discipline: fc.constantFrom("PT", "OT", "SLP", "MD" as const),
    providerType: fc.constantFrom("therapist-private-practice", "hospital" as const),
    minutes: minutes.map((said) => ({ ...said }) as Record<string, number>),
    ytdAllowed: fc.constant({ ptSlp: 300_000, ot: 300_000 }),
    priorProcedures: fc.constant([{ code: "17110", dateOfService: "2025-06-01", sameGroup: true }]),
    participating: fc.boolean(),
    assigned: fc.boolean(),
  },
  { requiredKeys: ["lines", "payer"] },
);
