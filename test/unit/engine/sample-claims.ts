import { type ClaimContext, plainContext } from "../../../src/claim/claim-context";
import type { ExplainedPayment } from "../../../src/claim/claim-payment";
import type { ClaimSnapshot, ServiceLine } from "../../../src/claim/claim-snapshot";
import { absent, blank, read } from "../../../src/claim/reading";
import { checkClaim } from "../../../src/engine/check-claim";
import type { CheckResult } from "../../../src/engine/check-result";
import type { Example, ExampleLine } from "../../../src/engine/define-rule";
import { payerById } from "../../../src/payers/payers";
import { explainedPayment } from "../../../src/payment/expected-payment";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import type { ReferenceTables } from "../../../src/reference/tables";
import { rules } from "../../../src/rules/registry";

const medicare = payerById("medicare-b");
if (!medicare) throw new Error("the Medicare profile is gone");

export const medicareContext: ClaimContext = plainContext(medicare, "2026-06-02");

/** One unit at POS 11 on 2025-06-02, pointing to A, where the example does not say otherwise. */
export function serviceLine(example: ExampleLine, line: number): ServiceLine {
  const place = example.placeOfService ?? "11";
  const date = example.dateOfService ?? "2025-06-02";
  const pointers = example.diagnosisPointers ?? ["A"];
  return {
    line,
    claim: 1,
    code: read(example.code, "example"),
    modifiers: read(example.modifiers ?? [], "example"),
    units: read(example.units ?? 1, "example"),
    placeOfService: place === "" ? blank("example") : read(place, "example"),
    dateOfService: date === "" ? blank("example") : read(date, "example"),
    dateOfServiceTo:
      example.dateOfServiceTo === undefined
        ? absent("one date a line")
        : read(example.dateOfServiceTo, "example"),
    diagnosisPointers: pointers.length === 0 ? blank("example") : read(pointers, "example"),
    charge: example.charge === undefined ? absent("no charge") : read(example.charge, "example"),
    minutes: absent("no minutes"),
  };
}

export function snapshotOf(lines: readonly ServiceLine[], more: Partial<ClaimSnapshot> = {}): ClaimSnapshot {
  return { revision: 1, reader: "example", partial: false, lines, unreadRows: [], ...more };
}

interface Judged extends CheckResult {
  readonly payment: ExplainedPayment;
}

/** Judges a claim with all rules, as background and CLI do: with the starter tables where no others are given. */
export function judge(
  snapshot: ClaimSnapshot,
  context: ClaimContext = medicareContext,
  tables: ReferenceTables = starterTables,
): Judged {
  const payment = explainedPayment(snapshot, tables, context);
  return { ...checkClaim(snapshot, rules, tables, context, payment), payment };
}

export function judgeExample(example: Example, tables: ReferenceTables = starterTables): CheckResult {
  return judge(snapshotOf(linesOfExample(example)), contextOfExample(example), tables);
}

export function linesOfExample(example: Example): ServiceLine[] {
  const { lines } = "lines" in example ? example : { lines: example };
  return lines.map((line, index) => serviceLine(line, index + 1));
}

export function contextOfExample(example: Example): ClaimContext {
  if (!("lines" in example)) return medicareContext;
  const { lines: _, payer, ...said } = example;
  return { ...medicareContext, ...said, payer: { ...medicareContext.payer, ...payer } };
}

export function ruleIds(result: CheckResult): string[] {
  return result.findings.map((finding) => finding.rule);
}
