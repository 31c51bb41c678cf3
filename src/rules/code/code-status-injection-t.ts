import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { allOf } from "../code-lists";
import { feeScheduleRow } from "../fee-schedule-row";

/** Statuses under which the physician fee schedule pays a service by itself. */
const payable = new Set(["A", "R"]);

export default defineRule({
  id: "code-status-injection-t",
  title: "Service that is paid only when alone",
  category: "code",
  severity: "warning",
  provenance: "table",
  scope: "day",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Status T: it is paid only if no other service of the physician fee schedule is billed on the same day by the same practitioner. Otherwise it is part of what that service pays.",
  action: "Take {code} off this day, or keep it knowing that it pays $0.",
  source: { name: "RVU file documentation", section: "attachment A, status T" },
  explains: ["ncci-ptp-not-allowed", "ncci-ptp-modifier-required"],
  messages: {
    beside: "{code} pays nothing beside {other} on the same day (status T, {edition})",
    several: "Of services that are paid only when alone (status T, {edition}), {codes}, one is paid",
  },
  examples: {
    bad: [
      [{ code: "99213" }, { code: "94760" }],
      [{ code: "96523" }, { code: "96372" }],
      [{ code: "94760" }, { code: "96523" }],
    ],
    good: [
      [
        { code: "99213", dateOfService: "2025-06-02" },
        { code: "94760", dateOfService: "2025-06-03" },
      ],
      [{ code: "94760" }],
      [{ code: "94760" }, { code: "80053" }],
      [{ code: "94760" }, { code: "98943", modifiers: ["GY"] }],
    ],
  },
  check({ lines, tables, context }, report) {
    if (lines.length < 2 || context.differentPractitioners) return;
    const statuses = lines.map((line) => ({ line, row: feeScheduleRow(line, tables, report) }));
    const alone = statuses.filter(({ row }) => row?.indicators.status === "T");
    if (alone.length === 0) return;
    const other = statuses.find(
      ({ line, row }) =>
        row !== null &&
        payable.has(row.indicators.status) &&
        !readValue(line.readings.modifiers)?.includes("GY"),
    );
    for (const { line, row } of alone) {
      if (other && row)
        report(line, "code", "beside", { row: row.source, values: { other: other.line.code } });
    }
    const [first, ...further] = alone;
    if (other || !first?.row || further.length === 0) return;
    const codes = allOf([...new Set(alone.map(({ line }) => line.code))]);
    report(
      alone.map(({ line }) => line),
      "code",
      "several",
      { row: first.row.source, values: { codes }, review: true, lost: further.map(({ line }) => line) },
    );
  },
});
