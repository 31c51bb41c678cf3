import type { ClaimContext } from "./claim-context";
import type { IsoDate, ServiceLine } from "./claim-snapshot";
import { readValue } from "./reading";

/** The day a line is judged and priced on: its date of service, or today where the form has no date; null where the date cannot be used. */
export function judgedOn(line: ServiceLine, context: ClaimContext): IsoDate | null {
  if (line.dateOfService.state === "absent") return context.today;
  return readValue(line.dateOfService) ?? null;
}
