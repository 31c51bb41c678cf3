import { readValue } from "../claim/reading";
import { namesClaim } from "./charge-words";
import type { PageDom } from "./dom";
import { isEditable, type Judgement } from "./judge-group";
import type { ChargeRow, FoundRows } from "./reader";
import { scopeOf } from "./shared-fields";
import { commonAncestor, standsBefore, tagOf } from "./unclobbered";

/** A judged group with its rows. */
export interface ReadGroup {
  readonly judgement: Judgement;
  readonly rows: readonly ChargeRow[];
  /** The words under which the group stands. */
  readonly headings: readonly string[];
}

/**
 * Puts groups together that are one claim: a superbill's columns with its write-in line, quick charges with imported ones. Lines are put
 * together only where nothing speaks against it, because what is put together is judged together. A plain-text copy of lines that
 * stand in boxes too is left out.
 */
export function mergeGroups(dom: PageDom, groups: readonly ReadGroup[]): FoundRows[] {
  const bins: ReadGroup[][] = [];
  for (const group of withoutCopies(groups.filter(({ rows }) => rows.length > 0))) {
    const bin = bins.find((others) => others.every((other) => areOneClaim(dom, group, other)));
    if (bin) bin.push(group);
    else bins.push([group]);
  }
  return bins.map((bin): FoundRows => {
    const [first] = bin as [ReadGroup];
    const partial = bin.some(({ judgement }) => judgement.group.partial !== null);
    if (bin.length === 1) return { root: first.judgement.group.root, partial, rows: first.rows };
    const rows = inPageOrder(dom, bin);
    const isOneTable = bin.every(({ judgement }) => judgement.group.root === first.judgement.group.root);
    const root = isOneTable ? null : commonAncestor(rows.map(({ row }) => row));
    return { root: root ?? first.judgement.group.root, partial, rows };
  });
}

/** Groups one after the other, each in its own order; rows of one table, or of a list and a line inside it, mixed as they stand. */
function inPageOrder(dom: PageDom, groups: readonly ReadGroup[]): ChargeRow[] {
  const byRoot = new Map<Element, ChargeRow[]>();
  for (const { judgement, rows } of groups) {
    const { root } = judgement.group;
    const others = [...byRoot].find(([other]) => dom.holds(other, root) || dom.holds(root, other))?.[1];
    if (others) {
      others.push(...rows);
      others.sort((one, other) => (standsBefore(one.row, other.row) ? -1 : 1));
    } else byRoot.set(root, [...rows]);
  }
  return [...byRoot.values()]
    .sort(([one], [other]) => (one && other && standsBefore(one.row, other.row) ? -1 : 1))
    .flat();
}

function areOneClaim(dom: PageDom, one: ReadGroup, other: ReadGroup): boolean {
  // Rows of one table that are divided in different ways came apart when they were looked at.
  if (one.judgement.group.root === other.judgement.group.root) return true;
  if ([one, other].some(({ rows }) => rows.some(({ claim }) => claim > 1))) return false;
  const sameHeadings = one.headings.join("\n") === other.headings.join("\n");
  if (!sameHeadings && [one, other].some(({ headings }) => headings.some(namesClaim))) return false;
  const scope = scopeOf(dom, one.judgement.group.root);
  if (!scope || scope !== scopeOf(dom, other.judgement.group.root)) return false;
  if (tagOf(scope) === "form") return true;
  // On a page at large, two groups of one make may be two claims; a table of plain text may be about anything.
  if (signature(one) === signature(other)) return false;
  return [one, other].every(
    ({ judgement }) => isEditable(judgement.group) || !/^(table|grid)$/.test(judgement.group.kind),
  );
}

function signature({ judgement: { group } }: ReadGroup): string {
  return `${group.kind} ${[...new Set(group.columns.map(({ decision }) => decision?.role ?? ""))].sort().join(" ")}`;
}

function withoutCopies(groups: readonly ReadGroup[]): ReadGroup[] {
  const edited = new Set(groups.filter(({ judgement }) => isEditable(judgement.group)).map(content));
  return groups.filter((group) => isEditable(group.judgement.group) || !edited.has(content(group)));
}

function content({ rows }: ReadGroup): string {
  return JSON.stringify(
    rows.map(({ readings }) => [
      readValue(readings.code),
      readValue(readings.modifiers),
      readValue(readings.units),
    ]),
  );
}
