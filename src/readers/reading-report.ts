import type { Judgement } from "./judge-group";
import type { PageReading } from "./read-document";

/**
 * What was found on a page and why, as text that a person may copy and send: how the rows were found, what each column was taken for,
 * what was decided and by which reasons. Counts, roles and fixed phrases; never a value, a label or a name of the page.
 */
export function readingReport({ forms, drifts, judgements }: PageReading): string {
  const lines: string[] = [];
  for (const form of forms) {
    lines.push(`form read by ${form.readerId}: ${form.lines.length} lines${form.partial ? ", partial" : ""}`);
    for (const row of form.unreadRows) lines.push(`  after line ${row.afterLine}: ${row.because}`);
    lines.push(...fieldStates(form.lines));
  }
  for (const drift of drifts) lines.push(`form of ${drift.readerId} has changed: ${drift.because}`);
  for (const judgement of judgements) lines.push(...describe(judgement));
  return lines.length === 0 ? "nothing that looks like charge lines" : lines.join("\n");
}

type Line = PageReading["forms"][number]["lines"][number];

/** How often each field was read, blank, absent or unreadable, with the reason where it was not read. */
function fieldStates(lines: readonly Line[]): string[] {
  const counts = new Map<string, number>();
  for (const { line: _line, claim: _claim, ...readings } of lines) {
    for (const [field, reading] of Object.entries(readings)) {
      const why = "because" in reading ? `: ${reading.because}` : `: ${reading.from}`;
      const key = `  ${field} ${reading.state}${why}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => `${key} (${count} of ${lines.length})`);
}

function describe({ group, verdict, confidence, reasons, codeColumn }: Judgement): string[] {
  const lines = [`${group.kind}, ${group.rows.length} rows: ${verdict}, confidence ${confidence}`];
  for (const { points, because } of reasons)
    lines.push(`  ${points >= 0 ? "+" : "−"}${Math.abs(points)} ${because}`);
  for (const [at, { decision }] of group.columns.entries()) {
    const role = at === codeColumn ? "code" : (decision?.role ?? "nothing");
    lines.push(
      `  column ${at + 1}: ${role}${decision ? ` (${decision.score}: ${decision.reasons.join("; ")})` : ""}`,
    );
  }
  if (group.partial !== null) lines.push(`  ${group.partial}`);
  return lines;
}
