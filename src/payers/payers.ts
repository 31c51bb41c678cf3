/** One thing known of how a payer judges claims, with where it was read. */
export interface PayerEvidence {
  readonly statement: string;
  readonly document: string;
  /** The day the document was read for `rules.md`; payers change their policies without notice. */
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
  /** Whether lines without GN, GO or GP are returned: of all therapy codes, of always-therapy codes only, or not known. */
  readonly therapyModifier: "all-therapy" | "always-therapy" | "unknown";
  /** Whether the Medicare physician fee schedule says what the payer allows. */
  readonly feeSchedule: "medicare" | "unknown";
  readonly evidence: readonly PayerEvidence[];
  readonly billingRules: "medicare" | "unknown";
  readonly timeRule: "total-minutes" | "midpoint" | "unknown";
  readonly distinctService: "x-first" | "59-first" | "unknown";
  readonly reviewedModifiers: readonly string[];
  readonly nonCovered: readonly {
    readonly codes: readonly string[];
    readonly disciplines: readonly ("PT" | "OT" | "SLP" | "MD")[] | null;
    readonly document: string;
    readonly readOn: string;
  }[];
  readonly rules: Readonly<Record<string, "off" | "error" | "warning" | "info">>;
}

const nothingMore = {
  billingRules: "unknown",
  timeRule: "unknown",
  distinctService: "unknown",
  reviewedModifiers: [],
  nonCovered: [],
  rules: {},
} as const;

const medicareRules = { ...nothingMore, billingRules: "medicare", timeRule: "total-minutes" } as const;

const readOn = "2026-11-23";

export const payers: readonly PayerProfile[] = [
  {
    ...medicareRules,
    id: "medicare-b",
    name: "Medicare Part B",
    ncci: "medicare",
    therapyModifier: "all-therapy",
    feeSchedule: "medicare",
    evidence: [
      {
        statement: "NCCI edits, therapy modifiers and the physician fee schedule apply.",
        document: "Medicare NCCI Policy Manual 2026; MCPM ch. 5 §20.1; RVU26A documentation",
        readOn,
      },
    ],
  },
  {
    ...medicareRules,
    id: "medicare-advantage",
    name: "Medicare Advantage",
    ncci: "medicare",
    therapyModifier: "all-therapy",
    feeSchedule: "unknown",
    evidence: [
      {
        statement: "Medicare's coding base; prior authorisation, further edits and rates are the plan's.",
        document: "APTA on Medicare Advantage plans",
        readOn,
      },
    ],
  },
  {
    ...medicareRules,
    id: "va-ccn",
    name: "VA Community Care (Optum, TriWest)",
    ncci: "medicare",
    therapyModifier: "all-therapy",
    feeSchedule: "medicare",
    evidence: [
      {
        statement:
          "Follows the Medicare fee schedule; wants GP on physical-medicine codes of chiropractors and acupuncturists too.",
        document: "mpamedia, dynamicchiropractic and AAMA (secondary sources)",
        readOn,
      },
    ],
  },
  {
    ...nothingMore,
    id: "uhc-commercial",
    name: "UnitedHealthcare commercial",
    ncci: "unknown",
    therapyModifier: "always-therapy",
    feeSchedule: "unknown",
    evidence: [
      {
        statement: "GN, GO or GP on always-therapy codes since 2020-07-01.",
        document: "UHC policy page; AOTA",
        readOn,
      },
    ],
  },
  {
    ...nothingMore,
    id: "anthem-commercial",
    name: "Anthem commercial",
    ncci: "unknown",
    therapyModifier: "always-therapy",
    feeSchedule: "unknown",
    evidence: [
      {
        statement: "GN, GO or GP on always-therapy codes.",
        document: "Anthem Provider News 2021-11-01",
        readOn,
      },
    ],
  },
  {
    ...nothingMore,
    id: "commercial-generic",
    name: "Commercial, no profile",
    ncci: "unknown",
    therapyModifier: "unknown",
    feeSchedule: "unknown",
    evidence: [],
  },
  {
    ...nothingMore,
    timeRule: "midpoint",
    id: "commercial-midpoint",
    name: "Commercial, CPT midpoint rule",
    ncci: "unknown",
    therapyModifier: "unknown",
    feeSchedule: "unknown",
    evidence: [
      { statement: "Units by the CPT midpoint rule, code by code.", document: "prompthealth", readOn },
    ],
  },
  {
    ...nothingMore,
    id: "medicaid-generic",
    name: "Medicaid",
    ncci: "own",
    therapyModifier: "unknown",
    feeSchedule: "unknown",
    evidence: [
      {
        statement: "Medicaid has its own NCCI files; Medicare's may not be used in their place.",
        document: "Medicare NCCI Policy Manual 2026, Introduction, p. 4",
        readOn,
      },
    ],
  },
];

/** The profile of an id; undefined for an id nobody knows. */
export function payerById(id: string): PayerProfile | undefined {
  return payers.find((payer) => payer.id === id);
}

/** For a claim whose payer is named but unknown: nothing is assumed of it. */
export function unknownPayer(name: string): PayerProfile {
  return {
    ...nothingMore,
    id: name,
    name,
    ncci: "unknown",
    therapyModifier: "unknown",
    feeSchedule: "unknown",
    evidence: [],
  };
}
