/** One thing known of how a payer judges claims, with where it was read. */
export interface PayerEvidence {
  readonly statement: string;
  readonly document: string;
  /** The day the document was read for `rules.md`; payers change their policies without notice. */
  readonly readOn: string;
  /** What Claimlight does because of it, or what stays unknown. */
  readonly effect: string;
}

/** Codes that a payer's own document says it does not pay. */
export interface PayerNonCovered {
  readonly codes: readonly string[];
  /** Only where the rendering practitioner is of one of these disciplines; null: for everyone. */
  readonly disciplines: readonly ("PT" | "OT" | "SLP" | "MD")[] | null;
  /** Only on lines with one of these modifiers; null: on every line. */
  readonly modifiers: readonly string[] | null;
  readonly document: string;
  readonly readOn: string;
}

/**
 * What is known of a payer, as data: read by code in the package, never a rule language. `unknown` is shown as unknown; nothing
 * is called denied because nothing was found.
 */
export interface PayerProfile {
  readonly id: string;
  readonly name: string;
  /** Whose NCCI edits (PTP, MUE, add-on) the payer applies. Medicaid has its own files; Medicare's may not stand in for them. */
  readonly ncci: "medicare" | "own" | "unknown";
  /** Whether Medicare's claims processing rules hold: status indicators, global periods, PC/TC, telehealth list, KX, timely filing. */
  readonly billingRules: "medicare" | "unknown";
  /** Whether lines without GN, GO or GP are returned: of all therapy codes, of always-therapy codes only, or not known. */
  readonly therapyModifier: "all-therapy" | "always-therapy" | "unknown";
  /** How units follow from minutes: over all timed codes of the day (CMS), or code by code (CPT midpoint). */
  readonly timeRule: "total-minutes" | "midpoint" | "unknown";
  /** Whether the Medicare physician fee schedule says what the payer allows. */
  readonly feeSchedule: "medicare" | "unknown";
  /** Whether Part B's deductible, coinsurance, sequestration and limiting charge hold. */
  readonly costSharing: "part-b" | "unknown";
  /** Whether the payer's document asks for an X modifier in place of 59, or for 59 in place of an X modifier. */
  readonly distinctService: "x-first" | "59-first" | "unknown";
  /** Modifiers whose lines the payer is known to review before it pays. */
  readonly reviewedModifiers: readonly string[];
  readonly nonCovered: readonly PayerNonCovered[];
  /** Rules by id that this payer's documents turn off or give another severity. */
  readonly rules: Readonly<Record<string, "off" | "error" | "warning" | "info">>;
  readonly evidence: readonly PayerEvidence[];
}

/** Nothing is known of the payer: each profile says only what it knows better. */
export const nothingKnown = {
  ncci: "unknown",
  billingRules: "unknown",
  therapyModifier: "unknown",
  timeRule: "unknown",
  feeSchedule: "unknown",
  costSharing: "unknown",
  distinctService: "unknown",
  reviewedModifiers: [],
  nonCovered: [],
  rules: {},
  evidence: [],
} as const;

/** The day section C of `rules.md` was put together from the documents it names. */
export const readOn = "2026-11-23";
