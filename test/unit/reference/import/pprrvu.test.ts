import fc from "fast-check";
import { expect, test } from "vitest";
import {
  csv,
  given,
  officeVisit,
  pprrvuCells,
  pprrvuTextLine,
  type RvuCells,
  readAll,
  refusalOf,
} from "./official-layouts";

async function tablesOf(name: string, text: string) {
  const { tables, outcomes } = await readAll(given(name, text));
  const rvu = tables.find((table) => table.table === "rvu");
  const factor = tables.find((table) => table.table === "conversion-factor");
  if (!rvu || !factor) throw new Error(JSON.stringify(outcomes));
  return { rvu, factor };
}

const expectedRow = {
  code: "99213",
  modifier: "",
  indicators: {
    status: "A",
    nonFacilityNa: false,
    facilityNa: true,
    pctc: "0",
    globalDays: "XXX",
    multipleProcedure: "5",
    bilateral: "0",
    assistantSurgeon: "1",
    coSurgeon: "2",
    teamSurgeon: "9",
    endoscopicBase: "",
    fromEdition: null,
  },
  workRvu: "1.30",
  nonFacilityPeRvu: "1.35",
  facilityPeRvu: "0.57",
  malpracticeRvu: "0.10",
};

test("31 columns through 2025: every figure stands where it belongs, with the release and the factor's year", async () => {
  const { rvu, factor } = await tablesOf("a.csv", csv(pprrvuCells()));
  expect(rvu.edition).toEqual({ name: "RVU25D", from: "2025-10-01", to: "2025-12-31" });
  expect(rvu.rows).toEqual([expectedRow]);
  expect(factor.edition).toEqual({ name: "CY 2025", from: "2025-01-01", to: "2025-12-31" });
  expect(factor.rows).toEqual([
    { from: "2025-01-01", to: "2025-12-31", others: "32.3465", qualifying: "32.3465" },
  ]);
});

const release2026 = {
  title: "2026 National Physician Fee Schedule Relative Value File January Release",
  with2026Column: true,
};

test("32 columns from 2026: the new column shifts nothing", async () => {
  const { rvu, factor } = await tablesOf(
    "a.csv",
    csv(pprrvuCells({ ...release2026, conversionFactor: "33.4009" })),
  );
  expect(rvu.edition.name).toBe("RVU26A");
  expect(rvu.rows).toEqual([expectedRow]);
  expect(factor.rows).toEqual([{ from: "2026-01-01", to: "2026-12-31", others: "33.4009", qualifying: "" }]);
});

test.each([
  ["through 2025", {}],
  ["from 2026", { ...release2026, conversionFactor: "33.4009" }],
])("the RVUs used for the OPPS payment amount are the last three columns, %s", async (_, release) => {
  const rows = [{ ...officeVisit, opps: ["10.55", "10.56", "0.12"] as const }];
  const { rvu } = await tablesOf("a.csv", csv(pprrvuCells({ rows, ...release })));
  expect(rvu.rows).toEqual([
    {
      ...expectedRow,
      opps: { nonFacilityPeRvu: "10.55", facilityPeRvu: "10.56", malpracticeRvu: "0.12" },
    },
  ]);
});

test.each([
  ["through 2025", false, 23],
  ["from 2026", true, 24],
])("the base of an endoscopy's family, %s", async (_, with2026Column, column) => {
  const cells = (base: string) =>
    csv(
      pprrvuCells({
        ...(with2026Column ? { ...release2026, conversionFactor: "33.4009" } : {}),
        change: (row) => (row[0] === "99213" ? row.map((cell, at) => (at === column ? base : cell)) : row),
      }),
    );
  const { rvu } = await tablesOf("a.csv", cells("45378"));
  expect(rvu.rows).toEqual([
    { ...expectedRow, indicators: { ...expectedRow.indicators, endoscopicBase: "45378" } },
  ]);
  const { outcomes } = await readAll(given("a.csv", cells("4537")));
  expect(JSON.stringify(outcomes)).toContain("a code or blank");
});

test("the RVUs for OPPS may be blank, as all three are where there are none", async () => {
  const rows = [{ ...officeVisit, opps: ["", "", ""] as const }];
  const { rvu } = await tablesOf("a.csv", csv(pprrvuCells({ rows })));
  expect(rvu.rows).toEqual([expectedRow]);
});

