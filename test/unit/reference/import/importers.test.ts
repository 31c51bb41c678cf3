import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addOnCells,
  anesthesiaCsv,
  crlf,
  csv,
  given,
  gpci2025,
  gpci2026,
  mueCsv,
  mueName,
  readAll,
  refusalOf,
  workbook,
  zip5Line,
} from "./official-layouts";

const mueRow = "97110,6,3 Date of Service Edit: Clinical,Clinical: Data";

async function rowsOf(name: string, content: string | Uint8Array) {
  const { tables, outcomes } = await readAll(given(name, content));
  const [table] = tables;
  if (!table) throw new Error(JSON.stringify(outcomes));
  return table;
}

test("MUE: the indicator is its leading digit, and 0 is a legal value", async () => {
  const table = await rowsOf(
    mueName,
    mueCsv([
      mueRow,
      "V5364,0,1 Line Edit,CMS Policy",
      "0002U,1,2 Date of Service Edit: Policy,Instruction",
      ",,,",
    ]),
  );
  expect(table.edition).toEqual({ name: "2024 Q3", from: "2024-07-01", to: "2024-09-30" });
  expect(table.rows).toEqual([
    { code: "97110", units: 6, mai: 3 },
    { code: "V5364", units: 0, mai: 1 },
    { code: "0002U", units: 1, mai: 2 },
  ]);
});

test("MUE: any rows come back as they were", async () => {
  const row = fc.record({
    code: fc.stringMatching(/^[0-9A-Z]{5}$/),
    units: fc.nat(9_999),
    mai: fc.constantFrom(1, 2, 3),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 30, selector: ({ code }) => code }),
      async (rows) => {
        const text = mueCsv(
          rows.map(({ code, units, mai }) => `${code},${units},${mai} Some Edit: Policy,"A, quoted"`),
        );
        const table = await rowsOf(mueName, text);
        expect(table.rows).toEqual(rows);
        expect(table.remarks).toEqual([]);
      },
    ),
  );
});

test("MUE: rows that contradict each other are kept and reported, many of them counted", async () => {
  const two = await rowsOf(mueName, mueCsv([mueRow, "97110,4,3 Edit,Data"]));
  expect(two.rows).toHaveLength(2);
  expect(two.remarks).toEqual([`${mueName}: line 8: 97110 stands in line 7 too, with other values`]);
  const many = await rowsOf(mueName, mueCsv(Array.from({ length: 31 }, () => mueRow)));
  expect([many.remarks.length, many.remarks.at(-1)]).toEqual([21, "and 10 more rows like these"]);
});

test("MUE: bad rows are refused with line and column", async () => {
  const refused = async (row: string) =>
    (await refusalOf(mueName, mueCsv([mueRow, row]))).replace(`${mueName}: `, "");
  expect(await refused("97110,6")).toBe("line 8 has 2 columns in place of 4.");
  expect(await refused("9711,6,3 Edit,Data")).toMatch(
    /^line 8, column 1 \(HCPCS\/CPT code\) is "9711", not a code of five/,
  );
  expect(await refused("97110,six,3 Edit,Data")).toMatch(
    /^line 8, column 2 \(MUE value\) is "six", not a whole number/,
  );
  expect(await refused("97110,-1,3 Edit,Data")).toMatch(/column 2/);
  expect(await refused("97110,6,4 Edit,Data")).toMatch(
    /^line 8, column 3 \(MUE Adjudication Indicator\) is "4 Edit"/,
  );
  expect(await refused("97110,6,13 Edit,Data")).toMatch(/column 3/);
  expect(await refused('97110,"6,3 Edit,Data')).toMatch(/^line 8 is no delimited text/);
});

test("MUE: a table without the indicator column is Medicaid's or broken, and is refused", async () => {
  const text = `HCPCS/CPT Code,Practitioner Services MUE Values,MUE Rationale${crlf}97110,6,Data${crlf}`;
  expect(await refusalOf("mue 2024q3.csv", text)).toMatch(
    /MUE Adjudication Indicator\) is missing\. Medicaid's/,
  );
});

test("GPCI: seven columns, a quoted name, stars and footnotes", async () => {
  const table = await rowsOf(
    "gpci.csv",
    gpci2025(['01212,HI,01,"HAWAII, GUAM",1,1.149,0.561', "02102,AK,01,ALASKA*,1.5,1.081,0.592"]),
  );
  expect(table.edition.name).toBe("CY 2025");
  expect(table.rows).toEqual([
    { locality: "01212-01", name: "HAWAII, GUAM", state: "HI", work: "1.000", pe: "1.149", mp: "0.561" },
    { locality: "02102-01", name: "ALASKA", state: "AK", work: "1.500", pe: "1.081", mp: "0.592" },
  ]);
});

