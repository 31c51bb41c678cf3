import type { ClaimContext, PayerTerms } from "../claim/claim-context";
import type { ClaimPayment } from "../claim/claim-payment";
import type { Cents, IsoDate, LineField, ServiceLine } from "../claim/claim-snapshot";
import type {
  MueRow,
  PtpEdit,
  PtpPairNotLoaded,
  RvuIndicators,
  RvuRow,
  SourceRow,
  TablesOnDate,
} from "../reference/tables";
import type { Fix, FixAnswer, Provenance, Severity, SourceDocument } from "./check-result";

/** What a rule sees of the tables and of the expected payment, and what its fixes are made of; rules import it from here. */
export type {
  Fix,
  FixAnswer,
  MueRow,
  PtpEdit,
  PtpPairNotLoaded,
  RvuIndicators,
  RvuRow,
  SourceRow,
  TablesOnDate,
};

/** The plain values a rule can ask for by `needs`. A line without one of them is not handed over, and is reported as not checked. */
export interface LineValues {
  /** A well-formed CPT or HCPCS code in `line` and `day` scope; as typed in `entry` scope. */
  readonly code: string;
  /** Empty where the form has modifier boxes and all are empty. */
  readonly modifiers: readonly string[];
  /** A positive whole number. */
  readonly units: number;
  readonly placeOfService: string;
  readonly diagnosisPointers: readonly string[];
  readonly charge: Cents;
  readonly minutes: number;
}

export type Need = keyof LineValues;

/** A line as a rule sees it: the values it needs, and every reading for rules about what is missing. */
export type RuleLine<N extends Need = never> = Pick<LineValues, N> & {
  readonly line: number;
  readonly readings: ServiceLine;
};

/** What a rule may say beside the message. */
export interface ReportOptions {
  /** The table row the finding stands on; `{edition}` in the message is its edition. */
  readonly row?: SourceRow;
  /** Further values for the message's placeholders; those of the first line are there already. Words among them are said (`say.ts`). */
  readonly values?: Readonly<Record<string, string | number>>;
  /** True where it may be otherwise: the verdict is then "needs-review". */
  readonly review?: boolean;
  /** In place of the rule's own severity. */
  readonly severity?: Severity;
  /** In place of the rule's own action; a text with placeholders like it. */
  readonly action?: string;
  /** What puts it right, where that can be written; its texts may have the message's placeholders. */
  readonly fix?: Fix | null;
  /** The lines that are lost, where they are not all the lines of the finding. */
  readonly lost?: readonly RuleLine[];
  /**
   * The money at stake where it is not what the lost lines are allowed: the difference between two settings, a missed unit. Also the
   * only way for a note to carry money; a note's money is never part of the claim's total at stake. A line loses no more than it is
   * allowed.
   */
  readonly amounts?: readonly { readonly line: number; readonly cents: Cents }[];
  /** The amounts are given back out of the charge: they have nothing to do with what is allowed. */
  readonly ofCharge?: true;
}

/** How a rule speaks: a finding, or "this could not be checked, because". */
export interface Report<MessageKey extends string> {
  (
    lines: RuleLine | readonly RuleLine[],
    field: LineField,
    message: MessageKey,
    options?: ReportOptions,
  ): void;
  /** Something on the form or in the tables is missing: the line is then only partly checked. The reason is said (`say.ts`). */
  notChecked(line: RuleLine, because: string): void;
  /** Only the chart or the patient's account could say (earlier procedures, minutes, the year's total), never this form. */
  notKnownHere(line: RuleLine, because: string): void;
}

/**
 * What a rule's check is handed. `entry`: one line as typed, without tables. `line`: one line with the tables in force on its date.
 * `day`: all lines of one claim and one date of service. `claim`: all dated lines of one claim, whatever their dates.
 */
export interface ScopeInput<N extends Need> {
  entry: { readonly line: RuleLine<N>; readonly context: ClaimContext };
  line: {
    readonly line: RuleLine<N>;
    readonly date: IsoDate;
    readonly tables: TablesOnDate;
    readonly context: ClaimContext;
    readonly payment: ClaimPayment;
  };
  day: {
    readonly lines: readonly RuleLine<N>[];
    readonly date: IsoDate;
    readonly tables: TablesOnDate;
    readonly context: ClaimContext;
    readonly payment: ClaimPayment;
  };
  claim: {
    readonly lines: readonly RuleLine<N>[];
    /** The day a line is judged on. */
    readonly dateOf: (line: RuleLine) => IsoDate;
    readonly tablesOn: (date: IsoDate) => TablesOnDate;
    readonly context: ClaimContext;
    readonly payment: ClaimPayment;
  };
}

