import { localDay } from "../claim/calendar";
import { starterTables } from "../reference/starter/starter-tables";
import type { LoadedEdition } from "../reference/tables";

/** Which tables are loaded, of when, and which of them are past the time they were published for. */
export function TablesLoaded() {
  const today = localDay(new Date());
  const editions = starterTables.editions;
  const over = editionsOver(editions, today);
  return (
    <section aria-labelledby="tables-heading">
      <h2 id="tables-heading">Tables loaded</h2>
      {over.length > 0 ? (
        <p class="warning">
          {over.length === 1
            ? "One table’s newest edition is past the time it was published for."
            : `The newest editions of ${over.length} tables are past the time they were published for.`}{" "}
          Later dates of service are judged with them, and each finding says so.
        </p>
      ) : (
        <p>Every table covers today.</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard. */}
      <section class="scroll" aria-label="Editions" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Edition</th>
              <th scope="col">Covers</th>
              <th scope="col">Rows</th>
              <th scope="col">Freshness</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <tr key={`${edition.table} ${edition.edition}`}>
                <th scope="row">{edition.table}</th>
                <td title={edition.origin}>
                  {edition.edition}
                  {!edition.complete && <span class="note"> extract</span>}
                </td>
                <td>
                  {edition.from} – {edition.to ?? "open"}
                </td>
                <td>{edition.rows.toLocaleString("en-US")}</td>
                <td>{freshnessOf(edition, over, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The newest edition of each table, where the time it was published for is over. */
export function editionsOver(editions: readonly LoadedEdition[], today: string): LoadedEdition[] {
  const newest = new Map<string, LoadedEdition>();
  for (const edition of editions) {
    const known = newest.get(edition.table);
    if (!known || lastDay(edition) > lastDay(known)) newest.set(edition.table, edition);
  }
  return [...newest.values()].filter((edition) => lastDay(edition) < today);
}

/** An edition without an end sorts after every date. */
function lastDay({ to }: LoadedEdition): string {
  return to ?? "9999-12-31";
}

function freshnessOf(edition: LoadedEdition, over: readonly LoadedEdition[], today: string) {
  if (over.includes(edition)) return <strong class="warning">Over: newer needed</strong>;
  return lastDay(edition) < today ? "For earlier dates" : "Current";
}
