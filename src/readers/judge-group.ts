import type { LineField } from "../claim/claim-snapshot";
import { isForElse, offersRows, offersTicked } from "./buttons-around";
import { type CandidateGroup, isLineField } from "./candidate-group";
import { unseenColumns } from "./cells-group";
import { type ChargeText, chargeTextIn, isOneCode, oneCodeIn, parseChargeText } from "./charge-text";
import {
  isChargeHeading,
  isForeignHeading,
  isGrantHeader,
  isLimitHeader,
  isModifierList,
  isPaidHeader,
  isPayersStatus,
  isReportHeader,
  isReportText,
  isStrangeHeader,
  isSumHeader,
  isThingHeader,
  namesBill,
  paidHeaderKind,
} from "./charge-words";
import { codeColumns, isAddOnColumn } from "./code-columns";
import { inEnglish } from "./spanish-words";
import { queryAll, textOf } from "./unclobbered";

/** What a group turned out to be: not about codes at all, about codes but no charge form, or charge lines. */
export type Verdict = "no codes" | "not charge lines" | "charge lines";

/** One step of a judgement, as a fixed phrase with what it counts for. */
export interface Reason {
  readonly points: number;
  readonly because: string;
}

/** The one decision about a group. */
export interface Judgement {
  readonly group: CandidateGroup;
  readonly verdict: Verdict;
  /** 0 to 1; from `enough` on the group is read. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** The column that holds the codes; -1 where none does. */
  readonly codeColumn: number;
}

/** Codes in boxes that can be edited, with units or modifiers beside them, are just enough; so is text with one field more. */
const enough = 0.7;

/** What the fields beside the code count for. */
const company: Partial<Record<LineField, number>> = {
  modifiers: 0.2,
  units: 0.2,
  placeOfService: 0.1,
  dateOfService: 0.1,
  diagnosisPointers: 0.1,
  charge: 0.05,
  minutes: 0.05,
};

/** What only charge lines have beside a code and its units. */
const besideUnits = [
  "modifiers",
  "placeOfService",
  "dateOfService",
  "diagnosisPointers",
] as const satisfies readonly LineField[];

interface CodeColumn {
  readonly column: number;
  /** Texts of the column that are not empty. */
  readonly texts: readonly string[];
  readonly codes: number;
  readonly combined: readonly ChargeText[];
}

/**
 * Judges whether a group holds charge lines: a column of code-shaped values, words that say procedure code, and other fields of a
 * charge line beside it must agree. Silent when unsure.
 *
 * @param headings the words under which the group stands
 * @param headers the words over its columns
 */
export function judgeGroup(
  group: CandidateGroup,
  headings: readonly string[],
  headers: readonly string[],
): Judgement {
  const code = codeColumnOf(group);
  const answer = (verdict: Verdict, reasons: readonly Reason[]): Judgement => {
    const confidence = Math.round(Math.min(1, Math.max(0, sumOf(reasons))) * 100) / 100;
    return { group, verdict, confidence, reasons, codeColumn: code?.column ?? -1 };
  };
  if (!code) return answer("no codes", [{ points: 0, because: "no column holds codes and says so" }]);
  const over = headings.map(inEnglish);
  const reasons: Reason[] = [
    ...evidenceFor(group, code, over),
    ...evidenceAgainst(group, code, over, headers.map(inEnglish)),
  ];
  const isEnough = () => Math.round(sumOf(reasons) * 100) >= enough * 100;
  // Buttons are looked up only where they decide.
  const saysCharges = has(group, "diagnosisPointers") || over.some(isChargeHeading);
  if (isEnough() && isEditable(group) && isForElse(group.root, saysCharges))
    reasons.push({ points: -1, because: "the buttons around it are for something else" });
  return answer(isEnough() ? "charge lines" : "not charge lines", reasons);
}

function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { points }) => sum + points, 0);
}

