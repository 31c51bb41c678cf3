import type { PanelProps } from "../../../src/panel/panel-props";
import { knownMinutes, overbilledMinutes, unknownMinutes } from "./sample-minutes";
import {
  card97552,
  cleanClaim,
  cleanResult,
  partlyClaim,
  partlyResult,
  snapshotOf,
  therapyResult,
} from "./sample-results";

const noAnswer = { state: "checking", result: null } as const;

/** Every state a biller can meet, by name: tested for accessibility and photographed. */
export const panelStates: Readonly<Record<string, Partial<PanelProps>>> = {
  checking: noAnswer,
  "checking-again": { state: "checking", revision: 8 },
  findings: {},
  clean: { snapshot: cleanClaim, result: cleanResult },
  "rules-off": { snapshot: cleanClaim, result: { ...cleanResult, rulesOff: ["mue-absolute", "kx-missing"] } },
  "collapsed-rules-off": {
    collapsed: true,
    snapshot: cleanClaim,
    result: { ...cleanResult, rulesOff: ["mue-absolute", "kx-missing"] },
  },
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
};
