import { type LinePlace, type TaughtMap, taughtFields } from "../claim/taught-map";
import { headerOver } from "./column-headers";
import type { PageDom } from "./dom";
import { childrenOf } from "./map-places";
import { blockWidth } from "./side-by-side";
import { tagOf } from "./unclobbered";

/**
 * The map once for each list that stands side by side in one table, from left to right: the headers begin anew, and what was taught of one
 * list stands as many columns further in the next. The map alone where the headers do not say so.
 *
 * @param line any row that has all cells
 */
export function mapsOfBlocks(map: TaughtMap, line: Element, dom: PageDom): readonly TaughtMap[] {
  const inLine = taughtFields.flatMap((field) => map.fields[field].filter(isInLine));
  const columns = inLine.map(columnOf);
  const [tag] = columns.flatMap((column) => column?.tag ?? []);
  if (tag === undefined || !columns.every((column) => column?.tag === tag)) return [map];
  const cells = childrenOf(dom, line, false);
  if (cells.some((cell) => tagOf(cell) !== tag)) return [map];
  const width = blockWidth(cells.map((cell) => headerOver(dom, cell, line)));
  if (width === null) return [map];
  const blockOf = (place: LinePlace) => Math.floor(((columnOf(place)?.number ?? 1) - 1) / width);
  const [own = 0, ...others] = inLine.map(blockOf);
  if (others.some((block) => block !== own)) return [map];
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, block) =>
    block === own ? map : shifted(map, (block - own) * width),
  );
}

function shifted(map: TaughtMap, by: number): TaughtMap {
  const fields = { ...map.fields };
  for (const field of taughtFields) {
    fields[field] = map.fields[field].map((place) => {
      const column = isInLine(place) ? columnOf(place) : null;
      if (!column) return place;
      return { ...place, path: place.path.replace(/:\d+/, `:${column.number + by}`) };
    });
  }
  return { ...map, fields };
}

function isInLine({ from }: LinePlace): boolean {
  return from !== "page" && from !== "above";
}

/** The cell by which a place is counted; null where it is found by anything else. */
function columnOf(place: LinePlace): { readonly tag: string; readonly number: number } | null {
  const [, tag, number] = /^(td|th|div|span):(\d+)/.exec(place.path) ?? [];
  const isCounted = place.from === "line" && place.offset === 0 && !place.by;
  return isCounted && tag !== undefined ? { tag, number: Number(number) } : null;
}
