import type { UnitFee } from "../claim/claim-payment";
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
