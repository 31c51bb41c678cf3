import * as v from "valibot";
import type { ProviderType, RuleSetting } from "../claim/claim-context";
import type { Discipline } from "../claim/claim-snapshot";
import { payerIds } from "../payers/payer-ids";
import { localitySchema, onPolicyChanged, type Policy, policyInForce } from "./policy";
import { coversSite, sitePattern } from "./sites";
import { changeStored, objectOr, onStored, readStored } from "./stored";

/** What holds: what the user chose, and over it what an administrator has set. */
export interface Settings extends ChosenSettings {
  /** By rule id: the least severity that an administrator allows. */
  readonly ruleFloors: Policy["ruleFloors"];
  /** Whether an administrator forbids writing into any page. */
  readonly neverWrite: boolean;
}

/** What the user chose. Everything works with the defaults, before anyone has seen the options page. */
export interface ChosenSettings {
  /** Id of a payer profile. */
  readonly payer: string;
  /** `MAC-locality` ("10312-35"), or "national" for GPCI 1. */
  readonly locality: string;
  /** Of the rendering practitioner; null where nobody said. */
  readonly discipline: Discipline | null;
  /** Qualifying APM participant: the higher of the two conversion factors from 2026 on. */
  readonly qualifyingParticipant: boolean;
  /** Who bills; null where nobody said. */
  readonly providerType: ProviderType | null;
  /** Whether the practitioner participates in Medicare; a non-participating one is allowed 95 %. */
  readonly participating: boolean;
  /** Whether a non-participating practitioner takes assignment; if not, the limiting charge holds. */
  readonly assigned: boolean;
  /** Whether Medicare's share is cut by 2 %. */
  readonly sequestration: boolean;
  /** By rule id: what the user made of it. Rules that are not in it are as they come, and as the payer's profile has them. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** By site (`sitePattern`): what is different there. */
  readonly sites: Readonly<Record<string, SiteSetting>>;
  readonly colours: "as the system" | "light" | "dark";
}

export interface SiteSetting {
  /** Id of a payer profile; null: the one of all sites. */
  readonly payer: string | null;
  /** Id of the only reader to try; null: the first that fits. */
  readonly reader: string | null;
  /** Whether a fix may be written into the page on a click; if not, it is shown to copy. */
  readonly mayWrite: boolean;
  /** Whether the panel is shown there; without it the marks and the toolbar's number stay. */
  readonly panelShown: boolean;
}

export const defaultSiteSetting: SiteSetting = {
  payer: null,
  reader: null,
  mayWrite: true,
  panelShown: true,
};

export const defaultSettings: Settings = {
  payer: "medicare-b",
  locality: "national",
  discipline: null,
  qualifyingParticipant: false,
  providerType: null,
  participating: true,
  assigned: true,
  sequestration: true,
  rules: {},
  sites: {},
  colours: "as the system",
  ruleFloors: {},
  neverWrite: false,
};

export const disciplines: readonly Discipline[] = ["PT", "OT", "SLP", "MD"];
export const providerTypes: readonly ProviderType[] = ["therapist-private-practice", "hospital"];

/** All settings stand under one key of `storage.local`: `{version: 1, payer, locality, …}`. */
export const settingsKey = "settings";
/** A file of a newer version may hold values that this one cannot read. */
export const settingsVersion = 1;

const payerId = v.picklist(payerIds);

const ruleSettingSchema: v.GenericSchema<unknown, RuleSetting> = v.picklist([
  "off",
  "error",
  "warning",
  "info",
]);

const siteFields: { readonly [Key in keyof SiteSetting]: v.GenericSchema<unknown, SiteSetting[Key]> } = {
  payer: v.nullable(payerId),
  reader: v.nullable(v.pipe(v.string(), v.regex(/^[a-z][a-z\d:-]{0,63}$/, "the id of a reader is expected"))),
  mayWrite: v.boolean(),
  panelShown: v.boolean(),
};

