import type { Cents } from "../claim/claim-snapshot";
import type { Finding, Severity } from "../engine/check-result";

/** One entry of the panel's list: a finding with those that explain it nested in it. */
export interface FindingEntry {
  /** The same for the same problem in the next answer, so that an opened entry stays open. */
  readonly key: string;
  readonly finding: Finding;
  readonly nested: readonly Finding[];
  /** The gravest of the finding and the nested ones. */
  readonly severity: Severity;
  /** Each line's money once; null where none is known. A note's own money counts only where the entry is a note. */
  readonly atRisk: Cents | null;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The list entries of an answer: errors, then warnings, then infos, each from the top line down.
 *
 * @param lineKeys of each line, by number from 1: the same in the next answer wherever the line stands then
 */
export function groupFindings(findings: readonly Finding[], lineKeys: readonly string[]): FindingEntry[] {
  const nestedIn = new Map<Finding, Finding[]>();
  const byRuleAndLine = indexed(findings);
  for (const finding of findings) {
    const head = headOf(finding, findings, byRuleAndLine);
    const group = nestedIn.get(head) ?? [];
    if (head !== finding) group.push(finding);
    nestedIn.set(head, group);
  }
  const seen = new Map<string, number>();
  const entries = [...nestedIn].map(([finding, nested]) => {
    const lines = finding.lines.map((line) => lineKeys[line - 1] ?? String(line));
    const base = `${finding.rule}|${lines.sort().join(",")}`;
    const earlier = seen.get(base) ?? 0;
    seen.set(base, earlier + 1);
    const all = [finding, ...nested];
    const severity = all.map((each) => each.severity).sort((left, right) => rank[left] - rank[right])[0];
    return {
      key: `${base}|${earlier}`,
      finding,
      nested,
      severity: severity ?? finding.severity,
      atRisk: moneyOnce(severity === "info" ? all : all.filter((each) => each.severity !== "info")),
    };
  });
  return entries.sort(
    (left, right) =>
      rank[left.severity] - rank[right.severity] ||
      (left.finding.lines[0] ?? 0) - (right.finding.lines[0] ?? 0),
  );
}

/** The places in the answer of a rule's findings on a line: a long claim has a finding of many rules on each of its lines. */
type RuleAndLine = ReadonlyMap<string, readonly number[]>;

function indexed(findings: readonly Finding[]): RuleAndLine {
  const index = new Map<string, number[]>();
  for (const [at, { rule, lines }] of findings.entries()) {
    for (const line of lines) {
      const key = `${rule}|${line}`;
      const places = index.get(key);
      if (places) places.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
}

/** Follows `explains` to the finding that stands for itself. In a circle, the one that comes first in the answer does. */
function headOf(finding: Finding, findings: readonly Finding[], byRuleAndLine: RuleAndLine): Finding {
  const visited = [finding];
  for (let current = finding; ; ) {
    const explained = explainedBy(current, findings, byRuleAndLine);
    if (!explained) return current;
    const circle = visited.indexOf(explained);
    if (circle >= 0) {
      const members = visited.slice(circle);
      return findings.find((each) => members.includes(each)) ?? current;
    }
    visited.push(explained);
    current = explained;
  }
}

/** The first other finding of the rule that it explains, on one of its lines. */
function explainedBy(
  finding: Finding,
  findings: readonly Finding[],
  byRuleAndLine: RuleAndLine,
): Finding | undefined {
  const { explains, lines } = finding;
  if (explains === null) return undefined;
  const places = lines.flatMap((line) => byRuleAndLine.get(`${explains}|${line}`) ?? []);
  const first = Math.min(...places.filter((at) => findings[at] !== finding));
  return findings[first];
}

/** Each line counted once, with the most that is at stake on it; null where no amount is known. */
export function moneyOnce(findings: readonly Finding[]): Cents | null {
  const byLine = new Map<number, Cents>();
  for (const { line, cents } of findings.flatMap((finding) => finding.atRisk)) {
    byLine.set(line, Math.max(byLine.get(line) ?? 0, cents));
  }
  return byLine.size === 0 ? null : [...byLine.values()].reduce((sum, cents) => sum + cents, 0);
}
