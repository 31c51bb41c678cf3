import type { CandidateGroup } from "./candidate-group";
import { type Cells, groupOfCells } from "./cells-group";
import type { PageDom } from "./dom";
import { gridsAsCells } from "./grid-cells";
import { headingsOver } from "./headings";
import { type Judgement, judgeGroup } from "./judge-group";
import { labelledTextTables } from "./labelled-texts";
import { mayHoldCodes } from "./may-hold-codes";
import { mergeGroups, type ReadGroup } from "./merge-groups";
import { flatGridsAsCells } from "./placed-cells";
import { readGroup } from "./read-group";
import { type InSteps, type Reader, rest } from "./reader";
import { type AnchorKind, PageBoxes, repeatedRows } from "./repeated-rows";
import { dateInHeading, SharedFields } from "./shared-fields";
import { tablesAsCells } from "./table-grid";
import { textLineGroups } from "./text-lines";
import { around, attributeOf, closest, holds, queryFirst } from "./unclobbered";

/** In this order: a code box shows a row more surely than a code in plain text, and that more than a box that only says "code". */
const anchorKinds: readonly AnchorKind[] = [
  "code control",
  "tick",
  "code text",
  "weak code control",
  "unnamed control",
];

/**
 * Reads charge forms that no one described beforehand.
 *
 * Candidates (tables, grids, repeated rows, ticked lists, lines of text) are brought into one shape, rows × boxes. Each column gets a
 * role from its evidence (classify.ts); one judgement is made of each group, with its confidence and reasons (judge-group.ts); groups of
 * one claim are put together (merge-groups.ts). The judgements are kept for the reading report.
 */
const generic: Reader = {
  id: "generic",
  *findForms(dom, taken, judged) {
    if (!mayHoldCodes(dom)) return;
    const judgements = yield* judgePage(dom, taken);
    for (const judgement of judgements) judged(judgement);
    const charges = judgements.filter(({ verdict }) => verdict === "charge lines");
    const shared = new SharedFields(
      dom,
      lineElements(judgements),
      charges.map(({ group }) => group.root),
    );
    const read: ReadGroup[] = [];
    for (const judgement of charges) {
      const group = yield* readJudged(dom, judgement, shared);
      if (group) read.push(group);
    }
    yield* mergeGroups(dom, read, taken);
  },
};
export default generic;

function* judgePage(dom: PageDom, taken: readonly Element[]): InSteps<Judgement[]> {
  const judgements: Judgement[] = [];
  // Tables about codes, charges or not: a control in a fee schedule is not looked at a second time as a labelled box.
  const judged: Element[] = [...taken];
  const judge = (group: CandidateGroup, headers: readonly string[] = []) =>
    quietly(() => {
      const headings = headingsOver(dom, group.root);
      const judgement = judgeGroup(group, headings, headers);
      if (judgement.verdict === "charge lines" && !dom.isOnPage(group.root)) return;
      judgements.push(judgement);
      return judgement;
    });
  // Inner ones first: a table that only lays out the page holds the table of the lines in one of its cells.
  const grids = () => gridsAsCells(dom).filter(({ root }) => !taken.some((other) => dom.holds(other, root)));
  const allCells = quietly(() => [...tablesOf(dom, taken), ...grids()]) ?? [];
  for (const cells of innerFirst(dom, allCells)) {
    const { root } = cells;
    if (judged.some((other) => other !== root && dom.holds(other, root))) continue;
    if (taken.some((other) => dom.holds(root, other))) continue;
    const inner = judged.filter((other) => other !== root && dom.holds(root, other));
    const own = inner.length === 0 ? cells : besideInner(dom, cells, inner);
    if (!own) continue;
    yield rest;
    const group = quietly(() => groupOfCells(dom, own));
    const judgement = group && judge(group, cells.headers);
    if (judgement && judgement.verdict !== "no codes") judged.push(...(cells.own ?? [cells.root]));
  }
  yield rest;
  for (const group of quietly(() => textLineGroups(dom, judged)) ?? []) {
    if (judge(group)?.verdict === "charge lines") judged.push(group.root);
  }
  let boxes: PageBoxes;
  try {
    boxes = yield* PageBoxes.of(dom, judged);
  } catch {
    // Without them only tables and lines of text are read.
    return judgements;
  }
  for (const cells of quietly(() => flatGridsAsCells(dom, boxes.codesByShape)) ?? []) {
    if (judged.some((other) => dom.holds(cells.root, other) || dom.holds(other, cells.root))) continue;
    const group = quietly(() => groupOfCells(dom, cells));
    if (group && judge(group, cells.headers)?.verdict === "charge lines") judged.push(cells.root);
  }
  for (const kind of anchorKinds) {
    yield rest;
    for (const group of quietly(() => repeatedRows(dom, boxes, kind, judged)) ?? []) {
      if (judge(group)?.verdict === "charge lines") judged.push(...group.rows.map((row) => row.element));
    }
  }
  return judgements;
}

