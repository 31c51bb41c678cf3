import type { ClaimSnapshot, LineField } from "../claim/claim-snapshot";
import type { CheckResult } from "../engine/check-result";
import { countText, type TextKey, text } from "../texts";
import { lineWords, lineWordsWithin, list, numberList } from "./format-words";
import { coverageOf, notCheckedOf } from "./line-states";
import { readerPhrase } from "./reader-phrase";

/** One sentence on what was not checked, checked only in part, or cannot be answered by a form at all. */
export interface CoverageRow {
  readonly state: "partly" | "not-checked" | "beyond-form";
  readonly text: string;
  /** The ids of the checks that were left out; empty where none was made at all. */
  readonly rules: readonly string[];
}

/** Lines with the same reason share a row. Lines that were not checked at all come first, what no form shows last. */
export function coverageRows(result: CheckResult, snapshot: ClaimSnapshot): CoverageRow[] {
  const groups = new Map<
    string,
    { state: CoverageRow["state"]; because: string; lines: Set<number>; rules: Set<string> }
  >();
  for (const { line } of snapshot.lines) {
    const ofLine = notCheckedOf(result, line);
    const coverage = coverageOf(result, line);
    const wholeLine = ofLine.filter((each) => each.rule === null);
    const listed = coverage === "not-checked" && wholeLine.length > 0 ? wholeLine : ofLine;
    const ofForm = listed.filter((each) => !each.beyondForm);
    const unexplained = coverage !== "checked" && ofForm.length === 0;
    const reasons = unexplained ? [...listed, { because: "", rule: null, beyondForm: false }] : listed;
    for (const { because, rule, beyondForm } of reasons) {
      const state = beyondForm || coverage === "checked" ? "beyond-form" : coverage;
      const key = `${state}|${because}`;
      const group = groups.get(key) ?? { state, because, lines: new Set(), rules: new Set() };
      group.lines.add(line);
      if (rule !== null) group.rules.add(rule);
      groups.set(key, group);
    }
  }
  const rows = [...groups.values()].map(({ state, because, lines, rules }) => {
    const what = linesInState(state, [...lines]);
    return { state, text: because === "" ? what : `${what}: ${because}`, rules: [...rules].sort() };
  });
  return rows.sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
}

const order: readonly CoverageRow["state"][] = ["not-checked", "partly", "beyond-form"];

function linesInState(state: CoverageRow["state"], lines: readonly number[]): string {
  if (state === "beyond-form") return lineWords(lines);
  const key = state === "partly" ? "panelLinesPartly" : "panelLinesNotChecked";
  return countText(key, lines.length, { lines: numberList(lines) });
}

/**
 * "5 of 6 lines read; line 4: the units field cannot be read: it is in a pop-up; a row below line 3: the code has four characters". Null
 * where everything that the form shows was read. The same reason is told once.
 */
export function readingSentence(snapshot: ClaimSnapshot): string | null {
  const lines = new Map<string, number[]>();
  const notWhole = new Set<number>();
  for (const line of snapshot.lines) {
    for (const field of fields) {
      const reading = line[field];
      if (reading.state !== "unreadable") continue;
      notWhole.add(line.line);
      const because = text("panelFieldUnread", {
        field: text(fieldKeys[field]),
        because: readerPhrase(reading.because),
      });
      lines.set(because, [...(lines.get(because) ?? []), line.line]);
    }
  }
  const rows = new Map<string, number[]>();
  for (const row of snapshot.unreadRows)
    rows.set(row.because, [...(rows.get(row.because) ?? []), row.afterLine]);
  if (lines.size + rows.size === 0) return null;
  const total = snapshot.lines.length + snapshot.unreadRows.length;
  return [
    countText("panelLinesRead", total, { read: snapshot.lines.length - notWhole.size }),
    ...[...lines].map(([because, numbers]) => `${lineWordsWithin(numbers)}: ${because}`),
    ...[...rows].map(([because, afterLines]) => {
      const below = [...new Set(afterLines)].sort((left, right) => left - right);
      const values = { place: place(below), because: readerPhrase(because) };
      return countText("panelRowsUnread", afterLines.length, values);
    }),
  ].join("; ");
}

/** How a sentence names a field. */
const fieldKeys: Readonly<Record<LineField, TextKey>> = {
  code: "panelTheCode",
  modifiers: "panelTheModifiers",
  units: "panelTheUnits",
  placeOfService: "panelThePlace",
  dateOfService: "panelTheDate",
  dateOfServiceTo: "panelTheLastDate",
  diagnosisPointers: "panelThePointer",
  charge: "panelTheCharge",
  minutes: "panelTheMinutes",
};

const fields = Object.keys(fieldKeys) as LineField[];

function place(below: readonly number[]): string {
  const numbers = below.filter((line) => line > 0);
  const under = { lines: numberList(numbers) };
  return list([
    ...(below.includes(0) ? [text("panelAboveFirst")] : []),
    ...(numbers.length > 0 ? [countText("panelBelow", numbers.length, under)] : []),
  ]);
}

export function ruleErrorText(result: CheckResult): string | null {
  const rules = [...new Set(result.ruleErrors.map((each) => each.rule))];
  if (rules.length === 0) return null;
  return countText("panelChecksFailed", rules.length, { rules: rules.join(", ") });
}
