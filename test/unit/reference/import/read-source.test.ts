import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { RefusedFile } from "../../../../src/reference/import/imported";
import { ptpTextInto } from "../../../../src/reference/import/ptp-text";
import { type ReadSoFar, TableImport } from "../../../../src/reference/import/read-source";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import {
  addOnCells,
  anesthesiaCsv,
  csv,
  given,
  gpci2025,
  mueCsv,
  mueName,
  officeVisit,
  pprrvuCells,
  pprrvuTextLine,
  ptpName,
  ptpText,
  readAll,
  refusalOf,
  workbook,
  zip5Line,
  zipOf,
} from "./official-layouts";

const mueRow = "97110,6,3 Date of Service Edit: Clinical,Clinical: Data";
const ptpRow = "97530\t97116\t\t20200101\t*\t1\tMisuse of codes";
const alabama = "10112,AL,00,ALABAMA,1,0.869,0.575";

test("every official file is known by its content, whatever it is called", async () => {
  const { outcomes } = await readAll(
    given("one 2024q3.dat", mueCsv([mueRow])),
    given("two.dat", csv(pprrvuCells())),
    given("three.dat", gpci2025([alabama])),
    given("four CY 2025.dat", anesthesiaCsv(["10112 ,00 ,ALABAMA,19.31 "])),
    given("five.dat", workbook({ AOC_V2026Q2_MCR: addOnCells(["1,97551,,97550,,2024001,,"]) })),
    given("six.dat", `${zip5Line("99501")}\r\n`),
    given("seven 2024q3.dat", ptpText([ptpRow])),
  );
  expect(outcomes.map((outcome) => (outcome.kind === "taken" ? outcome.tables.map(name) : outcome))).toEqual([
    ["mue 2024 Q3 1"],
    ["rvu RVU25D 1", "conversion-factor CY 2025 1"],
    ["gpci CY 2025 1"],
    ["anesthesia CY 2025 1"],
    ["add-on 2026 Q2 1"],
    ["zip-locality 2025 Q4 1"],
    ["ptp 2024 Q3 0"],
  ]);
});

test("a zip's members are read, named with the zip, and what is not needed is passed over with the reason", async () => {
  const zip = zipOf({
    "GPCI2025.csv": gpci2025([alabama]),
    "OPPSCAP_Oct.csv": "HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE\r\n",
    "25LOCCO.csv": "COUNTIES INCLUDED IN 2025 LOCALITIES. (ALPHABETICALLY BY STATE),,,,\r\n",
    "RVU25D.pdf": "%PDF-1.7",
    "notes.docx": zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
    "ZIP5lyout.txt": "      Zip5 Record Layout\r\n",
  });
  const { outcomes, tables } = await readAll(given("rvu25d.zip", zip));
  expect(tables.map((table) => [table.table, table.source.name, table.source.size])).toEqual([
    ["gpci", "rvu25d.zip/GPCI2025.csv", zip.length],
  ]);
  expect(
    outcomes.map((outcome) => [
      outcome.file,
      outcome.kind === "passed-over" ? outcome.because : outcome.kind,
    ]),
  ).toEqual([
    ["rvu25d.zip/GPCI2025.csv", "taken"],
    ["rvu25d.zip/OPPSCAP_Oct.csv", "not needed: the OPPS payment caps"],
    ["rvu25d.zip/25LOCCO.csv", "not needed: the list of counties by locality"],
    ["rvu25d.zip/ZIP5lyout.txt", "not needed: the description of a layout"],
    ["rvu25d.zip/RVU25D.pdf", 'not one of the CMS files that are read (byte 0 begins "%PDF-1.7")'],
    ["rvu25d.zip/notes.docx", "not needed: a document"],
  ]);
});

