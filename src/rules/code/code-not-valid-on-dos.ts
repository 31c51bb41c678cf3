import { readValue } from "../../claim/reading";
import { defineRule, type Report, type RuleLine, type TablesOnDate } from "../../engine/define-rule";
import { codeStatusRules } from "../code-status-rules";

export default defineRule({
  id: "code-not-valid-on-dos",
  title: "Code not in force on the date of service",
  category: "code",
  severity: "error",
  provenance: "table",
  scope: "claim",
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
    notInForceToTheEnd: "{code} is not valid on the last day of the line, {last}: {because}",
    notFoundToTheEnd: "{code} may not be valid on the last day of the line, {last}: {because}",
  },
  examples: {
    bad: [
      [{ code: "77014", dateOfService: "2026-02-02" }],
      [{ code: "97550", dateOfService: "2023-12-31" }],
      [{ code: "37221", units: 2, dateOfService: "2025-12-31", dateOfServiceTo: "2026-01-01" }],
    ],
    good: [
      [{ code: "97550", dateOfService: "2024-01-01" }],
      [{ code: "J0171", dateOfService: "2025-06-30" }],
      [{ code: "37221", units: 2, dateOfService: "2025-12-30", dateOfServiceTo: "2025-12-31" }],
    ],
  },
  check({ lines, dateOf, tablesOn }, report) {
    for (const line of lines) {
      const date = dateOf(line);
      const found = judge(line, tablesOn(date).codeValidity(line.code), "notInForce", "notFound", report);
      const last = readValue(line.readings.dateOfServiceTo);
      if (found || last === undefined || last <= date) continue;
      const onLastDay = tablesOn(last).codeValidity(line.code);
      judge(line, onLastDay, "notInForceToTheEnd", "notFoundToTheEnd", report, { last });
    }
  },
});

type Message = "notInForce" | "notFound" | "notInForceToTheEnd" | "notFoundToTheEnd";

/** Says what is wrong with a code on a day, in one of two messages. True where something was said. */
function judge(
  line: RuleLine<"code">,
  validity: ReturnType<TablesOnDate["codeValidity"]>,
  notValid: Message,
  doubtful: Message,
  report: Report<Message>,
  lastDay?: { readonly last: string },
): boolean {
  if (validity.kind === "valid") return false;
  if (validity.kind === "unknown") {
    report.notChecked(line, validity.because);
    return true;
  }
  report(line, "code", validity.kind === "not-valid" ? notValid : doubtful, {
    row: validity.source,
    values: { because: validity.because, ...lastDay },
    ...(lastDay ? { action: daysApart } : {}),
    ...(validity.kind === "doubtful" ? { severity: "warning", review: true } : {}),
  });
  return true;
}

const daysApart =
  "Give the days on which {code} was in force a line of their own, and use the code that was in force on the others.";