test("the factor's column decides for whom the file is, whatever it is called", async () => {
  const text = csv(pprrvuCells({ ...release2026, conversionFactor: "33.5675" }));
  const { factor } = await tablesOf("PPRRVU2026_Jan_nonQPP.csv", text);
  expect(factor.edition.name).toBe("CY 2026, QP");
  expect(factor.rows).toEqual([{ from: "2026-01-01", to: "2026-12-31", others: "", qualifying: "33.5675" }]);
});

test("of a release's two files the rows are taken once and both factors", async () => {
  const file = (factor: string) => csv(pprrvuCells({ ...release2026, conversionFactor: factor }));
  const { tables } = await readAll(
    given("PPRRVU2026_Jan_nonQPP.csv", file("33.4009")),
    given("PPRRVU2026_Jan_QPP.csv", file("33.5675")),
  );
  expect(tables.map((table) => [table.table, table.edition.name, table.remarks])).toEqual([
    ["rvu", "RVU26A", []],
    ["conversion-factor", "CY 2026, non-QP", []],
    ["conversion-factor", "CY 2026, QP", []],
  ]);
});

test("a factor nobody knows needs the name; without it the file is refused", async () => {
  const text = csv(
    pprrvuCells({
      ...release2026,
      title: release2026.title.replace("2026", "2027"),
      conversionFactor: "34.1",
    }),
  );
  expect((await tablesOf("PPRRVU2027_Jan_QPP.csv", text)).factor.rows).toMatchObject([
    { others: "", qualifying: "34.1000" },
  ]);
  expect((await tablesOf("PPRRVU2027_Jan_nonQPP.csv", text)).factor.rows).toMatchObject([
    { others: "34.1000" },
  ]);
  expect(await refusalOf("a.csv", text)).toMatch(
    /factor 34\.1000 is none that is known for 2027.*_nonQPP or _QPP/,
  );
});

test("2024 has two factors, told apart by their value", async () => {
  const of2024 = (conversionFactor: string, month: string) =>
    csv(
      pprrvuCells({
        title: `2024 National Physician Fee Schedule Relative Value File ${month} Release`,
        conversionFactor,
      }),
    );
  const first = await tablesOf("a.csv", of2024("32.7442", "January"));
  const second = await tablesOf("b.csv", of2024("33.2875", "July"));
  expect(first.factor.rows).toMatchObject([{ from: "2024-01-01", to: "2024-03-08" }]);
  expect(second.factor.rows).toMatchObject([{ from: "2024-03-09", to: "2024-12-31" }]);
  expect(second.rvu.edition.name).toBe("RVU24C");
});

test("the fixed-width text gives the same rows as the csv", async () => {
  const row = fc.record({
    code: fc.stringMatching(/^[0-9]{4}[0-9FTUM]$/),
    modifier: fc.constantFrom("", "26", "TC", "53"),
    status: fc.constantFrom(..."ABCEIJMNPRTX"),
    work: decimal(999),
    nonFacilityPe: decimal(999),
    facilityPe: decimal(999),
    malpractice: decimal(99),
    globalDays: fc.constantFrom("000", "010", "090", "MMM", "XXX", "YYY", "ZZZ"),
    opps: fc.tuple(decimal(999), decimal(999), decimal(99)),
  }) satisfies fc.Arbitrary<RvuCells>;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 20, selector: ({ code, modifier }) => code + modifier }),
      async (rows) => {
        const text = ["HDR CPT CODES ARE COPYRIGHT", ...rows.map((each) => pprrvuTextLine(each)), ""].join(
          "\r\n",
        );
        const fixed = await tablesOf("PPRRVU2025_Oct.txt", text);
        const delimited = await tablesOf("a.csv", csv(pprrvuCells({ rows })));
        expect(fixed.rvu.rows).toEqual(delimited.rvu.rows);
        expect(delimited.rvu.rows.map((each) => each)).toMatchObject(
          rows.map(({ code, modifier, work, nonFacilityPe, facilityPe, malpractice }) => ({
            code,
            modifier,
            workRvu: work,
            nonFacilityPeRvu: nonFacilityPe,
            facilityPeRvu: facilityPe,
            malpracticeRvu: malpractice,
          })),
        );
        expect(fixed.factor.rows).toEqual(delimited.factor.rows);
      },
    ),
    { numRuns: 40 },
  );
});