test("GPCI: of eight columns the work index with the floor is taken; a workbook's numbers are the same", async () => {
  const text = gpci2026(["03102,AZ,00,ARIZONA,0.991,1.000,0.969,0.856"]);
  const expected = [
    { locality: "03102-00", name: "ARIZONA", state: "AZ", work: "1.000", pe: "0.969", mp: "0.856" },
  ];
  expect((await rowsOf("gpci.csv", text)).rows).toEqual(expected);
  const cells = text
    .split(crlf)
    .map((line) => line.split(",").map((cell) => (/^[\d.]+$/.test(cell) ? `#${Number(cell)}` : cell)));
  expect((await rowsOf("gpci.xlsx", workbook({ GPCI2026: cells }))).rows).toEqual(expected);
});

test("GPCI: bad rows and columns are refused, a locality that comes twice is reported", async () => {
  const refused = (row: string) => refusalOf("gpci.csv", gpci2025([row]));
  expect(await refused("10112,AL,00,ALABAMA,1,0.869")).toBe("gpci.csv: line 4 has 6 columns in place of 7.");
  expect(await refused("10112,AL,00,ALABAMA,one,0.869,0.575")).toMatch(
    /line 4, column 5 \(PW GPCI\) is "one", not a decimal/,
  );
  expect(await refused("MAC,AL,00,ALABAMA,1,0.869,0.575")).toMatch(/line 4, column 1/);
  expect(await refused("10112,Alabama,00,ALABAMA,1,0.869,0.575")).toMatch(/line 4, column 2 \(State\)/);
  expect(await refusalOf("gpci.csv", gpci2025([]).replace(",2025 PE GPCI", ""))).toMatch(
    /line 3: the column PE GPCI is missing/,
  );
  const unclear = gpci2026(["03102,AZ,00,ARIZONA,0.991,1.000,0.969,0.856"]).replace(
    "(with 1.0 Floor)",
    "(other)",
  );
  expect(await refusalOf("gpci.csv", unclear)).toMatch(/no one column is the PW GPCI with the 1\.0 floor/);
  const twice = gpci2025(["10112,AL,00,ALABAMA,1,0.869,0.575", "10112,AL,00,ALABAMA,1,0.9,0.575"]);
  expect((await rowsOf("gpci.csv", twice)).remarks).toEqual([
    "gpci.csv: line 5: locality 10112-00 stands in line 4 too",
  ]);
});

test("anesthesia: factors by locality, the year from the name; of qualifying participants' file nothing is taken", async () => {
  const text = anesthesiaCsv(["10112 ,00 ,ALABAMA,19.31 ", "2102,1,ALASKA*,27.8"]);
  const table = await rowsOf("ANES2025.csv", text);
  expect(table.edition.name).toBe("CY 2025");
  expect(table.rows).toEqual([
    { locality: "10112-00", conversionFactor: "19.31" },
    { locality: "02102-01", conversionFactor: "27.80" },
  ]);
  expect(await refusalOf("anes.csv", text)).toMatch(/of which year/);
  expect(await refusalOf("ANES2025.csv", text.replace("Locality,", ""))).toMatch(
    /line 1, column 3 \(Locality Name\) is missing/,
  );
  expect(await refusalOf("ANES2025.csv", anesthesiaCsv(["10112,00,ALABAMA,x"]))).toMatch(
    /line 2, column 4 \(Anes CF\)/,
  );
  const { outcomes } = await readAll(
    given("ANES2026_QPP.csv", text),
    given("ANES2026_nonQPP.csv", text.replace("19.31", "19.32")),
  );
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["passed-over", "taken"]);
});

function addOnBook(rows: readonly string[]): Uint8Array {
  return workbook({ "AOC_V2026Q2-MCR": addOnCells(rows) });
}

test("add-on: days of the year become dates, an edit ends with what ends first, the suspended are left out", async () => {
  const table = await rowsOf(
    "aoc.xlsx",
    addOnBook([
      "1,97551,,97550,,2024001,,",
      "2,0054T,,CCCCC,,2013091,2024366,Contractor Defined Primary Codes",
      "3,0079T,2013300,0078T,2013365,2013091,,",
      "1,11111,,22222,,2024001,2024001,",
    ]),
  );
  expect(table.edition).toEqual({ name: "2026 Q2", from: "2026-04-01", to: "2026-06-30" });
  expect(table.rows).toEqual([
    { addOn: "97551", type: 1, primary: "97550", effective: "2024-01-01", deletion: null },
    { addOn: "0054T", type: 2, primary: "CCCCC", effective: "2013-04-01", deletion: "2024-12-31" },
    { addOn: "0079T", type: 3, primary: "0078T", effective: "2013-04-01", deletion: "2013-10-27" },
  ]);
});

