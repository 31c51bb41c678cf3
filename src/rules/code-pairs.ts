import type { Answer, PtpRow, RuleLine, TablesOnDate } from "../engine/define-rule";

/** Two different codes of one day with the answer of the NCCI procedure-to-procedure table. */
export interface CodePair<L> {
  readonly answer: Answer<PtpRow>;
  readonly oneCode: string;
  readonly otherCode: string;
  readonly linesOf: ReadonlyMap<string, readonly L[]>;
}

/** Every unordered pair of different codes on the day, looked up in both directions. */
export function codePairs<L extends RuleLine<"code">>(
  lines: readonly L[],
  tables: TablesOnDate,
): CodePair<L>[] {
  const linesOf = new Map<string, L[]>();
  for (const line of lines) linesOf.set(line.code, [...(linesOf.get(line.code) ?? []), line]);
  const codes = [...linesOf.keys()];
  return codes.flatMap((oneCode, index) =>
    codes.slice(index + 1).map((otherCode) => ({
      oneCode,
      otherCode,
      linesOf,
      answer: tables.ptp(oneCode, otherCode),
    })),
  );
}
