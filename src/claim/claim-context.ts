import type { Cents, Discipline, IsoDate } from "./claim-snapshot";
import type { MinuteSheet } from "./minute-sheet";

/** How units follow from minutes: all timed minutes of the day together (CMS), each code by itself (CPT midpoint), or not known. */
export type TimeRule = "total-minutes" | "midpoint";

/** What a payer's profile or a practice does to a rule: it is not run, or its findings have another severity. */
export type RuleSetting = "off" | "error" | "warning" | "info";

/** Codes a payer's own document says it does not pay, and for whom. */
export interface NonCoveredCodes {
  readonly codes: readonly string[];
  /** Only where the rendering practitioner is of one of these disciplines; null: for everyone. */
  readonly disciplines: readonly Discipline[] | null;
  /** Only on lines with one of these modifiers; null: on every line. */
  readonly modifiers: readonly string[] | null;
  readonly document: string;
  /** The day the document was read. */
  readonly readOn: IsoDate;
}

/** What is known of how a payer judges a claim. `unknown` is said as unknown, never as denied. */
export interface PayerTerms {
  readonly id: string;
  readonly name: string;
  /** Whose NCCI edits (PTP, MUE, add-on) the payer applies. */
  readonly ncci: "medicare" | "own" | "unknown";
  /** Whether Medicare's claims processing rules hold: status indicators, global periods, PC/TC, telehealth list, KX, timely filing. */
  readonly billingRules: "medicare" | "unknown";
  /** Whether lines without GN, GO or GP are returned: of all therapy codes, of always-therapy codes only, or not known. */
  readonly therapyModifier: "all-therapy" | "always-therapy" | "unknown";
  readonly timeRule: TimeRule | "unknown";
  /** Whether the Medicare physician fee schedule says what the payer allows. */
  readonly feeSchedule: "medicare" | "unknown";
  /** Whether Part B's deductible, 20 % coinsurance, sequestration and limiting charge hold; a plan of Medicare Advantage has its own. */
  readonly costSharing: "part-b" | "unknown";
  /** Whether the payer's document asks for an X modifier in place of 59, or for 59 in place of an X modifier. */
  readonly distinctService: "x-first" | "59-first" | "unknown";
  /** Modifiers whose lines the payer is known to review before it pays. */
  readonly reviewedModifiers: readonly string[];
  readonly nonCovered: readonly NonCoveredCodes[];
  /** Rules by id that this payer's documents turn off or give another severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** RVUs of one code given in place of the tables, as decimal strings. */
export interface RvuOverride {
  readonly work: string;
  readonly peNf: string;
  readonly peF: string;
  readonly mp: string;
}

/** A procedure that was billed before this claim, for global periods. */
export interface PriorProcedure {
  readonly code: string;
  readonly dateOfService: IsoDate;
  /** Furnished by the same practitioner, or by one of the same group and specialty. */
  readonly sameGroup: boolean;
}

/** Who bills, where a rule depends on it: a therapist in private practice, or a hospital. */
export type ProviderType = "therapist-private-practice" | "hospital";

/** What the lines of a claim are judged with besides the tables: from the settings, or from the CLI's `context`. */
export interface ClaimContext {
  readonly payer: PayerTerms;
  /** By rule id: what the practice made of it, over the payer's profile. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** By rule id: the least severity that an administrator allows, whatever the practice or the payer's profile makes of the rule. */
  readonly ruleFloors: Readonly<Record<string, Exclude<RuleSetting, "off">>>;
  /** The day on which the claim is checked. */
  readonly today: IsoDate;
  /** Of the rendering practitioner; null where nobody said. */
  readonly discipline: Discipline | null;
  readonly providerType: ProviderType | null;
  /** `MAC-locality` ("10312-35"), or "national" for GPCI 1. */
  readonly locality: string;
  /** Qualifying APM participant: the higher of the two conversion factors from 2026 on. */
  readonly qualifyingParticipant: boolean;
  /** Whether the practitioner participates in Medicare; a non-participating one is allowed 95 %. */
  readonly participating: boolean;
  /** Whether assignment is taken; only an unassigned claim of a non-participating practitioner has a limiting charge. */
  readonly assigned: boolean;
  /** Whether the patient's Part B deductible of the year is met; null where nobody said. */
  readonly deductibleMet: boolean | null;
  /** Whether Medicare's share is cut by 2 % (Budget Control Act). */
  readonly sequestration: boolean;
  /** Minutes by code, for the whole claim; null where nobody said. */
  readonly minutes: Readonly<Record<string, number>> | null;
  /** Length of the whole session in minutes; null where nobody said. */
  readonly sessionMinutes: number | null;
  /** What was said of single claims and days; it goes before `minutes` and `sessionMinutes`. */
  readonly minuteSheets: readonly MinuteSheet[];
  /** In place of the payer's rule; null where the payer's holds. */
  readonly timeRule: TimeRule | null;
  /** What Medicare has allowed this patient for therapy this calendar year, before this claim; null where nobody said. */
  readonly ytdAllowed: { readonly ptSlp: Cents | null; readonly ot: Cents | null } | null;
  /** Null where nobody said: then global periods cannot be judged. */
  readonly priorProcedures: readonly PriorProcedure[] | null;
  /** How many diagnoses the claim lists; null where nobody said. */
  readonly diagnosisCount: number | null;
  /** True where the lines are by different practitioners of different groups, so that NCCI edits do not meet. */
  readonly differentPractitioners: boolean;
  readonly conversionFactor: string | null;
  readonly gpci: { readonly work: string; readonly pe: string; readonly mp: string } | null;
  readonly rvu: Readonly<Record<string, RvuOverride>> | null;
  /** A unit's fee in cents, in place of the arithmetic. */
  readonly feeScheduleAmount: Cents | null;
}

/** What is judged with where nobody said anything of a claim but its payer and the day. */
export function plainContext(payer: PayerTerms, today: IsoDate): ClaimContext {
  return {
    payer,
    rules: {},
    ruleFloors: {},
    today,
    discipline: null,
    providerType: null,
    locality: "national",
    qualifyingParticipant: false,
    participating: true,
    assigned: true,
    deductibleMet: null,
    sequestration: true,
    minutes: null,
    sessionMinutes: null,
    minuteSheets: [],
    timeRule: null,
    ytdAllowed: null,
    priorProcedures: null,
    diagnosisCount: null,
    differentPractitioners: false,
    conversionFactor: null,
    gpci: null,
    rvu: null,
    feeScheduleAmount: null,
  };
}
