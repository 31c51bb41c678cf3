import { PageDom } from "./dom";
import { type ChargeForm, FoundForms } from "./found-forms";
import type { Judgement } from "./judge-group";
import { type InSteps, type Reader, rest } from "./reader";
import { type OpenShadowRoot, openOrClosedShadowRoot } from "./shadow-roots";
import { standsBefore } from "./unclobbered";

export type { ChargeForm } from "./found-forms";

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
  const all = new FoundForms();
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
        taken.push(found.form ?? found.root, ...(found.otherParts ?? []));
        all.add(reader.id, found);
      }
    } catch {
      // A page can break any promise of the DOM. What cannot be read is not shown; the page goes on.
    }
  }
  // A form that was locked is quietly read as the text it shows; where nobody can, it is said to have drifted.
  const forms = [...all.forms];
  const isRead = ({ root }: Drift) =>
    forms.some(({ places }) => places.some(({ row }) => dom?.holds(root, row)));
  drifts.push(...locked.filter((drift) => !isRead(drift)));
  forms.sort((one, other) => (standsBefore(one.root, other.root) ? -1 : 1));
  return { forms, drifts, judgements };
}

/** Null where not even looking around is possible, as in a detached document. */
function pageDom(document: Document, open: OpenShadowRoot): PageDom | null {
  try {
    return new PageDom(document, open);
  } catch {
    return null;
  }
}