test("a missing, added or shifted column is refused and named", async () => {
  const refused = (change: (cells: string[]) => string[], with2026Column = false) =>
    refusalOf("a.csv", csv(pprrvuCells({ change, with2026Column })));
  expect(await refused((cells) => without(cells, 19))).toBe(
    'a.csv: line 10, column 20 should be BILAT SURG and is "ASST SURG": a column is missing or shifted.',
  );
  expect(await refused((cells) => without(cells, 15))).toMatch(
    /column 16 should be PRE OP and is "INTRA OP"/,
  );
  expect(await refused((cells) => without(cells, 30))).toMatch(
    /column 31 should be PAYMENT AMOUNT and is blank/,
  );
  expect(await refused((cells) => [...cells.slice(0, 6), ...cells.slice(5)])).toMatch(
    /column 7 should be NON-FAC PE RVU and is "WORK RVU"/,
  );
  expect(await refused((cells) => without(cells, 3), true)).toMatch(/column 4 should be STATUS CODE/);
});

test("bad rows are refused with line and column", async () => {
  const refused = async (cells: Partial<RvuCells>) =>
    (
      await refusalOf("a.csv", csv(pprrvuCells({ rows: [officeVisit, { ...officeVisit, ...cells }] })))
    ).replace("a.csv: ", "");
  expect(await refused({ code: "9921" })).toMatch(
    /^line 12, column 1 \(HCPCS\) is "9921", not a code of five/,
  );
  expect(await refused({ modifier: "25" })).toMatch(
    /^line 12, column 2 \(MOD\) is "25", not 26, TC, 53 or blank/,
  );
  expect(await refused({ status: "7" })).toMatch(/^line 12, column 4 \(STATUS CODE\)/);
  expect(await refused({ work: "1,3" })).toMatch(/^line 12, column 6 \(WORK RVU\) is "1,3", not a decimal/);
  expect(await refused({ work: "-1.30" })).toMatch(/column 6/);
  expect(await refused({ globalDays: "45" })).toMatch(/^line 12, column 15 \(GLOB DAYS\) is "45"/);
  const short = csv(pprrvuCells()).trimEnd().split(",").slice(0, -1).join(",");
  expect(await refusalOf("a.csv", short)).toBe("a.csv: line 11 has 30 columns in place of 31.");
  const mixed = csv(pprrvuCells({ rows: [officeVisit, { ...officeVisit, code: "99214" }] })).replace(
    /32\.3465(?![\s\S]*32\.3465)/,
    "33.0000",
  );
  expect(await refusalOf("a.csv", mixed)).toMatch(
    /line 12, column 25 \(CONV FACTOR\) is 33\.0000, where the lines before have 32\.3465/,
  );
  expect(await refusalOf("PPRRVU2025_Oct.txt", `HDR CPT\r\n${pprrvuTextLine(officeVisit)} `)).toMatch(
    /line 2 has 172 characters/,
  );
});

test("a code and modifier that come twice are kept and reported", async () => {
  const { rvu } = await tablesOf(
    "a.csv",
    csv(pprrvuCells({ rows: [officeVisit, { ...officeVisit, work: "2.00" }] })),
  );
  expect([rvu.rows.length, rvu.remarks]).toEqual([
    2,
    ["a.csv: line 12: 99213 stands in line 11 too, with other values"],
  ]);
});

test("without a release in title or name the file is refused with how to name it", async () => {
  const text = csv(pprrvuCells({ title: "2025 National Physician Fee Schedule Relative Value File" }));
  expect(await refusalOf("a.csv", text)).toMatch(/of which release.*"PPRRVU2025_Oct" or "rvu25d"/);
  expect((await tablesOf("PPRRVU25_APR.csv", text)).rvu.edition.name).toBe("RVU25B");
  expect((await tablesOf("rvu25c.csv", text)).rvu.edition.name).toBe("RVU25C");
});

function decimal(largest: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: largest * 100 }).map((hundredths) => (hundredths / 100).toFixed(2));
}

function without(cells: readonly string[], column: number): string[] {
  return cells.filter((_, index) => index !== column);
}
