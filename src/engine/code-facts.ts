import type { LinePayment, UnitFee } from "../claim/claim-payment";
import type { Answer, MueRow, PtpRow, RvuRow, SourceRow, TherapyRow } from "../reference/tables";

/** What a card shows of the tables; the panel imports it from here. */
export type { Answer, MueRow, PtpRow, RvuRow, SourceRow, TherapyRow };

/** What the tables in force say of one code on one day, for a code card. */
export interface CodeFacts {
  readonly code: string;
  readonly date: string;
  readonly rvu: Answer<RvuRow>;
  readonly conversionFactor: Answer<string>;
  readonly localityName: string;
  readonly nonFacility: UnitFee;
  readonly facility: UnitFee;
  readonly mue: Answer<MueRow>;
  readonly therapy: Answer<TherapyRow>;
  readonly telehealth: Answer<{ readonly from: string; readonly to: string | null }>;
  /** Edits in force between this code and each other code of the claim; `not-loaded` where a pair could not be looked up. */
  readonly edits: readonly { readonly otherCode: string; readonly answer: Answer<PtpRow> }[];
}

/** Where else a service could be furnished, for the card's "what if". */
export interface FeeChoices {
  readonly placesOfService: readonly { readonly code: string; readonly name: string }[];
  /** "national" comes first. */
  readonly localities: readonly { readonly id: string; readonly name: string }[];
  /** The locality of the settings. */
  readonly locality: string;
}

/** One unit of a code as the fee schedule would price it elsewhere. */
export interface SupposedService {
  readonly code: string;
  /** Null: today. */
  readonly date: string | null;
  /** Those of the line, which may decide the setting: GP, GO and GN are paid at the non-facility rate. */
  readonly modifiers: readonly string[];
  readonly placeOfService: string;
  /** `MAC-locality`, or "national". */
  readonly locality: string;
}

/** What it would be allowed, with the arithmetic, or why that is not known. */
export type SupposedFee = UnitFee & Pick<LinePayment, "setting">;
