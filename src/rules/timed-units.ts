import { say } from "../say";

/*
 * The arithmetic of 15-minute codes, without claims and lines. All minutes are whole one-on-one minutes of one day.
 */

/** One timed service and its minutes. */
export interface TimedMinutes {
  /** As a finding names it: "97110". */
  readonly name: string;
  readonly minutes: number;
}

/** The units one service may have when the units of the day are shared out; `least` and `most` differ only where services tie. */
export interface Share extends TimedMinutes {
  readonly least: number;
  readonly most: number;
}

/**
 * The units that minutes support: one for every 15, and one more where 8 or more are left (8–22 → 1, 23–37 → 2). For the minutes of the
 * whole day it is CMS's total-minutes rule (MCPM ch. 5 §20.2.C), for those of one code the CPT midpoint rule.
 */
export function unitsFor(minutes: number): number {
  return Math.floor(minutes / 15) + Number(minutes % 15 >= 8);
}

/** The minutes that support exactly so many units: "38–52"; "under 8" for none. */
export function minutesFor(units: number): string {
  return units === 0 ? say("under 8") : `${units * 15 - 7}–${units * 15 + 7}`;
}

export function totalMinutes(services: readonly TimedMinutes[]): number {
  return services.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * Shares the units of the total out (MCPM ch. 5 §20.2.C, examples 1–5): each service has one for every full 15 minutes, and each unit
 * that remains goes to the service with the most minutes left over. Which of several with equally many is free.
 */
export function shareUnits(services: readonly TimedMinutes[]): Share[] {
  const full = services.reduce((sum, { minutes }) => sum + Math.floor(minutes / 15), 0);
  const remaining = unitsFor(totalMinutes(services)) - full;
  const leftOver = services.map(({ minutes }) => minutes % 15).sort((left, right) => right - left);
  // The last left-over that still gets a unit; services with the same may tie with others that get none.
  const last = remaining > 0 ? (leftOver[remaining - 1] ?? 0) : Number.POSITIVE_INFINITY;
  const tie = leftOver[remaining] === last;
  return services.map(({ name, minutes }) => {
    const whole = Math.floor(minutes / 15);
    const over = minutes % 15;
    const most = whole + Number(over >= last);
    return { name, minutes, least: over === last && tie ? whole : most, most };
  });
}

/** The sum as a person would write it: "97110 33 min + 97140 7 min = 40 min → 3 units (38–52)". */
export function timedArithmetic(services: readonly TimedMinutes[]): string {
  const total = totalMinutes(services);
  const units = unitsFor(total);
  const parts = services.map(({ name, minutes }) => `${name} ${minutes} min`).join(" + ");
  const sum = services.length > 1 ? `${parts} = ${total} min` : parts;
  return `${sum} → ${countOfUnits(units)} (${minutesFor(units)})`;
}

/** "1 unit", "3 units". */
export function countOfUnits(units: number): string {
  return units === 1 ? say("1 unit") : say("{units} units", { units });
}
