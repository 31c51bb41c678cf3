import type { CheckResult } from "../engine/check-result";
import { type TextKey, text } from "../texts";
import type { Mark } from "./panel-props";

export type LineState = Mark["state"];

const stateKeys: Readonly<Record<LineState, TextKey>> = {
  error: "panelStateError",
  warning: "panelStateWarning",
  info: "panelStateInfo",
  clean: "panelStateClean",
  partly: "panelStatePartly",
  "not-checked": "panelStateNotChecked",
};

export function lineStateWord(state: LineState): string {
  return text(stateKeys[state]);
}

/**
 * What to show for each line of an answer, by line number: its gravest finding, else how far it was checked. A line without a
 * coverage entry counts as not checked.
 */
export function lineStates(result: CheckResult, lines: readonly number[]): ReadonlyMap<number, LineState> {
  return new Map(lines.map((line) => [line, lineState(result, line)]));
}

function lineState(result: CheckResult, line: number): LineState {
  const severities = result.findings.filter((each) => each.lines.includes(line)).map((each) => each.severity);
  if (severities.includes("error")) return "error";
  if (severities.includes("warning")) return "warning";
  const coverage = coverageOf(result, line);
  if (coverage !== "checked") return coverage;
  return severities.includes("info") ? "info" : "clean";
}

/**
 * A line for which a check of the form is listed as not made is never called checked, whatever its coverage entry says. Checks that only
 * the chart could answer are listed beside it.
 */
export function coverageOf(result: CheckResult, line: number): "checked" | "partly" | "not-checked" {
  const state = result.coverage.find((each) => each.line === line)?.state ?? "not-checked";
  if (state === "checked" && result.notChecked.some((each) => each.line === line && !each.beyondForm))
    return "partly";
  return state;
}
