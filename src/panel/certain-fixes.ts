import type { LineChange } from "../claim/line-change";
import type { Finding, Fix } from "../engine/check-result";
import type { FindingEntry } from "./group-findings";

/** The fix that an entry offers: its finding's own, or that of a finding with the same cause where that one is certain. */
export function fixOf({ finding, nested }: FindingEntry): Fix | null {
  const own = finding.fix;
  if (own?.kind === "set") return own;
  return (
    nested.find(({ fix }) => fix?.kind === "set")?.fix ?? own ?? nested.find(({ fix }) => fix)?.fix ?? null
  );
}

/** Of a finding that is certain, in one step and without a question. */
export type CertainFix = Extract<Fix, { kind: "set" }>;

/**
 * The changes that can be made together: of findings that are certain, in one step each, and writable. Never what attests something. Where
 * two would set one field to different values, neither is among them.
 */
export function certainFixes(
  entries: readonly FindingEntry[],
  whyNotWritable: (changes: readonly LineChange[]) => string | null,
): readonly CertainFix[] {
  const seen = new Set<string>();
  const fixes = entries.flatMap((entry) => {
    const fix = fixOf(entry);
    if (fix?.kind !== "set" || isDoubtful(entry, fix)) return [];
    const same = JSON.stringify(fix.changes);
    if (seen.has(same) || whyNotWritable(fix.changes) !== null) return [];
    seen.add(same);
    return [fix];
  });
  return fixes.filter(
    (fix) => !fixes.some((other) => other !== fix && contradict(fix.changes, other.changes)),
  );
}

function isDoubtful({ finding, nested }: FindingEntry, fix: Fix): boolean {
  const from: Finding | undefined = [finding, ...nested].find((each) => each.fix === fix);
  return from?.verdict !== "certain";
}

function contradict(changes: readonly LineChange[], others: readonly LineChange[]): boolean {
  return changes.some((change) =>
    others.some((other) => {
      if (change.line !== other.line || change.field !== other.field) return false;
      if (change.field !== "modifiers" || other.field !== "modifiers") return true;
      return change.put.some((each) => other.drop.includes(each) && !other.put.includes(each));
    }),
  );
}
