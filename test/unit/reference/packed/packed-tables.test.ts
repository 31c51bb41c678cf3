import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../../src/reference/create-reference-tables";
import type { ImportedTable } from "../../../../src/reference/import/imported";
import { mergeRowSets } from "../../../../src/reference/packed/merge-row-sets";
import { openPacked, type PackedTables } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import type { KeyedRows } from "../../../../src/reference/row-sets";
import type { RvuRow } from "../../../../src/reference/tables";
import { indicators, mueEdition, rowSets } from "../small-tables";
import { quarter, sourceFile } from "./ptp-files";

const year2026 = { name: "CY 2026", from: "2026-01-01", to: "2026-12-31" };

function imported<Table extends ImportedTable>(
  table: Table["table"],
  rows: Table["rows"],
  edition: Table["edition"] = year2026,
  source = `${table} ${edition.name}`,
) {
  return { table, edition, source: sourceFile(source), rows, remarks: [] } as unknown as Table;
}

function packed(...tables: readonly ImportedTable[]): PackedTables {
  const builder = new PackedBuilder();
  for (const table of tables) builder.add(table);
  const before = openPacked(builder.build());
  // Through a second packing, as the next import does.
  const again = new PackedBuilder();
  again.keep(before);
  return openPacked(again.build());
}

type Mue = Extract<ImportedTable, { table: "mue" }>;
type Rvu = Extract<ImportedTable, { table: "rvu" }>;
type Gpci = Extract<ImportedTable, { table: "gpci" }>;
type AddOn = Extract<ImportedTable, { table: "add-on" }>;
type Zip = Extract<ImportedTable, { table: "zip-locality" }>;
type Anesthesia = Extract<ImportedTable, { table: "anesthesia" }>;
type Factor = Extract<ImportedTable, { table: "conversion-factor" }>;

const code = fc.stringMatching(/^[0-9A-Z]{5}$/);
const decimal = fc.stringMatching(/^\d{1,3}\.\d{2,4}$/);
/** What the format keeps: no control characters, and whole Unicode. */
const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((value) => !/\p{Cc}/u.test(value));
const day = fc.constantFrom("1996-01-01", "2024-01-01", "2026-04-01");

const mueRow = fc.record({
  code,
  units: fc.nat(9999),
  mai: fc.constantFrom(1 as const, 2 as const, 3 as const),
});
const rvuRecord = fc.record({
  code,
  modifier: fc.constantFrom("", "26", "TC", "53"),
  indicators: fc.option(
    fc.record({
      status: fc.constantFrom("A", "B", "X"),
      nonFacilityNa: fc.boolean(),
      facilityNa: fc.boolean(),
      pctc: text,
      globalDays: text,
      multipleProcedure: text,
      bilateral: text,
      assistantSurgeon: text,
      coSurgeon: text,
      teamSurgeon: text,
      endoscopicBase: fc.constantFrom("", "45378"),
      fromEdition: fc.constantFrom(null, "RVU25D"),
    }),
  ),
  workRvu: decimal,
  nonFacilityPeRvu: decimal,
  facilityPeRvu: decimal,
  malpracticeRvu: decimal,
});
const opps = fc.record({ nonFacilityPeRvu: decimal, facilityPeRvu: decimal, malpracticeRvu: decimal });
/** A file that gives the RVUs used for the OPPS payment amount gives indicators as well. */
const rvuRow = fc
  .tuple(rvuRecord, fc.option(opps))
  .map(([row, used]): RvuRow => (row.indicators && used ? { ...row, opps: used } : row));
