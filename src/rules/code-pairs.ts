import type { PtpEdit, PtpPairNotLoaded, Report, RuleLine, TablesOnDate } from "../engine/define-rule";
import { isEvaluationManagement, takesVisitModifiers, visitModifiers } from "./visit-codes";

/** The codes of a day's lines: the pairs that have an edit, in either direction, or of which that is not known, and the lines of each. */
interface CodesOfDay<L> {
  readonly tables: TablesOnDate;
  readonly pairs: readonly (PtpEdit | PtpPairNotLoaded)[];
  readonly linesOf: ReadonlyMap<string, readonly L[]>;
}

/** Several rules ask for a day's codes, and the engine hands all of them the same array. */
const knownDays = new WeakMap<readonly RuleLine[], CodesOfDay<RuleLine>>();

function codesOfDay<L extends RuleLine<"code">>(lines: readonly L[], tables: TablesOnDate): CodesOfDay<L> {
  const known = knownDays.get(lines);
  // The same lines give the same pairs, whatever else a rule's type lets it see of them.
  if (known?.tables === tables) return known as CodesOfDay<L>;
  const linesOf = new Map<string, L[]>();
  for (const line of lines) {
    const ofCode = linesOf.get(line.code);
    if (ofCode) ofCode.push(line);
    else linesOf.set(line.code, [line]);
  }
  const day = { tables, pairs: tables.ptpAmong([...linesOf.keys()]), linesOf };
  knownDays.set(lines, day);
  return day;
}

/** An NCCI edit in force between two codes of the day, with the lines of both. */
export interface EditedPair<L> {
  readonly edit: PtpEdit;
  readonly column1Lines: readonly L[];
  readonly column2Lines: readonly L[];
}

/**
 * The edits in force among the codes of the day that have the modifier indicator. Lines of codes that no loaded table answers for are
 * reported as not checked, once for each reason.
 */
export function editedPairs<L extends RuleLine<"code">>(
  lines: readonly L[],
  modifierIndicator: PtpEdit["modifierIndicator"],
  tables: TablesOnDate,
  report: Pick<Report<string>, "notChecked">,
): EditedPair<L>[] {
  const edited: EditedPair<L>[] = [];
  const said = new Set<string>();
  const { pairs, linesOf } = codesOfDay(lines, tables);
  for (const pair of pairs) {
    if (pair.kind === "not-loaded") {
      for (const line of [...(linesOf.get(pair.oneCode) ?? []), ...(linesOf.get(pair.otherCode) ?? [])]) {
        const reason = `${line.line} ${pair.because}`;
        if (!said.has(reason)) report.notChecked(line, pair.because);
        said.add(reason);
      }
    } else if (pair.modifierIndicator === modifierIndicator) {
      const column1Lines = linesOf.get(pair.column1) ?? [];
      edited.push({ edit: pair, column1Lines, column2Lines: linesOf.get(pair.column2) ?? [] });
    }
  }
  return edited;
}

/** Anatomic modifiers: the eyelid, finger, toe, side, or coronary artery. */
const anatomic: ReadonlySet<string> = new Set(
  "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI".split(" "),
);

/** Of procedures. */
export const distinctService: ReadonlySet<string> = new Set(["59", "XE", "XS", "XP", "XU"]);

/**
 * Modifiers that NCCI associates with procedure-to-procedure edits; on either code since 2019-07-01 (NCCI Policy Manual ch. I §E, CR
 * 11168). 22, 51, 76 and 77 are not among them.
 */
const associated: ReadonlySet<string> = new Set([
  ...anatomic,
  ...visitModifiers,
  ...distinctService,
  ..."58 78 79 27 91".split(" "),
]);

/**
 * Whether a modifier speaks to an edit where it stands on the code. One that may not stand there leaves the edit as it is: 24, 25 and 57 on
 * anything but a visit (NCCI Policy Manual ch. I §E.b), 59 and its X forms on a visit (§E.d).
 */
export function isAssociated(modifier: string, code: string): boolean {
  if (!associated.has(modifier)) return false;
  if (visitModifiers.has(modifier)) return takesVisitModifiers(code);
  return !distinctService.has(modifier) || !isEvaluationManagement(code);
}

export function isAnatomic(modifier: string): boolean {
  return anatomic.has(modifier);
}

/** True where no modifier of the line speaks to a procedure-to-procedure edit. */
export function isBare({ code, modifiers }: RuleLine<"code" | "modifiers">): boolean {
  return !modifiers.some((modifier) => isAssociated(modifier, code));
}

/**
 * The lines that an edit with modifier indicator 1 denies: a column 2 line is lost to any column 1 line where neither of the two carries
 * an associated modifier. Null where the edit is bypassed.
 */
export function deniedByEdit<L extends RuleLine<"code" | "modifiers">>(
  pair: EditedPair<L>,
): { readonly denying: readonly L[]; readonly denied: readonly L[] } | null {
  if (!pair.column1Lines.some(isBare) || !pair.column2Lines.some(isBare)) return null;
  return { denying: pair.column1Lines.filter(isBare), denied: pair.column2Lines.filter(isBare) };
}
