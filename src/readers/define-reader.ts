import type { LineField } from "../claim/claim-snapshot";
import type { PageDom } from "./dom";
import { FormDom, type LineSources } from "./form-dom";
import { readSources } from "./read-sources";
import type { ChargeRow, DriftedForm, FoundRows, NotWritable, Reader } from "./reader";
import { commonAncestor } from "./unclobbered";

/** A reader of one known form, in one file. */
export interface KnownForm {
  readonly id: string;
  /** The form or forms that hold the lines, or null where the document or shadow root has none. */
  find(root: Document | ShadowRoot): Element | readonly Element[] | null;
  /** The lines in visual order. A part that the form must have and has not is handed to `dom` as undefined: then the form drifted. */
  readLines(form: Element, dom: FormDom): readonly LineSources[];
  /** Where a form lists lines of several claims: the element that all rows of one claim share. It is compared, never read. */
  claimOf?(row: Element): Element | null;
  /** Fields whose boxes show a value that the form keeps elsewhere: text written into them would be lost, or saved as something else. */
  readonly notWritable?: NotWritable;
  /** Whether the form itself says that it has lines which it does not show. */
  isPartial?(form: Element): boolean;
}

/** Makes a reader of a known form: only forms in sight are read, and a missing part becomes drift. */
export function defineReader(known: KnownForm): Reader {
  return {
    id: known.id,
    findForms: (dom, taken) => {
      const found: (FoundRows | DriftedForm)[] = [];
      for (const root of dom.roots) {
        for (const form of [known.find(root) ?? []].flat()) {
          if (taken.some((other) => other.contains(form)) || !dom.isOnPage(form)) continue;
          found.push(readKnownForm(known, form, dom, taken));
        }
      }
      return found;
    },
  };
}

/** Without the lines that an earlier reader answers for, as a taught map does for a table in it: what else stands there is still no lines. */
function readKnownForm(
  known: KnownForm,
  form: Element,
  page: PageDom,
  taken: readonly Element[],
): FoundRows | DriftedForm {
  const dom = new FormDom(page);
  const rows: ChargeRow[] = [];
  const claims: (Element | null)[] = [];
  for (const sources of known.readLines(form, dom)) {
    const { code, modifiers, units } = sources;
    // A code that cannot be read has no element to tell its row by.
    const row = [code, modifiers, units].map((source) => source && dom.rowOf(source)).find(Boolean) ?? form;
    if (taken.some((other) => page.holds(other, row))) continue;
    const missing = Object.entries(sources).find(([, source]) => source === "missing");
    if (missing) return { root: form, drift: driftPhrases[missing[0] as LineField] };
    if (!page.isVisible(row)) continue;
    const claim = known.claimOf?.(row) ?? null;
    if (!claims.includes(claim)) claims.push(claim);
    const read = readSources(row, sources);
    const notWritable = { ...read.notWritable, ...known.notWritable };
    rows.push({ ...read, claim: claims.indexOf(claim) + 1, notWritable });
  }
  const root = rows.length === 0 ? form : (commonAncestor(rows.map((row) => row.row)) ?? form);
  return { root, form, partial: known.isPartial?.(form) ?? false, rows };
}

const driftPhrases: Readonly<Record<LineField, string>> = {
  code: "the code is not where this form has it",
  modifiers: "the modifiers are not where this form has them",
  units: "the units are not where this form has them",
  placeOfService: "the place of service is not where this form has it",
  dateOfService: "the date of service is not where this form has it",
  dateOfServiceTo: "the last date of service is not where this form has it",
  diagnosisPointers: "the diagnosis pointers are not where this form has them",
  charge: "the charge is not where this form has it",
  minutes: "the minutes are not where this form has them",
};
