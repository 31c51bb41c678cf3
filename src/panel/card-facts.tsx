import type { ComponentChildren } from "preact";
import type { UnitFee } from "../claim/claim-payment";
import type { Answer, CodeFacts, RvuRow, SourceRow } from "../engine/code-facts";
import { type TextKey, text } from "../texts";
import { edit, listed, therapyKind, totalRvus, unitLimit } from "./card-words";
import { formatMoney } from "./format-money";
import { formatDate, provenanceWord } from "./format-words";
import { Chevron } from "./icons";
import { Steps } from "./payment-arithmetic";

/**
 * The figures of a code card. They come from the tables in force on the line's day and from nowhere else. What is looked up
 * most stands open and first, since the panel may have no more than a few lines of room beside the form.
 */
export function CardFacts({
  facts,
  ofLine,
}: {
  readonly facts: CodeFacts;
  /** Whether the card was opened from a line, so that there is a claim. */
  readonly ofLine: boolean;
}) {
  return (
    <>
      <CardSection title={text("cardPayment")} aside={text("cardOnDate", { date: formatDate(facts.date) })}>
        <Fee name={text("cardNonFacility")} fee={facts.nonFacility} />
        <Fee name={text("cardFacility")} fee={facts.facility} />
        <p class="source-note">{text("cardLocality", { locality: facts.localityName })}</p>
      </CardSection>
      <CardSection title={text("cardLimits")}>
        <dl class="facts">
          <dt>{text("cardUnitLimit")}</dt>
          <dd>
            <AnswerText
              answer={facts.mue}
              name={text("cardUnitLimit")}
              noRow={noRowText("cardNoUnitLimit")}
              say={unitLimit}
            />
          </dd>
          <dt>{text("cardTherapy")}</dt>
          <dd>
            <AnswerText
              answer={facts.therapy}
              name={text("cardTherapyList")}
              noRow={noRowText("cardNotIn")}
              say={therapyKind}
            />
          </dd>
          <dt>{text("cardTelehealth")}</dt>
          <dd>
            <AnswerText
              answer={facts.telehealth}
              name={text("cardTelehealthList")}
              noRow={noRowText("cardNotIn")}
              say={listed}
            />
          </dd>
          <dt>{text("cardOtherCodes")}</dt>
          <dd>
            {facts.edits.length === 0 && text(ofLine ? "cardNoOtherCode" : "cardOpenFromLine")}
            {facts.edits.map(({ otherCode, answer }) => (
              <p class="edit" key={otherCode}>
                <strong>{otherCode}</strong>{" "}
                <AnswerText
                  answer={answer}
                  name={text("cardEdit")}
                  noRow={noRowText("cardNoEdit")}
                  say={edit}
                />
              </p>
            ))}
          </dd>
        </dl>
      </CardSection>
      <CardSection title={text("cardRvus")} aside={totals(facts.rvu)} folded>
        <RvuBreakdown rvu={facts.rvu} conversionFactor={facts.conversionFactor} />
      </CardSection>
    </>
  );
}

