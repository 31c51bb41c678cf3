import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readTableFiles } from "../../../../src/cli/table-files";
import type { ImportedTable } from "../../../../src/reference/import/imported";
import type { TableImport } from "../../../../src/reference/import/read-source";

/** CMS's own files may not be committed: these tests run where they lie beside the repository. */
const folder = "../shared/cms";
const present = existsSync(folder);
if (!present) console.log(`skipped: ${folder} is not here, so that no full-size CMS file was imported`);

const starter = "src/reference/starter/source";

describe.skipIf(!present)("CMS's files as published", () => {
  let read: TableImport;
  let ptpBytes = 0;
  const ptpEditions: string[] = [];

  beforeAll(async () => {
    read = await readTableFiles(folder, {
      ptp: (_, edition) => {
        ptpEditions.push(edition.name);
        return {
          push: (bytes) => {
            ptpBytes += bytes.length;
            return 0;
          },
          finish: () => ({ rows: 0, remarks: [] }),
        };
      },
    });
  }, 60_000);

  function rowsOf<Table extends ImportedTable["table"]>(name: Table) {
    const [table, ...more] = read.tables.filter(
      (each): each is Extract<ImportedTable, { table: Table }> => each.table === name,
    );
    if (!table || more.length > 0) throw new Error(`${more.length + 1} tables ${name}`);
    return table;
  }

  test("nothing is refused, and every table has all its rows", () => {
    expect(read.outcomes.filter((outcome) => outcome.kind === "refused")).toEqual([]);
    expect(
      read.tables
        .map((table) => [table.table, table.edition.name, table.rows.length, table.remarks.length])
        .sort(),
    ).toEqual([
      ["add-on", "2026 Q2", 8_982, 0],
      ["anesthesia", "CY 2025", 109, 0],
      ["conversion-factor", "CY 2025", 1, 0],
      ["gpci", "CY 2025", 109, 0],
      ["mue", "2024 Q3", 14_677, 0],
      ["rvu", "RVU25D", 19_090, 0],
      ["zip-locality", "2025 Q4", 42_956, 0],
    ]);
  });

  test("the four PTP parts are handed over whole", () => {
    expect(ptpEditions).toEqual(Array(4).fill("2024 Q3"));
    expect(ptpBytes).toBe(48_040_464 + 45_862_918 + 45_863_389 + 45_998_555);
  });

  test("RVUs and indicators are those of the starter tables", () => {
    const expected = starterLines("rvu.tsv").filter((line) => line.release === "RVU25D");
    const codes = new Set(expected.map((line) => line.code));
    const found = rowsOf("rvu").rows.filter((row) => codes.has(row.code));
    expect(expected.length).toBeGreaterThan(200);
    expect(
      found.map((row) => ({
        code: row.code,
        modifier: row.modifier,
        workRvu: row.workRvu,
        nonFacilityPeRvu: row.nonFacilityPeRvu,
        facilityPeRvu: row.facilityPeRvu,
        malpracticeRvu: row.malpracticeRvu,
        ...row.indicators,
      })),
    ).toEqual(
      expected.map(({ year, release, nonFacilityNa, facilityNa, ...line }) => ({
        ...line,
        nonFacilityNa: nonFacilityNa === "NA",
        facilityNa: facilityNa === "NA",
        fromEdition: null,
      })),
    );
    const [factor] = rowsOf("conversion-factor").rows;
    expect(
      starterLines("conversion-factors.tsv").find((line) => line.firstDay === factor?.from)?.conversionFactor,
    ).toBe(factor?.others);
  });

  test("MUEs are those of the starter tables", () => {
    const units = new Map(rowsOf("mue").rows.map((row) => [row.code, `${row.units} ${row.mai}`]));
    const lines = starterLines("mue.tsv");
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines)
      expect([line.code, units.get(line.code ?? "")]).toEqual([line.code, `${line.units} ${line.mai}`]);
  });

  test("GPCIs are those of the starter tables", () => {
    const rows = rowsOf("gpci").rows.map(({ locality, name, state, work, pe, mp }) => [
      locality,
      name,
      state,
      ...[work, pe, mp].map(Number),
    ]);
    expect(rows).toEqual(
      starterLines("gpci-2025.tsv").map((line) => [
        `${line.mac}-${line.locality}`,
        line.name?.replace(/\*+$/, ""),
        line.state,
        ...[line.workWithFloor, line.pe, line.mp].map(Number),
      ]),
    );
  });

  test("add-on edits are those of the starter tables", () => {
    const lines = starterLines("add-on.tsv").filter((line) => line.effective !== line.deletion);
    const found = new Set(
      rowsOf("add-on").rows.map((row) =>
        [row.type, row.addOn, row.primary, row.effective, row.deletion].join(),
      ),
    );
    const ends = (line: Record<string, string>) =>
      [line.deletion, line.addOnDeletion, line.primaryDeletion].filter(Boolean).sort()[0] ?? "";
    const missing = lines.filter(
      (line) =>
        !found.has(
          [line.type, line.addOn, line.primary, isoDay(line.effective ?? ""), isoDay(ends(line))].join(),
        ),
    );
    expect([lines.length > 500, missing]).toEqual([true, []]);
  });
});

function starterLines(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(`${starter}/${file}`, "utf8").trimEnd().split("\n");
  const names = header.split("\t");
  return lines.map((line) => {
    const values = line.split("\t");
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
  });
}

function isoDay(yearAndDay: string): string {
  if (yearAndDay === "") return "";
  return new Date(Date.UTC(Number(yearAndDay.slice(0, 4)), 0, Number(yearAndDay.slice(4))))
    .toISOString()
    .slice(0, 10);
}
