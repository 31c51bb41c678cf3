import { expect, test } from "vitest";
import type { DismissalScope } from "../../../src/claim/dismissal";
import { Dismissals } from "../../../src/page/dismissals";
import { judge, serviceLine, snapshotOf } from "../engine/sample-claims";

const lines = (units: number) => [
  serviceLine({ code: "97110", modifiers: ["GP"] }, 1),
  serviceLine({ code: "97552", modifiers: ["GP"], units }, 2),
];

function reading(units: number, identities: readonly string[] = ["line-1", "line-2"]) {
  const snapshot = snapshotOf(lines(units));
  return {
    reading: { snapshot, identities },
    result: { ...judge(snapshot), timedDays: [], tablesLeftOut: false },
  };
}

const rulesOf = (result: { findings: readonly { rule: string }[] }) =>
  result.findings.map(({ rule }) => rule);

function dismissed(scope: DismissalScope) {
  const before = reading(2);
  const dismissals = new Dismissals();
  const finding = before.result.findings.find(({ rule }) => rule === "mue-absolute");
  if (!finding) throw new Error("the sample has no finding");
  const kept = dismissals.add({ finding, scope }, "documented", "medicare-b", before.reading);
  return { dismissals, before, finding, kept };
}

test("hides the finding with those that explain it, and their money", () => {
  const { dismissals, before, kept } = dismissed("lines");
  expect(rulesOf(before.result)).toEqual(expect.arrayContaining(["mue-absolute", "caregiver-group-units"]));
  const split = dismissals.split(before.result, before.reading, []);
  expect(rulesOf(split.result)).not.toContain("mue-absolute");
  expect(rulesOf(split.result)).not.toContain("caregiver-group-units");
  expect(split.dismissed.map(({ finding, scope }) => [finding.rule, scope])).toEqual([
    ["mue-absolute", "lines"],
  ]);
  expect(before.result.atRisk).toBe(4400);
  expect(split.result.atRisk).toBeNull();
  expect(kept).toEqual({
    rule: "mue-absolute",
    codes: ["97552"],
    scope: "lines",
    reason: "documented",
    payer: "medicare-b",
  });
});

test("of lines ends where they hold something else, or are other lines", () => {
  const { dismissals } = dismissed("lines");
  const more = reading(3);
  expect(rulesOf(dismissals.split(more.result, more.reading, []).result)).toContain("mue-absolute");
  const other = reading(2, ["line-1", "line-3"]);
  expect(rulesOf(dismissals.split(other.result, other.reading, []).result)).toContain("mue-absolute");
});

test("of a claim goes with its lines, and ends when none of them is left", () => {
  const { dismissals } = dismissed("claim");
  const more = reading(3, ["line-1", "line-3"]);
  dismissals.follow(more.reading);
  expect(rulesOf(dismissals.split(more.result, more.reading, []).result)).not.toContain("mue-absolute");
  const next = reading(2, ["line-8", "line-9"]);
  dismissals.follow(next.reading);
  expect(rulesOf(dismissals.split(next.result, next.reading, []).result)).toContain("mue-absolute");
});

test("restored, it is shown again; one that stands in the storage is not this page's to take back", () => {
  const { dismissals, before, finding, kept } = dismissed("lines");
  expect(dismissals.restore({ finding, scope: "lines" }, before.reading)).toEqual(kept);
  expect(rulesOf(dismissals.split(before.result, before.reading, []).result)).toContain("mue-absolute");
  const standing = [{ rule: "mue-absolute", codes: ["97552"], payer: "medicare-b" }];
  const split = dismissals.split(before.result, before.reading, standing);
  expect(split.dismissed.map(({ scope }) => scope)).toEqual(["codes"]);
  expect(dismissals.restore({ finding, scope: "codes" }, before.reading)).toBeNull();
});

test.each(["lines", "codes"] as const)(
  "for %s, the last is undone where the lines have moved since",
  (scope) => {
    const { dismissals, kept } = dismissed(scope);
    const snapshot = snapshotOf([serviceLine({ code: "97552", modifiers: ["GP"], units: 2 }, 1)]);
    const moved = { snapshot, identities: ["line-2"] };
    const result = { ...judge(snapshot), timedDays: [], tablesLeftOut: false };
    const standing = [{ rule: "mue-absolute", codes: ["97552"], payer: result.payerId }];
    expect(dismissals.split(result, moved, scope === "codes" ? standing : []).dismissed).toHaveLength(1);
    expect(dismissals.last?.finding.lines).toEqual([1]);
    if (dismissals.last) expect(dismissals.restore(dismissals.last, moved)).toEqual(kept);
    expect(rulesOf(dismissals.split(result, moved, []).result)).toContain("mue-absolute");
  },
);

test("another form in the place of this one starts with nothing dismissed", () => {
  const { dismissals, before } = dismissed("claim");
  dismissals.forget();
  expect(rulesOf(dismissals.split(before.result, before.reading, []).result)).toContain("mue-absolute");
});
