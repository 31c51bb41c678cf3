import type { LineField } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import { isLineField } from "./candidate-group";
import { isEditable, type Judgement } from "./judge-group";
import { isOpen } from "./opened-rows";
import type { ChargeRow } from "./reader";
import {
  around,
  attributeOf,
  closest,
  holds,
  matches,
  nextOf,
  parentOf,
  previousOf,
  queryAll,
  textOf,
} from "./unclobbered";

interface RowsOfGroup {
  readonly judgement: Judgement;
  readonly rows: readonly ChargeRow[];
  readonly headings: readonly string[];
}

/**
 * Some groups of one claim without the rows of plain text that are open for editing: the line's boxes stand straight behind its row, and
 * they say what the line will be. The row says itself that it is open, or the boxes stand between two rows and have its code: behind the
 * last row there may be the boxes for a new line.
 */
export function withoutEditedRows<Group extends RowsOfGroup>(groups: readonly Group[]): Group[] {
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

/**
 * The row of a list in plain text that a dialog over the page edits, told by its code, or boxes beside the list where that row says that
 * it is selected; null where they are for a new line, or where they may be about any of several rows.
 */
export function rowEditedBy<Group extends RowsOfGroup>(editor: Group, list: Group): ChargeRow | null {
  const [line, more] = editor.rows;
  if (!line || more || !isEditable(editor.judgement.group) || isEditable(list.judgement.group)) return null;
  const dialog = closest(line.row, dialogs);
  if ((dialog && holds(dialog, list.judgement.group.root)) || editor.headings.some(isForNewLine)) return null;
  const code = readValue(line.readings.code);
  const same = list.rows.filter(({ readings }) => readValue(readings.code) === code);
  const isNamed = same.length === 1 && dialog;
  const rows = isNamed ? [] : selected(list.rows);
  const chosen = isNamed ? same : same.filter(({ row }) => rows.includes(row));
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

/** The rows that say they are selected; by their class one alone does. */
function selected(rows: readonly ChargeRow[]): Element[] {
  const said = rows.flatMap(({ row }) => (attributeOf(row, "aria-selected") === "true" ? [row] : []));
  if (said.length > 0) return said;
  const styled = rows.flatMap(({ row }) =>
    /(^|\s|(?<!\b(not|un|non))[_-])selected($|\s)/i.test(attributeOf(row, "class") ?? "") ? [row] : [],
  );
  return styled.length === 1 ? styled : [];
}

const dialogs = "dialog,[role=dialog],[role=alertdialog],[aria-modal=true]";

function isForNewLine(heading: string): boolean {
  return /\b(new|add|create|copy|duplicate)\b/i.test(heading);
}

/** Whether a heading of an editor names a row of a list as the list does, by a number of its own: "Edit CL-00032". */
export function namesRow(headings: readonly string[], { row }: ChargeRow): boolean {
  return headings.some((heading) => {
    const number = /[A-Za-z]+-?\d{3,}|\d{5,}/.exec(heading)?.[0];
    return number !== undefined && (textOf(row) ?? "").includes(number);
  });
}

/** Groups of one claim with each row that a dialog edits as the dialog has it, at its place in the list. */
export function withDialogs<Group extends RowsOfGroup>(groups: readonly Group[]): Group[] {
  const edited = new Map<ChargeRow, ChargeRow>();
  for (const editor of groups) {
    for (const list of groups) {
      const row = rowEditedBy(editor, list);
      if (row && editor.rows[0] && !edited.has(row)) edited.set(row, withRestOf(row, editor.rows[0]));
    }
  }
  if (edited.size === 0) return [...groups];
  const moved = new Set([...edited.values()].map(({ row }) => row));
  return groups.map((group) => ({
    ...group,
    rows: group.rows.filter(({ row }) => !moved.has(row)).map((row) => edited.get(row) ?? row),
  }));
}

/** A line as its editor has it, and what the editor does not show as the list has it. */
function withRestOf(shown: ChargeRow, editor: ChargeRow): ChargeRow {
  const rest = Object.entries(shown.readings).filter(
    ([field, reading]) =>
      reading.state !== "absent" && editor.readings[field as LineField].state === "absent",
  );
  const of = <Value>(all: Partial<Record<LineField, Value>>) =>
    Object.fromEntries(Object.entries(all).filter(([field]) => rest.some(([own]) => own === field)));
  return {
    ...editor,
    readings: { ...editor.readings, ...Object.fromEntries(rest) },
    fields: { ...of(shown.fields), ...editor.fields },
    boxes: { ...of(shown.boxes), ...editor.boxes },
  };
}

/**
 * Whether the boxes of one line are for a new line of a list in plain text beside them: a heading or the button behind them says that it is
 * added, and they have the fields of the list. A dialog may be about more than the list that it covers.
 */
export function isNewLineOf<Group extends RowsOfGroup>(editor: Group, list: Group): boolean {
  const [line, more] = editor.rows;
  if (!line || more || !isEditable(editor.judgement.group) || isEditable(list.judgement.group)) return false;
  // A form that keeps what was just added shows a line of the list.
  const code = readValue(line.readings.code);
  if (closest(line.row, dialogs) || list.rows.some(({ readings }) => readValue(readings.code) === code))
    return false;
  const [own, others] = [fieldsOf(editor), fieldsOf(list)];
  const shared = own.filter((field) => others.includes(field));
  if (shared.length < 3 || shared.length < Math.min(own.length, others.length)) return false;
  return editor.headings.some((heading) => addsLine.test(heading)) || hasButtonToAdd(line.row, list);
}

function fieldsOf({ judgement: { group } }: RowsOfGroup): string[] {
  const roles = group.columns.flatMap(({ decision }) =>
    decision && isLineField(decision.role) ? decision.role : [],
  );
  return [...new Set(roles)];
}

const addsLine =
  /^\W*(add|new|enter|insert)\b( (a|an|new|another|this))*( ((to|into) (the )?(list|claim|grid|visit)|(charge|service|line|procedure|code|cpt|item|billing)s?\b.*))?\W*$/i;

function hasButtonToAdd(line: Element, list: RowsOfGroup): boolean {
  let at: Element | null = line;
  for (let steps = 0; at && steps < 3 && !holds(at, list.judgement.group.root); steps += 1, at = around(at)) {
    const behind = nextOf(at);
    const near = behind && !holds(behind, list.judgement.group.root) ? [at, behind] : [at];
    const buttons = near.flatMap((part) =>
      matches(part, buttonSelector) ? [part] : [...queryAll(part, buttonSelector)],
    );
    if (
      buttons.some((button) => addsLine.test((textOf(button) ?? "") || (attributeOf(button, "value") ?? "")))
    )
      return true;
  }
  return false;
}

const buttonSelector = "button,input[type=button],input[type=submit],[role=button]";

/** From the box of a code to the row of a table that was put in for the editor, a table or a form in it between. */
const mostSteps = 12;
