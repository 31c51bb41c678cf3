import { say } from "../say";
import type { ServiceLine } from "./claim-snapshot";
import { fieldNames } from "./field-names";
import { readValue, whyMissing } from "./reading";

/**
 * Why nobody can tell how many days a line is for, and so how many of its units are of one day: its last date is there and cannot be read,
 * or lies before the first. Null where it can be told; a form without a last date, or with an empty one, means one day.
 */
export function whyDaysUnknown({ dateOfService, dateOfServiceTo }: ServiceLine): string | null {
  if (dateOfServiceTo.state === "unreadable") return whyMissing(fieldNames.dateOfServiceTo, dateOfServiceTo);
  const from = readValue(dateOfService);
  const to = readValue(dateOfServiceTo);
  return from !== undefined && to !== undefined && to < from
    ? say("the last date of service is before the first")
    : null;
}
