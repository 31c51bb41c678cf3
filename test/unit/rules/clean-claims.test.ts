import fc from "fast-check";
import { expect, test } from "vitest";
import { rules } from "../../../src/rules/registry";
import { judgeExample } from "../engine/sample-claims";
import { cleanClaims, faults } from "./clean-claims";

test("a clean claim has no error and no warning, and its lines are checked", () => {
  fc.assert(
    fc.property(cleanClaims, (claim) => {
      const result = judgeExample(claim);
      expect(result.ruleErrors).toEqual([]);
      const said = result.findings.filter((finding) => finding.severity !== "info");
      expect(said.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each(faults.map((fault) => [fault.rule, fault.name, fault] as const))(
  "%s finds %s, alone",
  (id, _name, fault) => {
    let seeded = 0;
    const severity = rules.find((rule) => rule.id === id)?.severity;
    fc.assert(
      fc.property(cleanClaims, fc.nat(3), (claim, at) => {
        const faulty = fault.seed(claim, at % claim.lines.length);
        if (!faulty) return;
        seeded += 1;
        const result = judgeExample(faulty);
        expect(result.ruleErrors).toEqual([]);
        const found = result.findings.map((finding) => finding.rule);
        expect(found).toContain(id);
        const related = [id, ...(fault.with ?? [])];
        const unrelated = result.findings.filter(
          (finding) => finding.severity === "error" && !related.includes(finding.rule),
        );
        expect(unrelated.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(severity, "the rule exists").toBeDefined();
    expect(seeded, "some claim had a place for the fault").toBeGreaterThan(0);
  },
);
