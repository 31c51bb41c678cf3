import initSqlJs from "sql.js";
import { codeNumber, codeOfNumber } from "../../../src/reference/packed/code-number";
import { eachPublishedRow, hitText, type PtpClaim, type PtpPeer } from "./ptp-claims";

const lines = 12;

/**
 * SQLite in WebAssembly at its best: codes as integers, the table clustered by its key so that a look-up needs no second one, and all
 * pairs of a claim in one prepared IN × IN query. `day` as YYYYMMDD.
 */
export async function sqlite(texts: Iterable<string>, day: number): Promise<PtpPeer> {
  const { Database } = await initSqlJs();
  const filling = new Database();
  filling.run(`CREATE TABLE ptp (column1 INT, column2 INT, effective INT, deletion INT, modifier INT,
    PRIMARY KEY (column1, column2, effective, deletion, modifier)) WITHOUT ROWID; BEGIN`);
  const insert = filling.prepare("INSERT OR IGNORE INTO ptp VALUES (?, ?, ?, ?, ?)");
  eachPublishedRow(texts, (column1, column2, effective, deletion, modifier) =>
    insert.run([codeNumber(column1), codeNumber(column2), effective, deletion || 99991231, modifier]),
  );
  insert.free();
  filling.run("COMMIT; ANALYZE");
  const file = filling.export();
  filling.close();

  const start = performance.now();
  const database = new Database(file);
  const marks = Array.from({ length: lines }, () => "?").join(", ");
  const query = database.prepare(`SELECT column1, column2, modifier FROM ptp
    WHERE column1 IN (${marks}) AND column2 IN (${marks}) AND effective <= ${day} AND deletion >= ${day}`);
  query.bind(new Array(lines * 2).fill(0));
  query.step();
  const loading = performance.now() - start;

  /** By pair, the strictest modifier indicator: rows come in both directions. */
  const found = new Map<number, number>();
  const ask = ({ codes }: PtpClaim) => {
    const numbers = codes.map(codeNumber);
    found.clear();
    query.bind([...numbers, ...numbers]);
    while (query.step()) {
      const [one = 0, other = 0, modifier = 0] = query.get();
      if (one === other) continue;
      const pair = Math.min(one, other) * 36 ** 5 + Math.max(one, other);
      found.set(pair, Math.min(modifier, found.get(pair) ?? 1));
    }
    query.reset();
    return found;
  };
  return {
    name: "sql.js",
    loading,
    memory: file.length / 1e6,
    count: (claim) => ask(claim).size,
    hits: (claim) =>
      [...ask(claim)]
        .map(([pair, modifier]) =>
          hitText(codeOfNumber(Math.floor(pair / 36 ** 5)), codeOfNumber(pair % 36 ** 5), modifier),
        )
        .sort(),
  };
}
