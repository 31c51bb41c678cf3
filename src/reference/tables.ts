/**
 * The shape of the reference tables, as the rules see them: look-ups that are already fixed to one date of service. A look-up
 * answers with a row, with "a complete table has no such row", or with "no table for this is loaded". The three are never
 * mixed up: a rule that gets `not-loaded` cannot say that a line is fine.
 */

/** Where a fact comes from, in the words a biller reads: "MUE practitioner", "2024 Q3", ["97552", "1", "2"]. */
export interface SourceRow {
  readonly table: string;
  /** Said (`say.ts`): where its name has words, they are in the language spoken. */
  readonly edition: string;
  /** The row's values as the file has them, without blank ones; none where the source is the absence of a row. */
  readonly values: readonly string[];
  /** The date of service is later than the edition covers: judged with the newest edition loaded, and said so. */
  readonly olderThanDate: boolean;
}

export type Answer<Row> =
  | { readonly kind: "row"; readonly row: Row; readonly source: SourceRow }
  | { readonly kind: "no-row"; readonly source: SourceRow }
  | { readonly kind: "not-loaded"; readonly because: string };

/** Medically unlikely edit: the most units of a code, per line (MAI 1) or per day (MAI 2 absolute, 3 reviewable). */
export interface MueRow {
  readonly code: string;
  readonly units: number;
  readonly mai: 1 | 2 | 3;
}

/** NCCI procedure-to-procedure edit: column 2 is denied. Modifier indicator 0: always; 1: unless an associated modifier applies. */
export interface PtpRow {
  readonly column1: string;
  readonly column2: string;
  readonly modifierIndicator: 0 | 1;
  /** First day in force; null: in force since before the tables begin. */
  readonly effective: string | null;
  /** Last day in force; null: open. */
  readonly deletion: string | null;
  readonly rationale: string;
}

/** NCCI add-on code edit: the code is payable only beside one of its primaries. */
export interface AddOnRow {
  readonly addOn: string;
  /** 1: CMS lists every primary. 2: the contractor defines them. 3: CMS lists some, the contractor may add. */
  readonly type: 1 | 2 | 3;
  /** In force on the date. */
  readonly primaries: ReadonlySet<string>;
  readonly contractorDefined: boolean;
}

/** One row of the physician fee schedule's relative value file. RVUs are decimal strings as published. */
export interface RvuRow {
  readonly code: string;
  /** "", "26", "TC" or "53". */
  readonly modifier: string;
  /** Null where the loaded file carries RVUs but no indicators for this year and no earlier edition has them. */
  readonly indicators: RvuIndicators | null;
  readonly workRvu: string;
  readonly nonFacilityPeRvu: string;
  readonly facilityPeRvu: string;
  readonly malpracticeRvu: string;
  /** What the file gives for imaging as used for the OPPS payment amount; absent where all three are zero. */
  readonly opps?: OppsRvus;
}

/**
 * RVUs that stand for the hospital outpatient (OPPS) rate of an imaging service's technical part, which is the most that the fee
 * schedule pays for it (SSA 1848(b)(4)).
 */
export interface OppsRvus {
  readonly nonFacilityPeRvu: string;
  readonly facilityPeRvu: string;
  readonly malpracticeRvu: string;
}

/** Attachment A of the RVU file's documentation explains each. */
export interface RvuIndicators {
  readonly status: string;
  readonly nonFacilityNa: boolean;
  readonly facilityNa: boolean;
  readonly pctc: string;
  readonly globalDays: string;
  readonly multipleProcedure: string;
  readonly bilateral: string;
  readonly assistantSurgeon: string;
  readonly coSurgeon: string;
  readonly teamSurgeon: string;
  /** The code that stands for the family of an endoscopy (column ENDO BASE); empty for everything else, and where it was not imported. */
  readonly endoscopicBase: string;
  /** The release the indicators stand in, where it is not the one of the RVUs ("RVU25D"). */
  readonly fromEdition: string | null;
}

