import { useState } from "preact/hooks";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import type { CheckResult } from "../engine/check-result";
import { CopyReport } from "./copy-report";
import { type CoverageRow, coverageRows, readingSentence, ruleErrorText } from "./coverage-rows";
import { count } from "./format-words";
import type { Freshness } from "./freshness";
import { Chevron, StateIcon } from "./icons";
import { lineStates, lineStateWord } from "./line-states";
import type { PanelProps } from "./panel-props";
import type { OpenCardHandler } from "./why-chain";

/** More rows of partly checked lines than this are folded away. */
const rowsShown = 3;

interface CoverageSectionProps {
  readonly result: CheckResult;
  readonly snapshot: ClaimSnapshot;
  /** The tables that end before the date of service, by name and edition. */
  readonly freshness: Freshness;
  readonly onOpenOptions: PanelProps["onOpenOptions"];
  readonly readingReport: PanelProps["readingReport"];
}

/** What the answer does not cover, and why. Nothing that was not checked may look as if it were fine. */
export function CoverageSection(props: CoverageSectionProps) {
  return (
    <>
      <Coverage {...props} />
      <CopyReport report={props.readingReport} />
    </>
  );
}

function Coverage({ result, snapshot, freshness, onOpenOptions }: CoverageSectionProps) {
  const rows = coverageRows(result, snapshot);
  const notChecked = rows.filter((row) => row.state === "not-checked");
  const partly = rows.filter((row) => row.state === "partly");
  const beyondForm = rows.filter((row) => row.state === "beyond-form");
  const failed = ruleErrorText(result);
  const unread = readingSentence(snapshot);
  return (
    <ul class="coverage" aria-label="Coverage">
      {freshness.withoutCodes && (
        <li class="coverage-row">
          <StateIcon state="not-checked" />
          <span>
            No table of procedure codes is loaded, so lines cannot be checked. Download CMS’s files and{" "}
            <button type="button" class="link" onClick={() => onOpenOptions("import-heading")}>
              import them in the options
            </button>
          </span>
        </li>
      )}
      {notChecked.map((row) => (
        <CoverageItem key={row.text} row={row} />
      ))}
      {unread !== null && <Note text={unread} icon="not-checked" />}
      {snapshot.partial && (
        <Note
          text="The claim may have more lines than the page shows now. Scroll, page or open the others to have them checked."
          icon="not-checked"
        />
      )}
      {failed !== null && <Note text={failed} icon="not-checked" />}
      {partly.length <= rowsShown ? (
        partly.map((row) => <CoverageItem key={row.text} row={row} />)
      ) : (
        <li class="coverage-fold">
          <details>
            <summary>
              <Chevron />
              <StateIcon state="partly" />
              {count(partly.length, "reason")} why lines are only partly checked
            </summary>
            <ul class="coverage">
              {partly.map((row) => (
                <CoverageItem key={row.text} row={row} />
              ))}
            </ul>
          </details>
        </li>
      )}
      {beyondForm.length > 0 && (
        <li class="coverage-fold">
          <details>
            <summary>
              <Chevron />
              <StateIcon state="info" />
              {count(beyondForm.length, "check")} only the chart can answer
            </summary>
            <ul class="coverage">
              {beyondForm.map((row) => (
                <CoverageItem key={row.text} row={row} />
              ))}
            </ul>
          </details>
        </li>
      )}
      {result.dateAssumed && <Note text="No date on the form: judged as of today" icon="info" />}
      {freshness.older.length > 0 && (
        <li class="coverage-row">
          <StateIcon state="warning" />
          <span>
            Older than the date of service: {freshness.older.join(", ")}.{" "}
            <button type="button" class="link" onClick={() => onOpenOptions("tables-heading")}>
              See the tables loaded
            </button>
          </span>
        </li>
      )}
    </ul>
  );
}

function CoverageItem({ row }: { readonly row: CoverageRow }) {
  return (
    <li class="coverage-row" data-coverage={row.state}>
      <StateIcon state={row.state === "beyond-form" ? "info" : row.state} />
      <span>
        {row.text}
        {row.rules.length > 0 && <span class="dim"> ({row.rules.join(", ")})</span>}
      </span>
    </li>
  );
}

function Note({ text, icon }: { readonly text: string; readonly icon: "not-checked" | "info" }) {
  return (
    <li class="coverage-row">
      <StateIcon state={icon} />
      <span>{text}</span>
    </li>
  );
}

interface LineStripProps {
  readonly result: CheckResult;
  readonly snapshot: ClaimSnapshot;
  readonly onOpenCard: OpenCardHandler;
}

/** Lines of a longer claim are shown when they are asked for. */
const linesShown = 60;

/** Every line with its state and its code: a click on the code opens the code card. */
export function LineStrip({ result, snapshot, onOpenCard }: LineStripProps) {
  const [all, setAll] = useState(false);
  const lines = all ? snapshot.lines : snapshot.lines.slice(0, linesShown);
  const states = lineStates(
    result,
    lines.map(({ line }) => line),
  );
  return (
    <ol class="line-strip" aria-label="Lines">
      {lines.map(({ line, code }) => {
        const state = states.get(line) ?? "not-checked";
        const text = readValue(code);
        return (
          <li key={line}>
            <button
              type="button"
              class="line-chip"
              disabled={text === undefined}
              title={`Line ${line}: ${lineStateWord[state]}`}
              onClick={() => text !== undefined && onOpenCard(text, line)}
            >
              <StateIcon state={state} />
              <span class="line-number">
                <span class="hidden-words">Line </span>
                {line}
              </span>{" "}
              {text ?? "no code"}
              <span class="hidden-words">, {lineStateWord[state]}: open the code card</span>
            </button>
          </li>
        );
      })}
      {snapshot.lines.length > linesShown && (
        <li>
          <button type="button" class="line-chip" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `First ${linesShown} lines` : `All ${snapshot.lines.length} lines`}
          </button>
        </li>
      )}
    </ol>
  );
}
