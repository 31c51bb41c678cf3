import type { ClaimPayment } from "../claim/claim-payment";
import type { LineField } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import type { SourceRow } from "../reference/tables";
import type { Finding, NotChecked } from "./check-result";
import type { Report, ReportOptions, Rule, RuleLine } from "./define-rule";

/** Makes the `report` a rule's check is handed: it turns what the rule says into findings and not-checked entries. */
export function createReport(
  rule: Rule,
  review: boolean,
  payment: ClaimPayment,
  findings: Finding[],
  notChecked: NotChecked[],
): Report<string> {
  const report = (
    lineOrLines: RuleLine | readonly RuleLine[],
    field: LineField,
    message: string,
    options: ReportOptions = {},
  ): void => {
    const lines =
      "line" in lineOrLines ? [lineOrLines] : [...lineOrLines].sort((left, right) => left.line - right.line);
    const [first] = lines;
    if (!first) return;
    const severity = options.severity ?? rule.severity;
    findings.push({
      rule: rule.id,
      severity,
      verdict: review || options.review ? "needs-review" : "certain",
      provenance: rule.provenance,
      lines: lines.map((line) => line.line),
      field,
      message: fill(rule.messages[message] ?? message, placeholders(first, options)),
      why: rule.why,
      action: fill(options.action ?? rule.action, placeholders(first, options)),
      document: rule.source,
      row: options.row ?? null,
      atRisk: severity === "info" ? [] : lostAmounts(options.lost ?? lines, payment),
      explains: rule.explains ?? null,
    });
  };
  return Object.assign(report, {
    notChecked(line: RuleLine, because: string): void {
      notChecked.push({ line: line.line, rule: rule.id, because });
    },
  });
}

/** "2024 Q3", or "2024 Q3, the newest loaded" where the date of service is later. */
export function editionText(row: SourceRow): string {
  return row.olderThanDate ? `${row.edition}, the newest loaded` : row.edition;
}

function placeholders(first: RuleLine, options: ReportOptions): Record<string, string | number> {
  const { readings } = first;
  return {
    code: readValue(readings.code) ?? "",
    units: readValue(readings.units) ?? "",
    placeOfService: readValue(readings.placeOfService) ?? "",
    ...(options.row ? { edition: editionText(options.row) } : {}),
    ...options.values,
  };
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

function lostAmounts(lost: readonly RuleLine[], payment: ClaimPayment): { line: number; cents: number }[] {
  return lost.flatMap(({ line }) => {
    const allowed = payment.lines.find((entry) => entry.line === line)?.allowed ?? null;
    return allowed === null ? [] : [{ line, cents: allowed }];
  });
}