export interface Gpci {
  readonly locality: string;
  readonly name: string;
  readonly work: string;
  readonly pe: string;
  readonly mp: string;
}

export interface PlaceOfServiceRow {
  readonly code: string;
  readonly name: string;
  /** Null for 05–08, which HIPAA allows and Medicare does not adjudicate. */
  readonly setting: "facility" | "non-facility" | null;
}

export interface ModifierRow {
  readonly code: string;
  readonly level: "CPT" | "HCPCS";
  /** "Therapy", "Anatomic Hand" …; empty where the list gives none. */
  readonly category: string;
}

export interface TherapyRow {
  readonly code: string;
  readonly kind: "always" | "sometimes";
}

/** Whether a code is in force on the date, in the order `design.md` (Three-way answer) lays down. */
export type CodeValidity =
  | { readonly kind: "valid" }
  | { readonly kind: "not-valid"; readonly because: string; readonly source: SourceRow }
  /** The newest complete fee schedule is older than the date and has no row: a warning that names the edition. */
  | { readonly kind: "doubtful"; readonly because: string; readonly source: SourceRow }
  | { readonly kind: "unknown"; readonly because: string };

/** Two codes with an edit in force between them. */
export interface PtpEdit extends Pick<PtpRow, "column1" | "column2" | "modifierIndicator"> {
  readonly kind: "edit";
  /** The row that it stands in, made when it is asked for. */
  source(): SourceRow;
}

/** Two codes of which it is not known whether there is an edit. */
export interface PtpPairNotLoaded {
  readonly kind: "not-loaded";
  readonly oneCode: string;
  readonly otherCode: string;
  readonly because: string;
}

/** All look-ups as of one date of service. Codes, modifiers and POS are given trimmed and upper-case. */
export interface TablesOnDate {
  readonly date: string;
  codeValidity(code: string): CodeValidity;
  mue(code: string): Answer<MueRow>;
  /** The edit in force between two codes, whichever of them is column 1. Rows with modifier indicator 9 are never in force. */
  ptp(oneCode: string, otherCode: string): Answer<PtpRow>;
  /** The same for every two of different codes at once. Pairs without an edit in force are left out. */
  ptpAmong(codes: readonly string[]): readonly (PtpEdit | PtpPairNotLoaded)[];
  addOn(code: string): Answer<AddOnRow>;
  rvu(code: string, modifier?: "" | "26" | "TC" | "53"): Answer<RvuRow>;
  conversionFactor(qualifyingParticipant: boolean): Answer<string>;
  gpci(locality: string): Answer<Gpci>;
  placeOfService(code: string): Answer<PlaceOfServiceRow>;
  modifier(code: string): Answer<ModifierRow>;
  therapy(code: string): Answer<TherapyRow>;
  /** The year's KX threshold in dollars, for PT and SLP together or for OT. */
  kxThreshold(): Answer<number>;
  /** First and last day on which a code may be furnished by telehealth. A code that is not on the list is not loaded. */
  telehealth(code: string): Answer<{ readonly from: string; readonly to: string | null }>;
}

/** An edition that is loaded, for the freshness chip and the data page. */
export interface LoadedEdition {
  readonly table: string;
  readonly edition: string;
  /** First day the edition covers. */
  readonly from: string;
  /** Last day it was published for; null for lists without an end. */
  readonly to: string | null;
  readonly rows: number;
  /** False for an extract such as the embedded starter tables. */
  readonly complete: boolean;
  readonly origin: string;
}

export interface ReferenceTables {
  on(date: string): TablesOnDate;
  readonly editions: readonly LoadedEdition[];
  /** The payment localities of the newest GPCI edition, for the options page. */
  readonly localities: readonly { readonly id: string; readonly name: string }[];
  /** Every code of which any loaded edition has RVUs or a unit limit, each once, ascending. Costs some milliseconds with whole files. */
  codes(): string[];
  /** Every place of service that is assigned. */
  readonly placesOfService: readonly PlaceOfServiceRow[];
}