const gpciRow = fc.record({
  locality: fc.stringMatching(/^\d{5}-\d\d$/),
  name: text,
  state: text,
  work: decimal,
  pe: decimal,
  mp: decimal,
});
const addOnRow = fc.record({
  addOn: code,
  type: fc.constantFrom(1 as const, 2 as const, 3 as const),
  primary: code,
  effective: day,
  deletion: fc.option(day),
});
const zipRow = fc.record({
  zip: fc.stringMatching(/^\d{5}$/),
  state: text,
  locality: text,
  needsPlusFour: fc.boolean(),
});
const anesthesiaRow = fc.record({ locality: fc.stringMatching(/^\d{5}-\d\d$/), conversionFactor: decimal });

function expectRows<Row>(
  table: KeyedRows<Row> | undefined,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
) {
  expect(table?.count).toBe(rows.length);
  expect(table?.keys()).toEqual([...new Set(rows.map(keyOf))].sort());
  for (const row of rows)
    expect(table?.of(keyOf(row))).toEqual(rows.filter((each) => keyOf(each) === keyOf(row)));
  for (const odd of ["", "constructor", "\0", "99213\0", "é", "0".repeat(40)]) {
    if (!rows.some((row) => keyOf(row) === odd)) expect(table?.of(odd)).toEqual([]);
  }
}

describe("every kind of table comes back as it went in", () => {
  const list = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 20 });

  it("MUE", () => {
    fc.assert(
      fc.property(list(mueRow), (rows) => {
        expectRows(packed(imported<Mue>("mue", rows)).mue[0]?.rows, rows, (row) => row.code);
      }),
    );
  });
  it("PPRRVU", () => {
    fc.assert(
      fc.property(list(rvuRow), (rows) => {
        expectRows(packed(imported<Rvu>("rvu", rows)).rvu[0]?.rows, rows, (row) => row.code);
      }),
    );
  });
  it("GPCI", () => {
    fc.assert(
      fc.property(list(gpciRow), (rows) => {
        expectRows(packed(imported<Gpci>("gpci", rows)).gpci[0]?.rows, rows, (row) => row.locality);
      }),
    );
  });
  it("add-on codes, which answer from their first row on", () => {
    fc.assert(
      fc.property(list(addOnRow), (rows) => {
        const [table] = packed(imported<AddOn>("add-on", rows)).addOn;
        expectRows(table?.rows, rows, (row) => row.addOn);
        const first = [...rows.map((row) => row.effective), year2026.from].sort()[0];
        expect(table?.from).toBe(first);
      }),
    );
  });
  it("ZIP codes and anesthesia factors", () => {
    fc.assert(
      fc.property(list(zipRow), list(anesthesiaRow), (zips, factors) => {
        const tables = packed(
          imported<Zip>("zip-locality", zips),
          imported<Anesthesia>("anesthesia", factors),
        );
        expectRows(tables.zipLocality[0]?.rows, zips, (row) => row.zip);
        expectRows(tables.anesthesia[0]?.rows, factors, (row) => row.locality);
      }),
    );
  });

  it("a shorter key is not found by its padding", () => {
    const row = (locality: string) => ({ locality, name: "", state: "AL", work: "1", pe: "1", mp: "1" });
    const [table] = packed(imported<Gpci>("gpci", [row("10112-00"), row("1")])).gpci;
    expect(table?.rows.of("1")).toEqual([row("1")]);
    expect(table?.rows.of("1\0")).toEqual([]);
  });

  it("a control character in a value becomes a space, so that columns stay columns", () => {
    const row = { locality: "10112-00", name: "A\tB\nC", state: "AL", work: "1", pe: "1", mp: "1" };
    expect(packed(imported<Gpci>("gpci", [row])).gpci[0]?.rows.of("10112-00")).toEqual([
      { ...row, name: "A B C" },
    ]);
  });
});

