import { defineRule } from "../../engine/define-rule";

/** The treatment codes that the denial is commonly told of. */
const treatment = ["97110", "97112", "97116"];

export default defineRule({
  id: "caregiver-training-with-therapy",
  title: "Group caregiver training beside treatment",
  category: "caregiver-training",
  severity: "info",
  provenance: "advice",
  scope: "day",
  needs: ["code"],
  payerTerm: "ncci",
  why: "Medicare has no NCCI edit between 97552 and 97110, 97112 or 97116, so no modifier is needed and none should be added. Some other payers still bundle them.",
  action:
    "Keep the times of training and treatment apart in the record, and note that the patient was absent from the training.",
  source: { name: "Medicare NCCI practitioner PTP table; no payer policy found", section: "no edit" },
  messages: { beside: "97552 beside {others}: no NCCI edit; document separate times" },
  examples: {
    bad: [
      [
        { code: "97552", modifiers: ["GP"] },
        { code: "97110", modifiers: ["GP"] },
      ],
    ],
    good: [
      [
        { code: "97552", modifiers: ["GP"] },
        { code: "97535", modifiers: ["GP"] },
      ],
      [{ code: "97552", modifiers: ["GP"] }],
    ],
  },
  check({ lines, tables }, report) {
    const training = lines.filter((line) => line.code === "97552");
    const beside = lines.filter((line) => treatment.includes(line.code));
    if (training.length === 0 || beside.length === 0) return;
    const others = [...new Set(beside.map((line) => line.code))];
    const answers = others.map((code) => ({ code, answer: tables.ptp("97552", code) }));
    const withoutEdit = answers.filter(({ answer }) => answer.kind === "no-row");
    const first = withoutEdit[0]?.answer;
    for (const { answer } of answers) {
      if (answer.kind === "not-loaded") for (const line of training) report.notChecked(line, answer.because);
    }
    if (first?.kind !== "no-row") return;
    const codes = withoutEdit.map(({ code }) => code);
    report([...training, ...beside.filter((line) => codes.includes(line.code))], "code", "beside", {
      row: first.source,
      values: { others: codes.join(", ") },
    });
  },
});
