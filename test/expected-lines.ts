/* What is right on the pages of test/pages, as their NAME.expected.json has it. */

/** What is right after one step. */
export interface ExpectedStep {
  readonly step: string;
  readonly lines: readonly ExpectedLine[];
  readonly ambiguous?: boolean;
  readonly partial?: boolean;
  /** The lines of further charge forms in use on the page. */
  readonly moreForms?: readonly (readonly ExpectedLine[])[];
  /** The claim number of each line, where lines are of several claims. */
  readonly claims?: readonly number[];
}

/** Null is blank or not shown. */
export interface ExpectedLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number | null;
  readonly pos: string | null;
  readonly dateOfService: string | null;
  readonly diagnosisPointers: readonly string[] | null;
  readonly diagnosisPointersAlt?: readonly string[];
}

/** The expected lines of each form, without their notes. */
export function rightForms({ lines, moreForms = [] }: ExpectedStep): ExpectedLine[][] {
  return [lines, ...moreForms]
    .filter((form) => form.length > 0)
    .map((form) =>
      form.map(({ code, modifiers, units, pos, dateOfService, diagnosisPointers }) => {
        return { code, modifiers, units, pos, dateOfService, diagnosisPointers };
      }),
    );
}

/** A line as the popup writes it, by its fields; empty where there is no value. */
export function lineInPopup(line: ExpectedLine): Readonly<Record<string, string>> {
  return {
    code: line.code,
    modifiers: line.modifiers.join(" "),
    units: String(line.units ?? ""),
    placeOfService: line.pos ?? "",
    dateOfService: line.dateOfService ?? "",
    diagnosisPointers: (line.diagnosisPointers ?? []).join(" "),
  };
}
