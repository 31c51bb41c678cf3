import * as v from "valibot";
import {
  codesToKeep,
  type Dismissal,
  dismissalReasons,
  dismissalScopes,
  type StandingDismissal,
} from "./dismissal";

/* Dismissals from a message or from storage, in which anything may stand. */

export const ruleIdSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/));
const payerIdSchema = ruleIdSchema;
const codesSchema = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(5))),
  v.maxLength(100),
  v.transform((codes) => codesToKeep(codes)),
);

const standingEntries = { rule: ruleIdSchema, codes: codesSchema, payer: payerIdSchema };
export const dismissalEntries = {
  rule: ruleIdSchema,
  codes: codesSchema,
  payer: payerIdSchema,
  scope: v.picklist(dismissalScopes),
  reason: v.picklist(dismissalReasons),
};

export const standingSchema: v.GenericSchema<unknown, StandingDismissal> = v.strictObject(standingEntries);
export const dismissalSchema: v.GenericSchema<unknown, Dismissal> = v.strictObject(dismissalEntries);