/** The column whose words say code and whose values look like codes; without words, one where every value is a code. */
function codeColumnOf(group: CandidateGroup): CodeColumn | null {
  let best: (CodeColumn & { rank: number }) | null = null;
  const named = codeColumns(group);
  for (const [column, { decision }] of group.columns.entries()) {
    if (decision && (decision.role !== "code" || !(decision.weak || named.includes(column)))) continue;
    // A column of plain text that nothing names is looked at only where the table has modifiers and units.
    if (!decision && !(has(group, "modifiers") && has(group, "units"))) continue;
    const texts: string[] = [];
    let isOther = false;
    for (const row of group.rows) {
      const text = (row.box(column)?.text ?? "").trim();
      if (text === "" || /^[-–—]+$/.test(text)) continue;
      texts.push(text);
      // Nothing but codes may stand in a column without words; the rest of its boxes need not be looked at.
      isOther = !decision && !holdsOneCode(text);
      if (isOther) break;
    }
    if (isOther) continue;
    const others = texts.filter((text) => !isOneCode(text));
    // What runs together says code only to words that say it too.
    const parse = (text: string) =>
      decision && !decision.weak ? chargeTextIn(text, true) : parseChargeText(text, true);
    const combined = others.flatMap((text) => parse(text) ?? []);
    const codes = texts.length - others.length + combined.length;
    if (codes === 0 || (!decision && (codes < texts.length || texts.length < 2))) continue;
    const rank = (decision ? (decision.weak ? 1 : 2) : 0) * 10_000 + codes;
    if (!best || rank > best.rank) best = { column, texts, codes, combined, rank };
  }
  return best;
}

function holdsOneCode(text: string): boolean {
  return isOneCode(text) || parseChargeText(text, true) !== null;
}

function has(group: CandidateGroup, role: LineField): boolean {
  return group.columns.some(({ decision }) => decision?.role === role);
}

/** Whether there are modifiers that are none by their shape: "Mods" of a building. Beside a code that may be any they bear nothing out. */
function holdsNoModifiers(group: CandidateGroup): boolean {
  const texts = textsOf(group, "modifiers");
  return texts.length > 0 && !texts.some((text) => /^\w\w(\W|$)/.test(text));
}

/** What the columns for a role hold in the first rows. */
function textsOf(group: CandidateGroup, role: LineField): string[] {
  const columns = group.columns.flatMap(({ decision }, at) => (decision?.role === role ? [at] : []));
  return group.rows.slice(0, mostSamples).flatMap((row) =>
    columns.flatMap((column) => {
      const text = (row.box(column)?.text ?? "").trim();
      return text === "" ? [] : [text];
    }),
  );
}

function evidenceFor(group: CandidateGroup, code: CodeColumn, headings: readonly string[]): Reason[] {
  const reasons: Reason[] = [];
  const decision = group.columns[code.column]?.decision ?? null;
  if (!decision) reasons.push({ points: 0.1, because: "a column without a name holds nothing but codes" });
  else if (!decision.weak)
    reasons.push({ points: 0.4, because: `the code column is named by its ${decision.from}` });
  else reasons.push({ points: 0.2, because: "the code column has a name that may mean any code" });
  // So are codes in rows of a list that names both fields which no other list has.
  const isListOfCharges = group.kind === "repeated rows" && has(group, "modifiers") && has(group, "units");
  if (decision?.weak && (code.combined.length > 0 || isListOfCharges) && headings.some(isChargeHeading))
    reasons.push({ points: 0.2, because: "it stands under a heading for charges" });
  const holdsUnits = code.combined.some(({ units }) => units !== null);
  const holdsModifiers = code.combined.some(({ modifiers }) => modifiers.length > 0);
  for (const [role, points] of Object.entries(company) as [LineField, number][]) {
    if (has(group, role)) reasons.push({ points, because: `a column is ${role}` });
    else if (role === "units" && holdsUnits)
      reasons.push({ points, because: "units stand behind the codes" });
    else if (role === "modifiers" && holdsModifiers)
      reasons.push({ points, because: "modifiers stand behind the codes" });
  }
  if (modifiersAreModifiers(group))
    reasons.push({ points: 0.05, because: "the modifiers column holds modifiers" });
  if (isEditable(group)) reasons.push({ points: 0.15, because: "the lines can be edited" });
  return reasons;
}

