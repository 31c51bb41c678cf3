import type { ClaimSnapshot, ServiceLine } from "../claim/claim-snapshot";
import { type Reading, readValue } from "../claim/reading";
import type { Finding } from "../engine/check-result";
import type { SourceRow } from "../engine/code-facts";
import { formatMoney } from "./format-money";
import { formatDate, provenanceWord, severityWord } from "./format-words";
import type { PanelProps } from "./panel-props";

/** Opens the code card of a line's code, at a part of it where one is named. */
export type OpenCardHandler = PanelProps["onOpenCard"];

/** Shows a rule in the rule book. */
export type OpenRuleHandler = (rule: string) => void;

interface WhyChainProps {
  readonly finding: Finding;
  /** Null leaves out what was read and the money: a nested finding concerns the lines that already stand above it. */
  readonly snapshot: ClaimSnapshot | null;
  readonly onOpenCard: OpenCardHandler;
  readonly onOpenRule: OpenRuleHandler;
}

/** How a finding follows from the line: read → table → rule → source. */
export function WhyChain({ finding, snapshot, onOpenCard, onOpenRule }: WhyChainProps) {
  const { row, document, atRisk, severityWithoutPractice } = finding;
  return (
    <dl class="chain">
      {snapshot && (
        <>
          <dt>Read</dt>
          <dd>
            {finding.lines.map((number) => (
              <LineAsRead
                key={number}
                number={number}
                line={snapshot.lines.find((each) => each.line === number)}
                alone={finding.lines.length === 1}
                onOpenCard={onOpenCard}
              />
            ))}
          </dd>
        </>
      )}
      {row && (
        <>
          <dt>Table</dt>
          <dd>
            <TableRow source={row} />
          </dd>
        </>
      )}
      <dt>Rule</dt>
      <dd>
        {finding.why}{" "}
        <button
          type="button"
          class="link"
          aria-label={`Why? ${finding.rule} in the rule book`}
          onClick={() => onOpenRule(finding.rule)}
        >
          Why?
        </button>
      </dd>
      {severityWithoutPractice !== null && (
        <>
          <dt>Severity</dt>
          <dd>
            {severityWord[finding.severity]}, set by your practice; without it,{" "}
            {severityWord[severityWithoutPractice].toLowerCase()}
          </dd>
        </>
      )}
      <dt>Source</dt>
      <dd>
        {document.name}
        {document.section !== "" && `, ${document.section}`}{" "}
        <span class="chip">{provenanceWord[finding.provenance]}</span>
      </dd>
      {snapshot && /^(mue|ncci-ptp)-/.test(finding.rule) && (
        <AppealOf finding={finding} snapshot={snapshot} onOpenCard={onOpenCard} />
      )}
      {snapshot && atRisk.length > 0 && (
        <>
          <dt>{finding.severity === "info" ? "Amount" : "At stake"}</dt>
          <dd class="figures">
            {atRisk.map(({ line, cents }) => `${formatMoney(cents)} on line ${line}`).join(", ")}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Edits of CMS's are appealed, or cannot be, by their indicator: the code card says which, and has the letter. */
function AppealOf({
  finding,
  snapshot,
  onOpenCard,
}: Pick<WhyChainProps, "finding" | "onOpenCard"> & { readonly snapshot: ClaimSnapshot }) {
  const line = snapshot.lines.find((each) => finding.lines.includes(each.line));
  const code = line && readValue(line.code);
  if (!line || code === undefined) return null;
  return (
    <>
      <dt>Appeal</dt>
      <dd>
        <button type="button" class="link" onClick={() => onOpenCard(code, line.line, "appeals")}>
          If it was denied: is there room for an appeal?
        </button>
      </dd>
    </>
  );
}

/** "MUE practitioner 2024 Q3, the newest loaded: 97552 · 1 · 2". */
export function TableRow({ source }: { readonly source: SourceRow }) {
  return (
    <>
      {source.table} {source.edition}
      {source.olderThanDate && <span class="older">, the newest loaded</span>}
      {source.values.length === 0 ? ": no such row" : ": "}
      {source.values.length > 0 && <code>{source.values.join(" · ")}</code>}
    </>
  );
}

interface LineAsReadProps {
  readonly number: number;
  readonly line: ServiceLine | undefined;
  readonly alone: boolean;
  readonly onOpenCard: OpenCardHandler;
}

function LineAsRead({ number, line, alone, onOpenCard }: LineAsReadProps) {
  if (!line) return <span class="as-read">Line {number} is no longer on the form</span>;
  const code = readValue(line.code);
  const rest = fieldsAsRead(line).join(", ");
  return (
    <span class="as-read">
      {!alone && `Line ${number}: `}
      {code === undefined ? (
        missing("code", line.code)
      ) : (
        <button
          type="button"
          class="code-button"
          aria-label={`Code card of ${code}`}
          onClick={() => onOpenCard(code, number)}
        >
          {code}
        </button>
      )}
      {rest === "" ? "" : `, ${rest}`}
    </span>
  );
}

/** The fields that most rules look at, in the order of the form. A field that the form does not show is passed over. */
function fieldsAsRead(line: ServiceLine): string[] {
  return [
    shown("modifiers", line.modifiers, (modifiers) =>
      modifiers.length === 0 ? "no modifier" : modifiers.join(" "),
    ),
    shown("units", line.units, (units) => `${units} ${units === 1 ? "unit" : "units"}`),
    shown("POS", line.placeOfService, (place) => `POS ${place}`),
    shown("date", line.dateOfService, formatDate),
    shown("minutes", line.minutes, (minutes) => `${minutes} min`),
  ].filter((text) => text !== null);
}

function shown<Value>(field: string, reading: Reading<Value>, say: (value: Value) => string): string | null {
  if (reading.state === "read") return say(reading.value);
  if (reading.state === "absent" || (reading.state === "blank" && field === "minutes")) return null;
  return missing(field, reading);
}

function missing(field: string, reading: Reading<unknown>): string {
  return reading.state === "unreadable" ? `${field} not readable (${reading.because})` : `${field} blank`;
}
