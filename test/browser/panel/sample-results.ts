import type { LineArithmetic } from "../../../src/claim/claim-payment";
import type { ClaimSnapshot, ServiceLine, UnreadRow } from "../../../src/claim/claim-snapshot";
import { absent, blank, read } from "../../../src/claim/reading";
import type { CheckResult, Finding } from "../../../src/engine/check-result";
import type {
  DismissalProps,
  FixingProps,
  MovingProps,
  PanelProps,
  PanelWhere,
} from "../../../src/panel/panel-props";
import type { LoadedEdition, SourceRow } from "../../../src/reference/tables";

/** What a panel is given, with callbacks that do nothing. */
export function panelProps(changes: Partial<PanelProps>): PanelProps {
  return {
    state: "checked",
    revision: 7,
    snapshot: therapyClaim,
    result: therapyResult,
    lineKeys: ["first", "second", "third", "fourth"],
    trouble: null,
    collapsed: false,
    card: null,
    tablesLeftOut: false,
    timedDays: [],
    onMinutes: () => {},
    onAskArithmetic: async () => therapyArithmetic,
    cardAnswers: { feeChoices: async () => null, supposeFee: async () => null },
    fixing: fixingProps(),
    dismissals: dismissalProps(),
    command: null,
    onLeave: () => {},
    moving: stillPanel,
    onCollapse: () => {},
    onOpenCard: () => {},
    onAskCardAgain: () => {},
    onCloseCard: () => {},
    onOpenOptions: () => {},
    readingReport: () => "form read by generic: 1 lines",
    ...changes,
  };
}

export const lowerRight: PanelWhere = { corner: "bottom right", across: 16, down: 24 };

/** A panel that stays where it is. */
export const stillPanel: MovingProps = {
  isPlaced: false,
  onMove: () => lowerRight,
  onDrop: () => lowerRight,
  onCancel: () => lowerRight,
  onPutBack: () => {},
};

export function fixingProps(changes: Partial<FixingProps> = {}): FixingProps {
  return {
    state: null,
    pressRefused: false,
    whyNotWritable: () => null,
    onApply: () => {},
    onUndo: () => {},
    onClose: () => {},
    ...changes,
  };
}

export function dismissalProps(changes: Partial<DismissalProps> = {}): DismissalProps {
  return {
    dismissed: [],
    last: null,
    unsaved: null,
    mayTurnOff: () => true,
    onDismiss: () => {},
    onRestore: () => {},
    onClose: () => {},
    ...changes,
  };
}

export function serviceLine(line: number, code: string, changes: Partial<ServiceLine> = {}): ServiceLine {
  return {
    line,
    claim: 1,
    code: read(code, "column header"),
    modifiers: read(["GP"], "column header"),
    units: read(1, "column header"),
    placeOfService: read("11", "column header"),
    dateOfService: read("2025-10-14", "column header"),
    dateOfServiceTo: absent("one date a line"),
    diagnosisPointers: read(["A"], "column header"),
    charge: read(4500, "column header"),
    minutes: absent("no minutes on this form"),
    ...changes,
  };
}

export function snapshotOf(
  lines: readonly ServiceLine[],
  changes: Partial<ClaimSnapshot> = {},
): ClaimSnapshot {
  return { revision: 7, reader: "practice-form", partial: false, lines, unreadRows: [], ...changes };
}

/** 97552 × 2 without GP, 97150 beside 97110, and a line whose units are blank. */
export const therapyClaim = snapshotOf([
  serviceLine(1, "97110", { units: read(2, "column header") }),
  serviceLine(2, "97552", { units: read(2, "column header"), modifiers: read([], "column header") }),
  serviceLine(3, "97150"),
  serviceLine(4, "97140", { units: blank("column header") }),
]);

export const editions: readonly LoadedEdition[] = [
  {
    table: "RVU",
    edition: "RVU25D",
    from: "2025-01-01",
    to: "2025-12-31",
    rows: 640,
    complete: false,
    origin: "starter",
  },
  {
    table: "RVU",
    edition: "RVU26A",
    from: "2026-01-01",
    to: "2026-12-31",
    rows: 640,
    complete: false,
    origin: "starter",
  },
  {
    table: "MUE practitioner",
    edition: "2024 Q3",
    from: "2024-07-01",
    to: "2024-09-30",
    rows: 280,
    complete: false,
    origin: "starter",
  },
  {
    table: "PTP practitioner",
    edition: "2024 Q3",
    from: "2024-07-01",
    to: "2024-09-30",
    rows: 8000,
    complete: false,
    origin: "starter",
  },
];

