import { defineRule } from "../../engine/define-rule";
import { codeStatusRules } from "../code-status-rules";

export default defineRule({
  id: "code-not-valid-on-dos",
  title: "Code not in force on the date of service",
  category: "code",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  why: "A code that is deleted, not yet in force or unknown on the date of service is denied, whatever else the line says.",
  action: "Use the code that was in force on the date of service.",
  source: {
    name: "NCCI Policy Manual 2026; physician fee schedule relative value files",
    section: "dated deletions; rows of the year",
  },
  silences: codeStatusRules,
  messages: {
    notInForce: "{code} is not valid on this date of service: {because}",
    notFound: "{code} may not be valid on this date of service: {because}",
  },
  examples: {
    bad: [[{ code: "77014", dateOfService: "2026-02-02" }], [{ code: "97550", dateOfService: "2023-12-31" }]],
    good: [
      [{ code: "97550", dateOfService: "2024-01-01" }],
      [{ code: "J0171", dateOfService: "2025-06-30" }],
    ],
  },
  check({ line, tables }, report) {
    const validity = tables.codeValidity(line.code);
    switch (validity.kind) {
      case "valid":
        return;
      case "unknown":
        report.notChecked(line, validity.because);
        return;
      case "not-valid":
        report(line, "code", "notInForce", { row: validity.source, values: { because: validity.because } });
        return;
      case "doubtful":
        report(line, "code", "notFound", {
          row: validity.source,
          values: { because: validity.because },
          severity: "warning",
          review: true,
        });
    }
  },
});
