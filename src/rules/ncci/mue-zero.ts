import { defineRule } from "../../engine/define-rule";

/** Practitioners and suppliers of equipment have unit limits of their own tables (NCCI Policy Manual ch. I §V). */
const ofSuppliers =
  "The fee schedule has no row for {code}: equipment and supplies are billed by a supplier, and the limits of suppliers are in another table than this one of practitioners.";

export default defineRule({
  id: "mue-zero",
  title: "A code of which Medicare pays no unit",
  category: "ncci",
  severity: "info",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "ncci",
  why: "An MUE of 0 mostly means that Medicare bundles the code into others, does not cover it, or uses another code in its place.",
  action:
    "See what the fee schedule’s status says of {code}: another code, no separate payment, or the patient’s own cost.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §V (I-31)" },
  messages: { zero: "{code}: Medicare’s limit is 0 units (MUE 0, {edition})" },
  silences: ["mue-absolute", "mue-day", "mue-line"],
  examples: {
    bad: [[{ code: "97010", modifiers: ["GP"] }], [{ code: "97014", modifiers: ["GP"], units: 2 }]],
    good: [[{ code: "97110", modifiers: ["GP"] }], [{ code: "97552", modifiers: ["GP"], units: 2 }]],
  },
  check({ line, tables }, report) {
    const answer = tables.mue(line.code);
    if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
    if (answer.kind !== "row" || answer.row.units > 0) return;
    const isOfSuppliers = /^[EKL]/.test(line.code) && tables.rvu(line.code).kind === "no-row";
    report(line, "code", "zero", { row: answer.source, ...(isOfSuppliers ? { action: ofSuppliers } : {}) });
  },
});
