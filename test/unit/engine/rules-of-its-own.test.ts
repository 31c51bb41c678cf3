import { describe, expect, test } from "vitest";
import type { ClaimContext, PayerTerms } from "../../../src/claim/claim-context";
import { checkClaim } from "../../../src/engine/check-claim";
import { defineRule, type Rule } from "../../../src/engine/define-rule";
import { expectedPayment } from "../../../src/payment/expected-payment";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { judge, medicareContext, serviceLine, snapshotOf } from "./sample-claims";

describe("what an engine test of its own rules shows", () => {
  const said = {
    title: "t",
    category: "claim",
    severity: "error",
    provenance: "advice",
    why: "w",
    action: "a",
  } as const;
  const rule = { ...said, source: { name: "n", section: "s" }, examples: { bad: [], good: [] } };
  const claim = snapshotOf([
    serviceLine({ code: "97110", dateOfService: "2025-06-02" }, 1),
    serviceLine({ code: "97112", dateOfService: "2025-06-03" }, 2),
  ]);
  const check = (
    ownRule: Rule,
    payer: Partial<PayerTerms> = {},
    practiceRules: ClaimContext["rules"] = {},
    ruleFloors: ClaimContext["ruleFloors"] = {},
  ) => {
    const context = {
      ...medicareContext,
      payer: { ...medicareContext.payer, ...payer },
      rules: practiceRules,
      ruleFloors,
    };
    return checkClaim(
      claim,
      [ownRule],
      starterTables,
      context,
      expectedPayment(claim, starterTables, context),
    );
  };

  test("a rule of a whole claim sees every day's lines, each with its date", () => {
    const seen: string[] = [];
    const ownRule = defineRule({
      ...rule,
      id: "own",
      scope: "claim",
      needs: ["code"],
      messages: {},
      check({ lines, dateOf, tablesOn }) {
        for (const line of lines) seen.push(`${line.code} ${tablesOn(dateOf(line)).date}`);
      },
    });
    expect(check(ownRule).ruleErrors).toEqual([]);
    expect(seen).toEqual(["97110 2025-06-02", "97112 2025-06-03"]);
  });

  test("what only the chart knows is listed, and the line still counts as checked by the form", () => {
    const ownRule = defineRule({
      ...rule,
      id: "own",
      scope: "line",
      needs: [],
      messages: {},
      check({ line }, report) {
        if (line.line === 1) report.notKnownHere(line, "nobody said");
        else report.notChecked(line, "not loaded");
      },
    });
    const result = check(ownRule);
    expect(result.notChecked).toEqual([
      { line: 1, rule: "own", because: "nobody said", beyondForm: true },
      { line: 2, rule: "own", because: "not loaded", beyondForm: false },
    ]);
    expect(result.coverage.map((line) => line.state)).toEqual(["checked", "partly"]);
  });

  const always = defineRule({
    ...rule,
    id: "own",
    scope: "entry",
    needs: [],
    messages: { it: "it" },
    check({ line }, report) {
      report(line, "code", "it", { amounts: [{ line: line.line, cents: 250 }] });
    },
  });

  test("a payer's profile turns a rule off, or gives its findings another severity", () => {
    expect(check(always).findings.map((finding) => finding.severity)).toEqual(["error", "error"]);
    expect(check(always, { rules: { own: "off" } }).findings).toEqual([]);
    const notes = check(always, { rules: { own: "info" } });
    expect(notes.findings.map((finding) => finding.severity)).toEqual(["info", "info"]);
    expect(notes.findings[0]?.atRisk).toEqual([{ line: 1, cents: 250 }]);
    // A note's money is told, and is no part of what is at stake.
    expect(notes.atRisk).toBeNull();
    expect(check(always).atRisk).toBe(500);
  });

  test("an administrator's floor raises what is below it, and nothing that does not hold for the payer", () => {
    const severityWith = (
      severity: Rule["severity"],
      practiceRules: ClaimContext["rules"],
      payerRules: PayerTerms["rules"] = {},
    ) =>
      check({ ...always, severity }, { rules: payerRules }, practiceRules, { own: "warning" }).findings[0]
        ?.severity ?? null;
    expect(severityWith("error", { own: "off" })).toBe("warning");
    expect(severityWith("error", { own: "info" })).toBe("warning");
    expect(severityWith("info", {})).toBe("warning");
    expect(severityWith("error", {}, { own: "info" })).toBe("warning");
    expect(severityWith("error", {})).toBe("error");
    expect(severityWith("info", { own: "error" })).toBe("error");
    expect(severityWith("error", {}, { own: "off" })).toBeNull();
  });

  describe("a practice's own setting", () => {
    const judged = (rules: ClaimContext["rules"], ownRule: Rule = always, payer: Partial<PayerTerms> = {}) =>
      check(ownRule, payer, rules);

    test("turns a rule off, and the answer names it among those that did not run", () => {
      const result = judged({ own: "off", "of-another-version": "off" });
      expect(result.findings).toEqual([]);
      expect(result.rulesOff).toEqual(["own"]);
      expect(judged({}).rulesOff).toEqual([]);
    });

    test("stands over the payer profile's", () => {
      expect(judged({ own: "warning" }, always, { rules: { own: "off" } }).findings).toMatchObject([
        { severity: "warning", severityWithoutPractice: "error" },
        { severity: "warning" },
      ]);
      expect(judged({ own: "error" }, always, { rules: { own: "info" } }).findings[0]).toMatchObject({
        severity: "error",
        severityWithoutPractice: "info",
      });
    });

    test("changes the severity and nothing of who says so; as grave as before, it is not spoken of", () => {
      expect(judged({ own: "warning" }).findings[0]).toMatchObject({
        provenance: "advice",
        document: always.source,
      });
      expect(judged({ own: "error" }).findings[0]).toMatchObject({ severityWithoutPractice: null });
    });

    test("puts no money at stake that the payer does not deny, and takes off what became a note", () => {
      const note: Rule = { ...always, severity: "info" };
      expect(judged({}, note).findings[0]?.atRisk).toEqual([{ line: 1, cents: 250 }]);
      expect(judged({ own: "error" }, note).atRisk).toBeNull();
      expect(judged({ own: "info" }).findings[0]?.atRisk).toEqual([]);
      expect(judged({ own: "warning" }).atRisk).toBe(500);
    });

    test("never makes graver what the rule itself leaves open", () => {
      const softer = defineRule({
        ...rule,
        id: "own",
        scope: "entry",
        needs: [],
        messages: { it: "it" },
        check: ({ line }, report) => report(line, "code", "it", { severity: "warning" }),
      });
      expect(judged({ own: "error" }, softer).findings[0]?.severity).toBe("warning");
      expect(judged({ own: "info" }, softer).findings[0]).toMatchObject({
        severity: "info",
        severityWithoutPractice: "warning",
      });
    });
  });

  test("where a grid holds more than is in view, what modifiers are missing needs review", () => {
    const lines = [serviceLine({ code: "97110" }, 1)];
    const verdicts = (partial: boolean) =>
      judge(snapshotOf(lines, { partial })).findings.flatMap(({ rule: id, verdict }) =>
        id === "therapy-modifier-missing" ? [verdict] : [],
      );
    expect(verdicts(false)).toEqual(["certain"]);
    expect(verdicts(true)).toEqual(["needs-review"]);
  });
});
