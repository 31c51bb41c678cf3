import generic from "./generic";
import { knownReaders } from "./known-readers";
import { type ChargeForm, type PageReading, readDocument } from "./read-document";
import type { Reader } from "./reader";
import type { OpenShadowRoot } from "./shadow-roots";

/** Known forms in the order in which they are tried, then the one that reads what no one described. */
export const readers: readonly Reader[] = [...knownReaders, generic];

/**
 * Reads a page with every reader there is. Never throws.
 *
 * @param taught readers made from the maps that a person taught for this site: they come first
 * @param only the id of the one reader that is to be tried; where there is none of that id, or null is given, all are
 * @param open opens shadow roots: closed ones too where the browser lets an extension do so
 */
export function readPage(
  document: Document,
  taught: readonly Reader[] = [],
  only: string | null = null,
  open?: OpenShadowRoot,
): PageReading {
  return readDocument(document, [...taught, ...readers], only, open);
}

/** The charge forms in use on a page. Never throws. */
export function findChargeForms(document: Document): readonly ChargeForm[] {
  return readPage(document).forms;
}
