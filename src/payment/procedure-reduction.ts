import { say } from "../say";
import { diagnosticReduction } from "./diagnostic-reduction";
import { endoscopyFamilies, type RankedTogether } from "./endoscopy-families";
import { allButOneReduced, highestOf, type PaidBesideOthers, type PaidUnits } from "./paid-units";
import { portion } from "./portion";
import type { PricedLine, UnpricedProcedure } from "./priced-line";
import { endoscopy, isDiagnostic, isRanked } from "./service-parts";
import { bothSidesOnTwoLines, paidOnceAndAHalf } from "./two-sides";

/**
 * How several procedures of one practitioner and day change what their lines are paid; a line that is not in it is paid as it is alone.
 *
 * Multiple surgery: of the day's procedures with indicator 2 or 3 the one with the highest fee is paid in full, every other one half (MCPM
 * ch. 12 §40.6; `rules.md` B.3). The fee is the one with its modifiers: bilateral first, then the ranking. Endoscopies of one family, and both
 * sides on two lines, are ranked as one procedure; diagnostic procedures (4, 6, 7) have a rule of their own. Beside a procedure without an amount nobody knows which
 * is the highest.
 */
export function procedureReduction(
  lines: readonly PricedLine[],
  unpriced: readonly UnpricedProcedure[],
): ReadonlyMap<PricedLine, PaidBesideOthers> {
  const paid = new Map<PricedLine, PaidBesideOthers>();
  for (const { together, day } of daysOf(lines)) {
    const ofDay =
      together === "ranked"
        ? rankedDay(day, unpriced)
        : together === "sides"
          ? new Map(bothSidesOnTwoLines(day).flatMap((pair) => [...pair.lines]))
          : diagnosticReduction(day, together);
    for (const [line, units] of ofDay) paid.set(line, units);
  }
  return paid;
}

interface ProcedureDay {
  readonly together: string;
  readonly day: PricedLine[];
}

/** Lines that may change what each other is paid. Nobody is a surgeon and an assistant. */
function daysOf(lines: readonly PricedLine[]): Iterable<ProcedureDay> {
  const days = new Map<string, ProcedureDay>();
  for (const line of lines) {
    const together = togetherWith(line);
    if (together === null) continue;
    const key = `${line.day} ${line.assistant} ${together}`;
    const known = days.get(key);
    if (known) known.day.push(line);
    else days.set(key, { together, day: [line] });
  }
  return days.values();
}

/** What a line is seen together with: what is ranked, diagnostic procedures of its indicator, else its own other side; null: nothing. */
function togetherWith({ multipleProcedure, bilateral }: PricedLine): string | null {
  if (isRanked(multipleProcedure)) return "ranked";
  if (isDiagnostic(multipleProcedure)) return multipleProcedure;
  return bilateral === paidOnceAndAHalf ? "sides" : null;
}

function rankedDay(
  day: readonly PricedLine[],
  unpriced: readonly UnpricedProcedure[],
): ReadonlyMap<PricedLine, PaidBesideOthers> {
  const other = unpriced.find(
    (procedure) => procedure.day === day[0]?.day && isRanked(procedure.multipleProcedure),
  );
  if (other) {
    const because = say(
      "{code} is a procedure of the same day without an amount: which is paid in full is not known",
      { code: other.code },
    );
    return new Map(day.map((line) => [line, { because }] as const));
  }
  const families = endoscopyFamilies(day);
  if ("because" in families) return new Map(day.map((line) => [line, families] as const));
  // Both sides of an endoscopy are of its family, whose payment is then not covered.
  const others = day.filter(
    (line) => line.multipleProcedure !== endoscopy && !families.some(({ lines }) => lines.has(line)),
  );
  return ranked(day, [...families, ...bothSidesOnTwoLines(others)]);
}

function ranked(
  day: readonly PricedLine[],
  families: readonly RankedTogether[],
): ReadonlyMap<PricedLine, PaidBesideOthers> {
  const singles = day.filter((line) => !families.some((family) => family.lines.has(line)));
  const first = highestOf(singles, ({ fee }) => fee);
  const family = families.find(({ fee }) => families.every((other) => other.fee <= fee)) ?? null;
  const isFamilyFirst = family !== null && family.fee > (first?.fee ?? 0);
  const paid = new Map<PricedLine, PaidBesideOthers>();
  for (const line of singles) {
    const half = portion(line.fee, 5000);
    const best = line === first && !isFamilyFirst ? line.fee : null;
    paid.set(line, allButOneReduced(line.units, best, say("Multiple procedures: half of it"), half));
  }
  for (const each of families) {
    for (const [line, units] of each.lines)
      paid.set(line, isFamilyFirst && each === family ? units : units.map(halved));
  }
  for (const line of beyondFifth(singles, families)) paid.set(line, { because: byReport() });
  return paid;
}

function halved(paid: PaidUnits): PaidUnits {
  if (paid.fee === 0) return paid;
  const label = say("{what}; of several procedures, half of it", { what: paid.label });
  return { ...paid, label, fee: portion(paid.fee, 5000) };
}

/** By the standard reduction the highest is paid in full, four more half, and the others by report (RVU26A documentation, indicator 2). */
const mostReduced = 5;

const byReport = () =>
  say("more than {count} procedures that day: the contractor prices the others by report", {
    count: mostReduced,
  });

/** The lines with a unit that may rank behind the fifth of the day: of procedures with the same fee none is before another. */
function beyondFifth(
  singles: readonly PricedLine[],
  families: readonly RankedTogether[],
): readonly PricedLine[] {
  const procedures = [
    ...singles.map((line) => ({ fee: line.fee, units: line.units, lines: [line] })),
    ...families.map(({ fee, lines }) => ({ fee, units: 1, lines: [...lines.keys()] })),
  ].sort((one, other) => other.fee - one.fee);
  let units = 0;
  const last = procedures.find((procedure) => {
    units += procedure.units;
    return units > mostReduced;
  });
  if (!last) return [];
  return procedures.filter(({ fee }) => fee <= last.fee).flatMap(({ lines }) => lines);
}
