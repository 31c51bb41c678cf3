import type { CheckResult, Fix } from "../../../src/engine/check-result";
import type { PanelProps } from "../../../src/panel/panel-props";
import { card97552 } from "./sample-card";
import { knownMinutes, overbilledMinutes, unknownMinutes } from "./sample-minutes";
import {
  cleanClaim,
  cleanResult,
  dismissalProps,
  finding,
  fixingProps,
  partlyClaim,
  partlyResult,
  snapshotOf,
  stillPanel,
  therapyResult,
} from "./sample-results";

export const setFix: Fix = {
  kind: "set",
  label: "Set units to 1",
  changes: [{ line: 2, field: "units", to: 1 }],
};

export const askFix: Fix = {
  kind: "ask",
  question:
    "Was 97552 a separate encounter, site, practitioner or 15-minute block that does not overlap, and is that documented?",
  answers: [
    {
      label: "A separate encounter: XE",
      changes: [{ line: 2, field: "modifiers", drop: [], put: ["XE"] }],
    },
    {
      label: "15-minute blocks that do not overlap: 59",
      changes: [{ line: 2, field: "modifiers", drop: [], put: ["59"] }],
    },
  ],
  otherwise: "Take 97552 off: it is not paid beside 97110.",
};

/** Two certain fixes and a question. */
export const fixableResult: CheckResult = {
  ...therapyResult,
  findings: [
    finding({ fix: setFix }),
    finding({
      rule: "modifier-order",
      severity: "warning",
      lines: [1],
      message: "26 sets the price and stands behind RT",
      fix: {
        kind: "set",
        label: "Add RT",
        changes: [{ line: 1, field: "modifiers", drop: [], put: ["RT"] }],
      },
    }),
    finding({
      rule: "ncci-ptp-modifier-required",
      lines: [1, 2],
      message: "97552 is bundled into 97110 on the same day (NCCI edit, modifier indicator 1, 2024 Q3)",
      fix: askFix,
    }),
  ],
};

const noAnswer = { state: "checking", result: null } as const;

/** Every state a biller can meet, by name: tested for accessibility and photographed. */
export const panelStates: Readonly<Record<string, Partial<PanelProps>>> = {
  checking: noAnswer,
  "checking-again": { state: "checking", revision: 8 },
  findings: {},
  moved: { moving: { ...stillPanel, isPlaced: true } },
  clean: { snapshot: cleanClaim, result: cleanResult },
  "rules-off": { snapshot: cleanClaim, result: { ...cleanResult, rulesOff: ["mue-absolute", "kx-missing"] } },
  "collapsed-rules-off": {
    collapsed: true,
    snapshot: cleanClaim,
    result: { ...cleanResult, rulesOff: ["mue-absolute", "kx-missing"] },
  },
  "tables-left-out": { tablesLeftOut: true },
  "partly-read": { snapshot: partlyClaim, result: partlyResult },
  "not-checked": {
    state: "not-checked",
    result: {
      ...therapyResult,
      findings: [],
      coverage: [],
      atRisk: null,
      notChecked: [1, 2, 3, 4].map((line) => ({
        line,
        rule: null,
        beyondForm: false,
        because: "the date of service is before the oldest tables loaded (2024)",
      })),
    },
  },
  "no-lines": {
    snapshot: snapshotOf([]),
    result: { ...cleanResult, coverage: [], payment: { ...cleanResult.payment, allowed: null, lines: [] } },
  },
  "worker-gone": { ...noAnswer, trouble: "worker-gone" },
  "extension-updated": { state: "not-checked", result: null, trouble: "extension-updated" },
  "site-removed": { state: "not-checked", result: null, trouble: "site-removed" },
  collapsed: { collapsed: true },
  "collapsed-clean": { collapsed: true, snapshot: cleanClaim, result: cleanResult },
  "collapsed-partly": { collapsed: true, snapshot: partlyClaim, result: partlyResult },
  "collapsed-not-checked": { ...noAnswer, collapsed: true, state: "not-checked", trouble: "worker-gone" },
  "collapsed-checking": { ...noAnswer, collapsed: true },
  minutes: { timedDays: [knownMinutes] },
  "minutes-too-many": { timedDays: [overbilledMinutes] },
  "minutes-asked": { timedDays: [unknownMinutes] },
  card: { card: card97552 },
  "card-of-appeals": { card: { ...card97552, part: "appeals" } },
  "card-looking-up": { card: { ...card97552, content: null } },
  "card-unanswered": { card: { ...card97552, content: "unanswered" } },
  fixable: { result: fixableResult },
  "not-writable": {
    result: fixableResult,
    fixing: fixingProps({ whyNotWritable: () => "the options do not let Claimlight write on this site" }),
  },
  fixed: { fixing: fixingProps({ state: { kind: "written", what: ["Line 2: Units 2 → 1"] } }) },
  "press-refused": { result: fixableResult, fixing: fixingProps({ pressRefused: true }) },
  "not-kept": {
    fixing: fixingProps({
      state: { kind: "not-written", because: "the page did not keep what was written", restored: true },
    }),
  },
  dismissed: {
    snapshot: cleanClaim,
    result: cleanResult,
    dismissals: dismissalProps({
      dismissed: [{ finding: finding({}), scope: "lines" }],
      last: { finding: finding({}), scope: "lines" },
    }),
  },
  "not-logged": {
    snapshot: cleanClaim,
    result: cleanResult,
    dismissals: dismissalProps({
      dismissed: [{ finding: finding({}), scope: "lines" }],
      last: { finding: finding({}), scope: "lines" },
      unsaved: "log",
    }),
  },
  "not-dismissed": { dismissals: dismissalProps({ unsaved: "dismissal" }) },
};
