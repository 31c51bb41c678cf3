import type { Answer, ReferenceTables, TablesOnDate } from "../reference/tables";
import { type TextKey, text } from "../texts";

/** A code on which the tables say something else after a change, and what about. */
export interface TouchedCode {
  readonly code: string;
  /** "MUE", "NCCI edit with 97116, 97530". */
  readonly about: readonly string[];
}

/**
 * Which of the given codes are judged by other rows after a change, each alone and in pairs with the others. Nothing else is looked up,
 * so that it costs the same whatever the tables hold. That the same row now stands in a newer edition touches nothing.
 */
export function touchedCodes(
  codes: readonly string[],
  before: ReferenceTables,
  after: ReferenceTables,
  date: string,
): TouchedCode[] {
  const [old, now] = [before.on(date), after.on(date)];
  return codes.flatMap((code) => {
    const alone = lookUps
      .filter(([, lookUp]) => lookUp(old, code) !== lookUp(now, code))
      .map(([name]) => text(name));
    const pairs = codes.filter(
      (other) => other !== code && said(old.ptp(code, other)) !== said(now.ptp(code, other)),
    );
    const about =
      pairs.length > 0 ? [...alone, text("tablesTouchedPtp", { codes: pairs.join(", ") })] : alone;
    return about.length > 0 ? [{ code, about }] : [];
  });
}

const lookUps: readonly (readonly [TextKey, (tables: TablesOnDate, code: string) => string])[] = [
  ["tablesTouchedMue", (tables, code) => said(tables.mue(code))],
  ["tablesTouchedAddOn", (tables, code) => said(tables.addOn(code))],
  [
    "tablesTouchedRvu",
    (tables, code) => (["", "26", "TC"] as const).map((part) => said(tables.rvu(code, part))).join(),
  ],
];

/** An answer without the edition it is from. */
function said(answer: Answer<unknown>): string {
  if (answer.kind !== "row") return answer.kind;
  return JSON.stringify(answer.row, (key, value: unknown) => {
    if (key === "fromEdition") return null;
    return value instanceof Set ? [...value].sort() : value;
  });
}
