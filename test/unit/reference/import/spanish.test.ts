import { readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import spanish from "../../../../src/reference/import/import.es";
import { importMue } from "../../../../src/reference/import/mue";
import { readDelimitedText } from "../../../../src/reference/import/table-row";
import { speak } from "../../../../src/say";

/** Every file that says why a file of tables is refused. */
const sources = [
  ...["src/reference/import", "src/reference/packed"].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  ),
  "src/options/build-tables.ts",
].filter((path) => path.endsWith(".ts") && !path.endsWith(".es.ts"));

/** Of the files' neighbours: what a table says of a code is no reason to refuse a file. */
const elsewhere = /ptp-cover\.ts$/;

function saidIn(path: string): string[] {
  const said = /\bsay\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;
  return [...readFileSync(path, "utf8").matchAll(said)].map(([, double, single]) => double ?? single ?? "");
}

const said = sources.filter((path) => !elsewhere.test(path)).flatMap(saidIn);

afterEach(() => speak(null));

test("whatever is said of a file has Spanish, and nothing else has", () => {
  expect(said.length).toBeGreaterThan(100);
  expect([...new Set(said)].sort()).toEqual(Object.keys(spanish).sort());
});

test("a file is refused in no words of English alone", () => {
  const literal = /new (?:RefusedFile|PackedFileError|RangeError)\([^)]*?["'`][^)]* [^)]*["'`]/;
  const unsaid = sources.filter((path) =>
    readFileSync(path, "utf8")
      .replace(/say\(\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g, "say(")
      .match(literal),
  );
  expect(unsaid).toEqual([]);
});

test("the Spanish has the placeholders of the English", () => {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [english, own] of Object.entries(spanish))
    expect([english, ...placeholders(own)]).toEqual([english, ...placeholders(english)]);
});

test("a refusal names file, line and column in Spanish", () => {
  speak(new Map(Object.entries(spanish)));
  const source = { name: "mue.csv", size: 1, sha256: "" };
  const text = "HCPCS/CPT Code,MUE Values,MUE Adjudication Indicator,MUE Rationale\n97110,many,3,x\n";
  expect(() => importMue(readDelimitedText("mue.csv", text), source)).toThrow(
    'mue.csv: línea 2, columna 2 (MUE value): contiene "many", no un número entero de unidades.',
  );
});
