import { type LinePlace, type TaughtField, type TaughtMap, taughtFields } from "../claim/taught-map";
import { headerOver } from "./column-headers";
import type { PageDom } from "./dom";
import { childrenOf, follow } from "./map-places";
import { headerRole, headerSlot } from "./place-evidence";
import { blockWidth } from "./side-by-side";
import { tagOf } from "./unclobbered";

/**
 * The map as it fits a page that put its columns in another order, seen from one line; null where that is not sure. Every field that is
 * found by counting must stand under headers that say its role, and as many columns as it has places must say so now: then the headers
 * tell where the field is. What identifies itself, or stands outside of the lines, stays
 * as it was taught.
 */
export function movedMap(map: TaughtMap, line: Element, dom: PageDom): TaughtMap | null {
  const fields: { [Field in TaughtField]?: readonly LinePlace[] } = {};
  for (const field of taughtFields) {
    const counted = map.fields[field].filter((place) => place.from === "line" && !place.by);
    const [first] = counted;
    const columns = first ? columnsOf(dom, line, first) : [];
    if (!columns || columns.length !== counted.length) return null;
    const paths = inTaughtOrder(columns, counted);
    if (!paths) return null;
    fields[field] = map.fields[field].map((place) => {
      const path = paths[counted.indexOf(place)];
      return path === undefined ? place : { ...place, path };
    });
  }
  return { ...map, fields: { ...map.fields, ...fields } };
}

/**
 * The path for each place. Where headers number the columns, as "Modifier 1" and "Modifier 2", each place keeps its number, wherever the page
 * has put it; else they count from left to right. Null where the numbers do not tell all of them apart.
 */
function inTaughtOrder(columns: readonly Column[], places: readonly LinePlace[]): readonly string[] | null {
  if (places.every(({ evidence }) => evidence?.slot === undefined)) return columns.map(({ path }) => path);
  const paths = places.flatMap(({ evidence }) => {
    const own = columns.filter(({ slot }) => slot !== null && slot === evidence?.slot);
    return own.length === 1 && own[0] ? [own[0].path] : [];
  });
  return paths.length === places.length ? paths : null;
}

interface Column {
  readonly path: string;
  readonly slot: string | null;
}

/** The place's path in each column whose header says what was said over the place when it was taught; null where nothing was. */
function columnsOf(dom: PageDom, line: Element, place: LinePlace): readonly Column[] | null {
  const taught = place.evidence?.header;
  if (!taught || place.from !== "line" || place.offset !== 0) return null;
  const steps = place.path.split(" > ");
  // The column's own step: the outermost element of the line that stands under a header and has others of its kind beside it.
  for (const [at, step] of steps.entries()) {
    const outer = follow(dom, line, steps.slice(0, at).join(" > "));
    if (!outer) return null;
    const cells = step === "shadow" ? [] : cellsIn(dom, outer, step);
    const headers = cells.map((cell) => headerOver(dom, cell, line));
    if (cells.length < 2 || headers.every((header) => header === "")) continue;
    const found: Column[] = [];
    // Of lists side by side the first stands for all.
    for (const [nth, element] of cells.slice(0, blockWidth(headers) ?? mostColumns).entries()) {
      if (headerRole(dom, { element, line }) !== taught) continue;
      const own = `${tagOf(element)}:${nth + 1}${step.includes("/") ? `/${cells.length}` : ""}`;
      const path = [...steps.slice(0, at), own, ...steps.slice(at + 1)].join(" > ");
      if (!follow(dom, line, path)) return null;
      found.push({ path, slot: headerSlot(dom, { element, line }) });
    }
    return found;
  }
  return [];
}

/** What a step may lead to: all elements of its kind. */
function cellsIn(dom: PageDom, outer: Element, step: string): Element[] {
  const tag = step.replace(/:.*$/, "");
  return childrenOf(dom, outer, false).filter((cell) => tagOf(cell) === tag);
}

const mostColumns = 60;