/** The rows of a table that holds others, without theirs; null where nothing is left: it only lays them out. */
function besideInner(dom: PageDom, cells: Cells, inner: readonly Element[]): Cells | null {
  const holdsInner = (part: Element) =>
    queryFirst(part, "table") !== null || inner.some((other) => dom.holds(part, other));
  const rows = cells.rows.filter(({ parts }) => !parts.some(holdsInner));
  return rows.length > 0 ? { ...cells, rows } : null;
}

function tablesOf(dom: PageDom, taken: readonly Element[]) {
  const tables = dom
    .all<HTMLTableElement>("table")
    .filter(
      (table) => !taken.some((other) => holds(other, table)) && dom.isVisible(table) && !isRowOfGrid(table),
    );
  const labelled = labelledTextTables(tables);
  return [
    ...tablesAsCells(
      dom,
      tables.filter(
        (table) => !labelled.some(({ rows }) => rows.some(({ element }) => holds(table, element))),
      ),
    ),
    ...labelled,
  ];
}

/** Whether a table only lays out the cells of one row of a grid, as in dgrid: the grid has the rows. */
function isRowOfGrid(table: HTMLTableElement): boolean {
  return (
    /^(presentation|none)$/.test(attributeOf(table, "role") ?? "") &&
    queryFirst(table, "[role=gridcell]") !== null &&
    closest(table, "[role=row]") !== null
  );
}

function innerFirst(dom: PageDom, all: readonly Cells[]): Cells[] {
  const depth = (root: Element) => {
    let steps = 0;
    for (let at = around(root); at; at = around(at)) steps += 1;
    return steps;
  };
  const roots = new Map(all.map(({ root }) => [root, depth(root)]));
  const isNested = all.some(({ root }) =>
    all.some((other) => other.root !== root && dom.holds(other.root, root)),
  );
  return isNested
    ? [...all].sort((one, other) => (roots.get(other.root) ?? 0) - (roots.get(one.root) ?? 0))
    : [...all];
}

function lineElements(judgements: readonly Judgement[]): Element[] {
  return judgements.flatMap(({ group, verdict }) => {
    if (verdict === "no codes") return [];
    return /^(table|grid)$/.test(group.kind) ? [group.root] : group.rows.map((row) => row.element);
  });
}

function* readJudged(dom: PageDom, judgement: Judgement, shared: SharedFields): InSteps<ReadGroup | null> {
  const { root } = judgement.group;
  try {
    const headings = headingsOver(dom, root);
    const own = yield* shared.of(root);
    // A heading that is a date says the day where no field of the form does.
    own.dateOfService ??= headings.map(dateInHeading).find((date) => date !== null) ?? undefined;
    const rows = yield* readGroup(dom, judgement, own, headings);
    return { judgement, rows, headings };
  } catch {
    return null;
  }
}

/** A page may hold anything. A candidate that cannot be read is passed over; the others are still read. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
