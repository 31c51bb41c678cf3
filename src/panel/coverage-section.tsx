import { useState } from "preact/hooks";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import type { CheckResult } from "../engine/check-result";
import { countText, text, textParts } from "../texts";
import { CopyReport } from "./copy-report";
import { type CoverageRow, coverageRows, readingSentence, ruleErrorText } from "./coverage-rows";
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
  readonly tablesLeftOut: boolean;
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

function Coverage({ result, snapshot, freshness, tablesLeftOut, onOpenOptions }: CoverageSectionProps) {
  const rows = coverageRows(result, snapshot);
  const notChecked = rows.filter((row) => row.state === "not-checked");
  const partly = rows.filter((row) => row.state === "partly");
  const beyondForm = rows.filter((row) => row.state === "beyond-form");
  const failed = ruleErrorText(result);
  const unread = readingSentence(snapshot);
  return (
    <ul class="coverage" aria-label={text("panelCoverage")}>
      {tablesLeftOut && (
        <ImportNote words="panelTablesLeftOut" button="panelImportAgain" onOpenOptions={onOpenOptions} />
      )}
      {freshness.withoutCodes && (
        <ImportNote words="panelNoCodes" button="panelImport" onOpenOptions={onOpenOptions} />
      )}
      {notChecked.map((row) => (
        <CoverageItem key={row.text} row={row} />
      ))}
      {unread !== null && <Note words={unread} icon="not-checked" />}
      {snapshot.partial && <Note words={text("panelPartialForm")} icon="not-checked" />}
      {failed !== null && <Note words={failed} icon="not-checked" />}
      {result.rulesOff.length > 0 && (
        <li class="coverage-row" data-coverage="rules-off">
          <StateIcon state="not-checked" />
          <span>
            {countText("panelRulesOffHere", result.rulesOff.length)}
            <span class="dim"> ({result.rulesOff.join(", ")})</span>.{" "}
            <button type="button" class="link" onClick={() => onOpenOptions("rules-heading")}>
              {text("panelSeeRules")}
            </button>
          </span>
        </li>
      )}
      {partly.length <= rowsShown ? (
        partly.map((row) => <CoverageItem key={row.text} row={row} />)
      ) : (
        <li class="coverage-fold">
          <details>
            <summary>
              <Chevron />
              <StateIcon state="partly" />
              {countText("panelPartlyReasons", partly.length)}
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
              {countText("panelBeyondForm", beyondForm.length)}
            </summary>
            <ul class="coverage">
              {beyondForm.map((row) => (
                <CoverageItem key={row.text} row={row} />
              ))}
            </ul>
          </details>
        </li>
      )}
      {result.dateAssumed !== null && <Note words={text("panelDateAssumed")} icon="info" />}
      {freshness.older.length > 0 && (
        <li class="coverage-row">
          <StateIcon state="warning" />
          <span>
            {text("panelOlderTables", { tables: freshness.older.join(", ") })}.{" "}
            <button type="button" class="link" onClick={() => onOpenOptions("tables-heading")}>
              {text("panelSeeTables")}
            </button>
          </span>
        </li>
      )}
    </ul>
  );
}

interface ImportNoteProps extends Pick<CoverageSectionProps, "onOpenOptions"> {
  /** Has the place `{import}` for the button. */
  readonly words: "panelTablesLeftOut" | "panelNoCodes";
  readonly button: "panelImportAgain" | "panelImport";
}

/** What is wrong with the tables, with the way to import others. */
function ImportNote({ words, button, onOpenOptions }: ImportNoteProps) {
  const state = words === "panelTablesLeftOut" ? "warning" : "not-checked";
  return (
    <li class="coverage-row">
      <StateIcon state={state} />
      <span>
        {textParts(words, {
          import: (
            <button type="button" class="link" onClick={() => onOpenOptions("import-heading")}>
              {text(button)}
            </button>
          ),
        })}
      </span>
    </li>
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

function Note({ words, icon }: { readonly words: string; readonly icon: "not-checked" | "info" }) {
  return (
    <li class="coverage-row">
      <StateIcon state={icon} />
      <span>{words}</span>
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
    <ol class="line-strip" aria-label={text("panelLinesLabel")}>
      {lines.map(({ line, code }) => {
        const state = states.get(line) ?? "not-checked";
        const shownCode = readValue(code);
        return (
          <li key={line}>
            <button
              type="button"
              class="line-chip"
              disabled={shownCode === undefined}
              title={text("panelLineState", { line, state: lineStateWord(state) })}
              onClick={() => shownCode !== undefined && onOpenCard(shownCode, line)}
            >
              <StateIcon state={state} />
              <span class="line-number">
                <span class="hidden-words">{text("columnLine")} </span>
                {line}
              </span>{" "}
              {shownCode ?? text("panelNoCode")}
              <span class="hidden-words">{text("panelOpensCard", { state: lineStateWord(state) })}</span>
            </button>
          </li>
        );
      })}
      {snapshot.lines.length > linesShown && (
        <li>
          <button type="button" class="line-chip" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? countText("panelFirstLines", linesShown)
              : countText("panelAllLines", snapshot.lines.length)}
          </button>
        </li>
      )}
    </ol>
  );
}
