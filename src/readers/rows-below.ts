import { type CandidateGroup, type CandidateRow, isLineField } from "./candidate-group";
import { classify } from "./classify";
import type { PageDom } from "./dom";
import { isOpen } from "./opened-rows";
import { type DecidedBox, textBoxes } from "./row-texts";
import { nextOf, queryFirst, tagOf } from "./unclobbered";

/**
 * The further fields of lines that stand in a row of one cell straight behind the line's own row, each with its name: details that can be
 * opened. The line's row says that it is open, or all lines have such a row, seen or not; else it may be a heading over the next lines, or
 * boxes for all of them.
 */
export function fieldsBelow(dom: PageDom, { kind, rows }: CandidateGroup): Map<CandidateRow, DecidedBox[]> {
  const found = new Map<CandidateRow, DecidedBox[]>();
  if (kind !== "table") return found;
  const own = new Set(rows.flatMap(({ parts }) => parts));
  const behind = rows.map((row) => detailsBehind(row, own));
  const areAll = rows.length > 1 && behind.every((details) => details !== null);
  for (const [at, row] of rows.entries()) {
    const details = behind[at];
    if (!details || !(areAll || isOpen(row.element)) || !dom.isVisible(details)) continue;
    if (queryFirst(details, "table")) continue;
    const boxes = [...boxesIn(dom, details), ...textsIn(dom, row, details)];
    const roles = boxes.map(({ decision }) => decision.role);
    if (roles.includes("code")) continue;
    const fields = boxes.filter(({ decision }) => isLineField(decision.role));
    if (fields.length > 0) found.set(row, fields);
  }
  return found;
}

/** The row of one cell behind a line's row; null where another line stands there, or nothing. */
function detailsBehind({ element, parts }: CandidateRow, own: ReadonlySet<Element>): Element | null {
  const next = nextOf(parts.at(-1) ?? element);
  if (!next || own.has(next) || tagOf(next) !== "tr") return null;
  return next.firstElementChild !== null && next.firstElementChild === next.lastElementChild ? next : null;
}

function boxesIn(dom: PageDom, details: Element): DecidedBox[] {
  const cell = details.firstElementChild ?? details;
  return dom.controlsIn(cell).flatMap((control): DecidedBox[] => {
    const box = dom.controlBox(control);
    const decision = classify(dom, null, [box]);
    return decision ? [{ box, decision }] : [];
  });
}

/** Texts with their names, where the line's row says that they are its own. A day in words may be of the next lines, or of another visit. */
function textsIn(dom: PageDom, { element }: CandidateRow, details: Element): DecidedBox[] {
  if (!isOpen(element)) return [];
  return textBoxes(dom, details, null).filter(({ decision }) => !decision.role.startsWith("date"));
}
