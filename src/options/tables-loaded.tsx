import { localDay } from "../claim/calendar";
import { tableNames } from "../reference/edition";
import type { LoadedEdition, ReferenceTables } from "../reference/tables";

interface TablesLoadedProps {
  readonly tables: ReferenceTables;
  /** Why imported tables that are stored are not among them; empty where nothing is wrong. */
  readonly problem: string;
}

/** The tables that say something of a procedure code; a build without starter tables has none of them. */
const codeTables: readonly string[] = [tableNames.ptp, tableNames.mue, tableNames.addOn, tableNames.rvu];

/** Which tables are loaded, of when, and which of them are past the time they were published for. */
export function TablesLoaded({ tables: { editions }, problem }: TablesLoadedProps) {
  const today = localDay(new Date());
  const over = editionsOver(editions, today);
  const missing = codeTables.filter((name) => !editions.some(({ table }) => table === name));
  return (
    <section aria-labelledby="tables-heading">
      <h2 id="tables-heading">Tables loaded</h2>
      {problem !== "" && (
        <p class="failing" role="alert">
          Your imported tables are not in force, only those that came with Claimlight. Import the files again.
          What is wrong: {problem}.
        </p>
      )}
      {missing.length > 0 && (
        <p class="warning">
          Not loaded: {missing.join(", ")}. {missing.length === codeTables.length ? "No" : "Not every"} charge
          line can be checked without: import CMS’s files below, under “Your own tables”.
        </p>
      )}
      {over.length > 0 ? (
        <p class="warning">
          {over.length === 1
            ? "One table’s newest edition is past the time it was published for."
            : `The newest editions of ${over.length} tables are past the time they were published for.`}{" "}
          Later dates of service are judged with them, and each finding says so.
        </p>
      ) : (
        missing.length === 0 && <p>Every table covers today.</p>
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
              <tr key={`${edition.table} ${edition.edition} ${edition.origin}`}>
                <th scope="row">{edition.table}</th>
                <td>
                  {edition.edition}
                  {!edition.complete && <span class="note"> extract</span>}
                  <span class="note source">{edition.origin}</span>
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

/** The newest edition of each table, where the time it was published for is over; of two of the same time, the whole one. */
export function editionsOver(editions: readonly LoadedEdition[], today: string): LoadedEdition[] {
  const newest = new Map<string, LoadedEdition>();
  for (const edition of editions) {
    const known = newest.get(edition.table);
    if (!known || isNewer(edition, known)) newest.set(edition.table, edition);
  }
  return [...newest.values()].filter((edition) => lastDay(edition) < today);
}

function isNewer(edition: LoadedEdition, other: LoadedEdition): boolean {
  if (lastDay(edition) !== lastDay(other)) return lastDay(edition) > lastDay(other);
  return edition.complete && !other.complete;
}

/** An edition without an end sorts after every date. */
function lastDay({ to }: LoadedEdition): string {
  return to ?? "9999-12-31";
}

function freshnessOf(edition: LoadedEdition, over: readonly LoadedEdition[], today: string) {
  if (over.includes(edition)) return <strong class="warning">Over: newer needed</strong>;
  return lastDay(edition) < today ? "For earlier dates" : "Current";
}
