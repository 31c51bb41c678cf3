import * as v from "valibot";
import { mostLines } from "./claim-snapshot";
import { mostMinutes } from "./minute-sheet";

/**
 * The shape and the bounds of a ClaimSnapshot that arrives in a message. A content script lives in a process that a hostile page may
 * have taken over, so what it sends is checked before anything looks at it: no unknown key, no long text, no endless list. What does
 * not fit is refused as a whole. A reader keeps well inside these bounds: a value that is longer is `unreadable`.
 */

/** The bound of `lines`, for messages beside the snapshot. */
export { mostLines };

/** Room for a code with its modifiers in one box ("97110-GP-59-KX"), and none for a sentence. */
const value = v.pipe(v.string(), v.maxLength(32));
const values = v.pipe(v.array(value), v.maxLength(24));
/** A fixed phrase of a reader's. */
const phrase = v.pipe(v.string(), v.maxLength(200));
const amount = v.pipe(v.number(), v.finite());
/** The form of a date; whether the calendar has the day is for a rule to say. */
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const cents = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/* @__NO_SIDE_EFFECTS__ */
function reading<Value extends v.GenericSchema>(valueSchema: Value) {
  return v.variant("state", [
    v.strictObject({ state: v.literal("read"), value: valueSchema, from: phrase }),
    v.strictObject({ state: v.literal("blank"), from: phrase }),
    v.strictObject({ state: v.literal("absent"), because: phrase }),
    v.strictObject({ state: v.literal("unreadable"), because: phrase }),
  ]);
}

const serviceLineSchema = v.strictObject({
  line: v.pipe(count, v.minValue(1), v.maxValue(mostLines)),
  claim: count,
  code: reading(value),
  modifiers: reading(values),
  units: reading(amount),
  placeOfService: reading(value),
  dateOfService: reading(isoDate),
  dateOfServiceTo: reading(isoDate),
  diagnosisPointers: reading(values),
  charge: reading(cents),
  minutes: reading(amount),
});

const unreadRowSchema = v.strictObject({
  afterLine: v.pipe(count, v.maxValue(mostLines)),
  claim: count,
  because: phrase,
});

export const claimSnapshotSchema = v.strictObject({
  revision: count,
  reader: v.pipe(v.string(), v.maxLength(64)),
  partial: v.boolean(),
  lines: v.pipe(v.array(serviceLineSchema), v.maxLength(mostLines)),
  unreadRows: v.pipe(v.array(unreadRowSchema), v.maxLength(mostLines)),
});

const minutes = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostMinutes));

/** Minute sheets cross beside a snapshot: no more of them than there are lines. */
export const minuteSheetsSchema = v.pipe(
  v.array(
    v.strictObject({
      claim: count,
      date: isoDate,
      minutes: v.pipe(v.record(value, minutes), v.maxEntries(mostLines)),
      sessionMinutes: v.nullable(minutes),
    }),
  ),
  v.maxLength(mostLines),
);

/** A code, as a message that asks about one code holds it. */
export const codeSchema = value;
export const isoDateSchema = isoDate;
