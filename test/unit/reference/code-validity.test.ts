import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import type { CodeDatesRow, RowSets } from "../../../src/reference/row-sets";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { edition, mueEdition, rowSets, rvuEdition, rvuRow } from "./small-tables";

function validity(date: string, code: string, given: Partial<RowSets>) {
  return createReferenceTables(rowSets(given)).on(date).codeValidity(code);
}

const codeDates = (...rows: CodeDatesRow[]) =>
  edition("code dates", ["2024-01-01", null], rows, (row) => row.code, new Set<string>());

describe("code validity, starter tables", () => {
  it("by the code's own dates, on any day", () => {
    const kind = (date: string, code: string) => starterTables.on(date).codeValidity(code).kind;
    expect([kind("2023-12-31", "97552"), kind("2024-01-01", "97552"), kind("2031-01-01", "97552")]).toEqual([
      "not-valid",
      "valid",
      "valid",
    ]);
    expect([kind("2019-06-01", "37220"), kind("2025-12-31", "37220"), kind("2026-01-01", "37220")]).toEqual([
      "valid",
      "valid",
      "not-valid",
    ]);
    expect(starterTables.on("2026-06-01").codeValidity("37220")).toEqual({
      kind: "not-valid",
      because: "37220 was in force through 2025-12-31",
      source: {
        table: "Code dates",
        edition: "NCCI Policy Manual 2026, dated deletions",
        values: ["37220", "–", "2025-12-31"],
        olderThanDate: false,
      },
    });
  });

  it("by a row of the year", () => {
    expect(starterTables.on("2026-06-01").codeValidity("97110")).toEqual({ kind: "valid" });
    expect(starterTables.on("2026-06-01").codeValidity("10060")).toEqual({ kind: "valid" });
  });

  it("is unknown where no loaded table of the year has the code: the starter is no complete fee schedule", () => {
    expect(starterTables.on("2026-06-01").codeValidity("12345")).toEqual({
      kind: "unknown",
      because: "no loaded table holds 12345",
    });
    expect(starterTables.on("2027-06-01").codeValidity("97110")).toEqual({
      kind: "unknown",
      because: "no table loaded for 2027 holds 97110; the newest that does is of 2026",
    });
    expect(starterTables.on("2023-06-01").codeValidity("97110")).toEqual({
      kind: "unknown",
      because: "no table loaded for 2023 holds 97110",
    });
  });
});

describe("code validity, in order", () => {
  const complete2025 = rvuEdition("RVU25D", "2025", [rvuRow("11111")], true);

  it("the code's dates come before the tables", () => {
    const dates = codeDates(
      { code: "11111", firstDay: null, lastDay: "2025-06-30", source: "test" },
      { code: "22222", firstDay: "2025-01-01", lastDay: null, source: "test" },
    );
    const given = { rvu: [complete2025], codeDates: dates };
    expect(validity("2025-07-01", "11111", given).kind).toBe("not-valid");
    expect(validity("2025-07-01", "22222", given).kind).toBe("valid");
    expect(validity("2024-12-31", "22222", given)).toMatchObject({
      because: "22222 is in force from 2025-01-01 on",
    });
  });

  it("a row in any table of the year comes before its absence from a complete fee schedule", () => {
    const mue = [mueEdition("2025 Q1", ["2025-01-01", "2025-03-31"], [{ code: "22222", units: 1, mai: 2 }])];
    expect(validity("2025-07-01", "22222", { rvu: [complete2025], mue })).toEqual({ kind: "valid" });
    expect(validity("2026-07-01", "22222", { rvu: [complete2025], mue }).kind).toBe("doubtful");
  });

  it("a PTP or add-on row counts while it is in force, in the years of its edition", () => {
    const years = ["2025-01-01", "2025-12-31"] as const;
    const ptpRow = {
      column1: "22222",
      column2: "33333",
      modifierIndicator: 1 as const,
      effective: "2025-04-01",
      deletion: null,
      rationale: "",
    };
    const addOnEdit = {
      addOn: "44444",
      type: 1 as const,
      primary: "11111",
      effective: "2013-04-01",
      deletion: "2025-06-30",
    };
    const given = {
      rvu: [complete2025],
      ptp: [edition("2025 Q4", years, [ptpRow], (row) => row.column1, "every code")],
      addOn: [edition("2025 Q4", years, [addOnEdit], (row) => row.addOn)],
    };
    expect(validity("2025-03-31", "22222", given).kind).toBe("not-valid");
    expect(validity("2025-04-01", "22222", given).kind).toBe("valid");
    expect(validity("2026-04-01", "22222", given).kind).toBe("doubtful");
    expect(validity("2025-06-30", "44444", given).kind).toBe("valid");
    expect(validity("2025-07-01", "44444", given).kind).toBe("not-valid");
  });

  it("a five-digit or G code that a complete fee schedule of the year lacks is not valid", () => {
    const given = { rvu: [complete2025] };
    expect(validity("2025-07-01", "22222", given)).toEqual({
      kind: "not-valid",
      because: "22222 is not in PPRRVU RVU25D, the complete fee schedule of 2025",
      source: { table: "PPRRVU", edition: "RVU25D", values: [], olderThanDate: false },
    });
    expect(validity("2025-07-01", "G9999", given).kind).toBe("not-valid");
    expect(validity("2025-07-01", "J3301", given).kind).toBe("unknown");
    expect(validity("2025-07-01", "0999T", given).kind).toBe("unknown");
  });

  it("an extract proves nothing", () => {
    expect(
      validity("2025-07-01", "22222", { rvu: [rvuEdition("RVU25D", "2025", [rvuRow("11111")])] }).kind,
    ).toBe("unknown");
  });

  it("an older complete fee schedule gives a doubt that names it", () => {
    expect(validity("2026-07-01", "22222", { rvu: [complete2025] })).toEqual({
      kind: "doubtful",
      because: "22222 is not in PPRRVU RVU25D, the newest complete fee schedule loaded",
      source: { table: "PPRRVU", edition: "RVU25D", values: [], olderThanDate: true },
    });
    expect(validity("2026-07-01", "11111", { rvu: [complete2025] }).kind).toBe("unknown");
    expect(validity("2026-07-01", "J3301", { rvu: [complete2025] }).kind).toBe("unknown");
  });

  it("a newer complete fee schedule proves nothing", () => {
    expect(validity("2024-07-01", "22222", { rvu: [complete2025] }).kind).toBe("unknown");
  });
});
