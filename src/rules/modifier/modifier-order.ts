import { defineRule } from "../../engine/define-rule";
import { allOf } from "../code-lists";
import { putInFront } from "../line-changes";

/** Modifiers from which the price follows: Medicare's system looks for them first. */
const pricing = new Set(["26", "TC", "53", "AA", "AD", "QK", "QX", "QY", "QZ", "QW"]);

/** Modifiers that change the payment and are only recommended in front: a pricing modifier behind one of them is no fault. */
const recommendedFirst = new Set(["50", "54", "55", "62", "66", "78", "80", "81", "82", "AS"]);

export default defineRule({
  id: "modifier-order",
  title: "Pricing modifier behind another",
  category: "modifier",
  severity: "warning",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  payerTerm: "medicare-billing",
  why: "Medicare’s claims system prices a line by the first modifier: a pricing modifier further back delays the line or prices it wrongly.",
  action: "Put {pricing} before {before}.",
  source: { name: "MAC pricing-modifier fact sheet", section: "order of modifiers" },
  messages: {
    behind: "{pricing} sets the price and stands behind {before}",
    severalBehind: "{pricing} set the price and stand behind {before}",
  },
  examples: {
    bad: [
      [{ code: "73030", modifiers: ["RT", "26"] }],
      [{ code: "71046", modifiers: ["59", "TC"] }],
      [{ code: "00400", modifiers: ["QS", "QZ"], placeOfService: "24" }],
      [{ code: "45378", modifiers: ["KX", "26", "53"], placeOfService: "24" }],
    ],
    good: [
      [{ code: "73030", modifiers: ["26", "RT"] }],
      [{ code: "00400", modifiers: ["QK", "QS"], placeOfService: "24" }],
      [{ code: "97110", modifiers: ["CQ", "GP"] }],
      [{ code: "20610", modifiers: ["RT", "50"] }],
    ],
  },
  check({ line }, report) {
    const { modifiers } = line;
    const at = modifiers.findIndex((each) => !pricing.has(each) && !recommendedFirst.has(each));
    const before = modifiers[at];
    const behind = [...new Set(modifiers.slice(at).filter((each) => pricing.has(each)))];
    if (before === undefined || behind.length === 0) return;
    // What prices and stands in front already stays before what comes to it.
    const first = [...new Set(modifiers.filter((each) => pricing.has(each)))];
    report(line, "modifiers", behind.length === 1 ? "behind" : "severalBehind", {
      values: { pricing: allOf(behind), before },
      lost: [],
      fix: {
        kind: "set",
        label: "Put {pricing} in front",
        changes: [putInFront(line, ...first)],
      },
    });
  },
});
