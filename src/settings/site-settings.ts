import * as v from "valibot";
import { onPolicyChanged, type Policy, payerIdSchema, rulesHeldBy, sitePolicyInForce } from "./policy";
import { coversSite, sitePattern } from "./sites";
import { onStored, readableEntries, readStored } from "./stored";

/**
 * What of the settings an open page obeys. The content script is in every frame of a site, and holds the schemas of these alone; the
 * extension's own pages and the worker read all (`settings.ts`).
 */
export interface SiteSettings {
  /** By site (`sitePattern`): what is different there. */
  readonly sites: Readonly<Record<string, SiteSetting>>;
  readonly colours: "as the system" | "light" | "dark";
  /** Whether an administrator forbids writing into any page. */
  readonly neverWrite: boolean;
  /** The ids of the rules that an administrator does not let anyone turn off. */
  readonly rulesHeld: readonly string[];
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

export const defaultSiteSettings: SiteSettings = {
  sites: {},
  colours: "as the system",
  neverWrite: false,
  rulesHeld: [],
};

/** All settings stand under one key of `storage.local`: `{version: 1, payer, locality, …}`. */
export const settingsKey = "settings";

export const coloursSchema: v.GenericSchema<unknown, SiteSettings["colours"]> = v.picklist([
  "as the system",
  "light",
  "dark",
]);

export const siteFields: {
  readonly [Key in keyof SiteSetting]: v.GenericSchema<unknown, SiteSetting[Key]>;
} = {
  payer: v.nullable(payerIdSchema),
  reader: v.nullable(v.pipe(v.string(), v.regex(/^[a-z][a-z\d:-]{0,63}$/, "the id of a reader is expected"))),
  mayWrite: v.boolean(),
  panelShown: v.boolean(),
};

const siteSettingSchema: v.GenericSchema<unknown, SiteSetting> = v.object(
  tolerant(siteFields, defaultSiteSetting),
);

/** Each field falls back by itself: one broken value must not take the others with it. */
export function tolerant<Fields extends object>(
  fields: { readonly [Key in keyof Fields]: v.GenericSchema<unknown, Fields[Key]> },
  defaults: Fields,
): { [Key in keyof Fields]: v.GenericSchema<unknown, Fields[Key]> } {
  const entries = Object.entries(fields).map(([key, schema]) => [
    key,
    v.fallback(schema as v.GenericSchema, defaults[key as keyof Fields]),
  ]);
  return Object.fromEntries(entries);
}

/** What the user chose for sites, as far as this version can read it. */
export function chosenSites(stored: unknown): Record<string, SiteSetting> {
  return readableEntries(siteSettingSchema, stored);
}

/** Rejects where the browser cannot read its storage. */
export async function readSiteSettings(): Promise<SiteSettings> {
  const [stored, policy] = await Promise.all([readStored(settingsKey), sitePolicyInForce()]);
  const colours = v.safeParse(coloursSchema, stored.colours);
  return {
    sites: withPayers(chosenSites(stored.sites), policy.sitePayers),
    colours: colours.success ? colours.output : defaultSiteSettings.colours,
    neverWrite: policy.neverWrite,
    rulesHeld: rulesHeldBy(policy),
  };
}

/** Calls the listener with what a page obeys after each change, from whichever page it was made, until `signal` aborts. */
export function onSiteSettingsChanged(
  listener: (settings: SiteSettings) => void,
  signal?: AbortSignal,
): void {
  readAnewWhenStale(readSiteSettings, listener, signal);
}

/** Calls the listener as soon as a setting or the administrator's policy has changed: what was read before is stale. Until `signal` aborts. */
export function onSettingsStale(listener: () => void, signal?: AbortSignal): void {
  onStored(settingsKey, listener, signal);
  onPolicyChanged(listener, signal);
}

/** Reads after each change of a setting or of the policy, and hands over what was read, until `signal` aborts. */
export function readAnewWhenStale<Read>(
  read: () => Promise<Read>,
  listener: (now: Read) => void,
  signal?: AbortSignal,
): void {
  let changes = 0;
  onSettingsStale(async () => {
    changes += 1;
    const change = changes;
    let now: Read;
    try {
      now = await read();
    } catch {
      // What held before holds until the next change can be read.
      return;
    }
    // A slower, earlier read must not take a newer one's place.
    if (change === changes && !signal?.aborted) listener(now);
  }, signal);
}

/**
 * What holds on the site of an address: what is set for the site itself, else for the narrowest pattern that covers it, as a policy
 * grants it ("https://*.ehr.example/*"); the defaults where nothing is, or where it is no web page's.
 */
export function siteSetting(
  settings: Pick<SiteSettings, "sites" | "neverWrite">,
  address: string | null,
): SiteSetting {
  const chosen = chosenForSite(settings.sites, address) ?? defaultSiteSetting;
  return settings.neverWrite ? { ...chosen, mayWrite: false } : chosen;
}

function chosenForSite(sites: SiteSettings["sites"], address: string | null): SiteSetting | undefined {
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

/** The payers that an administrator has set for sites, over what the user chose for them. */
export function withPayers(
  sites: SiteSettings["sites"],
  sitePayers: Policy["sitePayers"],
): SiteSettings["sites"] {
  const managed = Object.entries(sitePayers).map(([site, payer]) => [
    site,
    { ...(sites[site] ?? defaultSiteSetting), payer },
  ]);
  // What a person set for one site of a wildcard must not hide the payer that is set for the wildcard.
  const inside = Object.entries(sites).flatMap(([site, setting]) => {
    const payer = narrowestOver(sitePayers, site.replace(/\*$/, ""));
    return payer === undefined ? [] : [[site, { ...setting, payer }] as const];
  });
  return { ...sites, ...Object.fromEntries(inside), ...Object.fromEntries(managed) };
}
