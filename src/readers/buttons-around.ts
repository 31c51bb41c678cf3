import type { CandidateGroup } from "./candidate-group";
import { commitsBill, commitsElse, commitsQuestion, offersRow, offersTickedRows } from "./charge-words";
import { around, attributeOf, closest, queryAll, queryFirst } from "./unclobbered";

/* What the buttons in and around a list of codes say it is for. */

const buttons = "button,a,[role=button],input[type=button]";
const commits = "button,[role=button],input[type=button],input[type=submit]";

/** More buttons than these belong to a page, not to one form. */
const mostOfForm = 60;

/**
 * Whether what is done with the lines is not billing them: "Check coverage", "Send to lab". The nearest buttons that say what is done
 * decide, and one that saves or bills outweighs them.
 *
 * @param saysCharges the lines say by more than code, modifiers and units that they are charges: questions are asked of those, too
 */
export function isForElse(root: Element, saysCharges: boolean): boolean {
  let at: Element | null = root;
  for (let steps = 0; at && steps < 6; steps += 1) {
    const near: Element[] = [...queryAll(at, commits)];
    if (near.length > mostOfForm) return false;
    const texts = near.filter((button) => closest(button, chrome) === null).map(textOn);
    const isElse = texts.some(commitsElse) || (!saysCharges && texts.some(commitsQuestion));
    if (isElse) return !texts.some(commitsBill);
    if (texts.some(commitsBill)) return false;
    at = around(at);
  }
  return false;
}

/** Where a page has the buttons that lead elsewhere. */
const chrome = "nav,header,[role=navigation],[role=banner],[role=menu],[role=tablist]";

/** Codes in plain text with a box to tick, and a button near them that adds what is ticked, are a list to choose from. */
export function offersTicked({ root, rows }: CandidateGroup, codeColumn: number): boolean {
  const first = rows[0];
  if (
    !first ||
    first.box(codeColumn)?.control ||
    !queryFirst(first.element, "[type=checkbox],[role=checkbox]")
  )
    return false;
  let at: Element | null = root;
  for (let steps = 0; at && steps < 3 && queryAll(at, "table,[role=grid]").length < 2; steps += 1) {
    if ([...queryAll(at, buttons)].some((button) => offersTickedRows(button.textContent ?? ""))) return true;
    at = around(at);
  }
  return false;
}

/** Rows that each offer to be copied or added belong to a list to choose from. */
export function offersRows(group: CandidateGroup, editable: boolean): boolean {
  if (!queryFirst(group.root, buttons)) return false;
  return group.rows.some((row) =>
    row.parts.some((part) =>
      [...queryAll(part, buttons)].some((button) => offersRow(textOn(button), editable)),
    ),
  );
}

function textOn(button: Element): string {
  return button.textContent || attributeOf(button, "value") || attributeOf(button, "aria-label") || "";
}
