import { type LineField, mostLines, type ServiceLine, type UnreadRow } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import { controlSelector } from "./controls";
import type { ChargeRow, CombinedBox, FoundRows, NotWritable } from "./reader";
import { commonAncestor, matches, standsBefore } from "./unclobbered";

/** A charge form found on the page: what was read, and where. Elements never leave the content script. */
export interface ChargeForm {
  /** The smallest element that holds all its lines. */
  readonly root: Element;
  readonly readerId: string;
  readonly partial: boolean;
  readonly lines: readonly ServiceLine[];
  readonly unreadRows: readonly UnreadRow[];
  /** The page elements behind each line, for the marks and for writing: the row's element and the element of each field. */
  readonly places: readonly {
    readonly line: number;
    readonly row: Element;
    readonly fields: Partial<Record<LineField, Element>>;
    /** All elements of each field in the order of the form: four boxes for modifiers, three for a date. */
    readonly boxes: Partial<Record<LineField, readonly Element[]>>;
    /** The elements among them that hold more than one value, and how. */
    readonly combined: readonly CombinedBox[];
    /** Fields that must not be written, each with why: the fix is shown as text to copy. */
    readonly notWritable: NotWritable;
  }[];
}

interface Found {
  readonly readerId: string;
  readonly rows: FoundRows;
  readonly form: ChargeForm;
}

/**
 * The forms that one reading has found. A list that was read by itself may be a part of a claim: lines beside it that surely are of the same
 * one join it, and where they only may be both forms say so, for what is not judged together must not look whole.
 */
export class FoundForms {
  readonly #found: Found[] = [];

  get forms(): ChargeForm[] {
    return this.#found.map(({ form }) => form);
  }

  add(readerId: string, rows: FoundRows): void {
    const form = numberLines(readerId, rows);
    if (form.lines.length === 0 || this.#found.some((other) => isCopy(form, other.form))) return;
    const at = this.#listBeside(rows, form);
    const list = this.#found[at];
    if (!list) {
      this.#found.push({ readerId, rows, form });
    } else if (rows.beside?.isOneClaim) {
      const whole = together(list.rows, rows);
      this.#found[at] = { ...list, rows: whole, form: numberLines(list.readerId, whole) };
    } else {
      this.#found[at] = { ...list, form: withUnread(list.form, form.lines.length) };
      this.#found.push({ readerId, rows, form: withUnread(form, list.form.lines.length) });
    }
  }

  /** Plain text beside a list may be about its lines, and lines of several claims are none of its one. */
  #listBeside({ beside, isOneList }: FoundRows, form: ChargeForm): number {
    const isOneClaim = ({ lines }: ChargeForm) => lines.every(({ claim }) => claim === 1);
    if (!beside || !isOneClaim(form) || !(isOneList || holdsBox(form))) return -1;
    return this.#found.findIndex(
      ({ rows, form: other }) =>
        rows.isOneList &&
        [rows.form ?? rows.root, ...(rows.otherParts ?? [])].includes(beside.form) &&
        isOneClaim(other),
    );
  }
}

/** Rows that join a list, each before the row of it that stands behind. */
function together(list: FoundRows, more: FoundRows): FoundRows {
  const rows: ChargeRow[] = [...list.rows];
  for (const row of more.rows) {
    const behind = rows.findIndex((other) => standsBefore(row.row, other.row));
    rows.splice(behind < 0 ? rows.length : behind, 0, row);
  }
  return {
    ...list,
    root: commonAncestor([list.root, more.root]) ?? list.root,
    partial: list.partial || more.partial,
    rows,
  };
}

function withUnread(form: ChargeForm, count: number): ChargeForm {
  const row = {
    afterLine: form.lines.length,
    claim: 1,
    because: "it stands in another list, which is read by itself",
  };
  return { ...form, unreadRows: [...form.unreadRows, ...Array.from({ length: count }, () => row)] };
}

/** Whether a form only shows in plain text what an earlier reader read in boxes: a summary beside it. */
function isCopy(form: ChargeForm, other: ChargeForm): boolean {
  const content = ({ lines }: ChargeForm) =>
    JSON.stringify(
      lines.map(({ code, modifiers, units }) => [readValue(code), readValue(modifiers), readValue(units)]),
    );
  return !holdsBox(form) && holdsBox(other) && content(form) === content(other);
}

function holdsBox({ places }: ChargeForm): boolean {
  return places.some(({ boxes }) =>
    Object.values(boxes).some((all) => all.some((box) => matches(box, controlSelector))),
  );
}

function numberLines(readerId: string, found: FoundRows): ChargeForm {
  const lines: ServiceLine[] = [];
  const unreadRows: UnreadRow[] = [];
  const places: ChargeForm["places"][number][] = [];
  let partial = found.partial;
  for (const { row, claim, readings, fields, boxes, combined, notWritable } of found.rows) {
    if (lines.length + unreadRows.length === mostLines) {
      partial = true;
      break;
    }
    const { code } = readings;
    if (code.state === "read") {
      const line = lines.length + 1;
      lines.push({ line, claim, ...readings });
      places.push({ line, row, fields, boxes, combined, notWritable });
    } else if (code.state === "unreadable") {
      unreadRows.push({
        afterLine: lines.length,
        claim,
        because: `the code cannot be read: ${code.because}`,
      });
    }
  }
  return { root: found.root, readerId, partial, lines, unreadRows, places };
}
