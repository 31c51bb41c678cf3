import * as v from "valibot";
import browser from "../browser";
import type { RuleSetting } from "../claim/claim-context";
import { parseGiven } from "../claim/schema-problems";
import { payerIds } from "../payers/payer-ids";
import { say } from "../say";
import { isSitePattern } from "./sites";
import { changeStored, onStored, readStored } from "./stored";

/**
 * What an administrator has set for all desks (`docs/managed-deployment.md`). It is laid over the user's settings, which stay as they
 * are underneath. A policy cannot grant sites: those it names are asked for together, with one click.
 */
export interface Policy {
  /** Match patterns ("https://ehr.example/*"). */
  readonly sites: readonly string[];
  /** Null: the user chooses. */
  readonly payer: string | null;
  readonly locality: string | null;
  /** Payer profile by site. */
  readonly sitePayers: Readonly<Record<string, string>>;
  /** By rule id: a severity that the user cannot change. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** By rule id: the least severity; the user may raise it and not lower it. */
  readonly ruleFloors: Readonly<Record<string, Exclude<RuleSetting, "off">>>;
  /** Fixes are shown to copy and never written into a page. */
  readonly neverWrite: boolean;
}

export interface ReadPolicy {
  readonly policy: Policy;
  /** What was set and is not understood, each with its path: "payer: …". The rest of the policy stands. */
  readonly problems: readonly string[];
}

export const noPolicy: Policy = {
  sites: [],
  payer: null,
  locality: null,
  sitePayers: {},
  rules: {},
  ruleFloors: {},
  neverWrite: false,
};

export const payerIdSchema = v.picklist(payerIds);
const site = v.pipe(v.string(), v.check(isSitePattern, "the match pattern of a site is expected"));
const ruleId = v.pipe(v.string(), v.regex(/^[a-z][a-z\d-]{0,60}$/, "the id of a rule is expected"));
/** `MAC-locality`, or "national". */
export const localitySchema = v.pipe(
  v.string(),
  v.regex(/^(national|\d{5}-\d{2})$/, "a locality such as 10312-35 is expected, or the word national"),
);
const severities = ["error", "warning", "info"] as const;

const sitePayersSchema: v.GenericSchema<unknown, Policy["sitePayers"]> = v.record(site, payerIdSchema);
const rulesSchema: v.GenericSchema<unknown, Policy["rules"]> = v.record(
  ruleId,
  v.picklist(["off", ...severities]),
);
const ruleFloorsSchema: v.GenericSchema<unknown, Policy["ruleFloors"]> = v.record(
  ruleId,
  v.picklist(severities),
);

/** One schema a key: a broken one is left out and named, and the others stand. The browsers' own copy is `public/managed-schema.json`. */
const schemas: { readonly [Key in keyof Policy]: v.GenericSchema<unknown, Policy[Key]> } = {
  sites: v.array(site),
  payer: payerIdSchema,
  locality: localitySchema,
  sitePayers: sitePayersSchema,
  rules: rulesSchema,
  ruleFloors: ruleFloorsSchema,
  neverWrite: v.boolean(),
};

/**
 * A copy of what the browser holds, unchecked. Chromium takes seconds to hand a policy over after its start, and a content script need
 * not wait for that: the worker keeps the copy in step, and everyone reads it with the settings.
 */
const storageKey = "policy";

/** What of the policy an open page obeys: content scripts hold the schemas of no other key. Rejects where the browser cannot read its storage. */
export async function sitePolicyInForce(): Promise<
  Pick<Policy, "sitePayers" | "rules" | "ruleFloors" | "neverWrite">
> {
  const { sitePayers, rules, ruleFloors, neverWrite } = await readStored(storageKey);
  return {
    sitePayers: v.parse(v.fallback(sitePayersSchema, noPolicy.sitePayers), sitePayers),
    rules: v.parse(v.fallback(rulesSchema, noPolicy.rules), rules),
    ruleFloors: v.parse(v.fallback(ruleFloorsSchema, noPolicy.ruleFloors), ruleFloors),
    neverWrite: neverWrite === true,
  };
}

/** The ids of the rules that only an administrator can turn off. */
export function rulesHeldBy({ rules, ruleFloors }: Pick<Policy, "rules" | "ruleFloors">): readonly string[] {
  return [...new Set([...Object.keys(rules), ...Object.keys(ruleFloors)])];
}

/** The policy in force. Rejects where the browser cannot read its storage. */
export async function policyInForce(): Promise<Policy> {
  return understoodOf(await readStored(storageKey));
}

/** The policy in force and what is wrong with it. Rejects where the browser cannot read its storage. */
export async function readPolicy(): Promise<ReadPolicy> {
  return policyFrom(await readStored(storageKey));
}

/** Calls the listener after the policy changed, until `signal` aborts. */
export function onPolicyChanged(listener: () => void, signal?: AbortSignal): void {
  onStored(storageKey, listener, signal);
}

/** Milliseconds after which the question that woke the worker is answered. */
const untilAnswered = 2000;

/**
 * For the worker: brings the copy in step with the browser's policy after the installation, with the browser's start, whenever an
 * administrator changes it, and where the copy is lost. Registers its listeners at once.
 */
export function keepPolicy(): void {
  // The promise goes to the browser, as with the first steps: Firefox does not stop an event page that is still answering an event.
  browser.runtime.onInstalled.addListener(copyPolicy);
  browser.runtime.onStartup.addListener(copyPolicy);
  // What changed while the extension was turned off had no event. A question that waits is not to wait for this.
  setTimeout(() => void copyPolicy(), untilAnswered);
  browser.storage.onChanged.addListener((_changes, area) => {
    // Firefox tells nothing: it takes a policy at its start only.
    if (area === "managed") void copyPolicy();
  });
  // Storage that is cleared or changed by hand while pages are open must not end what an administrator has set.
  onPolicyChanged(() => void copyPolicy());
}

async function copyPolicy(): Promise<void> {
  try {
    const [managed, copy] = await Promise.all([managedValues(), readStored(storageKey)]);
    if (JSON.stringify(managed) !== JSON.stringify(copy)) await changeStored(storageKey, () => managed);
  } catch (error) {
    console.warn("Claimlight: the administrator's policy could not be taken over", error);
  }
}

async function managedValues(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox rejects where no policy names the extension.
    return {};
  }
}

/** Takes what is understood. */
export function policyFrom(stored: Readonly<Record<string, unknown>>): ReadPolicy {
  const problems: string[] = [];
  for (const [key, value] of Object.entries(stored)) {
    const schema = schemaOf(key);
    if (!schema) {
      problems.push(`${key}: ${say("this version of Claimlight knows no such setting")}`);
      continue;
    }
    const parsed = parseGiven<unknown>(schema, value, { whole: key, under: key });
    if ("problems" in parsed) problems.push(...parsed.problems);
  }
  return { policy: understoodOf(stored), problems };
}

function understoodOf(stored: Readonly<Record<string, unknown>>): Policy {
  const understood: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(stored)) {
    const schema = schemaOf(key);
    const parsed = schema && v.safeParse(schema, value);
    // What the schema leaves of it: a key such as __proto__ is not looked at, and not taken either.
    if (parsed?.success) understood[key] = parsed.output;
  }
  return { ...noPolicy, ...understood };
}

function schemaOf(key: string): v.GenericSchema<unknown> | undefined {
  return Object.hasOwn(schemas, key) ? schemas[key as keyof Policy] : undefined;
}
