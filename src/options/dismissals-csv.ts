import type { LoggedDismissal } from "../settings/dismissals";

const columns = ["hour", "rule", "codes", "scope", "reason", "payer"] as const;

/**
 * The log as RFC 4180 text for a spreadsheet. A cell that one would take for a formula is written as plain text. Rules stand by their id, for
 * machines, and at the end by their title.
 *
 * @param titleOf of a rule, by its id; null for one that there is no more
 */
export function csvOf(log: readonly LoggedDismissal[], titleOf: (rule: string) => string | null): string {
  const head = [...columns, "title"];
  const rows = log.map((each) => [
    ...columns.map((column) => [each[column]].flat().join(" ")),
    titleOf(each.rule) ?? "",
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