function evidenceAgainst(
  group: CandidateGroup,
  code: CodeColumn,
  headings: readonly string[],
  headers: readonly string[],
): Reason[] {
  const reasons: Reason[] = [];
  const decision = group.columns[code.column]?.decision ?? null;
  const editable = isEditable(group);
  const against = (points: number, because: string) => reasons.push({ points: -points, because });
  if (headings.some(isForeignHeading)) against(1, "it stands under a heading for something else");
  if (!has(group, "units") && !has(group, "modifiers") && code.combined.length === 0)
    against(0.5, "it has neither units nor modifiers");
  if (decision?.weak !== false && group.kind !== "ticked list") {
    if (holdsOtherNumbers(group, code.column)) against(0.5, "another column holds numbers like its codes");
    if (headers.some(isThingHeader)) against(0.5, "a column header belongs to a list of things");
    if (holdsNoModifiers(group)) against(0.3, "what is called modifiers are none");
    if (code.codes < code.texts.length) against(0.5, "other things than codes stand among the codes");
    const others = ["units", "placeOfService"].filter((role) => has(group, role as LineField)).length;
    if (code.combined.length === 0 && (!has(group, "modifiers") || others === 0))
      against(0.5, "too little beside a column that may hold any code");
    if (group.kind === "table" && group.rows.length < 2) against(0.5, "one row says too little for that");
  }
  if (editable && onlyPricesCanBeEdited(group))
    against(0.5, "only the price can be edited, as in a fee schedule");
  if (code.codes * 2 < code.texts.length) against(0.3, "most values of the code column are no codes");
  if (offersRows(group, editable) || offersTicked(group, code.column))
    against(1, "its rows can be taken over elsewhere");
  if (headers.some(isGrantHeader)) against(1, "a column header belongs to what is asked for or granted");
  if (!has(group, "units") && headers.some(isLimitHeader))
    against(0.5, "it says how many units there may be, not how many there are");
  if (holdsTwoCodes(group)) against(1, "a row holds two codes to be compared");
  // Codes with a quantity are typed in many lists, and what else they hold tells them apart.
  const isBare = besideUnits.every((role) => !has(group, role)) && code.combined.length === 0;
  if (editable && isBare && !headings.some(isChargeHeading) && headers.filter(isStrangeHeader).length > 1)
    against(0.1, "most of its columns are none of a charge line");
  if (editable && takesPayments(group)) against(1, "what was paid is typed beside its codes");
  if (!editable) {
    const reports = headers.filter(isReportHeader);
    const isUnpaid =
      (has(group, "diagnosisPointers") || has(group, "placeOfService")) &&
      reports.every(isSumHeader) &&
      nothingIsPaid(group);
    if ((reports.length > 0 && !isUnpaid) || isLabelledAsReport(group))
      against(1, "a column header belongs to a report");
    if (hasPayersStatus(group)) against(1, "a payer has answered for its rows");
    if (headings.length > 0 && !has(group, "diagnosisPointers") && !headings.some(namesBill))
      against(0.25, "plain text under a heading that says nothing of a bill");
    if (!has(group, "units") && code.combined.length === 0 && group.partial !== unseenColumns)
      against(0.3, "plain text without units");
  }
  if (group.kind === "single row") {
    const fields = (["modifiers", "units", "placeOfService", "charge", "diagnosisPointers"] as const).filter(
      (role) => has(group, role),
    );
    if (code.combined.length === 0 && (fields.length < 2 || !has(group, "units")))
      against(0.4, "one row alone may be a look-up");
  }
  return reasons;
}

