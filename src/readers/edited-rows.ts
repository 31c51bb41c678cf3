import { readValue } from "../claim/reading";
import { isEditable, type Judgement } from "./judge-group";
import type { ChargeRow } from "./reader";
import { attributeOf, nextOf, parentOf, previousOf, queryFirst } from "./unclobbered";

/**
 * Some groups of one claim without the rows of plain text that are open for editing: the line's boxes stand straight behind its row, and
 * they say what the line will be. The row says itself that it is open, or the boxes stand between two rows and have its code: behind the
 * last row there may be the boxes for a new line.
 */
export function withoutEditedRows<Group extends { judgement: Judgement; rows: readonly ChargeRow[] }>(
  groups: readonly Group[],
): Group[] {
  const texts = groups.filter(({ judgement }) => !isEditable(judgement.group));
  const shown = new Map(texts.flatMap(({ rows }) => rows.map((row) => [row.row, row] as const)));
  if (shown.size === 0 || texts.length === groups.length) return [...groups];
  const edited = new Set<ChargeRow>();
  for (const group of groups) {
    if (!isEditable(group.judgement.group)) continue;
    for (const editor of group.rows) {
      const row = rowBefore(editor, shown);
      if (row) edited.add(row);
    }
  }
  return groups.map((group) => ({ ...group, rows: group.rows.filter((row) => !edited.has(row)) }));
}

function rowBefore(editor: ChargeRow, shown: ReadonlyMap<Element, ChargeRow>): ChargeRow | null {
  let at: Element | null = editor.row;
  for (let steps = 0; at && steps < mostSteps; steps += 1) {
    const before = previousOf(at);
    const row = before && shown.get(before);
    if (before && row) {
      const next = nextOf(at);
      const isBetween = next !== null && shown.has(next);
      const code = readValue(row.readings.code);
      const isSame = isBetween && code !== undefined && code === readValue(editor.readings.code);
      return isSame || isOpen(before) ? row : null;
    }
    at = parentOf(at);
  }
  return null;
}

/** From the box of a code to the row of a table that was put in for the editor, a table or a form in it between. */
const mostSteps = 12;

function isOpen(row: Element): boolean {
  return attributeOf(row, "aria-expanded") === "true" || queryFirst(row, "[aria-expanded=true]") !== null;
}
