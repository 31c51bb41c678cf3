import { parseDate } from "../claim/field-text";
import { readValue } from "../claim/reading";
import { isLineField } from "./candidate-group";
import { claimNames } from "./charge-words";
import type { PageDom } from "./dom";
import { isNewLineOf, namesRow, rowEditedBy, withDialogs, withoutEditedRows } from "./edited-rows";
import { headingsOver } from "./headings";
import { isEditable, type Judgement } from "./judge-group";
import type { ChargeRow, FoundRows } from "./reader";
import { isOfMake } from "./row-around";
import { onlyDateIn, scopeOf } from "./shared-fields";
import { around, boundsOf, closest, commonAncestor, standsBefore, tagOf } from "./unclobbered";

/** A judged group with its rows. */
export interface ReadGroup {
  readonly judgement: Judgement;
  readonly rows: readonly ChargeRow[];
  /** The words under which the group stands. */
  readonly headings: readonly string[];
}

/**
 * Puts groups together that are one claim: a superbill's columns with its write-in line, quick charges with imported ones. Lines are put
 * together only where nothing speaks against it, because what is put together is judged together. A plain-text copy of lines that
 * stand in boxes too is left out, and so are lists in plain text of which the page says that they are only there to look at.
 *
 * @param taken forms that an earlier reader has answered for
 */
export function mergeGroups(
  dom: PageDom,
  found: readonly ReadGroup[],
  taken: readonly Element[],
): FoundRows[] {
  const bins: ReadGroup[][] = [];
  const groups = found.filter(({ rows }) => rows.length > 0);
  for (const group of withoutCopies(withoutMargin(dom, groups, taken))) {
    const bin = bins.find((others) => others.every((other) => areOneClaim(dom, group, other)));
    if (bin) bin.push(group);
    else bins.push([group]);
  }
  return bins.map((all): FoundRows => {
    const bin = withDialogs(withoutEditedRows(all));
    const [first] = bin as [ReadGroup];
    const partial = all.some(({ judgement }) => judgement.group.partial !== null);
    const beside = besideOf(dom, bin, taken);
    if (bin.length === 1) return { root: first.judgement.group.root, partial, rows: first.rows, ...beside };
    const rows = inPageOrder(dom, bin);
    const isOneTable = bin.every(({ judgement }) => judgement.group.root === first.judgement.group.root);
    const root = isOneTable ? null : commonAncestor(rows.map(({ row }) => row));
    return { root: root ?? first.judgement.group.root, partial, rows, ...beside };
  });
}

/**
 * The form of an earlier reader beside which some groups of one claim stand, where no heading says that they are different claims. In one
 * form they are one, as two groups of ours are; on a page at large they may be.
 */
function besideOf(
  dom: PageDom,
  groups: readonly ReadGroup[],
  taken: readonly Element[],
): Pick<FoundRows, "beside"> {
  const [first] = groups;
  if (!first || taken.length === 0) return {};
  const scope = scopeOf(dom, first.judgement.group.root);
  const form = taken.find(
    (other) =>
      scopeOf(dom, other) === scope &&
      groups.every((group) => claimNames(group.headings) === claimNames(headingsOver(dom, other))),
  );
  return form && scope ? { beside: { form, isOneClaim: tagOf(scope) === "form" } } : {};
}

/** Groups one after the other, each in its own order; rows of one table, or of a list and a line inside it, mixed as they stand. */
function inPageOrder(dom: PageDom, groups: readonly ReadGroup[]): ChargeRow[] {
  const byRoot = new Map<Element, ChargeRow[]>();
  for (const { judgement, rows } of groups) {
    const { root } = judgement.group;
    const others = [...byRoot].find(([other]) => dom.holds(other, root) || dom.holds(root, other))?.[1];
    if (others) {
      others.push(...rows);
      others.sort((one, other) => (standsBefore(one.row, other.row) ? -1 : 1));
    } else byRoot.set(root, [...rows]);
  }
  return [...byRoot.values()]
    .sort(([one], [other]) => (one && other && standsBefore(one.row, other.row) ? -1 : 1))
    .flat();
}

function areOneClaim(dom: PageDom, one: ReadGroup, other: ReadGroup): boolean {
  // Rows of one table that are divided in different ways came apart when they were looked at.
  if (one.judgement.group.root === other.judgement.group.root) return true;
  if ([one, other].some(({ rows }) => rows.some(({ claim }) => claim > 1))) return false;
  const [editor, row] = editorAndRow(one, other) ?? editorAndRow(other, one) ?? [];
  if (editor && row && namesRow(editor.headings, row)) return true;
  if (claimNames(one.headings) !== claimNames(other.headings)) return false;
  if (row) return true;
  if (isNewLineOf(one, other) || isNewLineOf(other, one)) return true;
  // An editor that stands among the rows of a list is about one of them.
  if (isAmong(dom, one, other) || isAmong(dom, other, one)) return true;
  const scope = scopeOf(dom, one.judgement.group.root);
  if (!scope || scope !== scopeOf(dom, other.judgement.group.root)) return false;
  if (tagOf(scope) === "form") return true;
  if (isOpenLineBeside(one, other)) return true;
  // On a page at large, two groups of one make may be two claims; a table of plain text may be about anything.
  if (signature(one) === signature(other)) return false;
  return [one, other].every(
    ({ judgement }) => isEditable(judgement.group) || !/^(table|grid)$/.test(judgement.group.kind),
  );
}

