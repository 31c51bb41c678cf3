import { namesAddOn } from "./add-on-rows";
import type { CandidateGroup, CandidateRow } from "./candidate-group";
import { isOneCode } from "./charge-text";

/*
 * Groups with more than one column that is named for a code: a practice's own charge code beside the CPT code, one column for CPT and one
 * for HCPCS of which each line fills one, or one for an add-on code.
 */

/** The columns whose words say code, for certain. Where some say CPT or HCPCS, the others hold numbers of the practice's own. */
export function codeColumns({ columns, rows }: CandidateGroup): readonly number[] {
  const named = columns.flatMap(({ decision }, at) =>
    decision?.role === "code" && !decision.weak ? [at] : [],
  );
  if (named.length < 2) return named;
  const [row] = rows;
  const official = named.filter((at) => row && /cpt|hcpcs/i.test(headerOf(row, at)));
  return official.length > 0 ? official : named;
}

/**
 * Those of them that a row has a code in, the one that was judged first. A row without a code elsewhere has what stands there, nothing or
 * what is no code.
 */
export function filledCodeColumns(
  row: CandidateRow,
  columns: readonly number[],
  judged: number,
): readonly [number, ...number[]] {
  if (columns.length < 2) return [judged];
  const others = columns.filter((at) => at !== judged && isOneCode(row.box(at)?.text ?? ""));
  if ((row.box(judged)?.text ?? "").trim() !== "") return [judged, ...others];
  const [first = judged, ...more] = others;
  return [first, ...more];
}

/** Whether a column is for a code that is billed beside another one of its row. */
export function isAddOnColumn(row: CandidateRow, column: number): boolean {
  return namesAddOn(headerOf(row, column));
}

function headerOf(row: CandidateRow, column: number): string {
  const box = row.box(column);
  return box ? row.headerOver(box.element) : "";
}
