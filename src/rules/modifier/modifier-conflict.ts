import type { PayerTerms } from "../../claim/claim-context";
import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { say } from "../../say";
import { allOf } from "../code-lists";
import { dropModifiers, keepOneOf } from "../line-changes";

/** Modifiers of which a line may carry one: the reason is what both together would claim. */
const conflicts: readonly {
  readonly one: string;
  readonly with: readonly string[];
  readonly because: string;
}[] = [
  {
    one: "26",
    with: ["TC"],
    because: "together they are the whole service, which is billed without either",
  },
  { one: "50", with: ["LT", "RT"], because: "50 already says both sides" },
  { one: "59", with: ["XE", "XP", "XS", "XU"], because: "an X modifier is the more exact form of 59" },
  { one: "GA", with: ["GZ"], because: "GA says a notice is on file, GZ that none is" },
  { one: "GX", with: ["GA", "GZ"], because: "GX is for a voluntary notice only" },
  { one: "93", with: ["95"], because: "93 says audio only, 95 audio and video" },
  { one: "CQ", with: ["CO"], because: "one line is by one assistant" },
  { one: "80", with: ["81", "82", "AS"], because: "one line is by one assistant at surgery" },
  { one: "81", with: ["82", "AS"], because: "one line is by one assistant at surgery" },
  { one: "82", with: ["AS"], because: "one line is by one assistant at surgery" },
];

export default defineRule({
  id: "modifier-conflict",
  title: "Modifiers that contradict each other",
  category: "modifier",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  why: "Two modifiers that cannot both be true make the line reject.",
  action: "Keep the one that is true.",
  source: {
    name: "RVU file documentation; MLN1783722; Medicare Claims Processing Manual",
    section: "ch. 23 §20.9.1.1, ch. 30",
  },
  messages: { both: "{one} and {other} cannot stand on one line: {because}" },
  examples: {
    bad: [
      [{ code: "71046", modifiers: ["26", "TC"] }],
      [{ code: "97110", modifiers: ["GP", "GA", "GZ"] }],
      [{ code: "99213", modifiers: ["93", "95"], placeOfService: "10" }],
      [{ code: "20610", modifiers: ["50", "LT", "RT"] }],
    ],
    good: [[{ code: "97110", modifiers: ["GP", "KX", "CQ"] }], [{ code: "20610", modifiers: ["LT", "59"] }]],
  },
  check({ line, context }, report) {
    for (const { one, because, with: others } of conflicts) {
      if (!line.modifiers.includes(one)) continue;
      const against = others.filter((modifier) => line.modifiers.includes(modifier));
      if (against.length > 0)
        report(line, "modifiers", "both", {
          values: { one, other: allOf(against), because: say(because) },
          fix: whichIsTrue(line, one, against, context.payer.distinctService),
        });
    }
  },
});

function whichIsTrue(
  line: RuleLine,
  one: string,
  against: readonly string[],
  distinctService: PayerTerms["distinctService"],
): Fix {
  if (one === "59") {
    // Both say the same: what is attested stays, in the form that the payer asks for.
    return distinctService === "59-first"
      ? { kind: "set", label: "Take {other} off", changes: [dropModifiers(line, ...against)] }
      : { kind: "set", label: "Take {one} off", changes: [dropModifiers(line, one)] };
  }
  const answers = keepOneOf(line, one, ...against);
  return {
    kind: "ask",
    question:
      against.length === 1
        ? "Which of the two does the record show?"
        : "Which of {one} and {other} does the record show?",
    answers:
      one === "26"
        ? [
            { label: "The whole service: take both off", changes: [dropModifiers(line, one, ...against)] },
            ...answers,
          ]
        : answers,
    otherwise:
      against.length === 1
        ? "Take both off and enter what the record shows."
        : "Take all of them off and enter what the record shows.",
  };
}
