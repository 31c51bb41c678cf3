import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { edition, indicators, rowSets, rvuEdition, rvuRow } from "./small-tables";
import { sourceRows } from "./starter-source";

const on = (date: string) => starterTables.on(date);

describe("RVU, starter tables", () => {
  it("97552 in each year", () => {
    const rvus = (date: string) => {
      const answer = on(date).rvu("97552");
      if (answer.kind !== "row") throw new Error(answer.kind);
      const { workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu } = answer.row;
      return [
        answer.source.edition,
        Number(workRvu),
        Number(nonFacilityPeRvu),
        Number(facilityPeRvu),
        Number(malpracticeRvu),
      ];
    };
    expect(rvus("2024-06-01")).toEqual(["RVU24C", 0.23, 0.43, 0.08, 0.01]);
    expect(rvus("2025-06-01")).toEqual(["RVU25D", 0.23, 0.44, 0.08, 0.01]);
    expect(rvus("2026-06-01")).toEqual(["RVU26A", 0.23, 0.42, 0.04, 0.01]);
  });

  it("shows the row as the file has it", () => {
    expect(on("2025-06-01").rvu("97552")).toMatchObject({
      row: { indicators: { status: "A", globalDays: "XXX", multipleProcedure: "0", fromEdition: null } },
      source: {
        values: ["97552", "A", "0.23", "0.44", "0.08", "0.01", "0", "XXX", "0", "0", "0", "0", "0"],
        olderThanDate: false,
      },
    });
  });

  it("takes the indicators of RVU25D where 2026 has RVUs only", () => {
    expect(on("2026-06-01").rvu("10060")).toMatchObject({
      row: { workRvu: "1.19", indicators: { status: "A", globalDays: "010", fromEdition: "RVU25D" } },
      source: { edition: "RVU26B, RVUs only", olderThanDate: false },
    });
  });

  it("falls back to an older year and says so", () => {
    expect(on("2026-06-01").rvu("80053")).toMatchObject({
      source: { edition: "RVU25D", olderThanDate: true },
    });
    expect(on("2026-06-01").rvu("71046", "26")).toMatchObject({
      source: { edition: "RVU25D", olderThanDate: true },
    });
    expect(on("2028-06-01").rvu("97552")).toMatchObject({
      source: { edition: "RVU26A", olderThanDate: true },
    });
  });

  it("lets no release answer that took effect after the code's last day", () => {
    const codeDates = edition(
      "test dates",
      ["2024-01-01", null] as const,
      [{ code: "J0171", firstDay: null, lastDay: "2025-06-30", source: "test" }],
      (row) => row.code,
    );
    const october = {
      ...rvuEdition(
        "RVU25D",
        "2025",
        [rvuRow("J0171", { indicators: { ...indicators, status: "I" } })],
        true,
      ),
      from: "2025-10-01",
    };
    const ofYearBefore = rvuEdition("RVU24C", "2024", [
      rvuRow("J0171", { indicators: { ...indicators, status: "E" } }),
    ]);
    const alone = createReferenceTables(rowSets({ codeDates, rvu: [october] }));
    expect(alone.on("2025-06-30").rvu("J0171")).toEqual({
      kind: "not-loaded",
      because: "PPRRVU RVU25D took effect after the last day of J0171",
    });
    // After the last day the code is not in force, and the release may say so.
    expect(alone.on("2025-10-01").rvu("J0171")).toMatchObject({ row: { indicators: { status: "I" } } });
    const both = createReferenceTables(rowSets({ codeDates, rvu: [october, ofYearBefore] }));
    expect(both.on("2025-06-30").rvu("J0171")).toMatchObject({
      row: { indicators: { status: "E" } },
      source: { edition: "RVU24C" },
    });
  });

  it("tells no row from not loaded", () => {
    expect(on("2026-06-01").rvu("97110", "TC")).toMatchObject({
      kind: "no-row",
      source: { edition: "RVU26A" },
    });
    expect(on("2024-06-01").rvu("G0541")).toEqual({
      kind: "not-loaded",
      because: "PPRRVU, as far as it is loaded, does not hold G0541",
    });
    expect(on("2026-06-01").rvu("12345")).toEqual({
      kind: "not-loaded",
      because: "no loaded table holds 12345",
    });
    expect(on("2023-12-31").rvu("97552")).toEqual({
      kind: "not-loaded",
      because: "PPRRVU is loaded from 2024 (RVU24C) on",
    });
  });

  it("never answers from a year after the date, and finds the newest row up to it", () => {
    const source = sourceRows("rvu.tsv");
    const code = fc.constantFrom(...new Set(source.map((row) => row[2] ?? "")));
    const year = fc.integer({ min: 2022, max: 2029 });
    fc.assert(
      fc.property(code, year, (wanted, yearOfDate) => {
        const answer = on(`${yearOfDate}-07-15`).rvu(wanted);
        const years = source
          .filter((row) => row[2] === wanted && row[3] === "" && Number(row[0]) <= yearOfDate)
          .map((row) => Number(row[0]));
        if (years.length === 0) return answer.kind === "not-loaded";
        if (answer.kind !== "row") return false;
        const answeredFrom = 2000 + Number(answer.source.edition.slice(3, 5));
        return (
          answeredFrom === Math.max(...years) && answer.source.olderThanDate === answeredFrom < yearOfDate
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("RVU, with imported editions", () => {
  it("a complete edition without the row says that there is none", () => {
    const tables = createReferenceTables(
      rowSets({
        rvu: [rvuEdition("RVU25D", "2025", [rvuRow("11111")]), rvuEdition("RVU26D", "2026", [], true)],
      }),
    );
    expect(tables.on("2026-06-01").rvu("11111")).toMatchObject({
      kind: "no-row",
      source: { edition: "RVU26D" },
    });
    expect(tables.on("2025-06-01").rvu("11111")).toMatchObject({
      kind: "row",
      source: { edition: "RVU25D" },
    });
  });

  it("of one year, the edition in force on the day answers; before the first of them, that one", () => {
    const april = {
      ...rvuEdition("RVU26B", "2026", [rvuRow("11111", { workRvu: "2.00" })]),
      from: "2026-04-01",
    };
    const october = {
      ...rvuEdition("RVU26D", "2026", [rvuRow("11111", { workRvu: "4.00" })]),
      from: "2026-10-01",
    };
    const tables = createReferenceTables(rowSets({ rvu: [october, april] }));
    const edition = (date: string) => {
      const answer = tables.on(date).rvu("11111");
      return answer.kind === "row" && answer.source.edition;
    };
    expect([
      edition("2026-02-01"),
      edition("2026-04-01"),
      edition("2026-11-01"),
      edition("2027-01-01"),
    ]).toEqual(["RVU26B", "RVU26B", "RVU26D", "RVU26D"]);
  });

  it("RVUs without indicators in any earlier edition have none", () => {
    const tables = createReferenceTables(
      rowSets({ rvu: [rvuEdition("RVU26B, RVUs only", "2026", [rvuRow("11111", { indicators: null })])] }),
    );
    expect(tables.on("2026-06-01").rvu("11111")).toMatchObject({ kind: "row", row: { indicators: null } });
    expect(tables.on("2026-06-01").rvu("11111", "26").kind).toBe("not-loaded");
  });
});
