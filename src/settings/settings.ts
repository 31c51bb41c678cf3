import * as v from "valibot";
import type { ProviderType, RuleSetting } from "../claim/claim-context";
import type { Discipline } from "../claim/claim-snapshot";
import { localitySchema, type Policy, payerIdSchema, policyInForce, rulesHeldBy } from "./policy";
import {
  chosenSites,
  coloursSchema,
  defaultSiteSettings,
  readAnewWhenStale,
  type SiteSetting,
  type SiteSettings,
  settingsKey,
  siteFields,
  tolerant,
  withPayers,
} from "./site-settings";
import { changeStored, objectOr, readableEntries, readStored } from "./stored";

/** What holds: what the user chose, and over it what an administrator has set. */
export interface Settings extends ChosenSettings, SiteSettings {
  /** By rule id: the least severity that an administrator allows. */
  readonly ruleFloors: Policy["ruleFloors"];
}

/** What the user chose. Everything works with the defaults, before anyone has seen the options page. */
export interface ChosenSettings extends Omit<SiteSettings, "neverWrite" | "rulesHeld"> {
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
}

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
  ruleFloors: {},
  ...defaultSiteSettings,
};

export const disciplines: readonly Discipline[] = ["PT", "OT", "SLP", "MD"];
export const providerTypes: readonly ProviderType[] = ["therapist-private-practice", "hospital"];

/** A file of a newer version may hold values that this one cannot read. */
export const settingsVersion = 1;

const ruleSettingSchema: v.GenericSchema<unknown, RuleSetting> = v.picklist([
  "off",
  "error",
  "warning",
  "info",
]);

/** The settings but for those that are kept by rule and by site. */
type PlainSettings = Omit<ChosenSettings, "rules" | "sites">;

const plainFields: { readonly [Key in keyof PlainSettings]: v.GenericSchema<unknown, PlainSettings[Key]> } = {
  payer: payerIdSchema,
  locality: localitySchema,
  discipline: v.nullable(v.picklist(disciplines)),
  qualifyingParticipant: v.boolean(),
  providerType: v.nullable(v.picklist(providerTypes)),
  participating: v.boolean(),
  assigned: v.boolean(),
  sequestration: v.boolean(),
  colours: coloursSchema,
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

const plainSchema: v.GenericSchema<unknown, PlainSettings> = v.object(
  tolerant<PlainSettings>(plainFields, defaultSettings),
);

/** What the user chose, as far as this version can read it. */
function chosenFrom(stored: Record<string, unknown>): ChosenSettings {
  return {
    ...v.parse(plainSchema, stored),
    rules: readableEntries(ruleSettingSchema, stored.rules),
    sites: chosenSites(stored.sites),
  };
}

export async function readSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([readStored(settingsKey), policyInForce()]);
  return withPolicy(chosenFrom(stored), policy);
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
  return withPolicy(chosenFrom(changed), await policyInForce());
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

/** Calls the listener with all settings after each change, from whichever page it was made, until `signal` aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  readAnewWhenStale(readSettings, listener, signal);
}

/** The administrator's values over the user's. */
export function withPolicy(chosen: ChosenSettings, policy: Policy): Settings {
  return {
    ...chosen,
    payer: policy.payer ?? chosen.payer,
    locality: policy.locality ?? chosen.locality,
    rules: { ...chosen.rules, ...policy.rules },
    sites: withPayers(chosen.sites, policy.sitePayers),
    ruleFloors: policy.ruleFloors,
    neverWrite: policy.neverWrite,
    rulesHeld: rulesHeldBy(policy),
  };
}
