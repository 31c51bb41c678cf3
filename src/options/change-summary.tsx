import type { ReadyChange } from "./table-change";
import { difference, editionWords, type ImportedEditionShown, rowWords } from "./table-words";

interface ChangeSummaryProps {
  readonly change: ReadyChange;
  onUse(): void;
  onDiscard(): void;
}

/** What would change, before it does. */
export function ChangeSummary({ change, onUse, onDiscard }: ChangeSummaryProps) {
  const { added, removed, kept } = difference(change.before, change.after);
  if (added.length + removed.length === 0) {
    return (
      <>
        <h3>Nothing would change</h3>
        <p>No table was taken from these files. The tables are as they were.</p>
        <button type="button" onClick={onDiscard}>
          Close
        </button>
      </>
    );
  }
  return (
    <>
      <h3>What would change</h3>
      <dl class="change">
        <Editions name="Added" editions={added} />
        <Editions name="Taken out" editions={removed} />
        <Editions name="Stays" editions={kept} />
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

function Editions({
  name,
  editions,
}: {
  readonly name: string;
  readonly editions: readonly ImportedEditionShown[];
}) {
  if (editions.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul>
          {editions.map(({ table, edition, rows, files }) => (
            <li key={`${table} ${edition}`}>
              {editionWords(table, edition)}: {rowWords(rows)}{" "}
              <span class="note">from {files.join(", ")}</span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
