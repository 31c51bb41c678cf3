import type { TaughtMap } from "../claim/taught-map";
import { claimNames, isForeignHeading } from "./charge-words";
import type { PageDom } from "./dom";
import { headingsOver } from "./headings";
import { LinePlaces, linesIn } from "./map-places";
import { holdsCode } from "./place-boxes";
import { scopeOf } from "./shared-fields";
import { changedField, type FoundLine, findLine, misfittingField } from "./taught-lines";
import { closest, nextOf, previousOf, tagOf } from "./unclobbered";
import { VoidedRows } from "./voided-rows";

/*
 * A person teaches one list of lines. Others of the same make may stand beside it: the columns of a superbill, the bodies of a table. The
 * map reads them too, or they would be left out without a word.
 */

/** Lists that are read together, and whether they may be of one claim with those that the place leads to. */
export interface ListsOfClaim {
  readonly lists: readonly Element[];
  readonly mayBeOne: boolean;
}

/** The lists that one place of a map leads to, those of one claim together and the one that it names first. */
export function listsAt(
  map: TaughtMap,
  form: Element,
  known: readonly Element[],
  dom: PageDom,
): readonly ListsOfClaim[] {
  const together: Element[] = [form];
  const apart: ListsOfClaim[] = [];
  for (const list of listsBeside(map, form, known, dom)) {
    const answer = areOneClaim(dom, form, list);
    if (answer === "yes") together.push(list);
    else apart.push({ lists: [list], mayBeOne: answer === "maybe" });
  }
  return [{ lists: together, mayBeOne: true }, ...apart];
}

/** Whether the words over some lines say that they are not the claim being entered. */
export function isForeignList(dom: PageDom, list: Element): boolean {
  const [first] = list.children;
  const words = first && first.childElementCount < 2 ? (first.textContent ?? "").trim() : "";
  return [...headingsOver(dom, list), words].some((text) => text.length <= 200 && isForeignHeading(text));
}

/** Beside more than so many of its kind an element is no list among lists. */
const mostLists = 40;

function listsBeside(
  map: TaughtMap,
  form: Element,
  known: readonly Element[],
  dom: PageDom,
): readonly Element[] {
  const siblings: Element[] = [];
  for (const step of [previousOf, nextOf]) {
    for (let at = step(form); at; at = step(at)) if (tagOf(at) === tagOf(form)) siblings.push(at);
  }
  if (siblings.length === 0 || siblings.length > mostLists) return [];
  const own = firstLine(map, form, dom);
  return siblings.filter((list) => {
    if (known.some((other) => dom.holds(other, list)) || !dom.isVisible(list)) return false;
    const line = firstLine(map, list, dom);
    // A list in plain text beside boxes is a summary, or lines that were billed already.
    if (!line || (own && own.code.control !== line.code.control)) return false;
    if (changedField(map, [line], dom) || misfittingField(map, [line], dom)) return false;
    return !isForeignList(dom, list);
  });
}

function firstLine(map: TaughtMap, list: Element, dom: PageDom): FoundLine | null {
  const finder = new LinePlaces(dom, list, map.number, map.fields.code[0]);
  let voided: VoidedRows | null = null;
  for (const row of linesIn(dom, list, map.line)) {
    if (!dom.isVisible(row)) continue;
    voided ??= new VoidedRows(dom, list);
    const line = findLine(map, row, finder, voided, dom);
    if (line && "code" in line && holdsCode(line.code.text)) return line;
  }
  return null;
}

/** As without a map: the lists of one form are one claim where their headings name none, and so are the bodies of one table. */
function areOneClaim(dom: PageDom, one: Element, other: Element): "yes" | "maybe" | "no" {
  const table = closest(one, gridSelector);
  if (table && table === closest(other, gridSelector)) return "yes";
  if (claimNames(headingsOver(dom, one)) !== claimNames(headingsOver(dom, other))) return "no";
  const scope = scopeOf(dom, one);
  return scope !== null && tagOf(scope) === "form" && scope === scopeOf(dom, other) ? "yes" : "maybe";
}

/** A table or grid, with its headers and its other parts. */
export const gridSelector = "[role=grid],[role=treegrid],[role=table],table";
