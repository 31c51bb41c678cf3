import type { BillingTip, Question } from "./guide";
import { sources } from "./sources";
import { billingTip, fromPolicy, question } from "./statement";

/** What 92507 and 92526 share. */

export const speechDisciplineTip: BillingTip = billingTip(
  fromPolicy(
    "Furnished by a speech-language pathologist the line has GN. There is no assistant modifier beside GN: CQ belongs to GP only if a PTA furnished it, CO to GO only if an OTA did.",
    `${sources.disciplines}; ${sources.assistants}`,
  ),
  fromPolicy("A wrong pair is returned as a whole line.", sources.assistantPairs),
);

export const speechThresholdQuestion: Question = question("Does it share a threshold with PT?", [
  fromPolicy(
    "Yes: PT and speech therapy are counted together, OT by itself. Ask what other clinics billed this year.",
    sources.kx,
  ),
]);
