import { describe, expect, test } from "vitest";
import { touchedCodes } from "../../../src/options/touched-codes";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import type { RowSets } from "../../../src/reference/row-sets";
import type { MueRow } from "../../../src/reference/tables";
import { edition, indicators, mueEdition, rowSets, rvuEdition, rvuRow } from "../reference/small-tables";

const today = "2026-11-26";
const touched = (codes: readonly string[], before: Partial<RowSets>, after: Partial<RowSets>) =>
  touchedTogether([codes], before, after);
const touchedTogether = (
  standingTogether: readonly (readonly string[])[],
  before: Partial<RowSets>,
  after: Partial<RowSets>,
) =>
  touchedCodes(
    standingTogether,
    createReferenceTables(rowSets(before)),
    createReferenceTables(rowSets(after)),
    today,
  ).touched.map(({ code, about }) => `${code}: ${about.join(", ")}`);

const limit = (code: string, units: number): MueRow => ({ code, units, mai: 2 });
const mue = (name: string, dates: readonly [string, string], ...rows: MueRow[]) => ({
  mue: [mueEdition(name, dates, rows, true)],
});
const third = ["2026-07-01", "2026-09-30"] as const;
const fourth = ["2026-10-01", "2026-12-31"] as const;

describe("codes that a change touches", () => {
  test("are those whose row has other values, is new or is gone", () => {
    const before = mue("2026 Q3", third, limit("97110", 8), limit("97112", 4), limit("97116", 4));
    const after = mue("2026 Q4", fourth, limit("97110", 6), limit("97112", 4), limit("97550", 1));
    expect(touched(["97110", "97112", "97116", "97550"], before, after)).toEqual([
      "97110: MUE",
      "97116: MUE",
      "97550: MUE",
    ]);
  });

  test("are not those whose same row stands in a newer edition", () => {
    const row = rvuRow("97110");
    const later = rvuRow("97110", { indicators: { ...indicators, fromEdition: "RVU25D" } });
    expect(
      touched(
        ["97110"],
        { rvu: [rvuEdition("RVU26A", "2026", [row])] },
        { rvu: [rvuEdition("RVU26B", "2026", [later])] },
      ),
    ).toEqual([]);
  });

  test("are those that were not checked before", () => {
    expect(touched(["97112"], {}, mue("2026 Q4", fourth, limit("97110", 6)))).toEqual(["97112: MUE"]);
  });

  test("name both codes of a pair, and only pairs of the given codes", () => {
    const pair = (column2: string) => ({
      column1: "97530",
      column2,
      modifierIndicator: 1 as const,
      effective: "2020-01-01",
      deletion: null,
      rationale: "ours",
    });
    const ptp = (...rows: ReturnType<typeof pair>[]) => ({
      ptp: [edition("2026 Q4", fourth, rows, (row) => row.column1, "every code")],
    });
    const change = [ptp(pair("99999")), ptp(pair("97116"), pair("97140"))] as const;
    expect(touched(["97116", "97530", "97112"], ...change)).toEqual([
      "97116: NCCI edit with 97530",
      "97530: NCCI edit with 97116",
    ]);
  });

  test("are counted once, and paired only where they stand together", () => {
    const row = (column1: string, column2: string) => ({
      column1,
      column2,
      modifierIndicator: 1 as const,
      effective: "2020-01-01",
      deletion: null,
      rationale: "ours",
    });
    const rows = [row("97530", "97116"), row("97530", "97140")];
    const after = { ptp: [edition("2026 Q4", fourth, rows, ({ column1 }) => column1, "every code")] };
    const empty = { ptp: [edition("2026 Q4", fourth, [row("99999", "99998")], () => "99999", "every code")] };
    const dismissed = [["97530", "97140"], ["97140"], ["97116", "97140"]];
    expect(touchedTogether(dismissed, empty, after)).toEqual([
      "97140: NCCI edit with 97530",
      "97530: NCCI edit with 97140",
    ]);
    const [before, now] = [empty, after].map((sets) => createReferenceTables(rowSets(sets)));
    if (before && now) expect(touchedCodes(dismissed, before, now, today).codes).toBe(3);
  });

  test("add-on codes are compared by their primaries", () => {
    const edits = (primary: string) => ({
      addOn: [
        edition(
          "2026 Q4",
          fourth,
          [{ addOn: "97551", type: 1 as const, primary, effective: "2024-01-01", deletion: null }],
          (row) => row.addOn,
          "every code",
        ),
      ],
    });
    expect(touched(["97551"], edits("97550"), edits("97550"))).toEqual([]);
    expect(touched(["97551"], edits("97550"), edits("97552"))).toEqual(["97551: add-on edit"]);
  });
});
