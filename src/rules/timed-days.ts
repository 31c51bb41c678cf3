import type { ClaimContext } from "../claim/claim-context";
import type { ClaimSnapshot, IsoDate } from "../claim/claim-snapshot";
import type { TimedDay, TimedServiceMinutes } from "../claim/minute-sheet";
import type { RuleLine } from "../engine/define-rule";
import { readLines, serviceDays } from "../engine/service-days";
import { firstThirtyMinutes } from "./caregiver-codes";
import { countedGroups, countedWith } from "./timed-treatment";
import { minutesFor, totalMinutes } from "./timed-units";
import { minutesOf, saidOn } from "./treatment-minutes";

/** The timed services of a snapshot by claim and day, as the rules count them: for the minute sheet. Days without any are left out. */
export function timedDays(snapshot: ClaimSnapshot, context: ClaimContext): TimedDay[] {
  return serviceDays(readLines(snapshot), context).flatMap(({ claim, date, set }): TimedDay[] => {
    const lines = set.having(["code"], () => {});
    const services = servicesOf(lines, date, context);
    if (services.length === 0) return [];
    let countUnknown: string | null = null;
    const groups = countedGroups(
      { lines, dateOf: () => date, context },
      { notChecked: (_, because) => (countUnknown = because), notKnownHere: () => {} },
    );
    return [
      {
        claim,
        date,
        services,
        sessionMinutes: saidOn(date, lines, context, false).context.sessionMinutes,
        counts: groups.map((group) => ({
          services: group.services.map(({ name, minutes, units }) => ({ name, minutes, units })),
          minutes: totalMinutes(group.services),
          billed: group.billed,
          supported: group.supported,
          range: minutesFor(group.supported),
        })),
        countUnknown,
      },
    ];
  });
}

function servicesOf(
  lines: readonly RuleLine<"code">[],
  date: IsoDate,
  context: ClaimContext,
): TimedServiceMinutes[] {
  const services = new Map<string, { codes: readonly string[]; lines: RuleLine<"code">[] }>();
  for (const line of lines) {
    const codes = countedWith(line.code) ?? (firstThirtyMinutes.has(line.code) ? [line.code] : null);
    if (!codes) continue;
    const key = codes.join();
    const known = services.get(key);
    if (known) known.lines.push(line);
    else services.set(key, { codes, lines: [line] });
  }
  return [...services.values()].map(({ codes, lines: billed }) => {
    const shown = minutesOf(billed, codes, { ...context, minutes: null }, false);
    const { context: said } = saidOn(date, billed, context, false);
    const minutes = typeof shown === "number" ? shown : minutesOf(billed, codes, said, false);
    return {
      code: billed[0]?.code ?? "",
      name: codes.filter((code) => billed.some((line) => line.code === code)).join("/"),
      lines: billed.map(({ line }) => line),
      minutes: typeof minutes === "number" ? minutes : null,
      onPage: typeof shown === "number",
    };
  });
}
