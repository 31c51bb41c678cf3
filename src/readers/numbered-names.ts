import { isLineField } from "./candidate-group";
import type { PageDom } from "./dom";
import type { DecidedBox } from "./row-texts";
import { commonAncestor } from "./unclobbered";

interface NumberedRows {
  readonly root: Element;
  readonly rows: readonly { element: Element; boxes: readonly DecidedBox[] }[];
}

/**
 * Rows of boxes that stand in no element of their own: told apart by the numbers in their names, or by the order in which they come.
 *
 * What varies between siblings decides what a number means. The number in the names of the code boxes counts lines: `cpt1`, `cpt2`. In
 * the names of other boxes the number that runs through the same lines is the line, whatever else varies is the slot: in `mod1`,
 * `mod1a` the line is 1, in `input-modifier-2-3` it is 3.
 */
export function numberedRows(
  dom: PageDom,
  codes: readonly DecidedBox[],
  controls: readonly DecidedBox[],
): NumberedRows | null {
  const root = commonAncestor(codes.map(({ box }) => box.element));
  if (!root) return null;
  const scope = codes.length > 1 ? root : (root.parentElement ?? root);
  const near = controls.filter(
    ({ box, decision }) => isLineField(decision.role) && scope.contains(box.element),
  );
  const rows = byNumbers(dom, codes, near) ?? byOrder(codes, near);
  return rows && { root: scope, rows: rows.map(({ code, boxes }) => ({ element: code.box.element, boxes })) };
}

interface RowOfCode {
  readonly code: DecidedBox;
  readonly boxes: DecidedBox[];
}

function byNumbers(
  dom: PageDom,
  codes: readonly DecidedBox[],
  near: readonly DecidedBox[],
): RowOfCode[] | null {
  if (codes.length < 2) return null;
  const names = codes.map(({ box }) => numbersIn(dom.nameOf(box.element)));
  const token = varyingToken(names);
  if (token === null) return null;
  const lines = new Map<string, RowOfCode>();
  for (const [at, code] of codes.entries()) {
    const line = names[at]?.[token];
    if (line === undefined || lines.has(line)) return null;
    lines.set(line, { code, boxes: [] });
  }
  const templates = new Map<string, { box: DecidedBox; numbers: string[] }[]>();
  for (const box of near) {
    const name = dom.nameOf(box.box.element);
    const template = name.replace(/\d+/g, "#");
    const like = templates.get(template);
    const entry = { box, numbers: numbersIn(name) };
    if (like) like.push(entry);
    else templates.set(template, [entry]);
  }
  const codeName = textsBetween(dom.nameOf((codes[0] as DecidedBox).box.element));
  for (const [template, like] of templates) {
    const matching = tokensOver(
      like.map(({ numbers }) => numbers),
      new Set(lines.keys()),
    );
    const lineToken = mostLike(matching, textsBetween(template), codeName, token);
    if (lineToken === null) continue;
    for (const { box, numbers } of like) lines.get(numbers[lineToken] ?? "")?.boxes.push(box);
  }
  return [...lines.values()];
}

function numbersIn(name: string): string[] {
  return name.match(/\d+/g) ?? [];
}

/** The one number that differs between all names; null where none or several do. */
function varyingToken(names: readonly (readonly string[])[]): number | null {
  const width = names[0]?.length ?? 0;
  if (names.some((name) => name.length !== width)) return null;
  const varying = Array.from({ length: width }, (_, at) => at).filter(
    (at) => new Set(names.map((name) => name[at])).size > 1,
  );
  return varying.length === 1 ? (varying[0] ?? null) : null;
}

/** The numbers that take exactly the lines' values. */
function tokensOver(names: readonly (readonly string[])[], lines: ReadonlySet<string>): number[] {
  return Array.from({ length: names[0]?.length ?? 0 }, (_, at) => at).filter((at) => {
    const values = new Set(names.map((name) => name[at] ?? ""));
    return values.size === lines.size && [...values].every((value) => lines.has(value));
  });
}

/** What stands before, between and behind the numbers of a name. */
function textsBetween(name: string): string[] {
  return name.split(/\d+|#/);
}

/**
 * Which of several numbers is the line, where a form has as many lines as slots: the one that stands in its name as the line stands in
 * the code's, behind the same words (`line-3-mod-2`, `line-3-cpt`) or before the same (`input-modifier-2-3`, `cpt-code-3`).
 */
function mostLike(
  tokens: readonly number[],
  texts: readonly string[],
  codeTexts: readonly string[],
  codeToken: number,
): number | null {
  const before = tokens.find((at) => at === codeToken && texts[at] === codeTexts[codeToken]);
  const behind = tokens.find(
    (at) => texts.slice(at + 1).join("#") === codeTexts.slice(codeToken + 1).join("#"),
  );
  return before ?? behind ?? tokens.at(-1) ?? null;
}

/** Boxes in the order of the page: a new row begins where a field comes that the row has already, unless it is one more of a run. */
function byOrder(codes: readonly DecidedBox[], near: readonly DecidedBox[]): RowOfCode[] | null {
  const rows: { roles: Set<string>; boxes: DecidedBox[] }[] = [];
  let last = "";
  for (const box of near) {
    const { role } = box.decision;
    const row = rows.at(-1);
    if (!row || (row.roles.has(role) && last !== role)) rows.push({ roles: new Set([role]), boxes: [box] });
    else {
      row.roles.add(role);
      row.boxes.push(box);
    }
    last = role;
  }
  const withCode = rows.flatMap(({ boxes }) => {
    const own = boxes.filter(({ decision }) => decision.role === "code");
    return own[0] && own.length === 1 ? [{ code: own[0], boxes }] : [];
  });
  return withCode.length === rows.length && withCode.length === codes.length ? withCode : null;
}
