import type { ClaimSnapshot, ServiceLine } from "../claim/claim-snapshot";
import { type Reading, readValue } from "../claim/reading";
import type { Finding } from "../engine/check-result";
import type { SourceRow } from "../engine/code-facts";
import { countText, type TextKey, text } from "../texts";
import { formatMoney } from "./format-money";
import { formatDate, provenanceWord, severityWord, withinSentence } from "./format-words";
import type { PanelProps } from "./panel-props";
import { readerPhrase } from "./reader-phrase";

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
          <dt>{text("panelRead")}</dt>
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
          <dt>{text("panelTable")}</dt>
          <dd>
            <TableRow source={row} />
          </dd>
        </>
      )}
      <dt>{text("panelRule")}</dt>
      <dd>
        {finding.why}{" "}
        <button
          type="button"
          class="link"
          aria-label={text("panelWhyLinkSpoken", { rule: finding.rule })}
          onClick={() => onOpenRule(finding.rule)}
        >
          {text("panelWhyLink")}
        </button>
      </dd>
      {severityWithoutPractice !== null && (
        <>
          <dt>{text("panelSeverity")}</dt>
          <dd>
            {text("panelSeveritySet", {
              severity: severityWord(finding.severity),
              without: withinSentence(severityWord(severityWithoutPractice)),
            })}
          </dd>
        </>
      )}
      <dt>{text("panelSource")}</dt>
      <dd>
        {document.name}
        {document.section !== "" && `, ${document.section}`}{" "}
        <span class="chip">{provenanceWord(finding.provenance)}</span>
      </dd>
      {snapshot && /^(mue|ncci-ptp)-/.test(finding.rule) && (
        <AppealOf finding={finding} snapshot={snapshot} onOpenCard={onOpenCard} />
      )}
      {snapshot && atRisk.length > 0 && (
        <>
          <dt>{text(finding.severity === "info" ? "panelAmount" : "panelAtStakeTitle")}</dt>
          <dd class="figures">
            {atRisk
              .map(({ line, cents }) => text("panelMoneyOnLine", { money: formatMoney(cents), line }))
              .join(", ")}
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
      <dt>{text("panelAppeal")}</dt>
      <dd class="link-alone">
        <button type="button" class="link" onClick={() => onOpenCard(code, line.line, "appeals")}>
          {text("panelAppealLink")}
        </button>
      </dd>
    </>
  );
}

/** "MUE practitioner 2024 Q3, the newest loaded: 97552 · 1 · 2". */
function TableRow({ source }: { readonly source: SourceRow }) {
  return (
    <>
      {source.table} {source.edition}
      {source.olderThanDate && <span class="older">{text("panelNewestLoaded")}</span>}
      {source.values.length === 0 ? text("panelNoSuchRow") : ": "}
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
  if (!line) return <span class="as-read">{text("panelLineGone", { line: number })}</span>;
  const code = readValue(line.code);
  const rest = fieldsAsRead(line).join(", ");
  return (
    <span class="as-read">
      {!alone && `${text("panelLineNumber", { line: number })}: `}
      {code === undefined ? (
        missing("panelFieldCode", line.code)
      ) : (
        <button
          type="button"
          class="code-button"
          aria-label={text("panelCardOf", { code })}
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
    shown("panelFieldModifiers", line.modifiers, (modifiers) =>
      modifiers.length === 0 ? text("panelReadNoModifier") : modifiers.join(" "),
    ),
    shown("panelFieldUnits", line.units, (units) => countText("panelUnits", units)),
    shown("panelFieldPos", line.placeOfService, (place) => text("panelReadPos", { place })),
    shown("panelFieldDate", line.dateOfService, formatDate),
    shown("panelFieldMinutes", line.minutes, (minutes) => text("panelReadMinutes", { minutes })),
  ].filter((words) => words !== null);
}

function shown<Value>(field: TextKey, reading: Reading<Value>, say: (value: Value) => string): string | null {
  if (reading.state === "read") return say(reading.value);
  if (reading.state === "absent" || (reading.state === "blank" && field === "panelFieldMinutes")) return null;
  return missing(field, reading);
}

function missing(field: TextKey, reading: Reading<unknown>): string {
  return reading.state === "unreadable"
    ? text("panelReadUnreadable", { field: text(field), because: readerPhrase(reading.because) })
    : text("panelReadBlank", { field: text(field) });
}
