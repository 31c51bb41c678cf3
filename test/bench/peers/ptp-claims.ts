/** Claims of twelve different codes to look up, and what a peer must answer of one. */

export interface PtpClaim {
  readonly codes: readonly string[];
  /** Each two of the codes once: 66 pairs. */
  readonly pairs: readonly (readonly [string, string])[];
}

export interface PtpPeer {
  readonly name: string;
  /** How many of the claim's pairs have a row in force, whichever is column 1. This is what is timed. */
  count(claim: PtpClaim): number;
  /** Those pairs with their strictest modifier indicator, "10021 36000 1", sorted. */
  hits(claim: PtpClaim): string[];
  /** Megabytes that it keeps in memory. */
  readonly memory: number;
  /** Milliseconds from what it would be kept in on disk to ready. */
  readonly loading: number;
}

const lines = 12;

/** Half of the codes drawn evenly, each with one that it has an edit with: always the same claims. */
export function drawClaims(
  count: number,
  codes: readonly string[],
  partnersOf: (code: string) => readonly string[],
): PtpClaim[] {
  let state = 42;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    const drawn = new Set<string>();
    while (drawn.size < lines) {
      const one = codes[next(codes.length)] ?? "";
      const partners = partnersOf(one);
      const other = partners[next(partners.length)] ?? one;
      drawn.add(one);
      if (drawn.size < lines) drawn.add(other);
    }
    return claimOf([...drawn]);
  });
}

export function claimOf(codes: readonly string[]): PtpClaim {
  return {
    codes,
    pairs: codes.flatMap((one, at) => codes.slice(at + 1).map((other) => [one, other] as const)),
  };
}

export function hitText(one: string, other: string, modifierIndicator: number): string {
  return `${[one, other].sort().join(" ")} ${modifierIndicator}`;
}

/** Calls `take` with each row of the official files that was ever in force: dates as YYYYMMDD, 0 for none. */
export function eachPublishedRow(
  texts: Iterable<string>,
  take: (column1: string, column2: string, effective: number, deletion: number, modifier: 0 | 1) => void,
): void {
  for (const text of texts) {
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf("\n", start);
      const stop = end < 0 ? text.length : end;
      const [column1 = "", column2 = "", , from = "", to = "", modifier] = text
        .slice(start, stop)
        .split("\t");
      start = stop + 1;
      if (!/^\d{8}$/.test(from) || (modifier !== "0" && modifier !== "1")) continue;
      const effective = Number(from);
      const deletion = to === "*" ? 0 : Number(to);
      if (deletion !== 0 && deletion <= effective) continue;
      take(column1, column2, effective, deletion, modifier === "0" ? 0 : 1);
    }
  }
}