test("a table that comes as csv, txt and xlsx is taken once, in one zip and in several files", async () => {
  const numbers = pprrvuCells().map((row, line) =>
    line < 10
      ? row
      : row.map((cell, column) => (/^\d+\.\d+$/.test(cell) || column === 13 ? `#${Number(cell)}` : cell)),
  );
  const forms = {
    "PPRRVU2025_Oct.xlsx": workbook({ PPRRVU2025_Oct: numbers }),
    "PPRRVU2025_Oct.txt": `HDR CPT CODES ARE COPYRIGHT\r\n${pprrvuTextLine(officeVisit)}\r\n`,
    "PPRRVU2025_Oct.csv": csv(pprrvuCells()),
  };
  const zipped = await readAll(given("rvu25d.zip", zipOf(forms)));
  expect(zipped.tables.map((table) => table.source.name)).toEqual(
    Array(2).fill("rvu25d.zip/PPRRVU2025_Oct.csv"),
  );
  expect(zipped.outcomes.filter((outcome) => outcome.kind === "passed-over")).toHaveLength(2);

  const loose = await readAll(...Object.entries(forms).map(([file, content]) => given(file, content)));
  expect(
    loose.outcomes.map((outcome) => (outcome.kind === "passed-over" ? outcome.because : outcome.kind)),
  ).toEqual(["taken", "the same table as PPRRVU2025_Oct.xlsx", "the same table as PPRRVU2025_Oct.xlsx"]);
  expect(loose.tables.map((table) => table.rows)).toEqual(zipped.tables.map((table) => table.rows));
});

test("the workbook beside a csv that was taken is not even opened", async () => {
  const damaged = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]);
  const zip = zipOf({ "GPCI2025.xlsx": damaged, "gpci2025.csv": gpci2025([alabama]) });
  const { outcomes } = await readAll(given("rvu25d.zip", zip));
  expect(outcomes.map((outcome) => [outcome.kind, outcome.file])).toEqual([
    ["taken", "rvu25d.zip/gpci2025.csv"],
    ["passed-over", "rvu25d.zip/GPCI2025.xlsx"],
  ]);
  expect(await refusalOf("gpci.zip", zipOf({ "GPCI2025.xlsx": damaged }))).toMatch(
    /GPCI2025\.xlsx: the zip is cut off/,
  );
});

test("a second copy of a file is passed over, and other rows of the same edition are reported", async () => {
  const { outcomes, tables } = await readAll(
    given("a 2024q3.csv", mueCsv([mueRow])),
    given("b 2024q3.csv", mueCsv([mueRow])),
    given("c 2024q3.csv", mueCsv(["97110,5,3 Date of Service Edit: Clinical,Data"])),
  );
  expect(outcomes[1]).toEqual({
    kind: "passed-over",
    file: "b 2024q3.csv",
    because: "the same file as a 2024q3.csv",
  });
  expect(tables).toHaveLength(2);
  expect(tables[1]?.remarks).toEqual(["c 2024q3.csv: other rows of 2024 Q3 stand in a 2024q3.csv"]);
});

test("PTP texts are handed on byte by byte with their quarter, from zip, txt and xlsx", async () => {
  const text = ptpText(Array.from({ length: 5_000 }, () => ptpRow));
  const sheet = text.split("\r\n").map((line) => line.split("\t"));
  const { ptp } = await readAll(
    given(ptpName, zipOf({ "ccipra-v302r0-f1.TXT": text })),
    given("ccipra-v311r0-f2.txt", text),
    given("ccipra-v302r0-f1.xlsx", workbook({ "ccipra-v302r0-f1": sheet })),
  );
  expect(ptp.map((part) => [part.source.name, part.edition.name, part.finished])).toEqual([
    [`${ptpName}/ccipra-v302r0-f1.TXT`, "2024 Q3", true],
    ["ccipra-v311r0-f2.txt", "2025 Q2", true],
    ["ccipra-v302r0-f1.xlsx", "2024 Q3", true],
  ]);
  expect(ptp[0]?.text === text && ptp[1]?.text === text).toBe(true);
  expect(ptp[2]?.text.split("\r\n").slice(6)).toEqual(text.split("\r\n").slice(6));
});

