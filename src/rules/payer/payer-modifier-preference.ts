import { defineRule, type RuleLine } from "../../engine/define-rule";
import { allOf } from "../code-lists";
import { replaceModifiers } from "../line-changes";

const distinctServices = new Set(["XE", "XP", "XS", "XU"]);

export default defineRule({
  id: "payer-modifier-preference",
  title: "Modifier that the payer reviews, or wants in another form",
  category: "payer",
  severity: "warning",
  provenance: "payer",
  scope: "day",
  needs: ["code", "modifiers"],
  why: "Some payers ask for the exact X modifier in place of 59 or the reverse, and some hold lines with certain modifiers until they have seen the record.",
  action: "Follow the payer's document if the record shows what the modifier says.",
  source: { name: "Moda and HMSA policies; WebPT on pre-payment review", section: "59, X modifiers and 25" },
  messages: {
    xFirst: "{code}: {payer} asks for XE, XP, XS or XU in place of 59",
    otherFirst: "{code}: {payer} asks for 59 in place of {modifier}",
    reviewed: "{payer} reviews lines with {modifiers} before it pays",
  },
  examples: {
    bad: [
      { lines: [{ code: "97140", modifiers: ["GP", "59"] }], payer: { distinctService: "x-first" } },
      { lines: [{ code: "97140", modifiers: ["GP", "XS"] }], payer: { distinctService: "59-first" } },
      { lines: [{ code: "99213", modifiers: ["25"] }], payer: { reviewedModifiers: ["25", "59"] } },
    ],
    good: [
      { lines: [{ code: "97140", modifiers: ["GP", "XS"] }], payer: { distinctService: "x-first" } },
      { lines: [{ code: "97140", modifiers: ["GP", "59"] }], payer: { distinctService: "59-first" } },
      { lines: [{ code: "97140", modifiers: ["GP"] }], payer: { reviewedModifiers: ["25", "59"] } },
      [{ code: "97140", modifiers: ["GP", "59"] }],
    ],
  },
  check({ lines, context: { payer } }, report) {
    const { distinctService, reviewedModifiers } = payer;
    if (distinctService === "unknown" && reviewedModifiers.length === 0) return;
    const reviewed: RuleLine[] = [];
    const seen = new Set<string>();
    for (const line of lines) {
      const exact = line.modifiers.find((modifier) => distinctServices.has(modifier));
      // Both on one line is a conflict for any payer, and another rule's.
      const general = line.modifiers.includes("59");
      if (distinctService === "x-first" && general && exact === undefined)
        report(line, "modifiers", "xFirst", {
          values: { payer: payer.name },
          action:
            "If the record shows a separate encounter (XE), practitioner (XP), structure (XS) or unusual service (XU), use that in place of 59.",
          fix: {
            kind: "ask",
            question: "What made {code} a distinct service, by the record?",
            answers: exactForms.map(([modifier, label]) => ({
              label,
              changes: [replaceModifiers(line, ["59"], modifier)],
            })),
            otherwise: "Without a circumstance in the record take 59 off, and {code} with it.",
          },
        });
      if (distinctService === "59-first" && exact !== undefined && !general)
        report(line, "modifiers", "otherFirst", {
          values: { payer: payer.name, modifier: exact },
          action: "If the record shows the distinct service, use 59 in place of {modifier}.",
          fix: {
            kind: "ask",
            question: "Does the record show the distinct service?",
            answers: [
              { label: "Yes: 59 in place of {modifier}", changes: [replaceModifiers(line, [exact], "59")] },
            ],
            otherwise: "Take {modifier} off, and {code} with it.",
          },
        });
      const held = line.modifiers.filter((modifier) => reviewedModifiers.includes(modifier));
      if (held.length > 0) reviewed.push(line);
      for (const modifier of held) seen.add(modifier);
    }
    if (reviewed.length === 0) return;
    report(reviewed, "modifiers", "reviewed", {
      severity: "info",
      values: { payer: payer.name, modifiers: allOf([...seen]) },
      action: "Have the record ready that shows why the modifier applies; a denial may be appealed with it.",
    });
  },
});

const exactForms = [
  ["XE", "A separate encounter: XE"],
  ["XP", "Another practitioner: XP"],
  ["XS", "A separate structure: XS"],
  ["XU", "Not a usual part of the other service: XU"],
] as const;
