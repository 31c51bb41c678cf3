import { type FieldRole, isDiagnosisList, type NamedRole, roleInLabel, roleInName } from "./charge-words";
import type { Box, PageDom } from "./dom";

/** One decision about what a box or a column of boxes is for, with the reasons that led to it. */
export interface Decision {
  readonly role: FieldRole;
  /** The sum of the evidence: 3 for a header or label, 2 for a field name or a shape, 1 where the words are weak. */
  readonly score: number;
  /** The strongest reason, as a fixed phrase. */
  readonly from: string;
  /** True where only weak words speak for it ("Code"): other columns must bear it out. */
  readonly weak: boolean;
}

interface Evidence {
  readonly named: NamedRole;
  readonly score: number;
  readonly from: string;
}

/**
 * Decides what a column of boxes is for: its header, and the labels and names of a few of its controls. Where the evidence is
 * divided, there is no decision.
 */
export function classify(dom: PageDom, header: string, samples: readonly Box[]): Decision | null {
  const evidence: Evidence[] = [];
  const add = (named: NamedRole | null, score: number, from: string) => {
    if (named) evidence.push({ named, score: named.weak ? 1 : score, from });
  };
  const words = wordsOf(dom);
  add(roleInLabel(header), 3, "column header");
  const controls = samples.filter((box) => box.control);
  add(
    agreed(controls, (box) => words.label(dom.labelOf(box.element))),
    3,
    "label",
  );
  add(
    agreed(controls, (box) => words.name(dom.nameOf(box.element))),
    2,
    "field name",
  );
  if (evidence.length === 0 && samples.length > 0 && samples.every((box) => isDiagnosisList(box.text))) {
    add({ role: "diagnosisPointers", weak: false }, 2, "shape of the value");
  }
  return strongest(evidence);
}

function strongest(evidence: readonly Evidence[]): Decision | null {
  const sums = new Map<FieldRole, number>();
  for (const { named, score } of evidence) sums.set(named.role, (sums.get(named.role) ?? 0) + score);
  const [first, second] = [...sums].sort((one, other) => other[1] - one[1]);
  if (!first || first[1] === second?.[1]) return null;
  const [role, score] = first;
  const speaking = evidence.filter((item) => item.named.role === role);
  return { role, score, from: speaking[0]?.from ?? "", weak: speaking.every((item) => item.named.weak) };
}

/** What all samples that say anything say; null where they differ. */
function agreed(boxes: readonly Box[], ask: (box: Box) => NamedRole | null): NamedRole | null {
  let answer: NamedRole | null = null;
  for (const box of boxes) {
    const named = ask(box);
    if (!named) continue;
    if (answer && answer.role !== named.role) return null;
    answer = named;
  }
  return answer;
}

interface RememberedWords {
  label(label: string): NamedRole | null;
  name(name: string): NamedRole | null;
}

const remembered = new WeakMap<PageDom, RememberedWords>();

/** Forms repeat the same labels and names in every row: each is looked up once a reading, names without their row numbers. */
function wordsOf(dom: PageDom): RememberedWords {
  let found = remembered.get(dom);
  if (!found) {
    const labels = new Map<string, NamedRole | null>();
    const names = new Map<string, NamedRole | null>();
    found = {
      label: (label) => remember(labels, label, roleInLabel),
      name: (name) => remember(names, name.replace(/\d+/g, "0"), roleInName),
    };
    remembered.set(dom, found);
  }
  return found;
}

function remember(
  known: Map<string, NamedRole | null>,
  text: string,
  ask: (text: string) => NamedRole | null,
) {
  const before = known.get(text);
  if (before !== undefined) return before;
  const answer = ask(text);
  known.set(text, answer);
  return answer;
}
