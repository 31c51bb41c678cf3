import { patientNotLiable } from "./clinic-edits";
import type { Statement } from "./guide";
import { sources } from "./sources";
import { asAdvice, fromPolicy, fromTable } from "./statement";

/** The row a denial stands on, as the tables in force on the date of service have it. */
export interface AppealRow {
  readonly table: string;
  readonly edition: string;
  /** "97150 · 97110 · 1". */
  readonly values: readonly string[];
  /** The date of service is later than the edition covers. */
  readonly olderThanDate: boolean;
  /** Edition and values as a letter has them, where those above are in another language: it goes to a payer in the United States. */
  readonly inEnglish?: { readonly edition: string; readonly values: readonly string[] };
}

/** A denial that one of CMS's edits makes: of a code beside another, or of units over a limit. */
export type EditDenial =
  | {
      readonly kind: "pair";
      readonly column1: string;
      /** The code that is denied. */
      readonly column2: string;
      readonly modifierIndicator: 0 | 1;
      readonly row: AppealRow;
    }
  | {
      readonly kind: "limit";
      readonly code: string;
      readonly units: number;
      readonly mai: 1 | 2 | 3;
      readonly row: AppealRow;
    };

/** Whether an appeal can succeed, and the letter for it. */
export interface Appeal {
  /** "97110 denied with 97150". */
  readonly about: string;
  /** What must be true before it is sent; without a letter, why an appeal cannot succeed. */
  readonly statements: readonly Statement[];
  /** Null where there is no room for an appeal. In brackets stands what only the record knows. */
  readonly letter: string | null;
}

/**
 * The appeal of a denial. A letter is offered only where the modifier indicator (1) or the MUE adjudication indicator (3, and 1)
 * leaves room for one. `dateOfService` is `YYYY-MM-DD`; null where it is not known.
 */
export function appealOf(denial: EditDenial, dateOfService: string | null): Appeal {
  const date = dateOfService?.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$2/$3/$1") ?? "[date of service]";
  return denial.kind === "pair" ? appealOfPair(denial, date) : appealOfLimit(denial, date);
}

/** Where Medicare's edits are not known to be the payer's: nothing can be said of an appeal. */
export function appealElsewhere(payer: string): Appeal {
  return {
    about: "Denials by an edit",
    statements: [
      asAdvice(
        `Whether ${payer} judges by Medicare’s NCCI edits is not known, so no letter is offered. Its own policy and appeal rules decide.`,
        sources.ourAdvice,
      ),
    ],
    letter: null,
  };
}

function appealOfPair(denial: EditDenial & { kind: "pair" }, date: string): Appeal {
  const { column1, column2, modifierIndicator, row } = denial;
  const about = `${column2} denied with ${column1}`;
  if (modifierIndicator === 0) {
    return {
      about,
      statements: [
        fromTable(
          `An appeal cannot succeed: the edit has modifier indicator 0. ${column2} is not paid beside ${column1} on one day, under any modifier.`,
          citation(row),
        ),
        patientNotLiable,
      ],
      letter: null,
    };
  }
  return {
    about,
    statements: [
      fromTable("There is room: the edit has modifier indicator 1.", citation(row)),
      fromPolicy(
        "Send it only if the record shows that the two services were separate. A modifier is never added solely to get past an edit.",
        sources.manualModifiers,
      ),
      asAdvice(
        "If a modifier that is true was left off the claim, correct the claim. If the services were not separate, the denial stands.",
        sources.ourAdvice,
      ),
      ...checkTheQuarter(row),
    ],
    letter: letter(date, `${column2}, [units], [charge]`, [
      `${column2} was denied by the NCCI procedure-to-procedure edit with ${column1} (${cited(row)}). The edit has modifier indicator 1: both services are payable where they were separate (Medicare NCCI Policy Manual [edition of the year], ch. I §E).`,
      `On this date they were separate: [another session, another site, another practitioner, or 15-minute blocks that do not overlap]. The record shows it at [page or section]: ${column1} from [time] to [time], ${column2} from [time] to [time].`,
      "The claim says so by modifier [the modifier that was billed] on [which of the two lines].",
    ]),
  };
}

