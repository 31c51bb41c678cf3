import { localDay } from "../claim/calendar";
import { tableNames } from "../reference/edition";
import type { LoadedEdition, ReferenceTables } from "../reference/tables";
import { say } from "../say";
import { countText, formatNumber, text } from "../texts";
import { tableWords } from "./table-words";

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
      <h2 id="tables-heading">{text("tablesLoaded")}</h2>
      {problem !== "" && (
        <p class="failing" role="alert">
          {text("tablesNotInForce", { problem })}
        </p>
      )}
      {missing.length > 0 && (
        <p class="warning">
          {text(missing.length === codeTables.length ? "tablesMissingAll" : "tablesMissingSome", {
            tables: missing.map(tableWords).join(", "),
          })}
        </p>
      )}
      {over.length > 0 ? (
        <p class="warning">{countText("tablesOver", over.length)}</p>
      ) : (
        missing.length === 0 && <p>{text("tablesAllCurrent")}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard. */}
      <section class="scroll" aria-label={text("tablesEditions")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("tablesTable")}</th>
              <th scope="col">{text("tablesEdition")}</th>
              <th scope="col">{text("tablesCovers")}</th>
              <th scope="col">{text("tablesRowsHeading")}</th>
              <th scope="col">{text("tablesFreshness")}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <tr key={`${edition.table} ${edition.edition} ${edition.origin}`}>
                <th scope="row">{tableWords(edition.table)}</th>
                <td>
                  {say(edition.edition)}
                  {!edition.complete && <span class="note"> {text("tablesExtract")}</span>}
                  <span class="note source">{say(edition.origin)}</span>
                </td>
                <td>
                  {edition.from} – {edition.to ?? text("tablesOpen")}
                </td>
                <td>{formatNumber(edition.rows)}</td>
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
  if (over.includes(edition)) return <strong class="warning">{text("tablesFreshnessOver")}</strong>;
  return text(lastDay(edition) < today ? "tablesFreshnessEarlier" : "tablesFreshnessCurrent");
}
