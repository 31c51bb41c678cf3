import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsRows, type LineTrace, matchLines } from "../../../src/page/line-match";

/** A line as the page's own program knows it: `id` is the truth that no reading sees. */
interface Line {
  readonly id: number;
  readonly boxes: readonly string[];
}

const box = fc.constantFrom("97110", "97140", "1");
const boxes = fc.tuple(box, box, box);
const lineList = fc
  .array(boxes, { maxLength: 7 })
  .map((all) => all.map((each, id): Line => ({ id, boxes: each })));

/** One step of a person or a page, with the lines before and after it. */
interface Step {
  readonly what: "insert" | "delete" | "sort" | "edit";
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

const step: fc.Arbitrary<Step> = fc
  .record({
    before: lineList,
    what: fc.constantFrom("insert", "delete", "sort", "edit" as const),
    at: fc.nat(6),
    which: fc.nat(2),
    boxes,
    order: fc.array(fc.nat(100), { minLength: 7, maxLength: 7 }),
  })
  .map(({ before, what, at, which, boxes: typed, order }): Step => {
    const changed = (line: Line): Line => ({
      id: line.id,
      boxes: line.boxes.map((text, box) => (box === which ? (typed[which] ?? "") : text)),
    });
    const after = {
      insert: () => [...before.slice(0, at), { id: 99, boxes: typed }, ...before.slice(at)],
      delete: () => before.filter((_, index) => index !== at),
      sort: () => [...before].sort((one, other) => (order[one.id] ?? 0) - (order[other.id] ?? 0)),
      edit: () => before.map((line, index) => (index === at ? changed(line) : line)),
    };
    return { what, before, after: after[what]() };
  });

function trace({ boxes }: Line, row: object | null, key: string | null = null): LineTrace {
  return { row, key, content: boxes.join("\n"), code: boxes[0] ?? "", boxes };
}

/** How pages put lines into rows. Each makes the rows of two readings. */
const pages = {
  "rows that move with their lines": () => {
    const rows = new Map<number, object>();
    return (line: Line) => {
      const row = rows.get(line.id) ?? {};
      rows.set(line.id, row);
      return trace(line, row);
    };
  },
  "rows made anew that carry the record's name": () => (line: Line) =>
    trace(line, {}, `data-id ${line.id * 7 + 13}`),
  "rows made anew": () => (line: Line) => trace(line, {}),
  "rows made anew, numbered": () => (line: Line, at: number) => trace(line, {}, `id row-${at}`),
  "rows used again for other lines": () => {
    const rows: object[] = [];
    return (line: Line, at: number) => {
      const row = rows[at] ?? {};
      rows[at] = row;
      return trace(line, row);
    };
  },
};

/** The id of the line that each line after the step was taken for; null for a new one. */
function takenFor({ before, after }: Step, page: keyof typeof pages): (Line | null)[] {
  const row = pages[page]();
  const earlier = before.map(row);
  const now = after.map(row);
  const found = matchLines(earlier, now);
  return now.map((each) => {
    const at = earlier.indexOf(found.get(each) as LineTrace);
    return before[at] ?? null;
  });
}

const truth = ({ before, after }: Step) =>
  after.map(({ id }) => before.find((line) => line.id === id) ?? null);

describe("a line is known again", () => {
  test("of equal lines in rows used again the order stays, where a third has come before them", () => {
    const line = (id: number, text: string): Line => ({ id, boxes: [text, text, text] });
    const before = [line(0, "97110"), line(1, "1"), line(2, "1")];
    const taken: Step = { what: "insert", before, after: [line(99, "1"), ...before] };
    const known = takenFor(taken, "rows used again for other lines").filter((each) => each?.boxes[0] === "1");
    expect(known.map((each) => each?.id)).toEqual([1, 2]);
  });

  test.each(["rows that move with their lines", "rows made anew that carry the record's name"] as const)(
    "after any step, in %s",
    (page) => {
      fc.assert(
        fc.property(step, (taken) => {
          expect(takenFor(taken, page)).toEqual(truth(taken));
        }),
        { numRuns: 300 },
      );
    },
  );

  test.each(["rows made anew", "rows made anew, numbered", "rows used again for other lines"] as const)(
    "after an edit, and otherwise but for lines that are equal, in %s",
    (page) => {
      fc.assert(
        fc.property(step, (taken) => {
          const found = takenFor(taken, page);
          if (taken.what === "edit") {
            expect(found).toEqual(truth(taken));
            return;
          }
          for (const [at, line] of found.entries()) {
            if (line) expect(line.boxes).toEqual(taken.after[at]?.boxes);
          }
          // As many as there can be, and each once.
          const known = found.filter((line) => line !== null);
          expect(new Set(known).size).toBe(known.length);
          expect(known).toHaveLength(Math.min(taken.before.length, taken.after.length));
          // Equal lines keep their order.
          for (const one of known) {
            const equal = known.filter((other) => String(other.boxes) === String(one.boxes));
            expect(equal.map(({ id }) => id)).toEqual(equal.map(({ id }) => id).sort());
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

test("a record that was edited from end to end is known by its name", () => {
  const [first, second] = [
    { id: 0, boxes: ["97110", "GP", "1"] },
    { id: 1, boxes: ["97140", "GP", "1"] },
  ].map((line) => trace(line, {}, `data-id ${line.id + 41}`)) as [LineTrace, LineTrace];
  const edited = trace({ id: 0, boxes: ["97530", "GO", "3"] }, {}, "data-id 41");
  expect(matchLines([first, second], [edited, { ...second, row: {} }]).get(edited)).toBe(first);
});

test("a write of two fields leaves a line the same in its row", () => {
  const row = {};
  const before = trace({ id: 0, boxes: ["97110", "GP", "1"] }, row);
  const now = trace({ id: 0, boxes: ["97110", "GO", "3"] }, row);
  expect(matchLines([before], [now]).get(now)).toBe(before);
});

describe("a line is new", () => {
  const one = { id: 0, boxes: ["97110", "GP", "1"] };

  test("where more than one edit tells it from a line in a row made anew", () => {
    const other = { id: 1, boxes: ["97110", "GO", "2"] };
    expect(matchLines([trace(one, {})], [trace(other, {})]).size).toBe(0);
  });

  test("where nothing stayed but the row", () => {
    const row = {};
    const other = { id: 1, boxes: ["97140", "GO", "2"] };
    expect(matchLines([trace(one, row)], [trace(other, row)]).size).toBe(0);
  });

  test("where it may be an edited one, but the page names all its rows otherwise", () => {
    const edited = { id: 1, boxes: ["97110", "GP", "2"] };
    const before = trace(one, {}, "data-id 41");
    expect(matchLines([before], [trace(edited, {}, "data-id 58")]).size).toBe(0);
    expect(matchLines([before], [trace(edited, {}, "data-id 41")]).size).toBe(1);
  });

  test("where the page says that the row is another record's, although it holds the same", () => {
    const [first, second] = [trace(one, {}, "data-id 41"), trace(one, {}, "data-id 42")];
    const now = trace(one, {}, "data-id 43");
    const stays = trace(one, {}, "data-id 42");
    expect([...matchLines([first, second], [stays, now])]).toEqual([[stays, second]]);
  });
});

test.each([
  [["row-0", "row-1", "row-3"], true],
  [["1", "2"], true],
  [["row-2", "row-1"], false],
  [["17", "18"], false],
  [["row-0", "line-1"], false],
  [["a", "b"], false],
])("%s count the rows: %s", (keys, counts) => {
  expect(countsRows(keys.map((key) => trace({ id: 0, boxes: [] }, null, key)))).toBe(counts);
});
