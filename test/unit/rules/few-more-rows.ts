import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import type { MueRow, PtpRow, ReferenceTables } from "../../../src/reference/tables";
import { edition, indicators, mueEdition, rvuEdition, rvuRow } from "../reference/small-tables";

const measurement = {
  indicators: {
    ...indicators,
    status: "M",
    pctc: "9",
    multipleProcedure: "9",
    bilateral: "9",
    assistantSurgeon: "9",
    coSurgeon: "9",
    teamSurgeon: "9",
    endoscopicBase: "",
  },
  workRvu: "0.00",
  nonFacilityPeRvu: "0.00",
  facilityPeRvu: "0.00",
  malpracticeRvu: "0.00",
};

/** As CMS's files have them: RVU25D, MUE and PTP 2024 Q3. */
const feeSchedule = rvuEdition("RVU25D rows", "2025", [
  rvuRow("1036F", measurement),
  rvuRow("G8420", measurement),
  rvuRow("27447", {
    indicators: {
      ...indicators,
      nonFacilityNa: true,
      globalDays: "090",
      multipleProcedure: "2",
      bilateral: "1",
      assistantSurgeon: "2",
      coSurgeon: "1",
    },
    workRvu: "19.60",
    nonFacilityPeRvu: "15.30",
    facilityPeRvu: "15.30",
    malpracticeRvu: "3.98",
  }),
  rvuRow("64494", { indicators: { ...indicators, globalDays: "ZZZ", bilateral: "1" } }),
  rvuRow("76642", { indicators: { ...indicators, pctc: "1", bilateral: "1" } }),
  rvuRow("88305", { indicators: { ...indicators, pctc: "1" } }),
  rvuRow("77065", { indicators: { ...indicators, pctc: "1", bilateral: "0" } }),
]);

const units: readonly MueRow[] = [
  { code: "A0425", units: 250, mai: 1 },
  { code: "27447", units: 1, mai: 2 },
  { code: "64494", units: 1, mai: 2 },
  { code: "76642", units: 1, mai: 2 },
  { code: "77065", units: 1, mai: 2 },
];

const pairs: readonly PtpRow[] = ["99213", "99214", "20610"].map((column2) => ({
  column1: "27447",
  column2,
  modifierIndicator: 1,
  effective: null,
  deletion: null,
  rationale: "",
}));

/**
 * The starter tables and a few rows that they lack, for rules whose case no starter code shows: a limit for each line (MAI 1), a
 * global period of 90 days, co-surgeons by the record, and codes that only report a measure.
 */
export const fewMoreRows: ReferenceTables = createReferenceTables({
  ...starterRowSets,
  mue: [mueEdition("2024 Q3 rows", ["2024-07-01", "2024-09-30"], units), ...starterRowSets.mue],
  rvu: [feeSchedule, ...starterRowSets.rvu],
  ptp: [
    edition(
      "2024 Q3 rows",
      ["2024-01-01", "2024-09-30"],
      pairs,
      (row) => row.column1,
      new Set(["27447", "99213", "99214", "20610"]),
    ),
    ...starterRowSets.ptp,
  ],
});

/** The rules whose examples need them. */
export const judgedByMoreRows: ReadonlySet<string> = new Set([
  "co-surgeon-documentation",
  "code-status-measurement",
  "em-needs-57",
  "mue-line",
]);
