import { fieldNames } from "../../claim/field-names";
import { whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { putInFront } from "../line-changes";

/** Who gave the anesthesia: personally, directing, or directed. QS (monitored care) only informs and does not stand for them. */
const providerModifiers = new Set(["AA", "AD", "QK", "QX", "QY", "QZ"]);

/** Daily management of pain relief, which has no anesthesia time: contractors differ on whether it takes one of these modifiers. */
const dailyManagement = "01996";

export default defineRule({
  id: "anesthesia-modifier-missing",
  title: "Anesthesia without the modifier of its provider",
  category: "code",
  severity: "error",
  provenance: "policy",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "An anesthesia line is paid by who gave the anesthesia and how many cases were directed at once; without the modifier it is returned.",
  action:
    "Add the modifier the record shows: AA personally by the anesthesiologist, QK, QY or AD directing, QX directed CRNA, QZ CRNA not directed; time goes into the units.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 12 §50" },
  messages: { missing: "{code} is anesthesia: AA, AD, QK, QX, QY or QZ is missing" },
  examples: {
    bad: [
      [{ code: "00400", placeOfService: "24" }],
      [{ code: "01967", modifiers: ["59"], placeOfService: "21" }],
      [{ code: "00142", modifiers: ["QS"], placeOfService: "24" }],
    ],
    good: [
      [{ code: "00400", modifiers: ["AA"], placeOfService: "24", units: 45 }],
      [{ code: "00142", modifiers: ["QZ", "QS"], placeOfService: "24" }],
      [{ code: "10060" }],
      [{ code: "0232T" }],
    ],
  },
  check({ line, tables }, report) {
    if (!isAnesthesia(line.code)) return;
    // The range is the anesthesia section's alone; a row that says otherwise has the last word.
    const answer = tables.rvu(line.code);
    const status = answer.kind === "row" ? (answer.row.indicators?.status ?? "J") : "J";
    if (status !== "J") return;
    const { modifiers } = line.readings;
    if (modifiers.state === "absent" || modifiers.state === "unreadable") {
      report.notChecked(line, whyMissing(fieldNames.modifiers, modifiers));
      return;
    }
    if (modifiers.state === "read" && modifiers.value.some((modifier) => providerModifiers.has(modifier)))
      return;
    report(line, "modifiers", "missing", {
      ...(answer.kind === "row" ? { row: answer.source } : {}),
      ...(line.code === dailyManagement ? { severity: "warning", review: true } : {}),
      fix: {
        kind: "ask",
        question: "Who gave the anesthesia, by the record?",
        answers: givers.map(([modifier, label]) => ({
          label,
          changes: [putInFront(line, modifier)],
        })),
        otherwise: "Hold the line until the record says who gave the anesthesia.",
      },
    });
  },
});

/** 00100–01999, by the code's number; codes with a letter are in no range. */
function isAnesthesia(code: string): boolean {
  const number = Number(code);
  return number >= 100 && number <= 1999;
}

/** CMS's own definitions of the modifiers (MCPM ch. 12 §50). */
const givers = [
  ["AA", "An anesthesiologist, personally: AA"],
  ["QY", "An anesthesiologist directing one CRNA: QY"],
  ["QK", "An anesthesiologist directing two, three or four at once: QK"],
  ["AD", "A physician supervising more than four at once: AD"],
  ["QX", "A CRNA under medical direction: QX"],
  ["QZ", "A CRNA without medical direction: QZ"],
] as const;
