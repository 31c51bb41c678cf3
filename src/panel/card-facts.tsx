import type { ComponentChildren } from "preact";
import type { UnitFee } from "../claim/claim-payment";
import type { Answer, CodeFacts, MueRow, RvuRow, SourceRow } from "../engine/code-facts";
import { edit, therapyKind, totalRvus, unitLimit } from "./card-words";
import { formatMoney } from "./format-money";
import { formatDate } from "./format-words";
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
      <CardSection title="Expected payment, one unit" aside={`on ${formatDate(facts.date)}`}>
        <Fee name="Non-facility" fee={facts.nonFacility} />
        <Fee name="Facility" fee={facts.facility} />
        <p class="source-note">
          Locality: {facts.localityName}. Before the patient’s share, sequestration and reductions for several
          services.
        </p>
      </CardSection>
      <CardSection title="Limits and edits">
        <dl class="facts">
          <Fact name="Unit limit" missing="unit limit" answer={facts.mue} say={unitLimit} />
          <dt>Therapy</dt>
          <dd>
            <AnswerText
              answer={facts.therapy}
              name="Therapy list"
              noRow={(source) => `Not in ${source.table} ${source.edition}`}
              say={therapyKind}
            />
          </dd>
          <dt>Telehealth</dt>
          <dd>
            <AnswerText
              answer={facts.telehealth}
              name="Telehealth list"
              noRow={(source) => `Not in ${source.table} ${source.edition}`}
              say={(row) =>
                `On the list from ${formatDate(row.from)}${row.to === null ? "" : ` to ${formatDate(row.to)}`}`
              }
            />
          </dd>
          <dt>With other codes of this claim</dt>
          <dd>
            {facts.edits.length === 0 &&
              (ofLine
                ? "No other code on this claim."
                : "Open the card from a charge line to see the edits with its claim.")}
            {facts.edits.map(({ otherCode, answer }) => (
              <p class="edit" key={otherCode}>
                <strong>{otherCode}</strong>{" "}
                <AnswerText
                  answer={answer}
                  name="Edit"
                  noRow={(source) => `No edit in ${source.table} ${source.edition}`}
                  say={edit}
                />
              </p>
            ))}
          </dd>
        </dl>
      </CardSection>
      <CardSection title="Relative value units" aside={totals(facts.rvu)} folded>
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
  if (rvu.kind !== "row") return rvu.kind === "no-row" ? "none" : "not loaded";
  const { nonFacility, facility } = totalRvus(rvu.row);
  return nonFacility === facility ? `total ${nonFacility}` : `total ${nonFacility}, facility ${facility}`;
}

export function Fee({ name, fee }: { readonly name: string; readonly fee: UnitFee }) {
  if (fee.allowed === null) {
    return (
      <p class="no-amount">
        {name}: amount not known{fee.because !== null && `, ${fee.because}`}
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
        <AnswerText
          answer={rvu}
          name="RVUs"
          noRow={(source) => `No row in ${source.table} ${source.edition}`}
          say={() => ""}
        />
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
            <th scope="col">Non-facility</th>
            <th scope="col">Facility</th>
          </tr>
        </thead>
        <tbody>
          <RvuLine name="Work" nonFacility={workRvu} facility={workRvu} />
          <RvuLine name="Practice expense" nonFacility={nonFacilityPeRvu} facility={facilityPeRvu} />
          <RvuLine name="Malpractice" nonFacility={malpracticeRvu} facility={malpracticeRvu} />
        </tbody>
        <tfoot>
          <RvuLine name="Total" nonFacility={total.nonFacility} facility={total.facility} />
        </tfoot>
      </table>
      {indicators && (
        <p>
          Status {indicators.status}, global days {indicators.globalDays}, multiple procedure{" "}
          {indicators.multipleProcedure}
          {indicators.nonFacilityNa && ", not priced outside a facility"}
          {indicators.facilityNa && ", not rated in a facility"}
          {indicators.fromEdition !== null && ` (indicators of ${indicators.fromEdition})`}
        </p>
      )}
      <SourceNote source={rvu.source} />
      <p class="conversion">
        Conversion factor{" "}
        <AnswerText
          answer={conversionFactor}
          name="Conversion factor"
          noRow={(source) => `not in ${source.table} ${source.edition}`}
          say={(factor) => factor}
        />
      </p>
    </>
  );
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
    return (
      <span class="not-loaded">
        {name} not loaded: {answer.because}
      </span>
    );
  }
  if (answer.kind === "no-row") {
    return (
      <>
        {noRow(answer.source)}
        {answer.source.olderThanDate && <span class="older">, the newest loaded</span>}
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

function Fact({
  name,
  missing,
  answer,
  say,
}: {
  readonly name: string;
  readonly missing: string;
  readonly answer: Answer<MueRow>;
  readonly say: (row: MueRow) => string;
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <AnswerText
          answer={answer}
          name={name}
          noRow={(source) => `No ${missing} in ${source.table} ${source.edition}`}
          say={say}
        />
      </dd>
    </>
  );
}

/** "MUE practitioner: 97552 · 1 · 2, with 2024 Q3, the newest loaded [CMS table]". */
function SourceNote({ source }: { readonly source: SourceRow }) {
  return (
    <span class="source-note">
      <span class="chip">CMS table</span>
      {source.table}{" "}
      {source.olderThanDate ? (
        <span class="older">with {source.edition}, the newest loaded</span>
      ) : (
        source.edition
      )}{" "}
      {source.values.length > 0 && <code>{source.values.join(" · ")}</code>}
    </span>
  );
}
