import type { CellRow } from "./cells-group";
import { roleInLabel } from "./charge-words";

interface Block {
  readonly headers: readonly string[];
  readonly rows: readonly CellRow[];
}

/**
 * A table whose headers begin anew in the middle holds lists side by side, as a paper superbill does: each becomes rows of its own, so
 * that a modifier of one is not read as the other's.
 */
export function listsSideBySide(headers: readonly string[], rows: readonly CellRow[]): Block {
  const width = blockWidth(headers);
  if (width === null) return { headers, rows };
  const blocks = Math.ceil(headers.length / width);
  const split: CellRow[] = [];
  for (let block = 0; block < blocks; block += 1) {
    for (const row of rows) {
      const cells = row.cells.slice(block * width, (block + 1) * width);
      const parts = cells.filter((cell) => cell !== null);
      const [first] = parts;
      if (first) split.push({ element: first, parts, cells, heading: row.heading });
    }
  }
  return { headers: headers.slice(0, width), rows: split };
}

/** After how many columns the headers begin anew, an empty one between the lists or not; null where they do not. */
export function blockWidth(headers: readonly string[]): number | null {
  const texts = headers.map((text) => text.trim().toLowerCase());
  const code = texts.findIndex((text) => roleInLabel(text)?.role === "code");
  // Two columns of codes at least; most tables have one.
  if (code < 0 || !texts.includes(texts[code] ?? "", code + 1)) return null;
  for (let width = 2; width * 2 <= texts.length + 1; width += 1) {
    const isWhole = texts.length % width === 0 || (texts.length + 1) % width === 0;
    const isGap = texts.length % width === 0 || texts[width - 1] === "";
    if (isWhole && isGap && code < width && texts.every((text, at) => text === texts[at % width]))
      return width;
  }
  return null;
}
