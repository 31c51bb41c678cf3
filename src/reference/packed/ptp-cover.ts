import { say } from "../../say";
import { ptpParts } from "../import/ptp-rows";
import type { PtpEditionEntry, PtpPartEntry } from "./catalogue";

/**
 * Which pairs an edition of the PTP table holds every row of. CMS cuts the table into parts by column 1, in the middle of a code, so
 * that only a range of pairs tells what a part covers. Between two parts that follow each other there is no row.
 */

interface PairRange {
  /** The first and the last pair that has a row in it; 0 and infinite where it begins or ends the table. */
  readonly from: number;
  readonly to: number;
  /** Number of the part that ends the range; null if it has none. */
  readonly lastPart: number | null;
}

export class PtpCover {
  private readonly ranges: readonly PairRange[];
  readonly isWhole: boolean;

  constructor(private readonly edition: PtpEditionEntry) {
    this.ranges = rangesOf(edition.parts);
    const [first] = this.ranges;
    this.isWhole = first !== undefined && first.from === 0 && first.to === Number.POSITIVE_INFINITY;
  }

  /** Whether rows of a pair would stand in what is loaded. */
  has(pair: number): boolean {
    return this.isWhole || this.ranges.some(({ from, to }) => from <= pair && pair <= to);
  }

  /** Whether every row of a pair is loaded: the first and the last pair of a range may have more in the part before or behind. */
  hasAllRowsOf(pair: number): boolean {
    const isInside = ({ from, to }: PairRange) =>
      (from === 0 || from < pair) && (to === Number.POSITIVE_INFINITY || pair < to);
    return this.isWhole || this.ranges.some(isInside);
  }

  /** For a pair of which rows may be missing: "NCCI PTP practitioner 2024 Q3 is loaded without its part 2 (f2)". */
  whyMissing(table: string, pair: number): string {
    const before = this.ranges.filter((range) => range.to <= pair).at(-1);
    const after = this.ranges.find((range) => range.from >= pair && range !== before);
    const first = before ? (before.lastPart ?? 0) + 1 : 1;
    const last = after ? firstPartOf(this.edition.parts, after) - 1 : ptpParts;
    const numbered = this.edition.parts.every((part) => part.part !== null) && first <= last;
    const of = { table: say(table), edition: this.edition.name, first, last };
    if (!numbered) return say("{table} {edition} is loaded without its other parts", of);
    return first === last
      ? say("{table} {edition} is loaded without its part {first} (f{first})", of)
      : say("{table} {edition} is loaded without its parts {first} to {last} (f{first} to f{last})", of);
  }
}

function firstPartOf(parts: readonly PtpPartEntry[], range: PairRange): number {
  const inside = parts.filter((part) => part.firstPair >= range.from && part.lastPair <= range.to);
  return Math.min(...inside.map((part) => part.part ?? ptpParts + 1));
}

function rangesOf(parts: readonly PtpPartEntry[]): PairRange[] {
  const sorted = [...parts].sort((left, right) => left.firstPair - right.firstPair);
  const ranges: PairRange[] = [];
  for (const { part, firstPair, lastPair } of sorted) {
    const from = part === 1 ? 0 : firstPair;
    const to = part === ptpParts ? Number.POSITIVE_INFINITY : lastPair;
    const before = ranges.at(-1);
    const follows = before && part !== null && before.lastPart !== null && part === before.lastPart + 1;
    if (before && (follows || from <= before.to)) {
      ranges[ranges.length - 1] = { from: before.from, to: Math.max(to, before.to), lastPart: part };
    } else {
      ranges.push({ from, to, lastPart: part });
    }
  }
  return ranges;
}