/** The settings but for those that are kept by rule and by site. */
type PlainSettings = Omit<ChosenSettings, "rules" | "sites">;

const plainFields: { readonly [Key in keyof PlainSettings]: v.GenericSchema<unknown, PlainSettings[Key]> } = {
  payer: payerId,
  locality: localitySchema,
  discipline: v.nullable(v.picklist(disciplines)),
  qualifyingParticipant: v.boolean(),
  providerType: v.nullable(v.picklist(providerTypes)),
  participating: v.boolean(),
  assigned: v.boolean(),
  sequestration: v.boolean(),
  colours: v.picklist(["as the system", "light", "dark"]),
};

/**
 * What a file of settings may hold: each key may be missing, and one that this version does not know is a newer version's. Nothing falls
 * back: what is wrong is named.
 */
export const givenSettingsSchema = v.looseObject({
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  ...v.partial(v.object(plainFields)).entries,
  rules: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/, "the id of a rule is expected")),
      ruleSettingSchema,
    ),
  ),
  sites: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^(https?|\*):\/\/[^\s/]+\/\*$/, "the match pattern of a site is expected")),
      v.looseObject(v.partial(v.object(siteFields)).entries),
    ),
  ),
});

const siteSettingSchema: v.GenericSchema<unknown, SiteSetting> = v.object(
  tolerant(siteFields, defaultSiteSetting),
);

// One object and not an intersection, whose part of the library every content script would hold.
const settingsSchema: v.GenericSchema<unknown, ChosenSettings> = v.object({
  ...tolerant<PlainSettings>(plainFields, defaultSettings),
  rules: entriesOf(ruleSettingSchema),
  sites: entriesOf(siteSettingSchema),
});

/** Each field falls back by itself: one broken value must not take the others with it. */
function tolerant<Fields extends object>(
  fields: { readonly [Key in keyof Fields]: v.GenericSchema<unknown, Fields[Key]> },
  defaults: Fields,
): { [Key in keyof Fields]: v.GenericSchema<unknown, Fields[Key]> } {
  const entries = Object.entries(fields).map(([key, schema]) => [
    key,
    v.fallback(schema as v.GenericSchema, defaults[key as keyof Fields]),
  ]);
  return Object.fromEntries(entries);
}

/** The entries of a stored object that this version can read. */
function entriesOf<Entry>(
  schema: v.GenericSchema<unknown, Entry>,
): v.GenericSchema<unknown, Record<string, Entry>> {
  const readable = v.pipe(
    v.unknown(),
    v.transform((stored) => {
      const entries = Object.entries(objectOr(stored)).flatMap(([key, value]) => {
        const parsed = v.safeParse(schema, value);
        return parsed.success ? [[key, parsed.output] as const] : [];
      });
      return Object.fromEntries(entries);
    }),
  );
  return v.optional(readable, {});
}

/**
 * What holds on the site of an address: what is set for the site itself, else for the narrowest pattern that covers it, as a policy
 * grants it ("https://*.ehr.example/*"); the defaults where nothing is, or where it is no web page's.
 */
export function siteSetting(
  settings: Pick<Settings, "sites" | "neverWrite">,
  address: string | null,
): SiteSetting {
  const chosen = chosenForSite(settings.sites, address) ?? defaultSiteSetting;
  return settings.neverWrite ? { ...chosen, mayWrite: false } : chosen;
}

function chosenForSite(sites: Settings["sites"], address: string | null): SiteSetting | undefined {
  const own = address === null ? null : sitePattern(address);
  if (address === null || own === null) return undefined;
  if (Object.hasOwn(sites, own)) return sites[own];
  return narrowestOver(sites, address);
}

