import { useEffect, useState } from "preact/hooks";
import { localDay } from "../claim/calendar";
import type { EditionChanges } from "../reference/packed/row-changes";
import type { ReferenceTables } from "../reference/tables";
import { dismissedCodes } from "../settings/dismissals";
import { openCodes } from "./open-codes";
import type { ReadyChange } from "./table-change";
import { difference, editionWords, type ImportedEditionShown, rowWords } from "./table-words";
import { tablesWith } from "./tables-in-force";
import { type TouchedCodes, touchedCodes } from "./touched-codes";
import { TouchedCodesShown } from "./touched-codes-shown";

interface ChangeSummaryProps {
  readonly change: ReadyChange;
  /** In force now. */
  readonly tables: ReferenceTables;
  onUse(): void;
  onDiscard(): void;
}

/** What would change, before it does. */
export function ChangeSummary({ change, tables, onUse, onDiscard }: ChangeSummaryProps) {
  const { added, removed, kept } = difference(change.before, change.after);
  if (added.length + removed.length === 0) {
    return (
      <>
        <h3>Nothing would change</h3>
        <p>No table was taken from these files. The tables are as they were.</p>
        <p class="buttons">
          <button type="button" onClick={onDiscard}>
            Close
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      <h3>What would change</h3>
      <dl class="change">
        <Editions name="Added" editions={added} changes={change.changes} loaded={[...added, ...kept]} />
        <Editions name="Taken out" editions={removed} />
        <Editions name="Stays" editions={kept} />
        <CodesTouched change={change} tables={tables} />
      </dl>
      <p class="buttons">
        <button type="button" class="primary" onClick={onUse}>
          Use these tables
        </button>
        <button type="button" onClick={onDiscard}>
          Discard
        </button>
      </p>
    </>
  );
}

interface EditionsProps {
  readonly name: string;
  readonly editions: readonly ImportedEditionShown[];
  /** For editions that are added: the rows they bring, and everything that is loaded then. */
  readonly changes?: readonly EditionChanges[];
  readonly loaded?: readonly ImportedEditionShown[];
}

function Editions({ name, editions, changes = [], loaded = [] }: EditionsProps) {
  if (editions.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul class="rows">
          {editions.map((edition) => (
            <li key={`${edition.table} ${edition.edition}`}>
              <strong>{editionWords(edition.table, edition.edition)}</strong>: {rowWords(edition.rows)}
              {changes
                .filter((each) => each.table === edition.table && each.edition === edition.edition)
                .map((each) => (
                  <p key={each.edition}>{changesWords(each)}</p>
                ))}
              <OlderThanLoaded edition={edition} loaded={loaded} />
              <p class="note">from {edition.files.join(", ")}</p>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function changesWords({ since, added, closed, changed }: EditionChanges): string {
  const counts = [
    `${rowWords(added)} added`,
    `${closed.toLocaleString("en-US")} closed`,
    `${changed.toLocaleString("en-US")} changed`,
  ].join(", ");
  return since === null ? `${counts}: no earlier edition is loaded` : `${counts} since ${since}`;
}

/** An older edition changes nothing of what is judged today; whoever gave it by mistake must be able to see it. */
function OlderThanLoaded({
  edition,
  loaded,
}: {
  readonly edition: ImportedEditionShown;
  readonly loaded: readonly ImportedEditionShown[];
}) {
  const newer = loaded
    .filter(({ table, from }) => table === edition.table && from > edition.from)
    .sort((left, right) => (left.from < right.from ? -1 : 1))[0];
  if (!newer) return null;
  return (
    <p class="warning">
      Older than {newer.edition}, which is loaded: only for dates of service before {newer.from}.
    </p>
  );
}

interface Touching {
  readonly open: TouchedCodes;
  /** Null: the browser did not let the dismissals be read. */
  readonly dismissed: TouchedCodes | null;
}

/** In the log each dismissal's codes are paired with each other only: all pairs of a log of years would take seconds. */
function CodesTouched({ change, tables }: Pick<ChangeSummaryProps, "change" | "tables">) {
  const [touching, setTouching] = useState<Touching | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.all([openCodes(), dismissedCodes().catch(() => null), tablesWith(change.buffer)]).then(
      ([open, dismissed, { tables: after }]) => {
        if (gone) return;
        const today = localDay(new Date());
        setTouching({
          open: touchedCodes([open], tables, after, today),
          dismissed: dismissed && touchedCodes(dismissed, tables, after, today),
        });
      },
    );
    return () => {
      gone = true;
    };
  }, [change]);
  return (
    <>
      <dt>Codes touched</dt>
      <dd>
        {touching === null ? (
          <p class="note">Asking the open tabs…</p>
        ) : (
          <>
            <TouchedCodesShown where="in the open tabs" {...touching.open} />
            {touching.dismissed === null ? (
              <p class="warning">The browser did not let the dismissals be read.</p>
            ) : (
              <TouchedCodesShown where="among your dismissals" {...touching.dismissed} />
            )}
          </>
        )}
      </dd>
    </>
  );
}
