import type { Answer, ReferenceTables, TablesOnDate } from "../reference/tables";
import { type TextKey, text } from "../texts";

/** A code on which the tables say something else after a change, and what about. */
export interface TouchedCode {
  readonly code: string;
  /** "MUE", "NCCI edit with 97116, 97530". */
  readonly about: readonly string[];
}

/** Codes that stand somewhere, and which of them are judged otherwise after a change. */
export interface TouchedCodes {
  /** How many different codes stand there. */
  readonly codes: number;
  /** Ascending. */
  readonly touched: readonly TouchedCode[];
}

/**
 * Which of the given codes are judged by other rows after a change, each alone and in pairs with those that it stands together with.
 * Nothing else is looked up, so that it costs the same whatever the tables hold. That the same row now stands in a newer edition
 * touches nothing.
 */
export function touchedCodes(
  standingTogether: readonly (readonly string[])[],
  before: ReferenceTables,
  after: ReferenceTables,
  date: string,
): TouchedCodes {
  const [old, now] = [before.on(date), after.on(date)];
  const byCode = partnersByCode(standingTogether);
  const touched = [...byCode.keys()].sort().flatMap((code) => {
    const alone = lookUps
      .filter(([, lookUp]) => lookUp(old, code) !== lookUp(now, code))
      .map(([name]) => text(name));
    const pairs = [...(byCode.get(code) ?? [])]
      .sort()
      .filter((other) => said(old.ptp(code, other)) !== said(now.ptp(code, other)));
    const about =
      pairs.length > 0 ? [...alone, text("tablesTouchedPtp", { codes: pairs.join(", ") })] : alone;
    return about.length > 0 ? [{ code, about }] : [];
  });
  return { codes: byCode.size, touched };
}

/** The other codes beside each. */
function partnersByCode(standingTogether: readonly (readonly string[])[]): Map<string, Set<string>> {
  const byCode = new Map<string, Set<string>>();
  for (const codes of standingTogether) {
    for (const code of codes) {
      const partners = byCode.get(code) ?? new Set();
      for (const other of codes) if (other !== code) partners.add(other);
      byCode.set(code, partners);
    }
  }
  return byCode;
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
