/** Packs src/reference/starter/source into src/reference/starter/tables.json. Run by `npm run starter`. */
import { readFileSync, writeFileSync } from "node:fs";
import {
  formatPackedTables,
  packStarterTables,
  type SourceFile,
  sourceFiles,
} from "../src/reference/starter/pack";

const starter = new URL("../src/reference/starter/", import.meta.url);
const texts = Object.fromEntries(
  sourceFiles.map((file) => [file, readFileSync(new URL(`source/${file}`, starter), "utf8")]),
) as Record<SourceFile, string>;
const packed = formatPackedTables(packStarterTables(texts));
writeFileSync(new URL("tables.json", starter), packed);
console.log(`src/reference/starter/tables.json: ${Math.round(packed.length / 1024)} kB`);
