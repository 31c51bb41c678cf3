import type { Statement } from "./guide";

/** What a row of a CMS table says. */
export function fromTable(text: string, source: string): Statement {
  return { text, provenance: "table", source };
}

/** What a CMS manual, rule or contractor page says, as far as it was read: the source names the reprint where the original was not. */
export function fromPolicy(text: string, source: string): Statement {
  return { text, provenance: "policy", source };
}

/** Good habit, or a claim for which no authority was found. Never a fact. */
export function asAdvice(text: string, source: string): Statement {
  return { text, provenance: "advice", source };
}
