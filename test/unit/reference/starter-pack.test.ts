import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPackedTables, packStarterTables, sourceFiles } from "../../../src/reference/starter/pack";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { unpackStarterTables } from "../../../src/reference/starter/unpack";
import { committedTables, packedWith, ptpHeader, sourceRows, sourceTexts } from "./starter-source";

const packed = packStarterTables(sourceTexts());
const unpacked = unpackStarterTables(packed, "test");

describe("the packed starter tables", () => {
  it("are what the source files make (else run npm run starter)", () => {
    expect(formatPackedTables(packed) === committedTables()).toBe(true);
  });

  it("give the same text every time", () => {
    expect(formatPackedTables(packStarterTables(sourceTexts()))).toBe(formatPackedTables(packed));
    expect(JSON.parse(formatPackedTables(packed))).toEqual(packed);
  });

  it("hold every source row that was ever in force since 2024", () => {
    const rows = (table: string) => starterTables.editions.filter((edition) => edition.table === table);
    const count = (table: string) => rows(table).reduce((sum, edition) => sum + edition.rows, 0);
    expect(count("PPRRVU")).toBe(sourceRows("rvu.tsv").length);
    expect(count("MUE practitioner")).toBe(sourceRows("mue.tsv").length);
    expect(count("NCCI PTP practitioner")).toBe(
      sourceRows("ptp.tsv").filter(
        ([, , , deletion = "", indicator]) =>
          (deletion === "*" || deletion >= "20240101") && indicator !== "9",
      ).length,
    );
    expect(count("GPCI")).toBe(2 * 109);
    expect(count("Modifiers")).toBe(426);
    expect(count("Place of service")).toBe(52);
  });

  it("unpack to the source rows: RVU", () => {
    for (const [
      year,
      release = "",
      code = "",
      modifier,
      status,
      work,
      nonFacility,
      ,
      facility,
      ,
      malpractice,
    ] of sourceRows("rvu.tsv")) {
      const table = unpacked.rvu.find(
        (edition) => edition.name === release.replace("-rvus-only", ", RVUs only"),
      );
      const row = table?.rows.of(code).find((candidate) => candidate.modifier === modifier);
      expect(table?.from).toBe(`${year}-01-01`);
      expect(row?.indicators?.status ?? "").toBe(status);
      expect([row?.workRvu, row?.nonFacilityPeRvu, row?.facilityPeRvu, row?.malpracticeRvu]).toEqual([
        work,
        nonFacility,
        facility,
        malpractice,
      ]);
    }
  });

  it("unpack to the source rows: modifiers, places, MUE", () => {
    for (const [code = "", level, category] of sourceRows("modifier-codes.tsv")) {
      expect(unpacked.modifiers.rows.of(code)).toEqual([{ code, level, category }]);
    }
    for (const [code = "", setting, name] of sourceRows("place-of-service.tsv")) {
      const expected = { code, name, setting: setting === "none" ? null : setting };
      expect(unpacked.placeOfService.rows.of(code)).toEqual([expected]);
    }
    for (const [code = "", units, mai] of sourceRows("mue.tsv")) {
      const rows = unpacked.mue.flatMap((edition) => edition.rows.of(code));
      expect(rows).toEqual([{ code, units: Number(units), mai: Number(mai) }]);
    }
  });

  it("answer any key without throwing, and none that is not theirs", () => {
    for (const key of ["constructor", "__proto__", "toString", "", "99999 "]) {
      expect(unpacked.mue.flatMap((edition) => edition.rows.of(key))).toEqual([]);
    }
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, date) => {
        const on = starterTables.on(date);
        on.codeValidity(code);
        on.mue(code);
        on.ptp(code, "97110");
        on.addOn(code);
        on.rvu(code);
        on.conversionFactor(true);
        on.gpci(code);
        on.placeOfService(code);
        on.modifier(code);
        on.therapy(code);
        on.kxThreshold();
        on.telehealth(code);
      }),
    );
  });
});

