import type { ClaimPayment } from "../claim/claim-payment";
import type { Cents, IsoDate, LineField } from "../claim/claim-snapshot";
import type { LineChange } from "../claim/line-change";
import type { TimedDay } from "../claim/minute-sheet";
import type { LoadedEdition, SourceRow } from "../reference/tables";

/** `error`: denied or rejected as entered. `warning`: payable only under a condition a person must confirm. `info`: money, documentation, habits. */
export type Severity = "error" | "warning" | "info";

/** `certain`: follows from a table or a format. `needs-review`: it may be otherwise, because something could not be read or is left to a contractor. */
export type Verdict = "certain" | "needs-review";

/** Who says so: a CMS table row, a CMS manual or rule, a payer's policy, the customer's own rule, or good habit without authority. */
export type Provenance = "table" | "policy" | "payer" | "practice" | "advice";

/** A document a rule stands on. */
export interface SourceDocument {
  readonly name: string;
  readonly section: string;
}

/** One way of putting lines right, on a button that says what it does or what it attests. */
export interface FixAnswer {
  readonly label: string;
  readonly changes: readonly LineChange[];
  /** What the label's placeholders stand for in this answer alone; a finding's labels are filled. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * How a finding is put right on the form.
 * - `set`: the one change that follows from what is known. It can be made in one step, and with others of its kind.
 * - `ask`: what is right depends on something only a person and the record know. Each answer is true under the condition it states, and
 *   is never made together with others. `otherwise` says what to do where none of them is true.
 */
export type Fix =
  | { readonly kind: "set"; readonly label: string; readonly changes: readonly LineChange[] }
  | {
      readonly kind: "ask";
      readonly question: string;
      readonly answers: readonly FixAnswer[];
      readonly otherwise: string;
    };

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What the severity would be if the practice had not set another; null where it set none. The provenance stays the rule's. */
  readonly severityWithoutPractice: Severity | null;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
  /** 1-based, ascending: every line the problem concerns. */
  readonly lines: readonly number[];
  /** The field of the first line to look at. */
  readonly field: LineField;
  /** One sentence: what is wrong, with the figures. */
  readonly message: string;
  readonly why: string;
  readonly action: string;
  /** The same as the action, for a program to do; null where a person has to find out first what is right, or take a line off. */
  readonly fix: Fix | null;
  readonly document: SourceDocument;
  /** The table row behind it; null where a document alone says so. */
  readonly row: SourceRow | null;
  /**
   * By line: the expected payment that is lost if the line goes out as entered, or what a note is worth; empty where it is unknown or
   * none.
   */
  readonly atRisk: readonly { readonly line: number; readonly cents: Cents }[];
  /** The rule id of the finding on the same lines that has the same cause; shown under it, its money counted once. */
  readonly explains: string | null;
}

/** A check that could not be made. Without `rule`: no check of the line could be. */
export interface NotChecked {
  readonly line: number;
  readonly rule: string | null;
  readonly because: string;
  /**
   * True where the answer is not on this form at all but in the chart or the patient's account. Such a line still counts as checked by
   * what the form shows; what was left out is listed all the same.
   */
  readonly beyondForm: boolean;
}

/** `checked`: every check that applies was made, but for those `beyondForm`. `partly`: some could not be. `not-checked`: none could, or no loaded table knows the code. */
export interface LineCoverage {
  readonly line: number;
  readonly state: "checked" | "partly" | "not-checked";
}

/** A rule that threw. The others still ran. */
export interface RuleError {
  readonly rule: string;
  readonly message: string;
}

export interface CheckResult {
  /** The revision of the snapshot that was judged. */
  readonly revision: number;
  readonly findings: readonly Finding[];
  readonly coverage: readonly LineCoverage[];
  readonly notChecked: readonly NotChecked[];
  readonly payment: ClaimPayment;
  /** Over all errors and warnings, each line counted once; null where no amount is known. */
  readonly atRisk: Cents | null;
  /** Today, where it stands for the date of at least one line, which the form does not show; null where every line shows its own. */
  readonly dateAssumed: IsoDate | null;
  readonly payer: string;
  /** The id of the payer's profile. */
  readonly payerId: string;
  readonly editions: readonly LoadedEdition[];
  readonly ruleErrors: readonly RuleError[];
  /** The ids of the rules that the practice turned off: nothing is known of what they would have said. */
  readonly rulesOff: readonly string[];
}

/** What a page is answered: the judgement, and the timed services that minutes can be said of. */
export interface PageCheck extends CheckResult {
  /** True where imported tables, or those of a practice's own build, are damaged or could not be read: the others judged alone. */
  readonly tablesLeftOut: boolean;
  readonly timedDays: readonly TimedDay[];
}