/** Whether one is a line that is open for editing, and the other the next one of its list, in plain text. */
function isOpenLineBeside(one: ReadGroup, other: ReadGroup): boolean {
  const [group, beside] = [one.judgement.group, other.judgement.group];
  return (
    [group, beside].every(({ kind }) => kind === "single row") &&
    isEditable(group) !== isEditable(beside) &&
    around(group.root) === around(beside.root) &&
    isOfMake(group.root, beside.root)
  );
}

function editorAndRow(editor: ReadGroup, list: ReadGroup): [editor: ReadGroup, row: ChargeRow] | null {
  const row = rowEditedBy(editor, list);
  return row && [editor, row];
}

function isAmong(dom: PageDom, editor: ReadGroup, list: ReadGroup): boolean {
  const { group } = list.judgement;
  return (
    isEditable(editor.judgement.group) &&
    /^(table|grid)$/.test(group.kind) &&
    dom.holds(group.root, editor.judgement.group.root)
  );
}

function signature({ judgement: { group } }: ReadGroup): string {
  return `${group.kind} ${[...new Set(group.columns.map(({ decision }) => decision?.role ?? ""))].sort().join(" ")}`;
}

function withoutCopies(groups: readonly ReadGroup[]): ReadGroup[] {
  const edited = new Set(groups.filter(({ judgement }) => isEditable(judgement.group)).map(content));
  return groups.filter(
    (group) =>
      isEditable(group.judgement.group) ||
      !(edited.has(content(group)) || groups.some((other) => isAbout(group, other))),
  );
}

/**
 * Whether a list in plain text is about lines that another list of the same claim shows: each of its rows is one of them, and it has
 * fewer of their fields and none of its own. So a list of edits or warnings is built.
 */
function isAbout(one: ReadGroup, other: ReadGroup): boolean {
  if (one === other || one.judgement.group.root === other.judgement.group.root) return false;
  if (claimNames(one.headings) !== claimNames(other.headings) || one.rows.some(({ claim }) => claim > 1))
    return false;
  const [own, others] = [rolesOf(one), rolesOf(other)];
  if (own.size >= others.size || [...own].some((role) => !others.has(role))) return false;
  const codes = new Set(other.rows.map(({ readings }) => readValue(readings.code)));
  return one.rows.every(({ readings }) => codes.has(readValue(readings.code)));
}

function rolesOf({ judgement: { group } }: ReadGroup): Set<string> {
  return new Set(
    group.columns.flatMap(({ decision }) => (decision && isLineField(decision.role) ? decision.role : [])),
  );
}

/** Lists in plain text beside lines that can be edited: in the margin of the page, or of another day by their heading. */
function withoutMargin(
  dom: PageDom,
  groups: readonly ReadGroup[],
  taken: readonly Element[],
): readonly ReadGroup[] {
  const edited = groups.filter(({ judgement }) => isEditable(judgement.group));
  const takenBoxes = taken.flatMap((form) => dom.controls.filter((box) => dom.holds(form, box)));
  if (edited.length === 0 && takenBoxes.length === 0) return groups;
  const days = new Set([
    ...edited.flatMap(({ rows }) => rows.map(({ readings }) => readValue(readings.dateOfService))),
    ...takenBoxes.map((box) => readValue(parseDate(dom.controlText(box)))),
  ]);
  days.delete(undefined);
  const isOfAnotherDay = (heading: string) => {
    const day = readValue(parseDate(onlyDateIn(heading) ?? ""));
    return day !== undefined && days.size > 0 && !days.has(day);
  };
  return groups.filter(
    ({ judgement: { group }, headings }) =>
      isEditable(group) ||
      !(
        closest(group.root, "aside,[role=complementary]") ||
        headings.some(isOfAnotherDay) ||
        liesOver(dom, group.root, edited)
      ),
  );
}

/** Whether a list floats over boxes, as choices for one of them do. */
function liesOver(dom: PageDom, list: Element, edited: readonly ReadGroup[]): boolean {
  const floating = floatingAround(dom, list);
  if (!floating) return false;
  const over = boundsOf(floating);
  return edited.some(({ judgement: { group } }) => {
    const under = boundsOf(group.root);
    const isOver = over.left < under.right && over.right > under.left;
    return (
      isOver && over.top < under.bottom + 4 && over.bottom > under.top && !dom.holds(floating, group.root)
    );
  });
}

/** The nearest element around a list that is placed apart from the flow of the page; null where none is near. */
function floatingAround(dom: PageDom, list: Element): Element | null {
  const view = dom.document.defaultView;
  let at: Element | null = list;
  for (let steps = 0; at && steps < 5; steps += 1, at = around(at))
    if (/absolute|fixed/.test(view?.getComputedStyle(at).position ?? "")) return at;
  return null;
}

function content({ rows }: ReadGroup): string {
  return JSON.stringify(
    rows.map(({ readings }) => [
      readValue(readings.code),
      readValue(readings.modifiers),
      readValue(readings.units),
    ]),
  );
}
