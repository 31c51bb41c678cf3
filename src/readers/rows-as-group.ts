import type { CandidateColumn, CandidateGroup, CandidateRow, GroupKind } from "./candidate-group";
import type { Box } from "./dom";
import type { DecidedBox } from "./row-texts";
import { attributeOf, boundsOf } from "./unclobbered";

/** Rows of decided boxes in the one shape: the n-th box for a role is a column. */
export function asGroup(
  kind: GroupKind,
  root: Element,
  rows: readonly { element: Element; boxes: readonly DecidedBox[] }[],
  partial: string | null = null,
): CandidateGroup {
  const columns: CandidateColumn[] = [];
  const places = new Map<string, number>();
  const result = asTheyStand(rows).map(({ element, boxes }): CandidateRow => {
    const counts = new Map<string, number>();
    const byColumn = new Map<number, Box>();
    for (const { box, decision } of boxes) {
      const nth = counts.get(decision.role) ?? 0;
      counts.set(decision.role, nth + 1);
      const key = `${decision.role} ${nth}`;
      let column = places.get(key);
      if (column === undefined) {
        column = columns.length;
        places.set(key, column);
        columns.push({ decision });
      }
      byColumn.set(column, box);
    }
    return {
      element,
      parts: [element],
      heading: null,
      box: (column) => byColumn.get(column) ?? null,
      key: (column) => byColumn.get(column)?.text.trim() ?? "",
      headerOver: () => "",
    };
  });
  return { kind, root, columns, rows: result, partial };
}

/** Rows in the order in which a person sees them: grids that draw only what is in view put each where it belongs, in any order. */
function asTheyStand<Row extends { readonly element: Element }>(rows: readonly Row[]): readonly Row[] {
  const isPlaced = ({ element }: Row) => /\btop:|translate/.test(attributeOf(element, "style") ?? "");
  if (rows.length < 2 || !rows.slice(0, 2).every(isPlaced)) return rows;
  const places = new Map(rows.map((row) => [row, boundsOf(row.element)]));
  const [first] = places.values();
  // One below the other, not in any other way.
  if ([...places.values()].some(({ left }) => left !== first?.left)) return rows;
  return [...rows].sort((one, other) => (places.get(one)?.top ?? 0) - (places.get(other)?.top ?? 0));
}