describe("editions side by side", () => {
  const q3 = imported<Mue>("mue", [{ code: "99213", units: 2, mai: 3 }], quarter("2024 Q3"));
  const q4 = imported<Mue>("mue", [{ code: "99213", units: 1, mai: 2 }], quarter("2024 Q4"));

  it("MUE are kept by quarter", () => {
    const tables = createReferenceTables(mergeRowSets(rowSets(), packed(q4, q3)));
    expect(tables.on("2024-09-30").mue("99213")).toMatchObject({
      row: { units: 2 },
      source: { edition: "2024 Q3" },
    });
    expect(tables.on("2024-10-01").mue("99213")).toMatchObject({ row: { units: 1 } });
    expect(tables.on("2025-01-01").mue("99213")).toMatchObject({
      row: { units: 1 },
      source: { olderThanDate: true },
    });
    expect(tables.on("2024-10-01").mue("99214")).toMatchObject({
      kind: "no-row",
      source: { edition: "2024 Q4" },
    });
    expect(tables.on("2024-06-30").mue("99213")).toMatchObject({ kind: "not-loaded" });
  });

  it("a whole table comes before an extract of the same time", () => {
    const quarterDates = [q3.edition.from, q3.edition.to] as const;
    const extract = mueEdition("2024 Q3 extract", quarterDates, [{ code: "99213", units: 7, mai: 3 }]);
    const tables = createReferenceTables(mergeRowSets(rowSets({ mue: [extract] }), packed(q3)));
    expect(tables.on("2024-08-15").mue("99213")).toMatchObject({ source: { edition: "2024 Q3" } });
  });

  it("an edition is removed alone, and each says which file it is from", () => {
    const builder = new PackedBuilder();
    builder.keep(packed(q3, q4), (table, edition) => !(table === "mue" && edition === "2024 Q4"));
    expect(openPacked(builder.build()).contents).toEqual([
      {
        table: "mue",
        edition: "2024 Q3",
        from: "2024-07-01",
        to: "2024-09-30",
        part: null,
        rows: 1,
        source: sourceFile("mue 2024 Q3"),
      },
    ]);
  });

  it("the conversion factors of both groups of practitioners make one period; a missing one is said to be missing", () => {
    const others = imported<Factor>(
      "conversion-factor",
      [{ from: "2026-01-01", to: "2026-12-31", others: "33.4009", qualifying: "" }],
      year2026,
      "nonQPP",
    );
    const qualifying = imported<Factor>(
      "conversion-factor",
      [{ from: "2026-01-01", to: "2026-12-31", others: "", qualifying: "33.5675" }],
      year2026,
      "QPP",
    );
    const on = (...tables: ImportedTable[]) =>
      createReferenceTables(mergeRowSets(rowSets(), packed(...tables))).on("2026-05-05");
    expect(on(others, qualifying).conversionFactor(false)).toMatchObject({ row: "33.4009" });
    expect(on(others, qualifying).conversionFactor(true)).toMatchObject({ row: "33.5675" });
    expect(on(others).conversionFactor(true)).toMatchObject({ kind: "not-loaded" });
    expect(on(qualifying).conversionFactor(false)).toMatchObject({ kind: "not-loaded" });
  });

  it("the same rows from another file are taken once, other rows for the same edition are refused", () => {
    const builder = new PackedBuilder();
    builder.add(q3);
    builder.add({ ...q3, source: sourceFile("the same as text") });
    expect(builder.contents.length).toBe(1);
    expect(() => builder.add(q3)).toThrow("mue 2024 Q3: it is the same file");
    const other = { ...q4, edition: q3.edition, source: sourceFile("other.csv") };
    expect(() => builder.add(other)).toThrow(
      "other.csv: mue 2024 Q3 is loaded from mue 2024 Q3 with other rows",
    );
  });

  it("a key that is no code is refused", () => {
    const odd = imported<Rvu>("rvu", [
      {
        code: "99 21\n",
        modifier: "",
        indicators,
        workRvu: "1",
        nonFacilityPeRvu: "1",
        facilityPeRvu: "1",
        malpracticeRvu: "1",
      },
    ]);
    expect(() => new PackedBuilder().add(odd)).toThrow("is no code or locality");
  });
});
