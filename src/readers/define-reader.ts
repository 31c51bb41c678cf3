import type { LineField, ServiceLine } from "../claim/claim-snapshot";
import type { PageDom } from "./dom";

/** The readings of one line, without the numbers that only the whole form can give. */
export type LineReadings = Pick<ServiceLine, LineField>;

/** One row of a charge form as a reader found it. A row whose code is not `read` is no line. */
export interface ChargeRow {
  readonly row: Element;
  readonly claim: number;
  readonly readings: LineReadings;
  /** The first element of each field that was found. */
  readonly fields: Partial<Record<LineField, Element>>;
}

/** The rows of one charge form in visual order, empty ones left out. */
export interface FoundRows {
  readonly root: Element;
  /** True where the page itself says that it holds more lines than are in the document. */
  readonly partial: boolean;
  readonly rows: readonly ChargeRow[];
}

/** One way of reading charge forms. It matches the page, never its address: hosts differ per customer. */
export interface Reader {
  readonly id: string;
  findForms(dom: PageDom): FoundRows[];
}

export function defineReader(reader: Reader): Reader {
  return reader;
}