interface CardSectionProps {
  readonly title: string;
  /** A few words at the end of the title's line: what the section comes to. */
  readonly aside?: string;
  readonly folded?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the card under its title, open or folded until it is wanted. */
export function CardSection({ title, aside, folded = false, children }: CardSectionProps) {
  const titleLine = (
    <>
      <h4>{title}</h4>
      {aside !== undefined && <span class="aside">{aside}</span>}
    </>
  );
  if (!folded) {
    return (
      <section class="card-section">
        <div class="section-title">{titleLine}</div>
        {children}
      </section>
    );
  }
  return (
    <details class="card-section">
      <summary class="section-title">
        <Chevron />
        {titleLine}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}

/** "total 0.68, facility 0.32"; what is missing is said inside the section. */
function totals(rvu: Answer<RvuRow>): string {
  if (rvu.kind !== "row") return text(rvu.kind === "no-row" ? "cardNone" : "cardNotLoaded");
  const { nonFacility, facility } = totalRvus(rvu.row);
  return nonFacility === facility
    ? text("cardTotal", { total: nonFacility })
    : text("cardTotals", { total: nonFacility, facility });
}

export function Fee({ name, fee }: { readonly name: string; readonly fee: UnitFee }) {
  if (fee.allowed === null) {
    return (
      <p class="no-amount">
        {fee.because === null
          ? text("panelAmountUnknown", { name })
          : text("panelAmountUnknownBecause", { name, because: fee.because })}
      </p>
    );
  }
  return (
    <details class="fee">
      <summary>
        <Chevron />
        <span class="stretch">{name}</span>
        <strong class="money">{formatMoney(fee.allowed)}</strong>
      </summary>
      <Steps steps={fee.steps} />
    </details>
  );
}

interface RvuBreakdownProps {
  readonly rvu: Answer<RvuRow>;
  readonly conversionFactor: Answer<string>;
}

function RvuBreakdown({ rvu, conversionFactor }: RvuBreakdownProps) {
  if (rvu.kind !== "row") {
    return (
      <p>
        <AnswerText answer={rvu} name={text("cardRvusShort")} noRow={noRowText("cardNoRow")} say={() => ""} />
      </p>
    );
  }
  const { workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu, indicators } = rvu.row;
  const total = totalRvus(rvu.row);
  return (
    <>
      <table class="rvus">
        <thead>
          <tr>
            <td />
            <th scope="col">{text("cardNonFacility")}</th>
            <th scope="col">{text("cardFacility")}</th>
          </tr>
        </thead>
        <tbody>
          <RvuLine name={text("cardWork")} nonFacility={workRvu} facility={workRvu} />
          <RvuLine
            name={text("cardPracticeExpense")}
            nonFacility={nonFacilityPeRvu}
            facility={facilityPeRvu}
          />
          <RvuLine name={text("cardMalpractice")} nonFacility={malpracticeRvu} facility={malpracticeRvu} />
        </tbody>
        <tfoot>
          <RvuLine name={text("cardTotalRow")} nonFacility={total.nonFacility} facility={total.facility} />
        </tfoot>
      </table>
      {indicators && <p>{indicatorWords(indicators)}</p>}
      <SourceNote source={rvu.source} />
      <p class="conversion">
        {text("cardConversionFactor")}{" "}
        <AnswerText
          answer={conversionFactor}
          name={text("cardConversionFactor")}
          noRow={noRowText("cardFactorNotIn")}
          say={(factor) => factor}
        />
      </p>
    </>
  );
}

function indicatorWords(indicators: NonNullable<RvuRow["indicators"]>): string {
  const { status, globalDays, multipleProcedure, nonFacilityNa, facilityNa, fromEdition } = indicators;
  const words = [
    text("cardIndicators", { status, days: globalDays, multiple: multipleProcedure }),
    nonFacilityNa && text("cardNonFacilityNa"),
    facilityNa && text("cardFacilityNa"),
  ];
  const all = words.filter(Boolean).join(", ");
  return fromEdition === null ? all : text("cardIndicatorsOf", { indicators: all, edition: fromEdition });
}

function RvuLine({
  name,
  nonFacility,
  facility,
}: {
  readonly name: string;
  readonly nonFacility: string;
  readonly facility: string;
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{nonFacility}</td>
      <td>{facility}</td>
    </tr>
  );
}

interface AnswerTextProps<Row> {
  readonly answer: Answer<Row>;
  /** The table's subject, to say that it is not loaded. */
  readonly name: string;
  /** What it means that a complete table has no such row. */
  readonly noRow: (source: SourceRow) => string;
  readonly say: (row: Row) => ComponentChildren;
}

/** A row, "there is none" and "we do not know" never read alike. */
function AnswerText<Row>({ answer, name, noRow, say }: AnswerTextProps<Row>) {
  if (answer.kind === "not-loaded") {
    return <span class="not-loaded">{text("cardNotLoadedBecause", { name, because: answer.because })}</span>;
  }
  if (answer.kind === "no-row") {
    return (
      <>
        {noRow(answer.source)}
        {answer.source.olderThanDate && <span class="older">{text("panelNewestLoaded")}</span>}
      </>
    );
  }
  return (
    <>
      {say(answer.row)}
      <SourceNote source={answer.source} />
    </>
  );
}

/** Says that a complete table has no such row, by its name and edition. */
function noRowText(key: TextKey): (source: SourceRow) => string {
  return ({ table, edition }) => text(key, { table, edition });
}

/** "MUE practitioner: 97552 · 1 · 2, with 2024 Q3, the newest loaded [CMS table]". */
function SourceNote({ source }: { readonly source: SourceRow }) {
  return (
    <span class="source-note">
      <span class="chip">{provenanceWord("table")}</span>
      {source.table}{" "}
      {source.olderThanDate ? (
        <span class="older">{text("cardEditionNewest", { edition: source.edition })}</span>
      ) : (
        source.edition
      )}{" "}
      {source.values.length > 0 && <code>{source.values.join(" · ")}</code>}
    </span>
  );
}
