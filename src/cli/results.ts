import type { ClaimPayment, ExplainedPayment } from "../claim/claim-payment";
import type { Cents } from "../claim/claim-snapshot";
import { toDollars } from "../claim/dollars";
import type { CheckResult, Finding } from "../engine/check-result";
import { editionText } from "../engine/report";

/** One claim judged. */
export interface JudgedClaim {
  readonly id: string | null;
  readonly result: CheckResult;
  readonly payment: ExplainedPayment;
}

/** The results as JSON (`design.md`, contract 3): amounts are dollars, null where unknown. */
export function jsonOf(claims: readonly JudgedClaim[]): string {
  return JSON.stringify(
    claims.map(({ id, result, payment }) => ({
      id,
      findings: result.findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        verdict: finding.verdict,
        provenance: finding.provenance,
        lines: finding.lines,
        message: finding.message,
        why: finding.why,
        source: {
          name: finding.row?.table ?? finding.document.name,
          edition: finding.row ? editionText(finding.row) : null,
          row: finding.row?.values.join(" · ") ?? null,
          document: `${finding.document.name}, ${finding.document.section}`,
        },
        action: finding.action,
        atRisk: dollars(atRisk(finding)),
      })),
      notChecked: result.notChecked.map(({ line, rule, because }) =>
        rule === null ? { line, because } : { line, rule, because },
      ),
      payment: {
        allowed: dollars(payment.allowed),
        medicarePays: dollars(payment.medicarePays),
        patientOwes: dollars(payment.patientOwes),
        limitingCharge: dollars(payment.limitingCharge),
        lines: payment.lines.map((line) => ({
          line: line.line,
          allowed: dollars(line.allowed),
          medicarePays: dollars(line.medicarePays),
          patientOwes: dollars(line.patientOwes),
          limitingCharge: dollars(line.limitingCharge),
          because: line.because,
          sharesUnknown: line.sharesUnknown,
          setting: line.setting,
          steps: line.steps,
        })),
      },
      ...(result.ruleErrors.length > 0 ? { ruleErrors: result.ruleErrors } : {}),
    })),
    null,
    2,
  );
}

/** The results for a person: a heading a claim, a line a finding that begins with its rule id, then what was not checked. */
export function textOf(claims: readonly JudgedClaim[]): string {
  return claims.map(claimText).join("\n");
}

function claimText({ id, result, payment }: JudgedClaim, index: number): string {
  const expected =
    payment.allowed === null
      ? "expected payment unknown"
      : `expected ${toDollars(payment.allowed)}${sharesText(payment)}`;
  const stake = result.atRisk === null ? "" : `, ${toDollars(result.atRisk)} at stake`;
  const lines = [
    `Claim ${id ?? index + 1}: ${count(result.findings.length, "finding")}, ${expected}${stake}`,
  ];
  for (const finding of result.findings) lines.push(...findingText(finding));
  lines.push(...byReason("not checked", result.notChecked));
  for (const { line, because } of payment.lines)
    if (because) lines.push(`  no amount, line ${line}: ${because}`);
  const withoutShares = payment.lines.flatMap(({ line, allowed, sharesUnknown }) =>
    allowed === null || sharesUnknown === null ? [] : [{ line, because: sharesUnknown }],
  );
  lines.push(...byReason("shares not known", withoutShares));
  for (const { rule, message } of result.ruleErrors)
    lines.push(`  ${rule} failed and was left out: ${message}`);
  return `${lines.join("\n")}\n`;
}

/** " (Medicare $78.40, patient $20.00)": who pays what of it, where that is known. */
function sharesText({ medicarePays, patientOwes, limitingCharge }: ClaimPayment): string {
  const parts = [
    medicarePays === null ? "" : `Medicare ${toDollars(medicarePays)}`,
    patientOwes === null ? "" : `patient ${toDollars(patientOwes)}`,
    limitingCharge === null ? "" : `limiting charge ${toDollars(limitingCharge)}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** One line a reason, with all the lines it holds for. */
function byReason(what: string, misses: readonly { line: number; because: string }[]): string[] {
  const reasons = new Map<string, Set<number>>();
  for (const { line, because } of misses) reasons.set(because, (reasons.get(because) ?? new Set()).add(line));
  return [...reasons].map(([because, at]) => `  ${what}, ${lineWords([...at])}: ${because}`);
}

function findingText(finding: Finding): string[] {
  const review = finding.verdict === "needs-review" ? ", needs review" : "";
  const amount = atRisk(finding);
  const stake =
    amount === null ? "" : ` ${toDollars(amount)}${finding.severity === "info" ? "" : " at stake"}.`;
  const row = finding.row
    ? `${finding.row.table} ${editionText(finding.row)}: ${finding.row.values.join(" · ") || "no row"}; `
    : "";
  return [
    `${finding.rule} ${finding.severity}${review}, ${lineWords(finding.lines)}: ${finding.message}.${stake}`,
    `  ${finding.why}`,
    `  ${row}${finding.document.name}, ${finding.document.section}`,
    `  → ${finding.action}`,
  ];
}

function atRisk(finding: Finding): Cents | null {
  return finding.atRisk.length === 0 ? null : finding.atRisk.reduce((sum, { cents }) => sum + cents, 0);
}

function dollars(cents: Cents | null): number | null {
  return cents === null ? null : cents / 100;
}

function lineWords(lines: readonly number[]): string {
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}
