import { expect, test } from "vitest";
import type { CodeFacts } from "../../../src/engine/code-facts";
import { cardText } from "../../../src/panel/card-text";

const source = {
  table: "MUE practitioner",
  edition: "2024 Q3",
  values: ["97552", "1", "2"],
  olderThanDate: true,
};
const notLoaded = { kind: "not-loaded", because: "no table is loaded" } as const;
const facts: CodeFacts = {
  code: "97552",
  date: "2025-10-14",
  localityName: "National",
  rvu: {
    kind: "row",
    row: {
      code: "97552",
      modifier: "",
      indicators: null,
      workRvu: "0.23",
      nonFacilityPeRvu: "0.44",
      facilityPeRvu: "0.08",
      malpracticeRvu: "0.01",
    },
    source: { table: "PPRRVU", edition: "RVU25D", values: ["97552", "0.23"], olderThanDate: false },
  },
  conversionFactor: notLoaded,
  nonFacility: {
    allowed: 2200,
    because: null,
    steps: [
      { label: "× conversion factor", value: "32.3465" },
      { label: "One unit", value: "22.00", isAllowed: true },
    ],
  },
  facility: { allowed: null, because: "no rate", steps: [] },
  mue: { kind: "row", row: { code: "97552", units: 1, mai: 2 }, source },
  therapy: { kind: "no-row", source: { ...source, table: "Therapy list", values: [] } },
  telehealth: notLoaded,
  edits: [{ otherCode: "97110", answer: notLoaded }],
};

test("every fact stands with its table, edition and row, and what is not known says so", () => {
  expect(cardText({ facts, guide: null, appeals: [] }).split("\n")).toEqual([
    "97552: as of 10/14/2025",
    "Expected payment, one unit, non-facility, National: $22.00",
    "  × conversion factor: 32.3465",
    "Expected payment, one unit, facility, National: amount not known, no rate",
    "Relative value units: work 0.23, practice expense 0.44 non-facility and 0.08 facility, malpractice 0.01; total 0.68 and 0.32 [CMS table: PPRRVU RVU25D: 97552 · 0.23]",
    "Conversion factor not loaded: no table is loaded",
    "Unit limit: 1 unit a day, absolute (MUE 1, MAI 2). No modifier and no appeal adds units. [CMS table: MUE practitioner with 2024 Q3, the newest loaded: 97552 · 1 · 2]",
    "Therapy: Not in Therapy list 2024 Q3 [CMS table: Therapy list with 2024 Q3, the newest loaded]",
    "Telehealth not loaded: no table is loaded",
    "With 97110 not loaded: no table is loaded",
  ]);
});

test("every statement of a guide stands with who says so and where, folklore beside what holds", () => {
  const said = (text: string) => ({ text, provenance: "policy", source: "Manual" }) as const;
  const text = cardText({
    facts,
    appeals: [],
    guide: {
      code: "97552",
      plainName: "training",
      summary: [said("Short.")],
      tips: [
        {
          tip: said("Tip."),
          impact: said("Impact."),
          contradiction: { oftenRepeated: "Folklore.", instead: said("Truth.") },
        },
      ],
      denials: [{ reason: "Reason.", answer: [said("Answer.")], contradiction: null }],
      questions: [],
    },
  });
  expect(text).toMatch(/^97552, training: as of/);
  expect(text.split("\n").slice(-11)).toEqual(
    [
      "",
      "In short",
      "- Short. [CMS policy: Manual]",
      "",
      "Billing tips",
      "- Tip. [CMS policy: Manual]",
      "  Impact: Impact. [CMS policy: Manual]",
      "  Often repeated: Folklore.",
      "  CMS policy says: Truth. [CMS policy: Manual]",
      "",
      "Denials and how to answer them",
      "- Reason.",
      "  Answer. [CMS policy: Manual]",
    ].slice(-11),
  );
});
