import type { IsoDate } from "../claim/claim-snapshot";

/**
 * The last day on which Medicare accepts a claim: the same month and day one calendar year after the service; 28 February for 29 February
 * (42 CFR 424.44; MCPM ch. 1 §70).
 */
export function lastTimelyDay(dateOfService: IsoDate): IsoDate {
  const nextYear = String(Number(dateOfService.slice(0, 4)) + 1).padStart(4, "0");
  const monthAndDay = dateOfService.slice(4);
  return nextYear + (monthAndDay === "-02-29" ? "-02-28" : monthAndDay);
}

/** How many days a span covers, its first and its last included. */
export function daysOfSpan(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000) + 1;
}
