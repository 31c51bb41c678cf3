import type { Answer, CodeFacts, SourceRow } from "../engine/code-facts";
import type { CodeGuide, Contradiction, Statement } from "../guides/guide";
import { edit, therapyKind, totalRvus, unitLimit } from "./card-words";
import { formatMoney } from "./format-money";
import { formatDate, provenanceWord } from "./format-words";
import type { CardContent } from "./panel-props";

/** A card as plain text to paste elsewhere: every fact with its table, edition and row, every statement with who says so and where. */
export function cardText({ facts, guide }: CardContent): string {
  const name = guide ? `${facts.code}, ${guide.plainName}` : facts.code;
  return [
    `${name}: as of ${formatDate(facts.date)}`,
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
      ({ from, to }) => `on the list from ${formatDate(from)}${to === null ? "" : ` to ${formatDate(to)}`}`,
    )}`,
    ...facts.edits.map(({ otherCode, answer }) => `With ${otherCode}: ${answerText(answer, edit)}`),
  ];
}

function feeLines(name: string, { localityName }: CodeFacts, fee: CodeFacts["facility"]): string[] {
  const what = `Expected payment, one unit, ${name.toLowerCase()}, ${localityName}`;
  if (fee.allowed === null) return [`${what}: not known${fee.because === null ? "" : `, ${fee.because}`}`];
  return [
    `${what}: ${formatMoney(fee.allowed)}`,
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