export const freshEditions: readonly LoadedEdition[] = editions.map((edition) =>
  edition.table === "RVU"
    ? edition
    : { ...edition, edition: "2025 Q4", from: "2025-10-01", to: "2025-12-31" },
);

export const mueRow: SourceRow = {
  table: "MUE practitioner",
  edition: "2024 Q3",
  values: ["97552", "1", "2"],
  olderThanDate: true,
};
export const ptpRow: SourceRow = {
  table: "PTP practitioner",
  edition: "2024 Q3",
  values: ["97150", "97110", "1"],
  olderThanDate: true,
};

export function finding(changes: Partial<Finding>): Finding {
  return {
    rule: "mue-absolute",
    severity: "error",
    severityWithoutPractice: null,
    verdict: "certain",
    provenance: "table",
    lines: [2],
    field: "units",
    message: "97552 × 2 on 10/14/2025: Medicare’s limit is 1 a day (MUE 1, MAI 2, 2024 Q3).",
    why: "Medicare denies all units of a code on a day when their sum is over an absolute limit.",
    action: "Set units to 1.",
    fix: null,
    document: { name: "NCCI Policy Manual", section: "ch. I §V" },
    row: mueRow,
    atRisk: [{ line: 2, cents: 4400 }],
    explains: null,
    ...changes,
  };
}

export const therapyFindings: readonly Finding[] = [
  finding({
    rule: "caregiver-training-with-therapy",
    severity: "info",
    provenance: "advice",
    lines: [1, 2],
    message: "97552 beside 97110: no NCCI edit between them, but some payers still bundle.",
    why: "Original Medicare has no edit for this pair. Some other payers’ systems treat caregiver training as part of the session.",
    action: "Keep the minutes of the treatment and of the training apart in the record.",
    document: { name: "NCCI PTP practitioner", section: "no row" },
    row: { table: "PTP practitioner", edition: "2024 Q3", values: [], olderThanDate: true },
    atRisk: [],
  }),
  finding({
    rule: "ncci-ptp-modifier-required",
    verdict: "needs-review",
    lines: [1, 3],
    field: "code",
    message: "97110 is denied beside 97150 on the same day (NCCI pair, indicator 1).",
    why: "CMS pays only the first code of the pair, unless the two were separate encounters or separate 15-minute blocks.",
    action: "If they were separate and the record shows it, say so on line 1. Otherwise take 97110 off.",
    document: { name: "NCCI Policy Manual", section: "ch. I §E" },
    row: ptpRow,
    atRisk: [{ line: 1, cents: 5758 }],
  }),
  finding({}),
  finding({
    rule: "caregiver-group-units",
    severity: "info",
    provenance: "policy",
    message: "97552 is counted once per patient represented, never per caregiver.",
    why: "The code stands for the session. Each patient represented gets one unit, on that patient’s own claim.",
    action: "Bill one unit on this patient’s claim, however many caregivers came.",
    document: { name: "CMS caregiver training FAQ", section: "March 2024" },
    row: null,
    explains: "mue-absolute",
  }),
  finding({
    rule: "therapy-modifier-missing-sometimes",
    severity: "warning",
    lines: [2],
    field: "modifiers",
    message: "97552 by a therapist has no GN, GO or GP.",
    why: "Medicare returns therapy lines that do not name the discipline.",
    action: "Add the discipline’s modifier, if this was under a therapy plan of care.",
    document: { name: "CR 10176", section: "FAQ" },
    row: { table: "Therapy codes", edition: "2025", values: ["97552", "sometimes"], olderThanDate: false },
    atRisk: [{ line: 2, cents: 4400 }],
  }),
  finding({
    rule: "cts-setting-notes",
    severity: "info",
    provenance: "policy",
    message: "Caregiver training: consent recorded, patient absent, part of the plan of care?",
    why: "CMS pays only where the patient or representative consented and the need is in the treatment plan.",
    action: "Check that the record shows all three.",
    document: { name: "CY 2024 physician fee schedule rule", section: "caregiver training" },
    row: null,
    atRisk: [],
  }),
];

export const steps97552 = [
  { label: "Work RVU 0.23 × GPCI 1.000", value: "0.23" },
  { label: "Practice expense RVU, non-facility 0.44 × GPCI 1.000", value: "0.44" },
  { label: "Malpractice RVU 0.01 × GPCI 1.000", value: "0.01" },
  { label: "RVUs from RVU25D; GPCI national", value: "0.68" },
  { label: "× conversion factor", value: "32.3465" },
];

