import { type LineField, mostLines, type ServiceLine, type UnreadRow } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import { controlSelector } from "./controls";
import { PageDom } from "./dom";
import type { Judgement } from "./judge-group";
import {
  type CombinedBox,
  type FoundRows,
  type InSteps,
  type NotWritable,
  type Reader,
  rest,
} from "./reader";
import { type OpenShadowRoot, openOrClosedShadowRoot } from "./shadow-roots";
import { matches, standsBefore } from "./unclobbered";

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

/** A known or taught form that has changed so that its reader cannot read it any more. */
export interface Drift {
  readonly root: Element;
  readonly readerId: string;
  readonly because: string;
}

/** What one look at a page gives. */
export interface PageReading {
  /** The charge forms in use, in page order: visible, with at least one line that holds a whole code. */
  readonly forms: readonly ChargeForm[];
  readonly drifts: readonly Drift[];
  /** What the generic reader judged, charge lines or not, and why. */
  readonly judgements: readonly Judgement[];
}

/**
 * Reads a page with the readers in their order. The first that answers for a form is the only one: a form that drifted is not quietly read by
 * a later one. Never throws.
 *
 * @param only the id of the one reader that is to be tried; where there is none of that id, or null is given, all are
 * @param open opens shadow roots: closed ones too where the browser lets an extension do so
 */
export function readDocument(
  document: Document,
  readers: readonly Reader[],
  only: string | null,
  open: OpenShadowRoot = openOrClosedShadowRoot,
): PageReading {
  const steps = readDocumentInSteps(document, readers, only, open);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `readDocument`, resting every few milliseconds of a large page. Of a page that changes meanwhile the reading is worth nothing. */
export function* readDocumentInSteps(
  document: Document,
  readers: readonly Reader[],
  only: string | null,
  open: OpenShadowRoot = openOrClosedShadowRoot,
): InSteps<PageReading> {
  const forms: ChargeForm[] = [];
  const drifts: Drift[] = [];
  const locked: Drift[] = [];
  const judgements: Judgement[] = [];
  const taken: Element[] = [];
  const dom = pageDom(document, open);
  const chosen = readers.filter(({ id }) => id === only);
  for (const reader of dom ? (chosen.length > 0 ? chosen : readers) : []) {
    try {
      for (const found of reader.findForms(dom as PageDom, taken, (judgement) =>
        judgements.push(judgement),
      )) {
        if (found === rest) {
          yield rest;
          continue;
        }
        if ("drift" in found) {
          const drift = { root: found.root, readerId: reader.id, because: found.drift };
          (found.isLocked ? locked : drifts).push(drift);
          if (!found.isLocked) taken.push(found.root);
          continue;
        }
        taken.push(found.form ?? found.root);
        const form = numberLines(reader.id, found);
        if (form.lines.length > 0 && !forms.some((other) => isCopy(form, other))) forms.push(form);
      }
    } catch {
      // A page can break any promise of the DOM. What cannot be read is not shown; the page goes on.
    }
  }
  // A form that was locked is quietly read as the text it shows; where nobody can, it is said to have drifted.
  const isRead = ({ root }: Drift) =>
    forms.some(({ places }) => places.some(({ row }) => dom?.holds(root, row)));
  drifts.push(...locked.filter((drift) => !isRead(drift)));
  forms.sort((one, other) => (standsBefore(one.root, other.root) ? -1 : 1));
  return { forms, drifts, judgements };
}

/** Whether a form only shows in plain text what an earlier reader read in boxes: a summary beside it. */
function isCopy(form: ChargeForm, other: ChargeForm): boolean {
  const content = ({ lines }: ChargeForm) =>
    JSON.stringify(
      lines.map(({ code, modifiers, units }) => [readValue(code), readValue(modifiers), readValue(units)]),
    );
  const holdsBox = ({ places }: ChargeForm) =>
    places.some(({ boxes }) =>
      Object.values(boxes).some((all) => all.some((box) => matches(box, controlSelector))),
    );
  return !holdsBox(form) && holdsBox(other) && content(form) === content(other);
}

/** Null where not even looking around is possible, as in a detached document. */
function pageDom(document: Document, open: OpenShadowRoot): PageDom | null {
  try {
    return new PageDom(document, open);
  } catch {
    return null;
  }
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
