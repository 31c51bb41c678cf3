import { describe, expect, test } from "vitest";
import { changedLines, type LineChange } from "../../../src/claim/line-change";
import { readValue } from "../../../src/claim/reading";
import type { CheckResult, Finding, Fix } from "../../../src/engine/check-result";
import type { Example, Rule } from "../../../src/engine/define-rule";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { rules } from "../../../src/rules/registry";
import {
  contextOfExample,
  judge,
  judgeExample,
  linesOfExample,
  serviceLine,
  snapshotOf,
} from "../engine/sample-claims";
import { fewMoreRows, judgedByMoreRows } from "./few-more-rows";

/** Modifiers by which a person attests something: only behind the question that makes it true. */
const attesting = /^(?:59|X[EPSU]|24|25|57|58|78|79|KX|CQ|CO|GA|AT|76|77|91)$/;

/**
 * Every rule whose bad examples all have no fix, and why none can be written: the list is exact, both ways.
 * - advice: nothing on the form is wrong, or another finding of the line mends it
 * - another line: a line is to be taken off, added or split
 * - unknown: only the record knows what is right, and its answers are not a few
 */
const withoutFix: Readonly<Record<string, "advice" | "another line" | "unknown">> = {
  "abn-cannot-shift-ncci": "advice",
  "assistant-surgeon-documentation": "advice",
  "caregiver-group-units": "advice",
  "caregiver-training-same-day": "advice",
  "caregiver-training-with-therapy": "advice",
  "co-surgeon-documentation": "advice",
  "code-status-carrier-priced": "advice",
  "code-status-not-mpfs": "advice",
  "cts-setting-notes": "advice",
  "expected-payment": "advice",
  "medicare-payment": "advice",
  "mppr-therapy": "advice",
  "mue-zero": "advice",
  "ncci-ptp-modifier-review": "advice",
  "payer-noncovered": "advice",
  "payer-time-rule": "advice",
  "timed-units-below": "advice",
  "addon-without-primary": "another line",
  "assistant-surgeon-not-payable": "another line",
  "code-status-bundled": "another line",
  "code-status-injection-t": "another line",
  "date-span-units": "another line",
  "g2211-with-25": "another line",
  "ncci-ptp-not-allowed": "another line",
  "pos-incident-to-facility": "another line",
  "therapy-eval-multiple": "another line",
  "code-malformed": "unknown",
  "code-not-valid-on-dos": "unknown",
  "code-status-invalid-medicare": "unknown",
  "dos-future": "unknown",
  "dos-invalid": "unknown",
  "dos-timely-filing": "unknown",
  "dx-pointer-invalid": "unknown",
  "dx-pointer-missing": "unknown",
  "modifier-malformed": "unknown",
  "modifier-too-many": "unknown",
  "modifier-unknown": "unknown",
  "pos-setting-na": "unknown",
  "telehealth-not-on-list": "unknown",
  "therapy-hospital-private-practice": "unknown",
  "therapy-same-time": "unknown",
  "units-invalid": "unknown",
};

interface WayOut {
  readonly rule: string;
  readonly example: Example;
  readonly finding: Finding;
  readonly label: string;
  readonly changes: readonly LineChange[];
}

function tablesOf(rule: Rule) {
  return judgedByMoreRows.has(rule.id) ? fewMoreRows : starterTables;
}

function waysOut(fix: Fix): { label: string; changes: readonly LineChange[] }[] {
  return fix.kind === "set" ? [fix] : [...fix.answers];
}

const found = rules.flatMap((rule) =>
  rule.examples.bad.map((example) => ({
    rule,
    example,
    findings: judgeExample(example, tablesOf(rule)).findings.filter((finding) => finding.rule === rule.id),
  })),
);

const all: readonly WayOut[] = found.flatMap(({ rule, example, findings }) =>
  findings.flatMap((finding) =>
    finding.fix
      ? waysOut(finding.fix).map(({ label, changes }) => ({
          rule: rule.id,
          example,
          finding,
          label,
          changes,
        }))
      : [],
  ),
);

function nameOf({ rule, label, example }: WayOut): string {
  const codes = linesOfExample(example).map(({ code }) => readValue(code));
  return `${rule}: ${label} of ${codes.join(" ")}`;
}

function judgedAfter({ rule, example, changes }: WayOut): CheckResult {
  const lines = changedLines(linesOfExample(example), changes);
  return judge(
    snapshotOf(lines),
    contextOfExample(example),
    judgedByMoreRows.has(rule) ? fewMoreRows : starterTables,
  );
}

const problemsOf = ({ findings }: CheckResult, severity: string) =>
  findings.filter((each) => each.severity === severity).map((each) => `${each.rule} ${each.lines}`);

describe("every way out of every bad example", () => {
  test("there are many", () => {
    expect(all.length).toBeGreaterThan(100);
  });

  test.each(all.map((way) => [nameOf(way), way] as const))("%s", (_name, way) => {
    const before = judgeExample(way.example, judgedByMoreRows.has(way.rule) ? fewMoreRows : starterTables);
    const after = judgedAfter(way);
    const key = (finding: Finding) => `${finding.rule} ${finding.lines} ${finding.message}`;
    expect(after.findings.map(key), "the finding is gone").not.toContain(key(way.finding));
    const newErrors = problemsOf(after, "error").filter(
      (problem) => !problemsOf(before, "error").includes(problem),
    );
    expect(newErrors, "it brings no new error").toEqual([]);
    expect(`${way.label} ${JSON.stringify(way.finding.fix)}`).not.toMatch(/\{\w+\}/);
    expect(way.changes.length).toBeGreaterThan(0);
    for (const { line } of way.changes) expect(way.finding.lines).toContain(line);
  });
});

test("what attests something stands only behind a question, with words for when none of the answers is true", () => {
  for (const { fix } of all.map(({ finding }) => finding)) {
    if (fix?.kind === "ask") {
      expect(fix.question).toMatch(/\?$/);
      expect(fix.otherwise).toMatch(/\.$/);
      continue;
    }
    for (const change of fix?.changes ?? []) {
      const put = change.field === "modifiers" ? change.put : [];
      const kept = put.filter((modifier) => attesting.test(modifier) && !droppedToo(change, modifier));
      expect(kept).toEqual([]);
    }
  }
});

/** "59 59" becoming "59" attests nothing that did not stand there. */
function droppedToo(change: LineChange, modifier: string): boolean {
  return change.field === "modifiers" && change.drop.includes(modifier);
}

test("no fix is advised to bypass an edit", () => {
  expect(JSON.stringify(all.map(({ finding }) => finding.fix))).not.toMatch(/bypass|get paid|avoid/i);
});

test("the rules without a fix are exactly these", () => {
  const without = rules
    .filter((rule) => found.every((each) => each.rule !== rule || each.findings.every(({ fix }) => !fix)))
    .map(({ id }) => id);
  expect(without.sort()).toEqual(Object.keys(withoutFix).sort());
});

test("certain fixes of one claim are made one after the other, and none undoes another", () => {
  const lines = [
    serviceLine({ code: "97552", modifiers: ["RT", "26", "RT"], units: 2, diagnosisPointers: ["A", "A"] }, 1),
  ];
  const context = contextOfExample({ lines: [], discipline: "PT" });
  const sets = (result: CheckResult) =>
    result.findings.flatMap(({ fix }) => (fix?.kind === "set" ? [fix] : []));
  const changes = sets(judge(snapshotOf(lines), context)).flatMap((fix) => fix.changes);
  const after = judge(snapshotOf(changedLines(lines, changes)), context);
  expect(sets(after)).toEqual([]);
});
