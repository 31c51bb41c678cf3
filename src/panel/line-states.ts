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
  const severities = ofLine(result, line).findings.map((each) => each.severity);
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
  const { coverage, notChecked } = ofLine(result, line);
  if (coverage === "checked" && notChecked.some((each) => !each.beyondForm)) return "partly";
  return coverage;
}

/** The checks that were not made of a line. */
export function notCheckedOf(result: CheckResult, line: number): CheckResult["notChecked"] {
  return ofLine(result, line).notChecked;
}

/** All that an answer says of one line. */
interface LineAnswer {
  readonly findings: CheckResult["findings"][number][];
  readonly notChecked: CheckResult["notChecked"][number][];
  coverage: CheckResult["coverage"][number]["state"];
}

/** A long claim's answer is long, and is asked about line after line: it is gone through once. An answer never changes. */
const byLine = new WeakMap<CheckResult, ReadonlyMap<number, LineAnswer>>();

function ofLine(result: CheckResult, line: number): LineAnswer {
  let lines = byLine.get(result);
  if (!lines) {
    lines = sortByLine(result);
    byLine.set(result, lines);
  }
  return lines.get(line) ?? nothingOf();
}

function nothingOf(): LineAnswer {
  return { findings: [], notChecked: [], coverage: "not-checked" };
}

function sortByLine({ findings, notChecked, coverage }: CheckResult): ReadonlyMap<number, LineAnswer> {
  const lines = new Map<number, LineAnswer>();
  const at = (line: number): LineAnswer => {
    const known = lines.get(line) ?? nothingOf();
    lines.set(line, known);
    return known;
  };
  for (const { line, state } of coverage) at(line).coverage = state;
  for (const finding of findings) for (const line of finding.lines) at(line).findings.push(finding);
  for (const each of notChecked) at(each.line).notChecked.push(each);
  return lines;
}