/** What stands for the narrowest of the patterns that cover an address. */
function narrowestOver<Value>(
  byPattern: Readonly<Record<string, Value>>,
  address: string,
): Value | undefined {
  const [narrowest] = Object.entries(byPattern)
    .filter(([pattern]) => coversSite([pattern], address))
    .sort(([one], [other]) => other.length - one.length);
  return narrowest?.[1];
}

export async function readSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([readStored(settingsKey), policyInForce()]);
  return withPolicy(v.parse(settingsSchema, stored), policy);
}

/**
 * Changes some settings and answers with all that hold now. Of `rules` and `sites` only the named entries change; undefined removes
 * one. Rejects where the browser cannot store.
 */
export async function changeSettings(patch: SettingsPatch): Promise<Settings> {
  const changed = await changeStored(settingsKey, (stored) => ({
    version: settingsVersion,
    // Keys that this version does not know are a newer version's: they are kept, and so is its version number.
    ...stored,
    ...patch,
    ...(patch.rules && { rules: { ...objectOr(stored.rules), ...patch.rules } }),
    ...(patch.sites && { sites: withSites(objectOr(stored.sites), patch.sites) }),
  }));
  return withPolicy(v.parse(settingsSchema, changed), await policyInForce());
}

/** Sets what the user makes of one rule, null for as it comes, and answers with what was set before. Rejects where the browser cannot store. */
export async function setRule(rule: string, setting: RuleSetting | null): Promise<RuleSetting | null> {
  const before = (await readSettings()).rules[rule] ?? null;
  await changeSettings({ rules: { [rule]: setting ?? undefined } });
  return before;
}

export interface SettingsPatch extends Partial<Omit<ChosenSettings, "rules" | "sites">> {
  readonly rules?: Readonly<Record<string, RuleSetting | undefined>>;
  readonly sites?: Readonly<Record<string, Partial<SiteSetting> | undefined>>;
}

function withSites(
  stored: Record<string, unknown>,
  patch: Readonly<Record<string, Partial<SiteSetting> | undefined>>,
): Record<string, unknown> {
  const changed = Object.entries(patch).map(([site, change]) => [
    site,
    change && { ...objectOr(stored[site]), ...change },
  ]);
  return { ...stored, ...Object.fromEntries(changed) };
}

/** Calls the listener as soon as a setting or the administrator's policy has changed: what was read before is stale. Until `signal` aborts. */
export function onSettingsStale(listener: () => void, signal?: AbortSignal): void {
  onStored(settingsKey, listener, signal);
  onPolicyChanged(listener, signal);
}

/** Calls the listener with all settings after each change, from whichever page it was made, until `signal` aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  let changes = 0;
  onSettingsStale(async () => {
    changes += 1;
    const change = changes;
    let now: Settings;
    try {
      now = await readSettings();
    } catch {
      // What held before holds until the next change can be read.
      return;
    }
    // A slower, earlier read must not take a newer one's place.
    if (change === changes && !signal?.aborted) listener(now);
  }, signal);
}

/** The administrator's values over the user's. */
export function withPolicy(chosen: ChosenSettings, policy: Policy): Settings {
  const sitePayers = Object.entries(policy.sitePayers).map(([site, payer]) => [
    site,
    { ...(chosen.sites[site] ?? defaultSiteSetting), payer },
  ]);
  // What a person set for one site of a wildcard must not hide the payer that is set for the wildcard.
  const inside = Object.entries(chosen.sites).flatMap(([site, setting]) => {
    const payer = narrowestOver(policy.sitePayers, site.replace(/\*$/, ""));
    return payer === undefined ? [] : [[site, { ...setting, payer }] as const];
  });
  return {
    ...chosen,
    payer: policy.payer ?? chosen.payer,
    locality: policy.locality ?? chosen.locality,
    rules: { ...chosen.rules, ...policy.rules },
    sites: { ...chosen.sites, ...Object.fromEntries(inside), ...Object.fromEntries(sitePayers) },
    ruleFloors: policy.ruleFloors,
    neverWrite: policy.neverWrite,
  };
}
