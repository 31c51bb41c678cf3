import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import { reasonWords, scopeWords } from "../panel/dismissal-words";
import { payerById } from "../payers/payers";
import { rules } from "../rules/registry";
import { say } from "../say";
import {
  clearDismissalLog,
  type DismissalRecord,
  endStanding,
  isNoisy,
  mostLogged,
  onDismissalsChanged,
  readDismissals,
} from "../settings/dismissals";
import { formatNumber, text, textParts } from "../texts";
import { csvOf } from "./dismissals-csv";
import { holdsWords } from "./holds-words";

const nothing: DismissalRecord = { log: [], standing: [], counts: {} };

/** The most lines of the log that are shown at once; the file holds all. */
const mostShown = 200;

/** What was dismissed on charge forms: which rules say too much, what is set aside for a payer, and the log. */
export function DismissalsSection({ onNotice }: { readonly onNotice: (notice: string) => void }) {
  const [record, setRecord] = useState(nothing);
  const [filter, setFilter] = useState("");
  useEffect(() => {
    const end = new AbortController();
    onDismissalsChanged(setRecord, end.signal);
    readDismissals().then(setRecord, () => onNotice(text("optionsDismissalsUnreadable")));
    return () => end.abort();
  }, []);
  const newestFirst = [...record.log].reverse();
  const found = newestFirst.filter(({ rule, codes, reason }) =>
    holdsWords([rule, titleOf(rule) ?? "", ...codes, reasonWords(reason)], filter),
  );
  const shown = found.slice(0, mostShown);
  const clear = () =>
    clearDismissalLog().then(
      () => onNotice(text("optionsLogCleared")),
      () => onNotice(text("optionsNotSaved")),
    );
  return (
    <section aria-labelledby="dismissals-heading">
      <h2 id="dismissals-heading">{text("optionsDismissals")}</h2>
      <p class="note">{text("optionsDismissalsUse", { most: mostLogged })}</p>
      <NoisyRules counts={record.counts} />
      <Standing standing={record.standing} onNotice={onNotice} />
      <h3 id="dismissal-log-heading">{text("optionsLog")}</h3>
      {record.log.length === 0 ? (
        <p>{text("optionsNothingDismissed")}</p>
      ) : (
        <>
          <div class="buttons">
            <label>
              {text("optionsFindDismissal")}{" "}
              <input
                type="search"
                value={filter}
                placeholder={text("optionsFindDismissalExample")}
                onInput={(event) => setFilter(event.currentTarget.value)}
              />
            </label>
            <button type="button" onClick={() => saveCsv(found)}>
              {text("optionsExportCsv", { count: found.length })}
            </button>
            <button type="button" onClick={() => void clear()}>
              {text("optionsClearLog")}
            </button>
          </div>
          <div class="scroll">
            <table aria-labelledby="dismissal-log-heading">
              <thead>
                <tr>
                  <th scope="col">{text("optionsLogHour")}</th>
                  <th scope="col">{text("optionsLogRule")}</th>
                  <th scope="col">{text("optionsLogCodes")}</th>
                  <th scope="col">{text("optionsLogFor")}</th>
                  <th scope="col">{text("optionsLogReason")}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((each, index) => (
                  <tr key={index}>
                    <td>{each.hour.replace("T", " ")}:00</td>
                    <td class="named-rule">
                      <NamedRule rule={each.rule} />
                    </td>
                    <td>{each.codes.join(" ")}</td>
                    <td>{scopeWords[each.scope](each.codes.map((_, at) => at))}</td>
                    <td>{reasonWords(each.reason)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {found.length > shown.length && (
            <p class="note">{text("optionsLogNewest", { shown: shown.length, found: found.length })}</p>
          )}
        </>
      )}
    </section>
  );
}

/** By its title, as the rule book below calls it, with its id, as files and the command line do. */
function NamedRule({ rule }: { readonly rule: string }) {
  const title = titleOf(rule);
  if (title === null) return <code>{rule}</code>;
  return (
    <>
      <a href={`#${rule}`}>{title}</a> <code>{rule}</code>
    </>
  );
}

/** Null for a rule that there is no more: the log may be older than the version. */
function titleOf(id: string): string | null {
  const rule = rules.find((each) => each.id === id);
  return rule ? say(rule.title) : null;
}

function NoisyRules({ counts }: Pick<DismissalRecord, "counts">) {
  const noisy = Object.entries(counts).filter(([rule, count]) => titleOf(rule) !== null && isNoisy(count));
  if (noisy.length === 0) return null;
  return (
    <>
      <h3>{text("optionsNoisyRules")}</h3>
      <p class="note">{text("optionsNoisyRulesUse")}</p>
      <ul class="bullets">
        {noisy.map(([rule, { fired, dismissed }]) => (
          <li key={rule}>
            {textParts<ComponentChild>("optionsNoisyRule", {
              rule: <NamedRule rule={rule} />,
              dismissed: formatNumber(dismissed),
              fired: formatNumber(fired),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Standing({
  standing,
  onNotice,
}: Pick<DismissalRecord, "standing"> & { readonly onNotice: (notice: string) => void }) {
  if (standing.length === 0) return null;
  const named = ({ rule, codes, payer }: DismissalRecord["standing"][number]) => ({
    rule: titleOf(rule) ?? rule,
    codes: together(codes),
    payer: say(payerById(payer)?.name ?? payer),
  });
  const end = (each: DismissalRecord["standing"][number]) =>
    endStanding(each).then(
      () => onNotice(text("optionsShownAgain", { rule: named(each).rule })),
      () => onNotice(text("optionsNotSaved")),
    );
  return (
    <>
      <h3>{text("optionsSetAside")}</h3>
      <ul class="bullets" aria-label={text("optionsSetAside")}>
        {standing.map((each) => (
          <li key={`${each.rule} ${each.payer} ${each.codes}`}>
            {textParts<ComponentChild>("optionsSetAsideRule", {
              ...named(each),
              rule: <NamedRule rule={each.rule} />,
            })}{" "}
            <button
              type="button"
              aria-label={text("optionsShowAgainNamed", named(each))}
              onClick={() => void end(each)}
            >
              {text("optionsShowAgain")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "97110 with 97112". */
function together(codes: readonly string[]): string {
  return codes.reduce((named, code) => text("optionsCodesTogether", { named, code }));
}

function saveCsv(log: DismissalRecord["log"]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csvOf(log, titleOf)], { type: "text/csv" }));
  link.download = "claimlight-dismissals.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
