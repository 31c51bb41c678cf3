import type { LineField, ServiceLine } from "../claim/claim-snapshot";
import type { PageDom } from "./dom";
import type { Judgement } from "./judge-group";

/** The readings of one line, without the numbers that only the whole form can give. */
export type LineReadings = Pick<ServiceLine, LineField>;

/**
 * How one element holds more than one value, so that who writes into it keeps to its ways. Separators are punctuation and the
 * words for units, never a value.
 */
export interface CombinedBox {
  readonly element: Element;
  /** The fields in the order of the text: code, modifiers and units, or the modifiers alone. */
  readonly holds: readonly LineField[];
  /** What stands between the code and its first modifier: "-", ":", " "; null where the text shows none that may be used again. */
  readonly beforeModifiers: string | null;
  /** What stands between two modifiers; null as above. */
  readonly betweenModifiers: string | null;
  /** What stands around the units: `[" x", ""]`, `[" ", "u"]`; null where the text holds none. */
  readonly aroundUnits: readonly [before: string, after: string] | null;
  /** Which line of a text area, from 0; null where the element holds one charge line. */
  readonly textLine: number | null;
}

/** One row of a charge form as a reader found it. A row whose code is not `read` is no line. */
export interface ChargeRow {
  readonly row: Element;
  readonly claim: number;
  readonly readings: LineReadings;
  /** The first element of each field that was found. */
  readonly fields: Partial<Record<LineField, Element>>;
  /** All elements of each field in the order of the form: four boxes for modifiers, three for a date. */
  readonly boxes: Partial<Record<LineField, readonly Element[]>>;
  readonly combined: readonly CombinedBox[];
  /** Fields that must not be written, though their boxes look as if they could be, each with why. */
  readonly notWritable: NotWritable;
}

/** Why a field cannot be written safely: a fixed phrase without a full stop. The fix is then shown as text to copy. */
export type NotWritable = Partial<Record<LineField, string>>;

/** The rows of one charge form in visual order, empty ones left out. */
export interface FoundRows {
  /** The smallest element that holds the lines. */
  readonly root: Element;
  /** The whole form the reader answers for, where that is more than the root: no later reader looks at anything in it. */
  readonly form?: Element;
  /** Further such parts, where what stands between is not the reader's. */
  readonly otherParts?: readonly Element[];
  /** True where the page itself says that it holds more lines than are in the document. */
  readonly partial: boolean;
  readonly rows: readonly ChargeRow[];
  /** True where the reader knows this one list of the form, so that more lines of the claim may stand beside it. */
  readonly isOneList?: boolean;
  /** The form of an earlier list beside which these lines stand, by all that is known lines of the same claim; else they may be. */
  readonly beside?: { readonly form: Element; readonly isOneClaim: boolean };
}

/** A form that a reader knows and that has changed: a part the reader needs is missing. It is reported, and unless locked read by no one else. */
export interface DriftedForm {
  readonly root: Element;
  /** A fixed phrase: "the units are not where this form has them". */
  readonly drift: string;
  /** True where the form's boxes have given way to plain text. What a later reader reads of that is the form saved, and no drift. */
  readonly isLocked?: boolean;
}

/** Handed over by a reader of large pages wherever its work may rest for a while. A text: readers may come in a script of their own. */
export const rest = "rest";

/** After so many controls the work may rest: a few milliseconds. */
export const controlsAtATime = 200;

/** Work that may rest on its way to a result. */
export type InSteps<Result> = Generator<typeof rest, Result>;

/** One way of reading charge forms. It matches the page, never its address: hosts differ per customer. */
export interface Reader {
  readonly id: string;
  /**
   * @param taken forms that an earlier reader has answered for: nothing in them is looked at again
   * @param judged takes every judgement that a reader makes of what it finds, for the reading report
   */
  findForms(
    dom: PageDom,
    taken: readonly Element[],
    judged: (judgement: Judgement) => void,
  ): Iterable<FoundRows | DriftedForm | typeof rest>;
}
