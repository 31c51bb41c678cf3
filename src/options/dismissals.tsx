import { useEffect, useState } from "preact/hooks";
import { reasonWords, scopeWords } from "../panel/dismissal-words";
import {
  clearDismissalLog,
  type DismissalRecord,
  endStanding,
  isNoisy,
  onDismissalsChanged,
  readDismissals,
} from "../settings/dismissals";
import { csvOf } from "./dismissals-csv";

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
    readDismissals().then(setRecord, () => onNotice("The browser did not let the dismissals be read."));
    return () => end.abort();
  }, []);
  const wanted = filter.trim().toLowerCase();
  const newestFirst = [...record.log].reverse();
  const found = newestFirst.filter(
    ({ rule, codes, reason }) =>
      wanted === "" ||
      [rule, ...codes, reasonWords(reason)].some((text) => text.toLowerCase().includes(wanted)),
  );
  const shown = found.slice(0, mostShown);
  const clear = () =>
    clearDismissalLog().then(
      () => onNotice("The log and the counters are empty."),
      () => onNotice("The browser did not save the change."),
    );
  return (
    <section aria-labelledby="dismissals-heading">
      <h2 id="dismissals-heading">Dismissals</h2>
      <p class="note">
        Kept on this computer: rule, codes, reason and hour, the newest 2,000. Nothing of a patient or a
        claim.
      </p>
      <NoisyRules counts={record.counts} />
      <Standing standing={record.standing} onNotice={onNotice} />
      <h3 id="dismissal-log-heading">Log</h3>
      {record.log.length === 0 ? (
        <p>Nothing was dismissed yet.</p>
      ) : (
        <>
          <div class="buttons">
            <label>
              Find{" "}
              <input
                type="search"
                value={filter}
                placeholder="rule, code or reason"
                onInput={(event) => setFilter(event.currentTarget.value)}
              />
            </label>
            <button type="button" onClick={() => saveCsv(found)}>
              Export {found.length} as CSV
            </button>
            <button type="button" onClick={() => void clear()}>
              Clear the log and the counters
            </button>
          </div>
          <div class="scroll">
            <table aria-labelledby="dismissal-log-heading">
              <thead>
                <tr>
                  <th scope="col">Hour</th>
                  <th scope="col">Rule</th>
                  <th scope="col">Codes</th>
                  <th scope="col">For</th>
                  <th scope="col">Reason</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((each, index) => (
                  <tr key={index}>
                    <td>{each.hour.replace("T", " ")}:00</td>
                    <td>
                      <a href={`#${each.rule}`}>{each.rule}</a>
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
            <p class="note">
              The newest {shown.length} of {found.length}; the file holds all.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function NoisyRules({ counts }: Pick<DismissalRecord, "counts">) {
  const noisy = Object.entries(counts).filter(([, count]) => isNoisy(count));
  if (noisy.length === 0) return null;
  return (
    <>
      <h3>Rules that may say too much</h3>
      <p class="note">Dismissed in more than half of at least 50 forms on which they found something.</p>
      <ul class="bullets">
        {noisy.map(([rule, { fired, dismissed }]) => (
          <li key={rule}>
            <a href={`#${rule}`}>{rule}</a>: dismissed {dismissed} of {fired} times. Its severity can be
            lowered, or it can be turned off, under Rules.
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
  const end = (each: DismissalRecord["standing"][number]) =>
    endStanding(each).then(
      () => onNotice(`Shown again: ${each.rule}.`),
      () => onNotice("The browser did not save the change."),
    );
  return (
    <>
      <h3>Set aside for a payer’s codes</h3>
      <ul class="bullets" aria-label="Set aside for a payer’s codes">
        {standing.map((each) => (
          <li key={`${each.rule} ${each.payer} ${each.codes}`}>
            {each.rule}: {each.codes.join(" with ")} for {each.payer}{" "}
            <button
              type="button"
              aria-label={`Show again: ${each.rule}, ${each.codes.join(" with ")}, ${each.payer}`}
              onClick={() => void end(each)}
            >
              Show again
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function saveCsv(log: DismissalRecord["log"]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csvOf(log)], { type: "text/csv" }));
  link.download = "claimlight-dismissals.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
