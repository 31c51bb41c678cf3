import type { BillingTip, Contradiction, Denial, Question, Statement } from "./guide";

/** What a row of a CMS table says. */
export function fromTable(text: string, source: string): Statement {
  return { text, provenance: "table", source };
}

/** What a CMS manual, rule or contractor page says, as far as it was read: the source names the reprint where the original was not. */
export function fromPolicy(text: string, source: string): Statement {
  return { text, provenance: "policy", source };
}

/** What a payer other than Medicare wrote, or is reported to have written: the source says which. */
export function fromPayer(text: string, source: string): Statement {
  return { text, provenance: "payer", source };
}

/** Good habit, or a claim for which no authority was found. Never a fact. */
export function asAdvice(text: string, source: string): Statement {
  return { text, provenance: "advice", source };
}

/** What to do, and what it costs or saves. */
export function billingTip(
  tip: Statement,
  impact: Statement,
  contradiction: Contradiction | null = null,
): BillingTip {
  return { tip, impact, contradiction };
}

/** Why a line comes back, and what can honestly be answered. */
export function denial(
  reason: string,
  answer: readonly Statement[],
  contradiction: Contradiction | null = null,
): Denial {
  return { reason, answer, contradiction };
}

export function question(
  asked: string,
  answer: readonly Statement[],
  contradiction: Contradiction | null = null,
): Question {
  return { question: asked, answer, contradiction };
}
