import type { FileOutcome } from "../reference/import/read-source";
import type { PackedPart } from "../reference/packed/open-packed";

const tableNames: Readonly<Record<PackedPart["table"], string>> = {
  ptp: "NCCI PTP practitioner",
  mue: "MUE practitioner",
  rvu: "PPRRVU",
  gpci: "GPCI",
  "add-on": "NCCI add-on codes",
  "zip-locality": "ZIP code to locality",
  anesthesia: "Anesthesia conversion factors",
  "conversion-factor": "Conversion factor",
};

/** What is inside, a line a file: table, edition, days, rows, the file it came from with the beginning of its SHA-256. */
export function contentsText(contents: readonly PackedPart[]): string {
  if (contents.length === 0) return "no official table\n";
  return contents
    .map(({ table, edition, from, to, part, rows, source }) => {
      const name = part === null ? tableNames[table] : `${tableNames[table]}, part ${part}`;
      return `${name} · ${edition} · ${from} to ${to} · ${rows.toLocaleString("en-US")} rows · ${source.name} · SHA-256 ${source.sha256.slice(0, 16)}…\n`;
    })
    .join("");
}

/** A line for each file that was passed over or refused, and for each remark on one that was taken. */
export function outcomeLines(outcomes: readonly FileOutcome[]): string[] {
  return outcomes.flatMap((outcome): string[] => {
    if (outcome.kind === "passed-over") return [`${outcome.file} is passed over: ${outcome.because}`];
    if (outcome.kind === "refused") return [`${outcome.message} (refused, nothing of it is used)`];
    return outcome.tables.flatMap((table) => table.remarks);
  });
}
