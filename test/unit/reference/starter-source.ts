import { readFileSync } from "node:fs";
import { packStarterTables, type SourceFile, sourceFiles } from "../../../src/reference/starter/pack";

const starterFolder = `${process.cwd()}/src/reference/starter`;

/** The committed source files by name. */
export function sourceTexts(): Record<SourceFile, string> {
  return Object.fromEntries(
    sourceFiles.map((file) => [file, readFileSync(`${starterFolder}/source/${file}`, "utf8")]),
  ) as Record<SourceFile, string>;
}

export function committedTables(): string {
  return readFileSync(`${starterFolder}/tables.json`, "utf8");
}

/** The rows of a source file read naively, so that the tests do not lean on the code they test. */
export function sourceRows(file: SourceFile): string[][] {
  return readFileSync(`${starterFolder}/source/${file}`, "utf8")
    .replace(/\n$/, "")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
}

/** Packs the committed sources with some files replaced. */
export function packedWith(texts: Partial<Record<SourceFile, string>>) {
  return packStarterTables({ ...sourceTexts(), ...texts });
}

export const ptpHeader = "column1\tcolumn2\teffective\tdeletion\tmodifierIndicator\trationale\n";
