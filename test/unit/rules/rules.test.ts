import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ruleBook } from "../../../scripts/rule-book";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { rules } from "../../../src/rules/registry";
import { judgeExample, ruleIds } from "../engine/sample-claims";
import { fewMoreRows, judgedByMoreRows } from "./few-more-rows";

const ids = rules.map((rule) => rule.id);

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const tables = judgedByMoreRows.has(id) ? fewMoreRows : starterTables;

  test("fires on each of its bad examples", () => {
    for (const example of rule.examples.bad) {
      const result = judgeExample(example, tables);
      expect(result.ruleErrors).toEqual([]);
      expect(ruleIds(result), JSON.stringify(example)).toContain(id);
      for (const finding of result.findings) {
        expect(`${finding.message} ${finding.action}`, "a placeholder was left unfilled").not.toMatch(/[{}]/);
      }
    }
  });

  test("is silent on each of its good examples", () => {
    for (const example of rule.examples.good) {
      expect(ruleIds(judgeExample(example)), JSON.stringify(example)).not.toContain(id);
    }
  });

  test("says who stands behind it, why and what to do", () => {
    for (const text of [rule.title, rule.why, rule.action, rule.source.name, rule.source.section])
      expect(text.trim()).not.toBe("");
    for (const message of Object.values(rule.messages))
      expect(message, "a message ends without a full stop").not.toMatch(/\.$/);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test("advises no attesting modifier without its condition", () => {
    if (/\b(?:59|X[EPSU]|25|57|24|58|78|79|KX|CQ|CO|GA|AT|76|77|91)\b/.test(rule.action))
      expect(rule.action).toMatch(/\b[Ii]f\b/);
  });
});

test("ids are unique, kebab-case, and name their files", () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  const files = Object.keys(import.meta.glob(["../../../src/rules/*/*.ts", "!**/*.es.ts"])).map((path) =>
    path.replace(/^.*\/|\.ts$/g, ""),
  );
  expect(files.sort()).toEqual([...ids].sort());
});

test("the rules of the first issue are all there", () => {
  const wanted = `code-malformed code-not-valid-on-dos modifier-malformed modifier-unknown modifier-duplicate modifier-conflict mue-absolute
    mue-day ncci-ptp-not-allowed ncci-ptp-modifier-required addon-without-primary therapy-modifier-missing
    therapy-modifier-missing-sometimes therapy-modifier-multiple therapy-modifier-wrong-discipline pos-missing pos-invalid units-invalid
    cts-time-minimum cts-setting-notes duplicate-line caregiver-group-units caregiver-training-same-day caregiver-training-with-therapy`;
  expect(ids).toEqual(expect.arrayContaining(wanted.split(/\s+/)));
});

test("the generated rule book is fresh: npm run rulebook makes it anew", () => {
  expect(readFileSync("src/rules/README.md", "utf8")).toBe(ruleBook(rules));
});