/** An amount of which nobody knows who pays what. */
const noShares = {
  medicarePays: null,
  patientOwes: null,
  limitingCharge: null,
  therapyReduction: 0,
  fullTherapyUnit: false,
  sharesUnknown: "the deductible is not met, and what is left of it is not known",
};

/** How the payment of `therapyResult` was arrived at. */
export const therapyArithmetic: readonly LineArithmetic[] = [
  { line: 1, steps: [{ label: "One unit $28.79 × 2", value: "$57.58" }] },
  {
    line: 2,
    steps: [
      ...steps97552,
      { label: "One unit $22.00 × 2", value: "$44.00", isAllowed: true },
      { label: "Medicare’s share: 80 %, the deductible assumed met", value: "$35.20" },
      { label: "Sequestration: × 0.98", value: "$34.50" },
      { label: "The patient’s share: 20 %", value: "$8.80" },
    ],
  },
  { line: 3, steps: [{ label: "One unit $17.52 × 1", value: "$17.52" }] },
  { line: 4, steps: [] },
];

export const therapyResult: CheckResult = {
  revision: 7,
  findings: therapyFindings,
  coverage: [
    { line: 1, state: "checked" },
    { line: 2, state: "checked" },
    { line: 3, state: "checked" },
    { line: 4, state: "not-checked" },
  ],
  notChecked: [{ line: 4, rule: null, because: "units is blank", beyondForm: false }],
  payment: {
    allowed: 11910,
    medicarePays: 9338,
    patientOwes: 2382,
    limitingCharge: null,
    linesWithoutAmount: 1,
    lines: [
      {
        ...noShares,
        line: 1,
        allowed: 5758,
        medicarePays: 4514,
        patientOwes: 1152,
        sharesUnknown: null,
        because: null,
        setting: "non-facility",
      },
      {
        ...noShares,
        line: 2,
        allowed: 4400,
        medicarePays: 3450,
        patientOwes: 880,
        sharesUnknown: null,
        because: null,
        setting: "non-facility",
      },
      {
        ...noShares,
        line: 3,
        allowed: 1752,
        medicarePays: 1374,
        patientOwes: 350,
        sharesUnknown: null,
        because: null,
        setting: "non-facility",
      },
      { ...noShares, line: 4, allowed: null, because: "units is blank", setting: null },
    ],
  },
  atRisk: 10158,
  dateAssumed: null,
  payer: "Medicare Part B",
  payerId: "medicare-b",
  editions,
  ruleErrors: [],
  rulesOff: [],
};

export const cleanClaim = snapshotOf([
  serviceLine(1, "97110"),
  serviceLine(2, "97140"),
  serviceLine(3, "97552"),
]);

export const cleanResult: CheckResult = {
  ...therapyResult,
  findings: [],
  coverage: [1, 2, 3].map((line) => ({ line, state: "checked" })),
  notChecked: [],
  payment: {
    allowed: 7700,
    medicarePays: null,
    patientOwes: null,
    limitingCharge: null,
    linesWithoutAmount: 0,
    lines: [1, 2, 3].map((line) => ({
      ...noShares,
      line,
      allowed: 2566,
      because: null,
      setting: "non-facility",
      steps: steps97552,
    })),
  },
  atRisk: null,
  editions: freshEditions,
};

const unreadRows: readonly UnreadRow[] = [
  { afterLine: 3, claim: 1, because: "the code box holds four characters" },
];

/** One line whole, two in part, one not at all, a row that was not read, a rule that threw, no date on the form. */
export const partlyClaim = snapshotOf(
  [
    serviceLine(1, "97110"),
    serviceLine(2, "97140", { dateOfService: absent("not on this form") }),
    serviceLine(3, "97150", { dateOfService: absent("not on this form") }),
    serviceLine(4, "0791T"),
  ],
  { unreadRows, partial: true },
);

export const partlyResult: CheckResult = {
  ...cleanResult,
  coverage: [
    { line: 1, state: "checked" },
    { line: 2, state: "partly" },
    { line: 3, state: "partly" },
    { line: 4, state: "not-checked" },
  ],
  notChecked: [
    { line: 2, rule: "pos-missing", because: "the place of service is not on this form", beyondForm: false },
    { line: 3, rule: "pos-missing", because: "the place of service is not on this form", beyondForm: false },
    { line: 3, rule: "pos-invalid", because: "the place of service is not on this form", beyondForm: false },
    { line: 4, rule: null, because: "no loaded table knows the code", beyondForm: false },
  ],
  dateAssumed: "2025-10-14",
  ruleErrors: [{ rule: "duplicate-line", message: "invented" }],
};
