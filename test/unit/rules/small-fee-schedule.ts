import type { ClaimContext } from "../../../src/claim/claim-context";
import type { CheckResult } from "../../../src/engine/check-result";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import type { ReferenceTables, RvuIndicators, RvuRow } from "../../../src/reference/tables";
import { judge, medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";
import { indicators, rvuEdition, rvuRow } from "../reference/small-tables";

/** A row with the given indicators; the others say "A", no components, nothing allowed. */
export function feeRow(
  code: string,
  given: Partial<RvuIndicators> | null,
  values: Partial<RvuRow> = {},
): RvuRow {
  return rvuRow(code, { indicators: given === null ? null : { ...indicators, ...given }, ...values });
}

/** The starter lists (places of service, modifiers, money) with a fee schedule of 2025 that holds nothing but these rows. */
export function feeSchedule(rows: readonly RvuRow[], complete = false): ReferenceTables {
  return createReferenceTables({ ...starterRowSets, rvu: [rvuEdition("RVU25T", "2025", rows, complete)] });
}

export function judgeLines(
  lines: readonly ExampleLine[],
  tables: ReferenceTables,
  context: Partial<ClaimContext> = {},
): CheckResult {
  const snapshot = snapshotOf(lines.map((line, index) => serviceLine(line, index + 1)));
  return judge(snapshot, { ...medicareContext, ...context }, tables);
}

/** The findings of one rule: severity, verdict and lines. */
export function foundBy(result: CheckResult, rule: string): string[] {
  return result.findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, verdict, lines }) => `${severity} ${verdict} ${lines.join(",")}`);
}

/** Why a rule's lines were not checked, one entry a line. */
export function missedBy(result: CheckResult, rule: string): string[] {
  return result.notChecked
    .filter((miss) => miss.rule === rule)
    .map(({ line, because }) => `${line}: ${because}`);
}
