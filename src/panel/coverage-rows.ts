import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { CheckResult } from "../engine/check-result";
import { count, lineWords } from "./format-words";
import { coverageOf } from "./line-states";

/** One sentence on what was not checked, or checked only in part. */
export interface CoverageRow {
  readonly state: "partly" | "not-checked";
  readonly text: string;
  /** The ids of the checks that were left out; empty where none was made at all. */
  readonly rules: readonly string[];
}

/** Lines with the same reason share a row. Lines that were not checked at all come first. */
export function coverageRows(result: CheckResult, snapshot: ClaimSnapshot): CoverageRow[] {
  const groups = new Map<
    string,
    { state: CoverageRow["state"]; because: string; lines: Set<number>; rules: Set<string> }
  >();
  for (const { line } of snapshot.lines) {
    const state = coverageOf(result, line);
    if (state === "checked") continue;
    const ofLine = result.notChecked.filter((each) => each.line === line);
    const wholeLine = ofLine.filter((each) => each.rule === null);
    const reasons = state === "not-checked" && wholeLine.length > 0 ? wholeLine : ofLine;
    for (const { because, rule } of reasons.length > 0 ? reasons : [{ because: "", rule: null }]) {
      const key = `${state}|${because}`;
      const group = groups.get(key) ?? { state, because, lines: new Set(), rules: new Set() };
      group.lines.add(line);
      if (rule !== null) group.rules.add(rule);
      groups.set(key, group);
    }
  }
  const rows = [...groups.values()].map(({ state, because, lines, rules }) => {
    const what = state === "partly" ? "partly checked" : "not checked";
    const text = `${lineWords([...lines])} ${what}`;
    return { state, text: because === "" ? text : `${text}: ${because}`, rules: [...rules].sort() };
  });
  return rows.sort((left, right) => Number(left.state === "partly") - Number(right.state === "partly"));
}

/** "A row below line 3 was not read: the code has four characters". Rows with the same reason share a sentence. */
export function unreadRowTexts(snapshot: ClaimSnapshot): string[] {
  const places = new Map<string, number[]>();
  for (const row of snapshot.unreadRows) {
    places.set(row.because, [...(places.get(row.because) ?? []), row.afterLine]);
  }
  return [...places].map(([because, afterLines]) => {
    const below = [...new Set(afterLines)].sort((left, right) => left - right);
    const rows = afterLines.length === 1 ? "A row" : count(afterLines.length, "row");
    const verb = afterLines.length === 1 ? "was" : "were";
    return `${rows} ${place(below)} ${verb} not read: ${because}`;
  });
}

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