function appealOfLimit(denial: EditDenial & { kind: "limit" }, date: string): Appeal {
  const { code, units, mai, row } = denial;
  const limit = `${units} ${units === 1 ? "unit" : "units"}`;
  const about = `${code} denied for more than ${limit} ${mai === 1 ? "a line" : "a day"}`;
  if (units === 0) {
    return {
      about: `${code} denied: no unit is payable`,
      statements: [
        fromTable(
          "An appeal has nothing to stand on: the limit is 0 units on a practitioner’s claim. Look at the code’s status first.",
          citation(row),
        ),
      ],
      letter: null,
    };
  }
  if (mai === 2) {
    return {
      about,
      statements: [
        fromTable(`An appeal cannot succeed: the limit of ${limit} a day is MAI 2, absolute.`, citation(row)),
        fromPolicy(
          "It is not lifted at processing, reopening or redetermination, whatever the record shows. If the units were miscounted, correct the claim.",
          sources.manualMue,
        ),
        patientNotLiable,
      ],
      letter: null,
    };
  }
  const first =
    mai === 1
      ? fromPolicy(
          "MAI 1 is judged line by line: if more units were right, bill them first on a line of their own, under a modifier that is true. The letter is for where that was denied too.",
          sources.manualMue,
        )
      : fromPolicy(
          "MAI 3 leaves room: the contractor may pay more on review, with the records. If the units were miscounted, correct the claim.",
          sources.manualMue,
        );
  return {
    about,
    statements: [
      first,
      asAdvice("Send it only if the record shows every unit and why it was needed.", sources.ourAdvice),
      ...checkTheQuarter(row),
    ],
    letter: letter(date, `${code}, [units billed], [charge]`, [
      `${code} was denied because more than ${limit} ${mai === 1 ? "stood on one line" : "were billed for one day"} (${cited(row)}). The limit has MUE adjudication indicator ${mai}: it is not absolute, and more is payable where it was medically necessary and the record shows it (Medicare NCCI Policy Manual [edition of the year], ch. I §V).`,
      "[Number] units were furnished on this date: [what was done in each, with times where the code is timed]. More than the usual was needed because [the patient’s condition, as the record states it]. The record shows it at [page or section].",
    ]),
  };
}

/** The frame of every letter. Nothing in it tells who the patient is: that is filled in where the letter is written. */
function letter(date: string, service: string, reasons: readonly string[]): string {
  return [
    "[Letterhead of the practice]\n[Date of this letter]",
    "[Name and address of the payer or Medicare contractor]",
    [
      "Request for redetermination (appeal)",
      "Patient: [name]",
      "Member or Medicare number: [number]",
      "Claim number: [from the remittance advice]",
      `Date of service: ${date}`,
      `Service denied: ${service}`,
      "Remittance advice: [date], [reason and remark codes]",
    ].join("\n"),
    "To whom it may concern:",
    ...reasons,
    "We ask that the denial be reversed and the service be paid.",
    "Enclosed: [notes of the visit], [plan of care or order, where one applies], [remittance advice], [copy of the claim]",
    "[Signature, name and title, telephone]",
  ].join("\n\n");
}

function citation({ table, edition, values }: AppealRow): string {
  return `CMS ${table} ${edition}: ${values.join(" · ")}`;
}

/** In a letter an older edition must not pass for the one of the date. */
function cited(row: AppealRow): string {
  const english = citation({ ...row, ...row.inEnglish });
  return row.olderThanDate ? `${english}; [confirm in the edition of this quarter]` : english;
}

function checkTheQuarter({ edition, olderThanDate }: AppealRow): Statement[] {
  return olderThanDate
    ? [
        asAdvice(
          `The newest edition loaded (${edition}) is older than the date of service: look the row up in that quarter’s edition before you send it.`,
          sources.ourAdvice,
        ),
      ]
    : [];
}
