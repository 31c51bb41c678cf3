import { eachPublishedRow, hitText, type PtpClaim, type PtpPeer } from "./ptp-claims";

interface Row {
  readonly effective: number;
  readonly deletion: number;
  readonly modifier: 0 | 1;
}

/** What most would build: column 1 → column 2 → rows. `day` as YYYYMMDD. */
export function mapOfMaps(texts: Iterable<string>, day: number, heapUsed: () => number): PtpPeer {
  const before = heapUsed();
  const start = performance.now();
  const map = new Map<string, Map<string, Row[]>>();
  eachPublishedRow(texts, (column1, column2, effective, deletion, modifier) => {
    let partners = map.get(column1);
    if (!partners) {
      partners = new Map();
      map.set(column1, partners);
    }
    const rows = partners.get(column2);
    if (rows) rows.push({ effective, deletion, modifier });
    else partners.set(column2, [{ effective, deletion, modifier }]);
  });
  const loading = performance.now() - start;
  const isInForce = ({ effective, deletion }: Row) => effective <= day && (deletion === 0 || day <= deletion);
  const first = (one: string, other: string) =>
    map.get(one)?.get(other)?.find(isInForce) ?? map.get(other)?.get(one)?.find(isInForce);
  return {
    name: "Map of Maps",
    loading,
    memory: (heapUsed() - before) / 1e6,
    count({ pairs }: PtpClaim) {
      let hits = 0;
      for (const [one, other] of pairs) if (first(one, other)) hits += 1;
      return hits;
    },
    hits: ({ pairs }) =>
      pairs
        .flatMap(([one, other]) => {
          const rows = [...(map.get(one)?.get(other) ?? []), ...(map.get(other)?.get(one) ?? [])].filter(
            isInForce,
          );
          return rows.length === 0
            ? []
            : [hitText(one, other, Math.min(...rows.map(({ modifier }) => modifier)))];
        })
        .sort(),
  };
}