test("UTF-8 with a mark, UTF-16, Latin-1, CRLF and LF are all read", async () => {
  const text = mueCsv([mueRow, "97112,4,3 Date of Service Edit: Clinical,Data"]);
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    [0xfeff, ...[...text].map((character) => character.charCodeAt(0))].forEach((unit, index) => {
      view.setUint16(index * 2, unit, littleEndian);
    });
    return new Uint8Array(view.buffer);
  };
  const latin1 = Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
  const forms = [
    strToU8(text),
    strToU8(`\ufeff${text}`),
    latin1,
    utf16(true),
    utf16(false),
    utf16(true).subarray(2),
    strToU8(text.replace(/\r\n/g, "\n")),
    strToU8(text.replace(/,/g, "\t")),
  ];
  for (const form of forms) {
    const { tables } = await readAll(given(mueName, form));
    expect(tables.map((table) => table.rows.length)).toEqual([2]);
  }
  const ptp = await readAll(
    given(
      "ptp 2024q3.txt",
      Uint8Array.from([0xff, 0xfe, ...[...ptpText([ptpRow])].flatMap((c) => [c.charCodeAt(0), 0])]),
      333,
    ),
  );
  expect(ptp.ptp[0]?.text).toBe(ptpText([ptpRow]));
});

test("a login page, whatever it is called, is refused as one", async () => {
  for (const page of [
    "<!DOCTYPE html><html><body>Sign in",
    "\n <html><head>",
    '<?xml version="1.0"?><html>',
  ]) {
    expect(await refusalOf("rvu25d.zip", page)).toMatch(/^rvu25d\.zip: is a web page \(byte \d+ begins/);
  }
  expect(await refusalOf("rvu25d.zip", "login required")).toMatch(/^rvu25d\.zip: is no zip.*byte 0/);
  expect(await refusalOf("rvu25d.zip", "")).toBe("rvu25d.zip: is empty (0 bytes).");
});

test("a page of comments without end does not hold the reader up", async () => {
  const { outcomes } = await readAll(given("page.txt", "<!---->".repeat(4_000)));
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["passed-over"]);
});

