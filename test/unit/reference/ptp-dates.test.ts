import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import type { PtpRow } from "../../../src/reference/tables";
import { edition, rowSets } from "./small-tables";

function ptpRow(column1: string, column2: string, values: Partial<PtpRow>): PtpRow {
  return {
    column1,
    column2,
    modifierIndicator: 1,
    effective: null,
    deletion: null,
    rationale: "",
    ...values,
  };
}

function tablesWith(rows: readonly PtpRow[]) {
  const years = ["2024-01-01", "2025-12-31"] as const;
  return createReferenceTables(
    rowSets({ ptp: [edition("2025 Q4", years, rows, (row) => row.column1, "every code")] }),
  );
}

describe("PTP rows with dates", () => {
  const tables = tablesWith([
    ptpRow("11111", "22222", { deletion: "2024-06-30", modifierIndicator: 0 }),
    ptpRow("22222", "11111", { effective: "2025-01-01", deletion: "2025-03-31" }),
    ptpRow("11111", "22222", { effective: "2025-07-01" }),
  ]);

  it.each([
    ["2024-06-30", "11111", 0],
    ["2024-07-01", null, null],
    ["2024-12-31", null, null],
    ["2025-01-01", "22222", 1],
    ["2025-03-31", "22222", 1],
    ["2025-04-01", null, null],
    ["2025-07-01", "11111", 1],
    ["2026-07-01", "11111", 1],
  ])("a pair with several rows: on %s column 1 is %s", (date, column1, modifierIndicator) => {
    const answer = tables.on(date).ptp("11111", "22222");
    expect(answer.kind === "row" ? answer.row.column1 : null).toBe(column1);
    expect(answer.kind === "row" ? answer.row.modifierIndicator : null).toBe(modifierIndicator);
    expect(tables.on(date).ptp("22222", "11111")).toEqual(answer);
  });

  it("asked for more dates than are kept ready, in any order, answers each for its own", () => {
    const dates = Array.from({ length: 40 }, (_, day) =>
      new Date(Date.UTC(2024, 11, 13) + day * 86_400_000).toISOString().slice(0, 10),
    );
    for (const date of [...dates, ...dates.reverse()]) {
      expect(tables.on(date).date).toBe(date);
      expect(tables.on(date).ptp("11111", "22222").kind).toBe(date < "2025-01-01" ? "no-row" : "row");
    }
  });

  it("should a file hold both directions at once, the stricter row answers whichever code is named first", () => {
    const both = tablesWith([
      ptpRow("11111", "22222", {}),
      ptpRow("22222", "11111", { modifierIndicator: 0 }),
    ]);
    for (const [one, other] of [
      ["11111", "22222"],
      ["22222", "11111"],
    ] as const) {
      expect(both.on("2025-01-01").ptp(one, other)).toMatchObject({
        row: { column1: "22222", modifierIndicator: 0 },
      });
    }
  });

  it("a later edition answers for earlier days, one that covers both codes before one that does not", () => {
    const years = (year: string) => [`2024-01-01`, `${year}-12-31`] as const;
    const older = edition(
      "2024 Q4",
      years("2024"),
      [ptpRow("11111", "22222", {})],
      (row) => row.column1,
      "every code",
    );
    const newer = edition(
      "2025 Q4",
      years("2025"),
      [ptpRow("11111", "33333", {})],
      (row) => row.column1,
      new Set(["11111", "33333"]),
    );
    const on = createReferenceTables(rowSets({ ptp: [older, newer] })).on("2024-02-01");
    expect(on.ptp("11111", "33333")).toMatchObject({
      kind: "row",
      source: { edition: "2025 Q4", olderThanDate: false },
    });
    expect(on.ptp("11111", "22222")).toMatchObject({ kind: "row", source: { edition: "2024 Q4" } });
  });
});
