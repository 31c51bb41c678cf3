import * as v from "valibot";
import { localDay } from "../claim/calendar";
import { type Dismissal, isSameStanding, type StandingDismissal, stands } from "../claim/dismissal";
import { dismissalEntries, ruleIdSchema, standingSchema } from "../claim/dismissal-schema";
import { changeStored, objectOr, onStored, readStored } from "./stored";

/** One line of the dismissal log. It names no patient, no claim and no minute. */
export interface LoggedDismissal extends Dismissal {
  /** The hour it was made in, of the local clock: "2026-11-26T13". */
  readonly hour: string;
}

/** How often a rule found something, for the same codes of a form once, and how often a person dismissed that. */
export interface RuleCount {
  readonly fired: number;
  readonly dismissed: number;
}

/** All that is kept of dismissals. */
export interface DismissalRecord {
  /** Newest last, the newest 2000. */
  readonly log: readonly LoggedDismissal[];
  readonly standing: readonly StandingDismissal[];
  /** By rule id. */
  readonly counts: Readonly<Record<string, RuleCount>>;
}

/** `{version: 1, log: […], standing: […], counts: {…}}` under one key of `storage.local`. */
const storageKey = "dismissals";
export const mostLogged = 2000;
const mostStanding = 1000;
const mostRules = 500;

const times = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const countSchema: v.GenericSchema<unknown, RuleCount> = v.object({ fired: times, dismissed: times });

/** Made when it is asked for: what is spread into a schema is bundled into the content script, too, which never asks. */
function loggedSchema(): v.GenericSchema<unknown, LoggedDismissal> {
  return v.object({ ...dismissalEntries, hour: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d$/)) });
}

export async function readDismissals(): Promise<DismissalRecord> {
  return recordFrom(await readStored(storageKey));
}

/** What stands alone, without the log: for content scripts. Rejects where the browser cannot read its storage. */
export async function readStanding(): Promise<readonly StandingDismissal[]> {
  return standingIn(await readStored(storageKey));
}

/** The codes of each dismissal of the log, and of each that stands; those of the same codes once. Rejects as `readDismissals` does. */
export async function dismissedCodes(): Promise<(readonly string[])[]> {
  const { log, standing } = await readDismissals();
  return [...new Map([...log, ...standing].map(({ codes }) => [codes.join(), codes])).values()];
}

/** Logs a dismissal, counts it, and lets one for a payer's codes stand. Rejects where the browser cannot store. */
export function addDismissal(dismissal: Dismissal, now: Date): Promise<void> {
  return change((record) => ({
    log: [...record.log, { ...dismissal, hour: hourOf(now) }],
    standing:
      dismissal.scope === "codes" && !stands(record.standing, dismissal)
        ? [...record.standing, { rule: dismissal.rule, codes: dismissal.codes, payer: dismissal.payer }]
        : record.standing,
    counts: counted(record.counts, [dismissal.rule], "dismissed", 1),
  }));
}

/** Takes a dismissal back, as if it had not been made: its newest line of the log, its count, and what stands because of it. */
export function takeBackDismissal(dismissal: Dismissal): Promise<void> {
  return change((record) => {
    const own = record.log
      .filter((each) => isSameStanding(each, dismissal))
      .filter(({ scope, reason }) => scope === dismissal.scope && reason === dismissal.reason)
      .at(-1);
    return {
      log: record.log.filter((each) => each !== own),
      standing:
        dismissal.scope === "codes"
          ? record.standing.filter((each) => !isSameStanding(each, dismissal))
          : record.standing,
      counts: own === undefined ? record.counts : counted(record.counts, [dismissal.rule], "dismissed", -1),
    };
  });
}

/** Shows again what was set aside for a payer's codes. What was logged and counted stays. */
export function endStanding(standing: StandingDismissal): Promise<void> {
  return change((record) => ({
    ...record,
    standing: record.standing.filter((each) => !isSameStanding(each, standing)),
  }));
}

/** Counts each rule once more as having found something. */
export function countFired(rules: readonly string[]): Promise<void> {
  return change((record) => ({ ...record, counts: counted(record.counts, rules, "fired", 1) }));
}

/** Forgets the log and the counters; what stands for a payer's codes goes on standing. */
export function clearDismissalLog(): Promise<void> {
  return change(({ standing }) => ({ log: [], standing, counts: {} }));
}

/** Calls the listener with all that is kept after each change, from whichever page it was made, until `signal` aborts. */
export function onDismissalsChanged(listener: (record: DismissalRecord) => void, signal?: AbortSignal): void {
  onStored(storageKey, (stored) => listener(recordFrom(objectOr(stored))), signal);
}

/** As `onDismissalsChanged`, with what stands alone. */
export function onStandingChanged(
  listener: (standing: readonly StandingDismissal[]) => void,
  signal: AbortSignal,
): void {
  onStored(storageKey, (stored) => listener(standingIn(objectOr(stored))), signal);
}

/** A rule that is dismissed in more than half of at least 50 firings says too much. */
export function isNoisy({ fired, dismissed }: RuleCount): boolean {
  return fired >= 50 && dismissed * 2 > fired;
}

function counted(
  counts: DismissalRecord["counts"],
  rules: readonly string[],
  what: keyof RuleCount,
  by: 1 | -1,
): DismissalRecord["counts"] {
  const changed: Record<string, RuleCount> = { ...counts };
  for (const rule of rules) {
    const before = (Object.hasOwn(changed, rule) && changed[rule]) || { fired: 0, dismissed: 0 };
    changed[rule] = { ...before, [what]: Math.max(0, before[what] + by) };
  }
  return changed;
}

function hourOf(now: Date): string {
  return `${localDay(now)}T${String(now.getHours()).padStart(2, "0")}`;
}

async function change(make: (record: DismissalRecord) => DismissalRecord): Promise<void> {
  await changeStored(storageKey, (stored) => {
    const { log, standing, counts } = make(recordFrom(stored));
    return {
      version: 1,
      ...stored,
      log: log.slice(-mostLogged),
      standing: standing.slice(-mostStanding),
      counts,
    };
  });
}

/** Each entry by itself: a broken one is passed over. */
function recordFrom(stored: Record<string, unknown>): DismissalRecord {
  const counts = Object.entries(objectOr(stored.counts)).flatMap(([rule, count]) => {
    const parsed = v.safeParse(countSchema, count);
    return parsed.success && v.is(ruleIdSchema, rule) ? [[rule, parsed.output] as const] : [];
  });
  return {
    log: readable(loggedSchema(), stored.log).slice(-mostLogged),
    standing: standingIn(stored),
    counts: Object.fromEntries(counts.slice(0, mostRules)),
  };
}

function standingIn(stored: Record<string, unknown>): StandingDismissal[] {
  return readable(standingSchema, stored.standing).slice(-mostStanding);
}

function readable<Entry>(schema: v.GenericSchema<unknown, Entry>, stored: unknown): Entry[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each) => {
    const parsed = v.safeParse(schema, each);
    return parsed.success ? [parsed.output] : [];
  });
}