test("a file of another kind is passed over and changes nothing", async () => {
  const { outcomes, tables } = await readAll(
    given("photo.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
  );
  expect([outcomes[0]?.kind, tables]).toEqual(["passed-over", []]);
});

test("Medicaid's tables, and those for hospitals and suppliers, are refused with the reason", async () => {
  const text = ptpText([ptpRow]);
  const why = async (name: string, content: string) => (await refusalOf(name, content)).replace(/^.*?: /, "");
  expect(await why("medicaid-ncci-2024q3-practitioner-ptp.txt", text)).toMatch(/^is Medicaid's own/);
  expect(await why("MCD_MUE_PractitionerServices_Eff_07-01-2024.csv", mueCsv([mueRow]))).toMatch(
    /^is Medicaid's own/,
  );
  expect(await why("mue 2024q3.csv", mueCsv([mueRow], "MCD Practitioner Services MUE Values"))).toMatch(
    /^is Medicaid's own/,
  );
  expect(await why("ccioph-v302r0-f1.txt", text)).toMatch(/^is the NCCI table for outpatient hospitals/);
  expect(await why("mue 2024q3.csv", mueCsv([mueRow], "Outpatient Hospital Services MUE Values"))).toMatch(
    /outpatient hospitals/,
  );
  expect(await why("mue 2024q3.csv", mueCsv([mueRow], "DME Supplier Services MUE Values"))).toMatch(
    /equipment suppliers/,
  );
});

test("Medicare's own file may name the Centers for Medicare & Medicaid Services, and a rationale a facility", async () => {
  const text = mueCsv(["97110,6,3 Date of Service Edit: Clinical,Facility outpatient DME Medicaid"]).replace(
    "Codes only",
    "Centers for Medicare & Medicaid Services: codes only",
  );
  expect((await readAll(given(mueName, text))).tables).toHaveLength(1);
});

test("a file that says nowhere of which quarter it is, or names two, is refused with how to name it", async () => {
  expect(await refusalOf("mue.csv", mueCsv([mueRow]))).toMatch(/neither the file nor its name.*"2024q3"/);
  expect(await refusalOf("ptp.txt", ptpText([ptpRow]))).toMatch(/neither the file nor its name/);
  expect(await refusalOf("2024q3 ccipra-v303r0-f1.txt", ptpText([ptpRow]))).toMatch(/2024 Q3 and 2024 Q4/);
});

test("what the packer refuses is refused, and is not finished", async () => {
  const finished: string[] = [];
  const tables = new TableImport({
    ptp: (source) => ({
      push() {
        throw new RefusedFile(source.name, "line 7, column 4 is no day.");
      },
      finish: () => {
        finished.push(source.name);
        return { rows: 0, remarks: [] };
      },
    }),
  });
  expect(await tables.read(given("ptp 2024q3.txt", ptpText([ptpRow])))).toEqual([
    { kind: "refused", file: "ptp 2024q3.txt", message: "ptp 2024q3.txt: line 7, column 4 is no day." },
  ]);
  expect(finished).toEqual([]);
});

test("a stream that breaks off is an outcome, not an error", async () => {
  const broken = {
    ...given("ptp 2024q3.txt", ""),
    chunks: (async function* () {
      yield strToU8(ptpText(Array.from({ length: 1_000 }, () => ptpRow)));
      throw new Error("the disk was pulled out");
    })(),
  };
  const { outcomes, ptp } = await readAll(broken);
  expect(outcomes).toEqual([
    {
      kind: "refused",
      file: "ptp 2024q3.txt",
      message: "ptp 2024q3.txt: could not be read: the disk was pulled out",
    },
  ]);
  expect(ptp.map((part) => part.finished)).toEqual([false]);
});

test("progress counts the bytes and the rows of a file, or of a zip's member", async () => {
  const seen: ReadSoFar[] = [];
  const tables = new TableImport({
    ptp: ptpTextInto(new PackedBuilder()),
    progress: (soFar) => seen.push(soFar),
  });
  const text = ptpText(Array.from({ length: 3_000 }, () => ptpRow));
  await tables.read(given(ptpName, zipOf({ "ccipra-f1.TXT": text })));
  const file = `${ptpName}/ccipra-f1.TXT`;
  expect(seen.at(-1)).toEqual({ file, bytes: text.length, of: text.length, rows: 3_000 });

  seen.length = 0;
  await tables.read(given("ccipra-v302r0-f2.txt", text));
  expect(seen.filter(({ rows }) => rows > 0 && rows < 3_000).length).toBeGreaterThan(50);

  const mue = mueCsv(
    Array.from({ length: 2_500 }, (_, row) => mueRow.replace("97110", String(10_000 + row))),
  );
  await tables.read(given(mueName, mue));
  expect(seen.at(-1)).toEqual({ file: mueName, bytes: mue.length + 1, of: mue.length + 1, rows: 2_000 });
  expect(seen.filter((soFar) => soFar.file === mueName)[0]?.rows).toBe(0);
});

test("a PTP file's overlapping rows are reported with its count", async () => {
  const overlapping = ptpText([ptpRow, ptpRow.replace("20200101", "20210101")]);
  const tables = new TableImport({ ptp: ptpTextInto(new PackedBuilder()) });
  const [outcome] = await tables.read(given("ccipra-v302r0-f1.txt", overlapping));
  expect(outcome).toMatchObject({
    kind: "taken",
    tables: [
      { rows: 2, remarks: [expect.stringMatching(/^ccipra.*txt: line 8: 97530 with 97116,.*line 7; both/)] },
    ],
  });
});

test("no bytes at all make the reader throw", async () => {
  const texts = [mueCsv([mueRow]), csv(pprrvuCells()), gpci2025([alabama]), `${zip5Line("99501")}\n`].map(
    (text) => strToU8(text),
  );
  const damaged = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
    .map(([text, changes, length]) => {
      const bytes = text.slice(0, length % (text.length + 1));
      for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged), async (bytes) => {
      const { outcomes } = await readAll(given("2024q3.csv", bytes, 50));
      expect(outcomes).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.kind === "refused") expect(outcome.message).not.toMatch(/could not be read/);
    }),
    { numRuns: 300 },
  );
});

function name({ table, edition, rows }: { table: string; edition: { name: string }; rows: number }): string {
  return `${table} ${edition.name} ${rows}`;
}
