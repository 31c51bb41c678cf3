import { readFileSync } from "node:fs";

/** The rows of the first table under a heading of SECURITY.md, cell by cell, without backticks. */
export function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ""] = readFileSync("SECURITY.md", "utf8").split(`\n## ${heading}\n`);
  const [, table = ""] = section.split(/\n\|[-|]+\|\n/);
  const rows = table.split("\n\n")[0]?.split("\n") ?? [];
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}
