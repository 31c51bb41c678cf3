import type { LoggedDismissal } from "../settings/dismissals";

const columns = ["hour", "rule", "codes", "scope", "reason", "payer"] as const;

/** The log as RFC 4180 text for a spreadsheet. A cell that one would take for a formula is written as plain text. */
export function csvOf(log: readonly LoggedDismissal[]): string {
  const rows = log.map((each) => columns.map((column) => cell([each[column]].flat().join(" "))));
  return `\uFEFF${[columns.map(cell), ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
