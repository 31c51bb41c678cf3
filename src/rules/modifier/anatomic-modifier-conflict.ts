import { defineRule, type Fix, type FixAnswer, type RuleLine } from "../../engine/define-rule";
import { say } from "../../say";
import { sideOf, sideOfPart } from "../body-sides";
import { keepOnly } from "../line-changes";

export default defineRule({
  id: "anatomic-modifier-conflict",
  title: "Two places of the body on one line",
  category: "modifier",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  why: "A line with two sides, digits or eyelids does not say where the service was, and is denied.",
  action:
    "Keep the place the record shows; where the service was furnished in two places, use a line for each.",
  source: { name: "HCPCS Level II modifier definitions", section: "LT, RT, E1–E4, FA–F9, TA–T9" },
  messages: {
    twoPlaces: "{one} and {other} name two places of the body",
    wrongSide: "{one} is on the {side}, {other} says the {otherSide}",
  },
  examples: {
    bad: [
      [{ code: "11721", modifiers: ["T5", "LT"] }],
      [{ code: "67840", modifiers: ["E1", "RT"] }],
      [{ code: "11730", modifiers: ["TA", "T5"] }],
      [{ code: "73030", modifiers: ["LT", "RT"] }],
    ],
    good: [
      [{ code: "11730", modifiers: ["T5", "RT"] }],
      [{ code: "11730", modifiers: ["TA", "59"] }],
      [{ code: "67840", modifiers: ["E1", "LT"] }],
      [
        { code: "11730", modifiers: ["TA"] },
        { code: "11732", modifiers: ["T5"] },
      ],
    ],
  },
  check({ line }, report) {
    let part: string | null = null;
    let side: string | null = null;
    for (const modifier of line.modifiers) {
      const isPart = sideOfPart.has(modifier);
      if (!isPart && modifier !== "LT" && modifier !== "RT") continue;
      const known: string | null = isPart ? part : side;
      if (known !== null && known !== modifier) {
        report(line, "modifiers", "twoPlaces", {
          values: { one: known, other: modifier },
          fix: placeQuestion(line),
        });
        return;
      }
      if (isPart) part = modifier;
      else side = modifier;
    }
    const partIsOn = part === null ? undefined : sideOfPart.get(part);
    const sideSaid = side === "LT" ? "left" : "right";
    if (part === null || side === null || partIsOn === undefined || partIsOn === sideSaid) return;
    report(line, "modifiers", "wrongSide", {
      values: { one: part, side: say(partIsOn), other: side, otherSide: say(sideSaid) },
      fix: placeQuestion(line),
    });
  },
});

function placeQuestion(line: RuleLine<"modifiers">): Fix {
  return {
    kind: "ask",
    question: "Where was the service, by the record?",
    answers: placesNamed(line),
    otherwise: "Enter the place that the record shows; two places need a line each.",
  };
}

/** Each place that the line names, and what goes where it is the true one: E3 stays with RT, the side that it is on. */
function placesNamed(line: RuleLine<"modifiers">): FixAnswer[] {
  const named = [...new Set(line.modifiers.filter((modifier) => sideOf(modifier) !== null))];
  const parts = named.filter((modifier) => sideOfPart.has(modifier));
  const sidesAlone = named.filter(
    (modifier) => !sideOfPart.has(modifier) && !parts.some((part) => sideOf(part) === sideOf(modifier)),
  );
  return [...parts, ...sidesAlone].map((place) => {
    const others = named.filter(
      (modifier) => modifier !== place && (sideOfPart.has(modifier) || sideOf(modifier) !== sideOf(place)),
    );
    return keepOnly(line, place, others);
  });
}
