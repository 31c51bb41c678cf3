import type { ClaimSnapshot, LineField } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { whyMissing } from "../claim/reading";
import type { CheckResult } from "../engine/check-result";
import { count, lineWords } from "./format-words";
import { coverageOf, notCheckedOf } from "./line-states";

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
    const where = lineWords([...lines]);
    const text = state === "beyond-form" ? where : `${where} ${stateWords[state]}`;
    return { state, text: because === "" ? text : `${text}: ${because}`, rules: [...rules].sort() };
  });
  return rows.sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
}

const order: readonly CoverageRow["state"][] = ["not-checked", "partly", "beyond-form"];

const stateWords = { partly: "partly checked", "not-checked": "not checked" } as const;

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
      const because = whyMissing(fieldNames[field], reading);
      lines.set(because, [...(lines.get(because) ?? []), line.line]);
    }
  }
  const rows = new Map<string, number[]>();
  for (const row of snapshot.unreadRows)
    rows.set(row.because, [...(rows.get(row.because) ?? []), row.afterLine]);
  if (lines.size + rows.size === 0) return null;
  const total = snapshot.lines.length + snapshot.unreadRows.length;
  return [
    `${snapshot.lines.length - notWhole.size} of ${count(total, "line")} read`,
    ...[...lines].map(([because, numbers]) => `${lineWords(numbers).toLowerCase()}: ${because}`),
    ...[...rows].map(([because, afterLines]) => {
      const below = [...new Set(afterLines)].sort((left, right) => left - right);
      return `${afterLines.length === 1 ? "a row" : count(afterLines.length, "row")} ${place(below)}: ${because}`;
    }),
  ].join("; ");
}

const fields = Object.keys(fieldNames) as LineField[];

function place(below: readonly number[]): string {
  const numbers = below.filter((line) => line > 0);
  const top = below.includes(0) ? "above line 1" : "";
  const under = numbers.length > 0 ? `below ${lineWords(numbers).toLowerCase()}` : "";
  return [top, under].filter(Boolean).join(" and ");
}

export function ruleErrorText(result: CheckResult): string | null {
  const rules = [...new Set(result.ruleErrors.map((each) => each.rule))];
  if (rules.length === 0) return null;
  if (rules.length === 1) return `One check failed and was left out: ${rules[0]}`;
  return `${rules.length} checks failed and were left out: ${rules.join(", ")}`;
}