describe("the packer", () => {
  it("names the file and line of what it does not understand", () => {
    expect(() => packedWith({ "mue.tsv": "code\tunits\tmai\tseenIn\n97552\tone\t2\t2024Q3\n" })).toThrow(
      'mue.tsv line 2: units cannot be "one"',
    );
    expect(() => packedWith({ "mue.tsv": "code\tunits\tmai\tseenIn\n97552\t1\n" })).toThrow(
      "mue.tsv line 2: 2 columns in place of 4",
    );
    expect(() => packedWith({ "kx-thresholds.tsv": "year\n2024\n" })).toThrow(
      "kx-thresholds.tsv line 2: has no column dollars",
    );
  });

  it("leaves out PTP rows that were never in force since 2024", () => {
    const rows = [
      "11111\t22222\t20240401\t20240401\t1\tnever in force",
      "11111\t33333\t\t20241231\t9\tnever in force",
      "11111\t44444\t\t20231231\t1\tended before the tables begin",
      "11111\t55555\t\t20240101\t0\tended on their first day",
      "11111\t66666\t20200401\t*\t1\topen",
    ];
    const tables = unpackStarterTables(packedWith({ "ptp.tsv": `${ptpHeader}${rows.join("\n")}\n` }), "test");
    const kept = tables.ptp.flatMap((edition) => edition.rows.of("11111"));
    expect(
      kept.map(({ column2, effective, deletion, rationale }) => [column2, effective, deletion, rationale]),
    ).toEqual([
      ["55555", null, "2024-01-01", "ended on their first day"],
      ["66666", "2020-04-01", null, "open"],
    ]);
    expect(tables.ptp.flatMap((edition) => [...edition.covered])).toContain("44444");
  });

  it("reads days of the year, and ends an add-on edit with its primary", () => {
    const header = "type\taddOn\taddOnDeletion\tprimary\tprimaryDeletion\teffective\tdeletion\n";
    const rows = ["1\t11111\t\t22222\t2024366\t2013091\t", "1\t11111\t\t33333\t\t2024275\t2024275"];
    const tables = packedWith({ "ptp.tsv": ptpHeader, "add-on.tsv": `${header}${rows.join("\n")}\n` });
    expect(tables.addOn.rows).toEqual({ "11111": "1|22222|2013-04-01|2024-12-31" });
  });

  it("round-trips any rows", () => {
    const cell = fc.stringMatching(/^[A-Za-z ,;:"'().-]{0,12}$/);
    const codes = fc.uniqueArray(fc.stringMatching(/^[0-9A-Z]{2}$/), { maxLength: 20 });
    fc.assert(
      fc.property(codes, fc.array(cell, { minLength: 20, maxLength: 20 }), (list, categories) => {
        const rows = list.map((code, index) => ({ code, level: "HCPCS", category: categories[index] ?? "" }));
        const lines = rows.map((row) => `${row.code}\t${row.level}\t${row.category}\n`);
        const tables = packedWith({
          "ptp.tsv": ptpHeader,
          "modifier-codes.tsv": `code\tlevel\tcategory\n${lines.join("")}`,
        });
        const again = unpackStarterTables(JSON.parse(formatPackedTables(tables)), "test").modifiers;
        expect(again.rows.count).toBe(rows.length);
        for (const row of rows) expect(again.rows.of(row.code)).toEqual([row]);
      }),
    );
  });
});

describe("the source files", () => {
  it("hold no descriptor: a code file has codes, figures and sources only", () => {
    const named = sourceFiles.filter((file) => /descri/i.test(sourceTexts()[file].split("\n")[0] ?? ""));
    expect(named).toEqual([]);
  });

  it("list as always therapy, read, exactly the codes with multiple-procedure indicator 5", () => {
    const read = sourceRows("therapy-codes.tsv")
      .filter(([, kind, source]) => kind === "always" && source === "R")
      .map(([code]) => code);
    for (const release of ["RVU24C", "RVU25D"]) {
      const reduced = sourceRows("rvu.tsv").filter((row) => row[1] === release && row[13] === "5");
      expect(new Set(reduced.map((row) => row[2]))).toEqual(new Set(read));
    }
    expect(read).toHaveLength(52);
  });
});
