import { existsSync, readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../../src/reference/create-reference-tables";
import { PtpParser } from "../../../../src/reference/import/ptp-parser";
import { mergeRowSets } from "../../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import { rowSets } from "../small-tables";
import { quarter, sourceFile } from "./ptp-files";

const folder = "../shared/cms";
const zips = existsSync(folder) ? readdirSync(folder).filter((name) => name.includes("ptp-edits")) : [];
if (zips.length !== 4) console.log(`full-size PTP test skipped: the four files are not in ${folder}`);

const date = "2024-08-15";

function* filesOfTable(): Generator<readonly [name: string, bytes: Uint8Array]> {
  for (const zip of zips) {
    const members = unzipSync(new Uint8Array(readFileSync(`${folder}/${zip}`)));
    for (const [name, bytes] of Object.entries(members)) yield [`${zip}/${name}`, bytes];
  }
}

describe.skipIf(zips.length !== 4)("the whole practitioner table", () => {
  it("answers as a scan of the files does", { timeout: 120_000 }, () => {
    const builder = new PackedBuilder();
    let rowsRead = 0;
    let neverInForce = 0;
    /** Of every 97th row the pair; and column 1 of that with column 2 of the one before, which mostly have no edit. */
    const pairs: string[] = [];
    let before = "";
    for (const [name, bytes] of filesOfTable()) {
      const parser = new PtpParser(sourceFile(name), quarter("2024 Q3"));
      for (let at = 0; at < bytes.length; at += 65_536) parser.push(bytes.subarray(at, at + 65_536));
      const rows = parser.finish();
      rowsRead += rows.rowsRead;
      neverInForce += rows.neverInForce;
      builder.addPtpRows(rows);
      for (const [index, line] of new TextDecoder().decode(bytes).split("\r\n").entries()) {
        if (index % 97 !== 90) continue;
        const [column1 = "", column2 = ""] = line.split("\t");
        pairs.push(`${column1}\t${column2}`, `${column1}\t${before}`);
        before = column2;
      }
    }
    expect(rowsRead).toBe(2_546_017);
    expect(neverInForce).toBe(98_889);

    const turned = (pair: string) => pair.split("\t").reverse().join("\t");
    const wanted = new Set([...pairs, ...pairs.map(turned)]);
    const indicatorsOf = new Map<string, string[]>();
    for (const [, bytes] of filesOfTable()) {
      for (const line of new TextDecoder().decode(bytes).split("\r\n")) {
        const pair = line.slice(0, 11);
        if (!wanted.has(pair)) continue;
        const [, , , effective = "", deletion = "", indicator = ""] = line.split("\t");
        const isInForce = effective <= "20240815" && (deletion === "*" || deletion >= "20240815");
        if (indicator === "9" || !isInForce) continue;
        indicatorsOf.set(pair, [...(indicatorsOf.get(pair) ?? []), indicator]);
      }
    }

    const buffer = builder.build();
    expect(buffer.byteLength).toBeLessThan(11_000_000);
    const tables = createReferenceTables(mergeRowSets(rowSets(), openPacked(buffer)));
    expect(tables.editions.find((edition) => edition.table.includes("PTP"))).toMatchObject({
      complete: true,
      rows: 2_546_017 - 98_889,
    });
    const on = tables.on(date);
    const wrong = pairs.filter((pair) => {
      const [one = "", other = ""] = pair.split("\t");
      const [strictest] = [
        ...(indicatorsOf.get(pair) ?? []),
        ...(indicatorsOf.get(turned(pair)) ?? []),
      ].sort();
      const answer = on.ptp(other, one);
      const found = answer.kind === "row" ? String(answer.row.modifierIndicator) : undefined;
      return found !== strictest || answer.kind === "not-loaded";
    });
    expect(wrong).toEqual([]);
    expect(indicatorsOf.size).toBeGreaterThan(15_000);
  });
});
