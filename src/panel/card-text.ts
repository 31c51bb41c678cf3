import type { Answer, CodeFacts, MueRow, PtpRow, SourceRow, TherapyRow } from "../engine/code-facts";
import type { CodeGuide, Contradiction, Statement } from "../guides/guide";
import { totalRvus } from "./card-words";
import { americanDate } from "./format-words";
import type { CardContent } from "./panel-props";

/*
 * What is copied goes to payers and colleagues in the United States: it is English whatever language the panel speaks, and so has its
 * words here and not among the texts.
 */

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

const provenanceWord: Readonly<Record<Statement["provenance"], string>> = {
  table: "CMS table",
  policy: "CMS policy",
  payer: "Payer policy",
  advice: "Good habit",
};

/** A card as plain text to paste elsewhere: every fact with its table, edition and row, every statement with who says so and where. */
export function cardText({ facts, guide }: CardContent): string {
  const name = guide ? `${facts.code}, ${guide.plainName}` : facts.code;
  return [
    `${name}: as of ${americanDate(facts.date)}`,
    ...factLines(facts),
    ...(guide ? guideLines(guide) : []),
  ].join("\n");
}

function factLines(facts: CodeFacts): string[] {
  return [
    ...feeLines("Non-facility", facts, facts.nonFacility),
    ...feeLines("Facility", facts, facts.facility),
    `RVUs: ${answerText(facts.rvu, (row) => {
      const { nonFacility, facility } = totalRvus(row);
      return `work ${row.workRvu}, practice expense ${row.nonFacilityPeRvu} non-facility and ${row.facilityPeRvu} facility, malpractice ${row.malpracticeRvu}; total ${nonFacility} and ${facility}`;
    })}`,
    `Conversion factor: ${answerText(facts.conversionFactor, (factor) => factor)}`,
    `Unit limit: ${answerText(facts.mue, unitLimit)}`,
    `Therapy: ${answerText(facts.therapy, therapyKind)}`,
    `Telehealth: ${answerText(
      facts.telehealth,
      ({ from, to }) =>
        `on the list from ${americanDate(from)}${to === null ? "" : ` to ${americanDate(to)}`}`,
    )}`,
    ...facts.edits.map(({ otherCode, answer }) => `With ${otherCode}: ${answerText(answer, edit)}`),
  ];
}

function feeLines(name: string, { localityName }: CodeFacts, fee: CodeFacts["facility"]): string[] {
  const what = `Expected payment, one unit, ${name.toLowerCase()}, ${localityName}`;
  if (fee.allowed === null) return [`${what}: not known${fee.because === null ? "" : `, ${fee.because}`}`];
  return [
    `${what}: ${dollars.format(fee.allowed / 100)}`,
    ...fee.steps.filter((step) => !step.isAllowed).map(({ label, value }) => `  ${label}: ${value}`),
  ];
}

function answerText<Row>(answer: Answer<Row>, say: (row: Row) => string): string {
  if (answer.kind === "not-loaded") return `not loaded: ${answer.because}`;
  if (answer.kind === "no-row") return `no row [${sourceText(answer.source)}]`;
  return `${say(answer.row)} [${sourceText(answer.source)}]`;
}

function sourceText({ table, edition, values, olderThanDate }: SourceRow): string {
  const row = values.length === 0 ? "" : `: ${values.join(" · ")}`;
  return `CMS table ${table} ${edition}${olderThanDate ? ", the newest loaded" : ""}${row}`;
}

function guideLines({ summary, tips, denials, questions }: CodeGuide): string[] {
  return [
    ...section("In short", summary.map(statementText)),
    ...section(
      "Billing tips",
      tips.flatMap(({ tip, impact, contradiction }) => [
        statementText(tip),
        `  Impact: ${statementText(impact)}`,
        ...contradicted(contradiction),
      ]),
    ),
    ...section(
      "Denials and how to answer them",
      denials.flatMap(({ reason, answer, contradiction }) => [
        reason,
        ...answer.map((statement) => `  ${statementText(statement)}`),
        ...contradicted(contradiction),
      ]),
    ),
    ...section(
      "Questions",
      questions.flatMap(({ question, answer, contradiction }) => [
        question,
        ...answer.map((statement) => `  ${statementText(statement)}`),
        ...contradicted(contradiction),
      ]),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ["", title, ...lines.map((line) => (line.startsWith("  ") ? line : `- ${line}`))];
}

function statementText({ text, provenance, source }: Statement): string {
  return `${text} [${provenanceWord[provenance]}: ${source}]`;
}

function contradicted(contradiction: Contradiction | null): string[] {
  if (contradiction === null) return [];
  return [
    `  Often repeated: ${contradiction.oftenRepeated}`,
    `  But: ${statementText(contradiction.instead)}`,
  ];
}

/** What the MUE adjudication indicators mean: NCCI Policy Manual ch. I §V. */
function unitLimit({ units, mai }: MueRow): string {
  const limit = `${units} ${units === 1 ? "unit" : "units"}`;
  if (units === 0) return "0 units: none is payable on a practitioner’s claim (MUE 0).";
  if (mai === 1)
    return `${limit} a line (MUE ${units}, MAI 1). More may go on another line, under a modifier that is true.`;
  if (mai === 2)
    return `${limit} a day, absolute (MUE ${units}, MAI 2). No modifier and no appeal adds units.`;
  return `${limit} a day (MUE ${units}, MAI 3). The contractor may pay more on review, with the records.`;
}

function therapyKind({ kind }: TherapyRow): string {
  return kind === "always"
    ? "Always therapy: GN, GO or GP on every line."
    : "Sometimes therapy: GN, GO or GP when a therapist furnishes it or it is under a therapy plan of care.";
}

function edit({ column1, column2, modifierIndicator }: PtpRow): string {
  return modifierIndicator === 0
    ? `is not paid beside it: ${column2} is denied with ${column1}, and no modifier changes that (indicator 0).`
    : `${column2} is denied with ${column1}, unless the services were separate and a modifier says so truly (indicator 1).`;
}
