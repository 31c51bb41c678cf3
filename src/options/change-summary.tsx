import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import { localDay } from "../claim/calendar";
import type { EditionChanges } from "../reference/packed/row-changes";
import type { ReferenceTables } from "../reference/tables";
import { dismissedCodes } from "../settings/dismissals";
import { text, textParts } from "../texts";
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
        <h3>{text("optionsNothingWouldChange")}</h3>
        <p>{text("tablesNoneTaken")}</p>
        <p class="buttons">
          <button type="button" onClick={onDiscard}>
            {text("optionsClose")}
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      <h3>{text("optionsWouldChange")}</h3>
      <dl class="change">
        <Editions
          name={text("tablesAdded")}
          editions={added}
          changes={change.changes}
          loaded={[...added, ...kept]}
        />
        <Editions name={text("tablesTakenOut")} editions={removed} />
        <Editions name={text("tablesStays")} editions={kept} />
        <CodesTouched change={change} tables={tables} />
      </dl>
      <p class="buttons">
        <button type="button" class="primary" onClick={onUse}>
          {text("tablesUse")}
        </button>
        <button type="button" onClick={onDiscard}>
          {text("tablesDiscard")}
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
              {textParts<ComponentChild>("tablesImportedEdition", {
                edition: <strong>{editionWords(edition.table, edition.edition)}</strong>,
                rows: rowWords(edition.rows),
              })}
              {changes
                .filter((each) => each.table === edition.table && each.edition === edition.edition)
                .map((each) => (
                  <p key={each.edition}>{changesWords(each)}</p>
                ))}
              <OlderThanLoaded edition={edition} loaded={loaded} />
              <p class="note">{text("tablesFrom", { files: edition.files.join(", ") })}</p>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function changesWords({ since, added, closed, changed }: EditionChanges): string {
  const counts = { added: rowWords(added), closed, changed };
  return since === null ? text("tablesChangesFirst", counts) : text("tablesChanges", { ...counts, since });
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
  return <p class="warning">{text("tablesOlderThanLoaded", { newer: newer.edition, day: newer.from })}</p>;
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
      <dt>{text("tablesCodesTouched")}</dt>
      <dd>
        {touching === null ? (
          <p class="note">{text("tablesAskingTabs")}</p>
        ) : (
          <>
            <TouchedCodesShown where="open" {...touching.open} />
            {touching.dismissed === null ? (
              <p class="warning">{text("tablesDismissalsUnread")}</p>
            ) : (
              <TouchedCodesShown where="dismissed" {...touching.dismissed} />
            )}
          </>
        )}
      </dd>
    </>
  );
}
