import type { Answer, CodeFacts, SourceRow } from "../engine/code-facts";
import type { CodeGuide, Contradiction, Statement } from "../guides/guide";
import { type TextKey, text } from "../texts";
import { edit, listed, sayerKeys, therapyKind, totalRvus, unitLimit } from "./card-words";
import { formatMoney } from "./format-money";
import { formatDate, provenanceWord } from "./format-words";
import type { CardContent } from "./panel-props";

/**
 * A card as plain text to paste elsewhere: every fact with its table, edition and row, every statement with who says so and where. It is in
 * the language that the card is shown in; tables, rows and documents are named as CMS and payers name them, in English.
 */
export function cardText({ facts, guide }: CardContent): string {
  const name = guide ? `${facts.code}, ${guide.plainName}` : facts.code;
  return [
    text("cardCopyHead", { name, date: formatDate(facts.date) }),
    ...factLines(facts),
    ...(guide ? guideLines(guide) : []),
  ].join("\n");
}

function factLines(facts: CodeFacts): string[] {
  return [
    ...feeLines("cardNonFacility", facts, facts.nonFacility),
    ...feeLines("cardFacility", facts, facts.facility),
    answerLine(text("cardRvus"), facts.rvu, "cardNoRow", (row) => {
      const total = totalRvus(row);
      return text("cardCopyRvus", {
        work: row.workRvu,
        nonFacility: row.nonFacilityPeRvu,
        facility: row.facilityPeRvu,
        malpractice: row.malpracticeRvu,
        total: total.nonFacility,
        facilityTotal: total.facility,
      });
    }),
    answerLine(text("cardConversionFactor"), facts.conversionFactor, "cardFactorNotIn", (factor) => factor),
    answerLine(text("cardUnitLimit"), facts.mue, "cardNoUnitLimit", unitLimit),
    answerLine(text("cardTherapy"), facts.therapy, "cardNotIn", therapyKind),
    answerLine(text("cardTelehealth"), facts.telehealth, "cardNotIn", listed),
    ...facts.edits.map(({ otherCode, answer }) =>
      answerLine(text("cardCopyWith", { code: otherCode }), answer, "cardNoEdit", edit),
    ),
  ];
}

function feeLines(setting: TextKey, { localityName }: CodeFacts, fee: CodeFacts["facility"]): string[] {
  const name = [text("cardPayment"), text(setting).toLowerCase(), localityName].join(", ");
  if (fee.allowed === null)
    return [
      fee.because === null
        ? text("panelAmountUnknown", { name })
        : text("panelAmountUnknownBecause", { name, because: fee.because }),
    ];
  return [
    `${name}: ${formatMoney(fee.allowed)}`,
    ...fee.steps.filter((step) => !step.isAllowed).map(({ label, value }) => `  ${label}: ${value}`),
  ];
}

/** A row, "there is none" and "we do not know" never read alike. */
function answerLine<Row>(
  name: string,
  answer: Answer<Row>,
  noRow: TextKey,
  words: (row: Row) => string,
): string {
  if (answer.kind === "not-loaded") return text("cardNotLoadedBecause", { name, because: answer.because });
  const { table, edition } = answer.source;
  const said = answer.kind === "no-row" ? text(noRow, { table, edition }) : words(answer.row);
  return `${name}: ${said} [${sourceText(answer.source)}]`;
}

function sourceText({ table, edition, values, olderThanDate }: SourceRow): string {
  const dated = olderThanDate ? text("cardEditionNewest", { edition }) : edition;
  const row = values.length === 0 ? "" : `: ${values.join(" · ")}`;
  return `${provenanceWord("table")}: ${table} ${dated}${row}`;
}

function guideLines({ summary, tips, denials, questions }: CodeGuide): string[] {
  return [
    ...section("cardInShort", summary.map(statementText)),
    ...section(
      "cardTips",
      tips.flatMap(({ tip, impact, contradiction }) => [
        statementText(tip),
        `  ${text("cardImpact")}: ${statementText(impact)}`,
        ...contradicted(contradiction),
      ]),
    ),
    ...section(
      "cardDenials",
      denials.flatMap(({ reason, answer, contradiction }) => [
        reason,
        ...answer.map((statement) => `  ${statementText(statement)}`),
        ...contradicted(contradiction),
      ]),
    ),
    ...section(
      "cardQuestions",
      questions.flatMap(({ question, answer, contradiction }) => [
        question,
        ...answer.map((statement) => `  ${statementText(statement)}`),
        ...contradicted(contradiction),
      ]),
    ),
  ];
}

function section(title: TextKey, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ["", text(title), ...lines.map((line) => (line.startsWith("  ") ? line : `- ${line}`))];
}

function statementText({ text: said, provenance, source }: Statement): string {
  return `${said} [${provenanceWord(provenance)}: ${source}]`;
}

function contradicted(contradiction: Contradiction | null): string[] {
  if (contradiction === null) return [];
  const { oftenRepeated, instead } = contradiction;
  return [
    `  ${text("cardOftenRepeated")} ${oftenRepeated}`,
    `  ${text(sayerKeys[instead.provenance])}: ${statementText(instead)}`,
  ];
}
