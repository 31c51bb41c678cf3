/** Packs src/reference/starter/source into src/reference/starter/tables.json and tables-without-codes.json. Run by `npm run starter`. */
import { readFileSync, writeFileSync } from "node:fs";
import {
  formatPackedTables,
  packStarterTables,
  type SourceFile,
  sourceFiles,
  withoutCodes,
} from "../src/reference/starter/pack";

const starter = new URL("../src/reference/starter/", import.meta.url);
const texts = Object.fromEntries(
  sourceFiles.map((file) => [file, readFileSync(new URL(`source/${file}`, starter), "utf8")]),
) as Record<SourceFile, string>;
const tables = packStarterTables(texts);
for (const [file, contents] of Object.entries({
  "tables.json": tables,
  "tables-without-codes.json": withoutCodes(tables),
})) {
  const packed = formatPackedTables(contents);
  writeFileSync(new URL(file, starter), packed);
  console.log(`src/reference/starter/${file}: ${Math.round(packed.length / 1024)} kB`);
}
