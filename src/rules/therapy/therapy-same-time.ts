import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";
import { isTimedTreatment, therapyUnitFee, treatmentGroups } from "../timed-treatment";
import { totalMinutes } from "../timed-units";
import { areOfSeveralDates, linesByDate, saidOn } from "../treatment-minutes";

export default defineRule({
  id: "therapy-same-time",
  title: "One-on-one minutes longer than the session",
  category: "therapy",
  severity: "warning",
  provenance: "policy",
  scope: "claim",
  needs: ["code"],
  payerTerm: "ncci",
  why: "Two one-on-one services may not be billed for the same minutes. Supervised modalities (97010–97028) may run beside them and are not counted.",
  action: "Correct the minutes or the units so that no minute is counted twice.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. XI §P.2" },
  messages: { longer: "{sum} one-on-one minutes ({parts}) in a session of {session}" },
  examples: {
    bad: [
      {
        lines: [
          { code: "97110", modifiers: ["GP"], units: 2 },
          { code: "97530", modifiers: ["GP"] },
        ],
        minutes: { "97110": 30, "97530": 15 },
        sessionMinutes: 30,
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 16, "97140": 15 },
        sessionMinutes: 30,
      },
    ],
    good: [
      {
        lines: [
          { code: "97110", modifiers: ["GP"], units: 2 },
          { code: "97012", modifiers: ["GP"] },
        ],
        minutes: { "97110": 30, "97012": 15 },
        sessionMinutes: 30,
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 15, "97140": 15 },
        sessionMinutes: 30,
      },
    ],
  },
  check(input, report) {
    const { lines, dateOf, context } = input;
    const treatment = lines.filter((line) => isTimedTreatment(line.code));
    if (new Set(treatment.map((line) => line.code)).size < 2) return;
    const severalDates = areOfSeveralDates(lines, dateOf);
    for (const [date, timed] of linesByDate(treatment, dateOf)) {
      const said = saidOn(date, timed, context, severalDates);
      const { sessionMinutes } = said.context;
      if (sessionMinutes === null || said.severalDates) {
        const because = said.severalDates
          ? say("the claim has several dates, and the length of each session is not known")
          : say("the length of the session is not known");
        for (const line of timed) report.notKnownHere(line, because);
        continue;
      }
      const groups = treatmentGroups({ ...input, lines: timed }, report);
      const [group] = groups;
      if (!group) continue;
      if (groups.length > 1) {
        for (const line of timed)
          report.notKnownHere(
            line,
            say("whether the length is that of each discipline’s session is not known"),
          );
        continue;
      }
      const { services } = group;
      const sum = totalMinutes(services);
      if (services.length < 2 || sum <= sessionMinutes) continue;
      const fees = services.map((service) => therapyUnitFee(service, input.tablesOn(date), context) ?? 0);
      const [last] = group.lines.slice(-1);
      report(group.lines, "units", "longer", {
        values: {
          sum,
          session: sessionMinutes,
          parts: services.map(({ name, minutes }) => `${name} ${minutes}`).join(" + "),
        },
        // At least the cheapest unit is not payable.
        amounts: last ? [{ line: last.line, cents: Math.min(...fees) }] : [],
      });
    }
  },
});
