/** What one reading shows of a line by which it can be known again. Held in the page's memory only. */
export interface LineTrace {
  /** The element of its row; null where several lines share one. */
  readonly row: object | null;
  /** What the page itself calls the row; null where it does not. */
  readonly key: string | null;
  /** All that was read of it, as one text. */
  readonly content: string;
  readonly code: string;
  /** What its boxes hold, in the order of the fields: what stands in one box is edited at once. Without the charge, which pages compute. */
  readonly boxes: readonly string[];
}

/** So many boxes of a row may change between two readings: a write of two fields is one step. */
const mostChanged = 2;
/** In a row that was made anew, only one edit is taken for the same line. */
const mostChangedAnew = 1;
/** So many lines that were not found by anything are compared with each other. */
const mostCompared = 100;

/**
 * Which line of an earlier reading each line of a later one is; a line that is not in the answer is new.
 *
 * The page's own name for a row decides, then its element with what it holds, then what it holds alone (rows made anew, or used again
 * for other lines), and at last the element or the place where one edit tells them apart. Equal lines keep their order. In doubt a line
 * is new.
 */
export function matchLines(
  before: readonly LineTrace[],
  now: readonly LineTrace[],
): ReadonlyMap<LineTrace, LineTrace> {
  const pairs = new Pairs(before, now);
  pairs.byKey();
  pairs.byRowAndContent();
  pairs.byContent();
  pairs.byRow();
  pairs.byPlace();
  return pairs.earlier;
}

/** Whether a row that was seen before may hold the same line still, or again. */
export function mayBeEdited(before: LineTrace, now: LineTrace, most = mostChanged): boolean {
  if (before.boxes.length !== now.boxes.length) return false;
  let changed = 0;
  let stayed = before.code === now.code;
  for (const [at, box] of before.boxes.entries()) {
    if (box !== now.boxes[at]) changed += 1;
    else if (box !== "") stayed = true;
    if (changed > most) return false;
  }
  return stayed;
}

/** Whether the keys only count the rows, so that they stay where they are when lines move: "row-0", "row-1", "row-3". */
export function countsRows(traces: readonly LineTrace[]): boolean {
  let last = -1;
  let around: string | null = null;
  for (const { key } of traces) {
    const [, start, digits, end] = key?.match(/^(.*?)(\d+)(\D*)$/) ?? [];
    const number = Number(digits);
    const isNext = last < 0 ? number <= 2 : around === `${start}#${end}` && number > last;
    if (!isNext) return false;
    around = `${start}#${end}`;
    last = number;
  }
  return true;
}

class Pairs {
  /** By the line of the later reading. */
  readonly earlier = new Map<LineTrace, LineTrace>();
  readonly #before: readonly LineTrace[];
  readonly #now: readonly LineTrace[];
  readonly #taken = new Set<LineTrace>();
  readonly #byRow: ReadonlyMap<object | null, LineTrace>;
  /** The page names its rows. */
  readonly #named: boolean;
  /** Some names stand in both readings: then lines with different names are two. */
  readonly #namesLast: boolean;

  constructor(before: readonly LineTrace[], now: readonly LineTrace[]) {
    this.#before = before;
    this.#now = now;
    this.#byRow = new Map(before.map((trace) => [trace.row, trace]));
    const keys = new Set(before.map(({ key }) => key));
    keys.delete(null);
    this.#named = keys.size > 0 && !(countsRows(before) && countsRows(now));
    this.#namesLast = this.#named && now.some(({ key }) => keys.has(key));
  }

  byKey(): void {
    if (!this.#namesLast) return;
    const byKey = new Map(this.#before.map((trace) => [trace.key, trace]));
    for (const trace of this.#now) if (trace.key !== null) this.#join(byKey.get(trace.key), trace);
  }

  /**
   * Equal lines stay in their rows where each has one that held such a line before, or, where more have come, each row that held one still
   * does. Else the page has used its rows again for other lines, and a row does not tell which of them it is.
   */
  byRowAndContent(): void {
    const before = byContent(this.#before);
    for (const [content, group] of byContent(this.#now)) {
      const stayed = group.filter((trace) => this.#sameRow(trace)?.content === content);
      if (stayed.length < Math.min(group.length, before.get(content)?.length ?? 0)) continue;
      for (const trace of stayed) this.#join(this.#sameRow(trace), trace);
    }
  }

  /** In order; what stands at the end of the form first, where an edit above may have made a line equal. */
  byContent(): void {
    const before = this.#freeBefore();
    const now = this.#freeNow();
    const joinEqual = (earlier?: LineTrace, later?: LineTrace): boolean =>
      earlier?.content === later?.content && this.#join(earlier, later);
    while (joinEqual(before.at(-1), now.at(-1))) {
      before.pop();
      now.pop();
    }
    const waiting = byContent(before);
    for (const trace of now) {
      const group = waiting.get(trace.content) ?? [];
      const found = group.findIndex((earlier) => this.#join(earlier, trace));
      if (found >= 0) group.splice(found, 1);
    }
  }

  byRow(): void {
    for (const trace of this.#freeNow()) {
      const earlier = this.#sameRow(trace);
      if (earlier && mayBeEdited(earlier, trace)) this.#join(earlier, trace);
    }
  }

  byPlace(): void {
    // Where no name lasts, these may be other lines altogether.
    if (this.#named && !this.#namesLast) return;
    const before = this.#freeBefore();
    const now = this.#freeNow();
    const joinEdited = (earlier: LineTrace | undefined, later: LineTrace): boolean =>
      earlier !== undefined && mayBeEdited(earlier, later, mostChangedAnew) && this.#join(earlier, later);
    if (before.length === now.length) for (const [at, trace] of now.entries()) joinEdited(before[at], trace);
    const left = this.#freeBefore().slice(0, mostCompared);
    for (const trace of this.#freeNow().slice(0, mostCompared)) {
      left.some((earlier) => joinEdited(earlier, trace));
    }
  }

  #sameRow(now: LineTrace): LineTrace | undefined {
    return now.row ? this.#byRow.get(now.row) : undefined;
  }

  /** False where one of them is joined already, or where the page itself says that they are two lines. */
  #join(before: LineTrace | undefined, now: LineTrace | undefined): boolean {
    if (!before || !now || this.#taken.has(before) || this.earlier.has(now)) return false;
    if (this.#namesLast && before.key !== null && now.key !== null && before.key !== now.key) return false;
    this.#taken.add(before);
    this.earlier.set(now, before);
    return true;
  }

  #freeBefore(): LineTrace[] {
    return this.#before.filter((trace) => !this.#taken.has(trace));
  }

  #freeNow(): LineTrace[] {
    return this.#now.filter((trace) => !this.earlier.has(trace));
  }
}

function byContent(traces: readonly LineTrace[]): Map<string, LineTrace[]> {
  const groups = new Map<string, LineTrace[]>();
  for (const trace of traces) {
    const group = groups.get(trace.content);
    if (group) group.push(trace);
    else groups.set(trace.content, [trace]);
  }
  return groups;
}
