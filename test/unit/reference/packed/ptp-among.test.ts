import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../../src/reference/create-reference-tables";
import { mergeRowSets } from "../../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import type { PtpRow } from "../../../../src/reference/tables";
import { edition, rowSets } from "../small-tables";
import { anyDay, anyRow, codes, type FileRow, parseParts } from "./ptp-files";

/** An extract that was published later than the packed editions, and knows other rows of its codes. */
const extract = fc
  .tuple(fc.subarray([...codes], { minLength: 2 }), fc.array(anyRow, { maxLength: 12 }))
  .map(([covered, rows]) =>
    edition(
      "2026 Q1",
      ["2020-01-01", "2026-03-31"],
      rows.filter(({ modifier }) => modifier !== "9").map(asRow),
      (row) => row.column1,
      new Set(covered),
    ),
  );

/** Mostly whole. */
const parts = fc.oneof({ weight: 3, arbitrary: fc.constant([0, 1, 2, 3]) }, fc.subarray([0, 1, 2, 3]));
const rowLists = fc.array(anyRow, { minLength: 4, maxLength: 40 });

function asRow({ column1, column2, modifier, rationale }: FileRow): PtpRow {
  const modifierIndicator = modifier === "0" ? 0 : 1;
  return { column1, column2, modifierIndicator, effective: "2020-01-01", deletion: null, rationale };
}

describe("the edits among the codes of a claim", () => {
  it("are those of each pair by itself, whatever is loaded", () => {
    fc.assert(
      fc.property(
        fc.tuple(rowLists, parts),
        fc.option(fc.tuple(rowLists, parts)),
        fc.option(extract),
        fc.uniqueArray(fc.constantFrom(...codes, "99999"), { maxLength: 12 }),
        anyDay,
        (quarter, earlier, later, claim, day) => {
          const builder = new PackedBuilder();
          for (const [given, name] of [
            [earlier, "2024 Q2"],
            [quarter, "2024 Q3"],
          ] as const) {
            const [rows, loaded] = given ?? [[], []];
            const files = parseParts(rows, [1, 2, 3], name);
            for (const number of loaded) {
              const file = files[number];
              if (file) builder.addPtpRows(file);
            }
          }
          const below = rowSets({ ptp: later ? [later] : [] });
          const tables = createReferenceTables(mergeRowSets(below, openPacked(builder.build()))).on(day);
          const oneByOne = claim.flatMap((one, at) =>
            claim.slice(at + 1).flatMap((other): object[] => {
              const answer = tables.ptp(one, other);
              if (answer.kind === "not-loaded") return [{ pair: [one, other], because: answer.because }];
              if (answer.kind === "no-row") return [];
              const { column1, column2, modifierIndicator } = answer.row;
              return [{ column1, column2, modifierIndicator, source: answer.source }];
            }),
          );
          const atOnce = tables.ptpAmong(claim).map((pair) => {
            if (pair.kind === "not-loaded")
              return { pair: [pair.oneCode, pair.otherCode], because: pair.because };
            const { column1, column2, modifierIndicator } = pair;
            return { column1, column2, modifierIndicator, source: pair.source() };
          });
          const texts = (found: readonly object[]) => found.map((each) => JSON.stringify(each)).sort();
          expect(texts(atOnce)).toEqual(texts(oneByOne));
        },
      ),
      { numRuns: 500 },
    );
  });
});
