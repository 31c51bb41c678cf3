import type { CodeFacts } from "../../../src/engine/code-facts";
import { appealOf } from "../../../src/guides/appeal";
import { guideFor } from "../../../src/guides/guides";
import type { OpenCard } from "../../../src/panel/panel-props";
import type { SourceRow } from "../../../src/reference/tables";
import { indicators } from "../../unit/reference/small-tables";
import { mueRow, ptpRow, steps97552 } from "./sample-results";

const rvuSource: SourceRow = {
  table: "RVU",
  edition: "RVU25D",
  values: ["97552", "0.23", "0.44", "0.08", "0.01"],
  olderThanDate: false,
};

export const facts97552: CodeFacts = {
  code: "97552",
  date: "2025-10-14",
  rvu: {
    kind: "row",
    row: {
      code: "97552",
      modifier: "",
      indicators,
      workRvu: "0.23",
      nonFacilityPeRvu: "0.44",
      facilityPeRvu: "0.08",
      malpracticeRvu: "0.01",
    },
    source: rvuSource,
  },
  conversionFactor: {
    kind: "row",
    row: "32.3465",
    source: { table: "Conversion factor", edition: "2025", values: ["32.3465"], olderThanDate: false },
  },
  localityName: "national (GPCI 1)",
  nonFacility: {
    allowed: 2200,
    because: null,
    steps: [...steps97552, { label: "One unit", value: "$22.00", isAllowed: true }],
  },
  facility: {
    allowed: 1035,
    because: null,
    steps: [
      { label: "× conversion factor", value: "32.3465" },
      { label: "One unit", value: "$10.35", isAllowed: true },
    ],
  },
  mue: { kind: "row", row: { code: "97552", units: 1, mai: 2 }, source: mueRow },
  therapy: {
    kind: "row",
    row: { code: "97552", kind: "sometimes" },
    source: { table: "Therapy codes", edition: "2025", values: ["97552", "sometimes"], olderThanDate: false },
  },
  telehealth: {
    kind: "row",
    row: { from: "2025-01-01", to: null },
    source: { table: "Telehealth list", edition: "2025", values: ["97552"], olderThanDate: false },
  },
  edits: [
    {
      otherCode: "97110",
      answer: {
        kind: "no-row",
        source: { table: "PTP practitioner", edition: "2024 Q3", values: [], olderThanDate: true },
      },
    },
    { otherCode: "97140", answer: { kind: "not-loaded", because: "no PTP table is loaded for this pair" } },
  ],
};

/** The card of 97552 as opened from line 2. */
export const card97552: OpenCard = {
  code: "97552",
  line: { placeOfService: "11", modifiers: [] },
  part: null,
  content: {
    facts: facts97552,
    guide: guideFor("97552"),
    appeals: [
      appealOf(
        { kind: "pair", column1: "97150", column2: "97110", modifierIndicator: 1, row: ptpRow },
        "2025-10-14",
      ),
      appealOf({ kind: "limit", code: "97552", units: 1, mai: 2, row: mueRow }, "2025-10-14"),
    ],
  },
};