export type Scope = keyof ScopeInput<never>;

/** A line of an example: what differs from one unit at POS 11 on 2025-06-02, pointing to A, without modifiers. */
export interface ExampleLine {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  readonly placeOfService?: string;
  /** "" where the box is empty. */
  readonly dateOfService?: IsoDate;
  readonly dateOfServiceTo?: IsoDate;
  /** `[]` where the boxes are empty. */
  readonly diagnosisPointers?: readonly string[];
  /** Of the whole line, in cents. */
  readonly charge?: Cents;
}

/** A claim of an example with what the context says besides; checked on 2026-06-02 for Medicare where it says nothing. */
export interface ExampleClaim extends Partial<Omit<ClaimContext, "payer">> {
  readonly lines: readonly ExampleLine[];
  readonly payer?: Partial<PayerTerms>;
}

/** A claim of an example: its lines, or its lines with what the context says besides. */
export type Example = readonly ExampleLine[] | ExampleClaim;

/** What must be known of a payer for a rule to hold. */
export type PayerTerm =
  | "ncci"
  | "medicare-billing"
  | "always-therapy-modifier"
  | "sometimes-therapy-modifier";

/** What a rule says about itself: the rule book, the options page and the findings are written from it. */
export interface RuleDescription {
  /** Kebab-case, stable: settings and the dismissal log hold it. */
  readonly id: string;
  readonly title: string;
  readonly category:
    | "code"
    | "modifier"
    | "ncci"
    | "therapy"
    | "place-of-service"
    | "evaluation-management"
    | "claim"
    | "money"
    | "payer"
    | "caregiver-training";
  readonly severity: Severity;
  readonly provenance: Provenance;
  readonly why: string;
  readonly action: string;
  readonly source: SourceDocument;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /** The rule holds only for payers of whom this is known; for others its lines are not checked. */
  readonly payerTerm?: PayerTerm;
  /** A row that could not be read might change the answer: findings are then "needs-review". */
  readonly needsWholeClaim?: boolean;
  /** Rules that say the same thing less exactly: their findings on the same lines are dropped. */
  readonly silences?: readonly string[];
  /** Rules with the same cause: this one's finding is shown under the first of them that fired, and its money counted once. */
  readonly explains?: string | readonly string[];
}

interface RuleDefinition<S extends Scope, N extends Need, M extends Readonly<Record<string, string>>>
  extends RuleDescription {
  readonly scope: S;
  readonly needs: readonly N[];
  /** Texts with placeholders: `{code}`, `{units}`, `{edition}` and what the check passes in `values`. */
  readonly messages: M;
  check(input: ScopeInput<N>[S], report: Report<Extract<keyof M, string>>): void;
}

/** A rule of any scope, as the engine runs it. */
export interface Rule extends RuleDescription {
  readonly scope: Scope;
  readonly needs: readonly Need[];
  readonly messages: Readonly<Record<string, string>>;
  check(input: ScopeInput<Need>[Scope], report: Report<string>): void;
}

/** What a rule says in another language than English: `<id>.es.ts` beside the rule. */
export interface RuleTexts {
  readonly title: string;
  readonly why: string;
  readonly action: string;
  /** By the rule's own keys. */
  readonly messages: Readonly<Record<string, string>>;
  /** Whatever else the rule says, by its English: other actions, questions and answers of fixes, reasons, words among the values. */
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * Declares a rule. `needs` types the lines of the check: only the values named there exist, as plain values. A misspelt message
 * key does not compile.
 */
export function defineRule<S extends Scope, N extends Need, const M extends Readonly<Record<string, string>>>(
  rule: RuleDefinition<S, N, M>,
): Rule {
  // The engine hands each scope its own input and only lines that have what the rule needs, so the narrower check is safe.
  return rule as unknown as Rule;
}
