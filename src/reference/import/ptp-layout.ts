/* How a PTP file of CMS looks, and how its text is read and quoted. */

export const headerLines = 6;
/** The header line that names the columns, and how each name begins. */
export const headingLine = 3;
export const headings = [
  "column 1",
  "column 2",
  "*=in existence",
  "effective",
  "deletion",
  "modifier",
  "ptp edit rationale",
];
export const columnNames = [
  "Column 1",
  "Column 2",
  "prior to 1996",
  "Effective",
  "Deletion",
  "Modifier",
  "Rationale",
];

/** UTF-8, or else what Windows writes. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A file's text in a message: short, and on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\p{Cc}/gu, " ");
  return `"${line.length > 24 ? `${line.slice(0, 24)}…` : line}"`;
}
