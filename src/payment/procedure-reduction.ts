import { say } from "../say";
import { endoscopy, isRanked, type PricedLine, type UnpricedProcedure } from "./priced-line";

/** How several procedures of one practitioner and day change what a line is paid. */
export interface ProcedureReduction {
  /** The lines that have the unit paid in full, of those with the standard reduction; every other unit is paid half. */
  readonly full: ReadonlySet<PricedLine>;
  /** The lines with the standard reduction. */
  readonly ranked: ReadonlySet<PricedLine>;
  /** Lines whose amount depends on a reduction that the sources do not give in full, or on a fee that is not known; with the reason. */
  readonly notCovered: ReadonlyMap<PricedLine, string>;
}

const nothing: ProcedureReduction = { full: new Set(), ranked: new Set(), notCovered: new Map() };

/**
 * Multiple surgery: of the day's procedures with indicator 2 the one with the highest fee is paid in full, every other one half
 * (MCPM ch. 12 §40.6; `rules.md` B.3). The fee is the one with its modifiers: bilateral first, then the ranking. One endoscopy
 * (indicator 3) is ranked like any other; several have a rule of their own, and so have diagnostic procedures (4, 6, 7). Beside a procedure
 * without an amount nobody knows which is the highest.
 */
export function procedureReduction(
  lines: readonly PricedLine[],
  unpriced: readonly UnpricedProcedure[],
): ProcedureReduction {
  const days = new Map<string, PricedLine[]>();
  for (const line of lines) {
    const indicator = line.multipleProcedure;
    if (indicator === null || indicator === "0" || indicator === "5" || indicator === "9") continue;
    const key = `${line.day} ${line.assistant} ${isRanked(indicator) ? "ranked" : indicator}`;
    const day = days.get(key);
    if (day) day.push(line);
    else days.set(key, [line]);
  }
  if (days.size === 0) return nothing;
  const full = new Set<PricedLine>();
  const ranked = new Set<PricedLine>();
  const notCovered = new Map<PricedLine, string>();
  for (const day of days.values()) {
    const uncovered = linesInDoubt(day, unpriced) ?? linesNotCovered(day);
    for (const line of uncovered.lines) notCovered.set(line, uncovered.because);
    const [first] = day;
    if (!first || uncovered.lines.length > 0 || !isRanked(first.multipleProcedure)) continue;
    for (const line of day) ranked.add(line);
    full.add(day.reduce((best, line) => (line.fee > best.fee ? line : best)));
    for (const line of beyondFifth(day)) notCovered.set(line, byReport());
  }
  return { full, ranked, notCovered };
}

/** By the standard reduction the highest is paid in full, four more half, and the others by report (RVU26A documentation, indicator 2). */
const mostReduced = 5;

const byReport = () =>
  say("more than {count} procedures that day: the contractor prices the others by report", {
    count: mostReduced,
  });

/** The lines with a unit that may rank behind the fifth of the day: of lines with the same fee none is before another. */
function beyondFifth(day: readonly PricedLine[]): readonly PricedLine[] {
  if (units(day) <= mostReduced) return [];
  let ranked = 0;
  const last = [...day]
    .sort((one, other) => other.fee - one.fee)
    .find((line) => {
      ranked += line.units;
      return ranked > mostReduced;
    });
  return last ? day.filter((line) => line.fee <= last.fee) : [];
}

interface Uncovered {
  readonly lines: readonly PricedLine[];
  readonly because: string;
}

/** The ranked lines of one day among whose procedures one has no amount; null where all have. */
function linesInDoubt(day: readonly PricedLine[], unpriced: readonly UnpricedProcedure[]): Uncovered | null {
  const [first] = day;
  if (!first || !isRanked(first.multipleProcedure)) return null;
  const other = unpriced.find((procedure) => procedure.day === first.day);
  if (!other) return null;
  return {
    lines: day,
    because: say(
      "{code} is a procedure of the same day without an amount: which is paid in full is not known",
      { code: other.code },
    ),
  };
}

/** The lines of one day and indicator that a rule of their own would reduce: empty where there is only one such procedure. */
function linesNotCovered(day: readonly PricedLine[]): Uncovered {
  const indicator =
    day[0] && isRanked(day[0].multipleProcedure) ? endoscopy : (day[0]?.multipleProcedure ?? "");
  const because = say(
    "several procedures with multiple procedure indicator {indicator} that day: how they are reduced is not covered",
    { indicator },
  );
  if (indicator === endoscopy) {
    const several = units(day.filter((line) => line.multipleProcedure === endoscopy)) > 1;
    return { lines: several ? day : [], because };
  }
  // The technical component is reduced among technical components, the professional one (indicator 4) among professional ones.
  const technical = day.filter((line) => line.component !== "26");
  const professional =
    indicator === "6" || indicator === "7" ? [] : day.filter((line) => line.component !== "TC");
  return {
    lines: [technical, professional].flatMap((group) => (units(group) > 1 ? group : [])),
    because,
  };
}

function units(lines: readonly PricedLine[]): number {
  return lines.reduce((sum, line) => sum + line.units, 0);
}