function modifiersAreModifiers(group: CandidateGroup): boolean {
  const columns = group.columns.flatMap(({ decision }, at) => (decision?.role === "modifiers" ? [at] : []));
  return group.rows
    .slice(0, 50)
    .some((row) => columns.some((column) => isModifierList(row.box(column)?.text ?? "")));
}

export function isEditable(group: CandidateGroup): boolean {
  const columns = group.columns.flatMap(({ decision }, at) =>
    decision && isLineField(decision.role) ? [at] : [],
  );
  return group.rows.some((row) => columns.some((column) => row.box(column)?.control));
}

/** A few rows show what all of them say. */
export const mostSamples = 20;

function isLabelledAsReport({ kind, rows }: CandidateGroup): boolean {
  return (
    !/^(table|grid)$/.test(kind) &&
    rows.slice(0, mostSamples).some(({ element }) => isReportText(element.textContent ?? ""))
  );
}

function hasPayersStatus(group: CandidateGroup): boolean {
  const others = group.columns.flatMap(({ decision }, at) =>
    !decision || !isLineField(decision.role) ? [at] : [],
  );
  return group.rows
    .slice(0, mostSamples)
    .some((row) => others.some((at) => isPayersStatus(row.box(at)?.text ?? "")));
}

/** A line has one code; billed and corrected, or ours and a payer's, stand side by side in a comparison. */
function holdsTwoCodes(group: CandidateGroup): boolean {
  const named = codeColumns(group);
  return (
    named.length > 1 &&
    group.rows.slice(0, mostSamples).some((row) => {
      const compared = named.filter((at) => !isAddOnColumn(row, at));
      return new Set(compared.flatMap((at) => oneCodeIn(row.box(at)?.text ?? "") ?? [])).size > 1;
    })
  );
}

/** Where a second column is full of numbers of five digits, they are common there and show no code. Patients have such numbers too. */
function holdsOtherNumbers({ columns, rows }: CandidateGroup, codeColumn: number): boolean {
  const samples = rows.slice(0, mostSamples);
  return (
    samples.length > 1 &&
    columns.some(
      ({ decision }, at) =>
        at !== codeColumn &&
        decision?.role !== "claimKey" &&
        samples.every((row) => /^\d{5}$/.test((row.box(at)?.text ?? "").trim())),
    )
  );
}

/** Whether what was paid and what was taken off are typed into its rows, as where a payment is posted. */
function takesPayments({ columns, rows }: CandidateGroup): boolean {
  const typed = new Set<string>();
  for (const row of rows.slice(0, mostSamples)) {
    for (const at of columns.keys()) {
      const box = row.box(at);
      if (box?.control && /[1-9]/.test(box.text)) typed.add(paidHeaderKind(row.headerOver(box.element)));
    }
    for (const label of queryAll<HTMLLabelElement>(row.element, "label")) {
      const value = label.control && "value" in label.control ? label.control.value : "";
      if (typeof value === "string" && /[1-9]/.test(value)) typed.add(paidHeaderKind(textOf(label) ?? ""));
    }
  }
  typed.delete("none");
  return typed.size > 1;
}

/** Whether the columns for what was paid or taken off are there and still empty: the lines were not answered yet. */
function nothingIsPaid({ columns, rows }: CandidateGroup): boolean {
  let seen = false;
  for (const row of rows.slice(0, mostSamples)) {
    for (const at of columns.keys()) {
      const box = row.box(at);
      if (!box || !isPaidHeader(row.headerOver(box.element))) continue;
      seen = true;
      if (/[1-9a-z]/i.test(box.text)) return false;
    }
  }
  return seen;
}

function onlyPricesCanBeEdited(group: CandidateGroup): boolean {
  return group.columns.every(
    ({ decision }, column) =>
      !decision ||
      !isLineField(decision.role) ||
      decision.role === "charge" ||
      !group.rows.slice(0, 20).some((row) => row.box(column)?.control),
  );
}
