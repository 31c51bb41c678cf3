import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import type { CheckResult } from "../engine/check-result";

/** How new the loaded tables are, seen from the dates of service on the claim, and from today where that stands for one. */
export interface Freshness {
  /** For the chip: the newest edition in force on the claim ("2026 Q4"), or the oldest of those that are out of date. */
  readonly short: string;
  /** "MUE practitioner 2024 Q3": the newest edition of each table that ends before the last date of service. */
  readonly older: readonly string[];
  /** True where no table of procedure codes is loaded, as in a build without starter tables before the first import. */
  readonly withoutCodes: boolean;
  /** The newest edition of every table. */
  readonly all: readonly string[];
}

/** The tables that say something of a procedure code, by the names their editions carry. */
const codeTables = ["PPRRVU", "MUE practitioner", "NCCI PTP practitioner", "NCCI add-on codes"];

type Edition = CheckResult["editions"][number];

export function freshness(result: CheckResult, snapshot: ClaimSnapshot): Freshness {
  const newest = new Map<string, Edition>();
  for (const edition of result.editions) {
    const known = newest.get(edition.table);
    if (!known || publishedLater(edition, known)) newest.set(edition.table, edition);
  }
  const read = snapshot.lines.flatMap((line) => readValue(line.dateOfService) ?? []);
  const dates = [...read, ...(result.dateAssumed === null ? [] : [result.dateAssumed])].sort();
  const lastDate = dates.at(-1);
  const all = [...newest.values()].map(({ table, edition }) => `${table} ${edition}`).sort();
  const outdated = new Map<string, string>();
  for (const { table, edition, to } of newest.values()) {
    if (lastDate !== undefined && to !== null && to < lastDate) outdated.set(`${table} ${edition}`, edition);
  }
  for (const { row } of result.findings) {
    if (row?.olderThanDate) outdated.set(`${row.table} ${row.edition}`, row.edition);
  }
  const withoutCodes = !codeTables.some((table) => newest.has(table));
  if (outdated.size > 0)
    return {
      withoutCodes,
      short: [...outdated.values()].sort()[0] ?? "",
      older: [...outdated.keys()].sort(),
      all,
    };
  const byAge = [...newest.values()].sort((left, right) => right.from.localeCompare(left.from));
  const inForce = byAge.find((each) => lastDate === undefined || each.from <= lastDate) ?? byAge[0];
  return { withoutCodes, short: inForce?.edition ?? "", older: [], all };
}

/** By its last day: an imported table that carries its history begins long before an extract of an earlier quarter. */
function publishedLater(edition: Edition, known: Edition): boolean {
  const [end, knownEnd] = [edition.to ?? "9999-12-31", known.to ?? "9999-12-31"];
  return end === knownEnd ? edition.from > known.from : end > knownEnd;
}
