import type { LineField, ServiceLine, UnreadRow } from "../claim/claim-snapshot";
import type { FoundRows, Reader } from "./define-reader";
import { PageDom } from "./dom";
import generic from "./generic";
import { standsBefore } from "./unclobbered";

/** A charge form found on the page: what was read, and where. Elements never leave the content script. */
export interface ChargeForm {
  /** The smallest element that holds all its lines. */
  readonly root: Element;
  readonly readerId: string;
  readonly partial: boolean;
  readonly lines: readonly ServiceLine[];
  readonly unreadRows: readonly UnreadRow[];
  /** The page elements behind each line, for the marks: the row's element and the element of each field. */
  readonly places: readonly {
    readonly line: number;
    readonly row: Element;
    readonly fields: Partial<Record<LineField, Element>>;
  }[];
}

/** In the order in which they are tried. */
const readers: readonly Reader[] = [generic];

/** The charge forms in use on a page, in page order: visible, with at least one line that holds a whole code. Never throws. */
export function findChargeForms(document: Document): ChargeForm[] {
  const forms: ChargeForm[] = [];
  for (const reader of readers) {
    try {
      for (const found of reader.findForms(new PageDom(document))) {
        const form = numberLines(reader.id, found);
        if (form.lines.length > 0) forms.push(form);
      }
    } catch {
      // A page can break any promise of the DOM. What cannot be read is not shown; the page goes on.
    }
  }
  return forms.sort((one, other) => (standsBefore(one.root, other.root) ? -1 : 1));
}

function numberLines(readerId: string, found: FoundRows): ChargeForm {
  const lines: ServiceLine[] = [];
  const unreadRows: UnreadRow[] = [];
  const places: ChargeForm["places"][number][] = [];
  for (const { row, claim, readings, fields } of found.rows) {
    const { code } = readings;
    if (code.state === "read") {
      const line = lines.length + 1;
      lines.push({ line, claim, ...readings });
      places.push({ line, row, fields });
    } else if (code.state === "unreadable") {
      unreadRows.push({
        afterLine: lines.length,
        claim,
        because: `the code cannot be read: ${code.because}`,
      });
    }
  }
  return { root: found.root, readerId, partial: found.partial, lines, unreadRows, places };
}
