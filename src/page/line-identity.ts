import { type LineField, mostLines, type ServiceLine } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import type { ChargeForm } from "../readers/read-document";
import { attributeOf } from "../readers/unclobbered";
import { countsRows, type LineTrace, matchLines, mayBeEdited } from "./line-match";

/**
 * Stands for one line over all readings of its form, wherever its row moves: the key of what a person opened, dismissed or changed. It says
 * which line it is, not that the line still holds what it held. Only in the page's memory: never stored, never sent.
 */
export type LineIdentity = `line-${number}`;

interface KnownLine {
  readonly identity: LineIdentity;
  readonly trace: LineTrace;
}

/** Attributes by which grids name the record that a row shows. Those that only count rows are told by their values. */
const rowNames = ["data-row-key", "data-uid", "data-recordid", "data-id", "row-id", "data-key", "id"];

/** Over all forms of a document: an identity is given once. */
let given = 0;

/** Knows the lines of one form again, reading after reading. */
export class LineIdentities {
  #lines: readonly KnownLine[] = [];
  /** Lines that have gone, by row and by name: a half-typed code is no line, and a grid throws away what is scrolled out of sight. */
  readonly #byRow = new WeakMap<object, KnownLine>();
  readonly #byKey = new Map<string, KnownLine>();

  /** The identity of each line of a new reading, in the order of the lines. */
  take(form: ChargeForm): readonly LineIdentity[] {
    const traces = tracesOf(form);
    const earlier = matchLines(
      this.#lines.map(({ trace }) => trace),
      traces,
    );
    const identities = new Map(this.#lines.map(({ trace, identity }) => [trace, identity]));
    const taken = new Set([...earlier.values()].map((trace) => identities.get(trace)));
    const namesLast = !countsRows(traces);
    this.#lines = traces.map((trace): KnownLine => {
      const before = earlier.get(trace);
      let identity = before && identities.get(before);
      if (identity === undefined) {
        const gone = this.#gone(trace, namesLast);
        identity = gone && !taken.has(gone) ? gone : `line-${++given}`;
        taken.add(identity);
      }
      return { identity, trace };
    });
    for (const line of this.#lines) this.#remember(line);
    return this.#lines.map(({ identity }) => identity);
  }

  #gone(trace: LineTrace, namesLast: boolean): LineIdentity | undefined {
    const inRow = trace.row ? this.#byRow.get(trace.row) : undefined;
    const byName = namesLast && trace.key !== null ? this.#byKey.get(trace.key) : undefined;
    // A row may be used again for another record.
    const known = namesLast && inRow?.trace.key !== trace.key ? byName : inRow;
    return known && mayBeEdited(known.trace, trace) ? known.identity : undefined;
  }

  #remember(line: KnownLine): void {
    const { row, key } = line.trace;
    if (row) this.#byRow.set(row, line);
    if (key === null) return;
    // The one seen last stands last.
    this.#byKey.delete(key);
    this.#byKey.set(key, line);
    const [first] = this.#byKey.keys();
    if (this.#byKey.size > mostLines && first !== undefined) this.#byKey.delete(first);
  }
}

const fields = Object.keys(fieldNames) as LineField[];

function tracesOf({ lines, places }: ChargeForm): LineTrace[] {
  const rows = places.map(({ row }) => row);
  const seen = new Set<Element>();
  const shared = new Set(rows.filter((row) => seen.size === seen.add(row).size));
  const name = rowNames.find((each) => areDifferent(rows.map((row) => attributeOf(row, each))));
  return lines.map((line, at) => {
    const place = places[at];
    const row = place && !shared.has(place.row) ? place.row : null;
    const key = row && name ? attributeOf(row, name) : null;
    return {
      row,
      key: key ? `${name} ${key}` : null,
      content: fields.map((field) => textOf(line, field)).join("\n"),
      code: textOf(line, "code"),
      boxes: boxesOf(line, place?.fields ?? {}),
    };
  });
}

function boxesOf(line: ServiceLine, places: ChargeForm["places"][number]["fields"]): string[] {
  const boxes = new Map<Element | LineField, string>();
  for (const field of fields) {
    if (field === "charge") continue;
    const box = places[field] ?? field;
    boxes.set(box, (boxes.get(box) ?? "") + textOf(line, field));
  }
  return [...boxes.values()];
}

function textOf(line: ServiceLine, field: LineField): string {
  const reading = line[field];
  if (reading.state === "read") return String(reading.value);
  return reading.state === "unreadable" ? "?" : "";
}

/** Whether some rows have a name, and no two the same. */
function areDifferent(names: readonly (string | null)[]): boolean {
  const some = names.filter((name) => name);
  return some.length > 0 && new Set(some).size === some.length;
}