test("add-on: the same edit twice is reported where its times overlap, not where one follows the other", async () => {
  const follows = ["1,20701,,11010,,2020001,2022365,", "3,20701,,11010,,2023001,,"];
  expect((await rowsOf("aoc.xlsx", addOnBook(follows))).remarks).toEqual([]);
  const overlaps = ["1,20701,,11010,,2020001,2023001,", "3,20701,,11010,,2023001,,"];
  const table = await rowsOf("aoc.xlsx", addOnBook(overlaps));
  expect([table.rows.length, table.remarks]).toEqual([
    2,
    ["aoc.xlsx: line 4: 20701 with 11010 overlaps line 3 in time"],
  ]);
  const backwards = await rowsOf("aoc.xlsx", addOnBook(["1,20701,,11010,,2023001,2022001,"]));
  expect(backwards.remarks).toEqual(["aoc.xlsx: line 3: 20701 with 11010 ends before it begins"]);
});

test("add-on: bad rows are refused; as csv it reads the same", async () => {
  const refused = (row: string) => refusalOf("AOC_V2026Q2-MCR.csv", csv(addOnCells([row])));
  expect(await refused("4,97551,,97550,,2024001,,")).toMatch(
    /line 3, column 1 \(AOC_Edit_Type\) is "4", not type 1, 2 or 3/,
  );
  expect(await refused("1,97551,,97550,,2023366,,")).toMatch(
    /column 6 \(AOC_Edit_EffDT\) is "2023366", a day that 2023 does not have/,
  );
  expect(await refused("1,97551,,97550,,2023000,,")).toMatch(/column 6/);
  expect(await refused("1,97551,,97550,,20230101,,")).toMatch(/column 6 .*YYYYDDD/);
  expect(await refused("1,97551,,97550,,,,")).toMatch(/column 6 \(AOC_Edit_EffDT\) is blank/);
  expect(await refused("1,97551,,9755,,2024001,,")).toMatch(/column 4 \(Primary_Code\) is "9755"/);
  expect(await refused("1,97551,,97550")).toMatch(/has 4 columns in place of 7/);
  const shifted = csv(addOnCells(["1,97551,,97550,,2024001,,"])).replace("AOC_DelDT,", "");
  expect(await refusalOf("AOC_V2026Q2-MCR.csv", shifted)).toMatch(
    /line 2, column 3 \(AOC_DelDT\) is missing/,
  );
});

test("add-on: Medicaid's is refused by its sheet's name", async () => {
  const book = workbook({ "AOC_V2026Q2-MCD": addOnCells(["1,97551,,97550,,2024001,,"]) });
  expect(await refusalOf("aoc.xlsx", book)).toMatch(/Medicaid's own NCCI table/);
});

test("ZIP5: fields stand at fixed characters", async () => {
  const text = [
    zip5Line("99501"),
    zip5Line("60601", { state: "IL", carrier: "06102", locality: "16", plusFour: "1" }),
  ].join(crlf);
  const table = await rowsOf("zip.txt", text);
  expect(table.edition).toEqual({ name: "2025 Q4", from: "2025-10-01", to: "2025-12-31" });
  expect(table.rows).toEqual([
    { zip: "99501", state: "AK", locality: "02102-01", needsPlusFour: false },
    { zip: "60601", state: "IL", locality: "06102-16", needsPlusFour: true },
  ]);
});

test("ZIP5: bad lines are refused, a ZIP code that comes twice is reported", async () => {
  const good = zip5Line("99501");
  const refused = (line: string) => refusalOf("zip.txt", [good, line].join("\n"));
  expect(await refused(good.slice(1))).toBe("zip.txt: line 2 has 79 characters in place of 80.");
  expect(await refused(good.replace("99501", "9950X"))).toMatch(/line 2, column 2 \(ZIP code\)/);
  expect(await refused(zip5Line("99502", { plusFour: "2" }))).toMatch(
    /line 2, column 5 \(plus-four flag\) is "2", not 0 or 1/,
  );
  expect(await refused(good.replace("20254", "20261"))).toMatch(
    /line 2, column 6 .* 20261, where the lines before have 20254/,
  );
  const twice = await rowsOf("zip.txt", [good, zip5Line("99501", { locality: "02" })].join("\n"));
  expect(twice.remarks).toEqual(["zip.txt: line 2: ZIP 99501 stands in line 1 too, with another locality"]);
});

test("ZIP5: the nine-digit file is not taken for it", async () => {
  const nine = `${"AK995010210201 Z9   112340".padEnd(75)}20254\r\n`;
  const { outcomes } = await readAll(given("zip9.txt", nine));
  expect(outcomes).toEqual([
    { kind: "passed-over", file: "zip9.txt", because: "not needed: the nine-digit ZIP file" },
  ]);
});

test("what a file says in a message is short and on one line", async () => {
  const hostile = `"a\n\u0007${"x".repeat(500)}",6,3 Edit,Data`;
  const message = await refusalOf(mueName, mueCsv([hostile]));
  expect(message.length).toBeLessThan(250);
  expect([...message].every((character) => character >= " ")).toBe(true);
});
