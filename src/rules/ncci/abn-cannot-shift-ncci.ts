import {
  defineRule,
  type Report,
  type RuleLine,
  type SourceRow,
  type TablesOnDate,
} from "../../engine/define-rule";
import { deniedByEdit, editedPairs } from "../code-pairs";
import { exceededLimits } from "../daily-units";

type Line = RuleLine<"code" | "modifiers" | "units">;

export default defineRule({
  id: "abn-cannot-shift-ncci",
  title: "An ABN on a line that an NCCI edit denies",
  category: "ncci",
  severity: "warning",
  provenance: "policy",
  scope: "day",
  needs: ["code", "modifiers", "units"],
  payerTerm: "ncci",
  why: "Denials by NCCI edits and unit limits are coding denials, not denials of medical necessity: a notice does not make the patient liable, whatever modifier says that it was signed.",
  action: "Do not bill the patient for {denied}. Mend what the NCCI finding on the line says.",
  source: { name: "NCCI Policy Manual 2026", section: "Introduction (Intro-5); ch. I §V (I-32)" },
  messages: {
    shifted: "{notice} on {denied}: an ABN cannot make the patient pay what an NCCI edit denies ({edition})",
  },
  examples: {
    bad: [
      [{ code: "97552", modifiers: ["GP", "GA"], units: 2 }],
      [
        { code: "97140", modifiers: ["GP"] },
        { code: "97124", modifiers: ["GP", "GX"] },
      ],
    ],
    good: [
      [{ code: "97110", modifiers: ["GP", "GA"], units: 2 }],
      [
        { code: "97140", modifiers: ["GP", "GA"] },
        { code: "97124", modifiers: ["GP"] },
      ],
      [{ code: "97552", modifiers: ["GP"], units: 2 }],
      [{ code: "98943", modifiers: ["GX", "GY"] }],
    ],
  },
  check({ lines, tables, context }, report) {
    if (!lines.some(noticeOf)) return;
    const denials = deniedLines(lines, tables, context.differentPractitioners, quietAbout(lines, report));
    for (const line of lines) {
      const notice = noticeOf(line);
      const row = denials.get(line.line);
      if (notice && row) report(line, "modifiers", "shifted", { row, values: { notice, denied: line.code } });
    }
  },
});

/** GA or GX, the modifiers of a signed notice; with GY the patient is liable by statute. */
function noticeOf(line: Line): string | undefined {
  if (line.modifiers.includes("GY")) return undefined;
  return line.modifiers.find((modifier) => modifier === "GA" || modifier === "GX");
}

/** The lines that an edit or a unit limit denies, with the row that says so. */
function deniedLines(
  lines: readonly Line[],
  tables: TablesOnDate,
  apart: boolean,
  report: Pick<Report<string>, "notChecked">,
): Map<number, SourceRow> {
  const denials = new Map<number, SourceRow>();
  if (!apart) {
    for (const pair of editedPairs(lines, 0, tables, report))
      for (const line of pair.column2Lines) denials.set(line.line, pair.edit.source());
    for (const pair of editedPairs(lines, 1, tables, report))
      for (const line of deniedByEdit(pair)?.denied ?? []) denials.set(line.line, pair.edit.source());
  }
  for (const mai of [1, 2, 3] as const)
    for (const day of exceededLimits(lines, mai, tables, report, apart))
      for (const line of day.lines) denials.set(line.line, day.row);
  return denials;
}

/** What could not be looked up is said of the lines with a notice only; the NCCI rules say it of the others. */
function quietAbout(
  lines: readonly Line[],
  report: Pick<Report<string>, "notChecked">,
): Pick<Report<string>, "notChecked"> {
  const said = new Set<string>();
  const withNotice = new Set(lines.filter(noticeOf).map((line) => line.line));
  return {
    notChecked(line, because) {
      const reason = `${line.line} ${because}`;
      if (!withNotice.has(line.line) || said.has(reason)) return;
      said.add(reason);
      report.notChecked(line, because);
    },
  };
}
