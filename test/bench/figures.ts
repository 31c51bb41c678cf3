/** One line of the table that `npm run bench` prints, and one object of its JSON file. Nothing is asserted: a person reads it. */
export interface Figure {
  readonly name: string;
  readonly unit: "ms" | "µs" | "MB" | "×" | "count" | "frames/s";
  readonly runs: number;
  readonly median: number;
  /** Null where there are too few runs for it to mean anything. */
  readonly p95: number | null;
  readonly p99: number | null;
  /** What the same run measured of a peer, and how many times less ours is. */
  readonly peer?: { readonly name: string; readonly value: number; readonly ratio: number };
  /** As the issue asks; "–" where it asks nothing. */
  readonly target: string;
  readonly note?: string;
}

/** A file of `sections/` exports one as its default. */
export interface Section {
  /** Measures and answers with its figures; null, with a line printed, where something that it needs is not there. */
  run(): Promise<readonly Figure[] | null>;
}

/** Fewer runs have no 95th or 99th percentile of their own. */
const runsForP95 = 20;
const runsForP99 = 100;

export function figureOf(
  name: string,
  unit: Figure["unit"],
  values: readonly number[],
  target: string,
  more: Pick<Figure, "note"> = {},
): Figure {
  const sorted = [...values].sort((one, other) => one - other);
  return {
    name,
    unit,
    runs: sorted.length,
    median: percentile(sorted, 0.5),
    p95: sorted.length >= runsForP95 ? percentile(sorted, 0.95) : null,
    p99: sorted.length >= runsForP99 ? percentile(sorted, 0.99) : null,
    target,
    ...more,
  };
}

export function besidePeer(figure: Figure, name: string, value: number): Figure {
  return { ...figure, peer: { name, value, ratio: value / figure.median } };
}

/** `share` of 0.5: the median. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((one, other) => one - other),
    0.5,
  );
}

export function tableText(figures: readonly Figure[]): string {
  const head = ["figure", "median", "p95", "p99", "runs", "peer", "ratio", "target"];
  const rows = figures.map(({ name, unit, runs, median, p95, p99, peer, target, note }) => [
    note === undefined ? name : `${name} (${note})`,
    `${shown(median)} ${unit}`,
    p95 === null ? "" : shown(p95),
    p99 === null ? "" : shown(p99),
    String(runs),
    peer === undefined ? "" : `${peer.name} ${shown(peer.value)}`,
    peer === undefined ? "" : `${shown(peer.ratio)} ×`,
    target,
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function shown(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
