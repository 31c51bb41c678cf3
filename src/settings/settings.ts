import * as v from "valibot";
import type { ProviderType, RuleSetting } from "../claim/claim-context";
import type { Discipline } from "../claim/claim-snapshot";
import { payers } from "../payers/payers";
import { coversSite, sitePattern } from "./sites";
import { changeStored, objectOr, onStored, readStored } from "./stored";

/** What the user chose. Everything works with the defaults, before anyone has seen the options page. */
export interface Settings {
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
  /** Where a person put the panel; null: where there is room. */
  readonly panel: PanelPlace | null;
  /** Whether the panel is shown there; without it the marks and the toolbar's number stay. */
  readonly panelShown: boolean;
}

/** CSS pixels from the window's nearer edges, so that it stays in its corner when the window changes. */
export interface PanelPlace {
  readonly corner: "top left" | "top right" | "bottom left" | "bottom right";
  readonly across: number;
  readonly down: number;
  readonly collapsed: boolean;
}

export const defaultSiteSetting: SiteSetting = {
  payer: null,
  reader: null,
  mayWrite: true,
  panel: null,
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
};

export const disciplines: readonly Discipline[] = ["PT", "OT", "SLP", "MD"];
export const providerTypes: readonly ProviderType[] = ["therapist-private-practice", "hospital"];

/** All settings stand under one key of `storage.local`: `{version: 1, payer, locality, …}`. */
const storageKey = "settings";
const version = 1;

const payerId = v.picklist(payers.map((payer) => payer.id));
const pixels = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));

const ruleSettingSchema: v.GenericSchema<unknown, RuleSetting> = v.picklist([
  "off",
  "error",
  "warning",
  "info",
]);

const panelPlaceSchema: v.GenericSchema<unknown, PanelPlace> = v.object({
  corner: v.picklist(["top left", "top right", "bottom left", "bottom right"]),
  across: pixels,
  down: pixels,
  collapsed: v.boolean(),
});

const siteSettingSchema: v.GenericSchema<unknown, SiteSetting> = v.object({
  payer: v.fallback(v.nullable(payerId), null),
  reader: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[a-z][a-z\d:-]{0,63}$/))), null),
  mayWrite: v.fallback(v.boolean(), defaultSiteSetting.mayWrite),
  panel: v.fallback(v.nullable(panelPlaceSchema), null),
  panelShown: v.fallback(v.boolean(), defaultSiteSetting.panelShown),
});

/** Each field falls back by itself: one broken value must not take the others with it. */
const settingsSchema: v.GenericSchema<unknown, Settings> = v.object({
  payer: v.fallback(payerId, defaultSettings.payer),
  locality: v.fallback(v.pipe(v.string(), v.regex(/^(national|\d{5}-\d{2})$/)), defaultSettings.locality),
  discipline: v.fallback(v.nullable(v.picklist(disciplines)), defaultSettings.discipline),
  qualifyingParticipant: v.fallback(v.boolean(), defaultSettings.qualifyingParticipant),
  providerType: v.fallback(v.nullable(v.picklist(providerTypes)), defaultSettings.providerType),
  participating: v.fallback(v.boolean(), defaultSettings.participating),
  assigned: v.fallback(v.boolean(), defaultSettings.assigned),
  sequestration: v.fallback(v.boolean(), defaultSettings.sequestration),
  rules: entriesOf(ruleSettingSchema),
  sites: entriesOf(siteSettingSchema),
  colours: v.fallback(v.picklist(["as the system", "light", "dark"]), defaultSettings.colours),
});

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
export function siteSetting({ sites }: Pick<Settings, "sites">, address: string | null): SiteSetting {
  const own = address === null ? null : sitePattern(address);
  if (address === null || own === null) return defaultSiteSetting;
  if (Object.hasOwn(sites, own)) return sites[own] ?? defaultSiteSetting;
  const [narrowest] = Object.entries(sites)
    .filter(([pattern]) => coversSite([pattern], address))
    .sort(([one], [other]) => other.length - one.length);
  return narrowest?.[1] ?? defaultSiteSetting;
}

export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readStored(storageKey));
}

/**
 * Changes some settings and answers with all of them. Of `rules` and `sites` only the named entries change; undefined removes one.
 * Rejects where the browser cannot store.
 */
export async function changeSettings(patch: SettingsPatch): Promise<Settings> {
  const changed = await changeStored(storageKey, (stored) => ({
    version,
    // Keys that this version does not know are a newer version's: they are kept, and so is its version number.
    ...stored,
    ...patch,
    ...(patch.rules && { rules: { ...objectOr(stored.rules), ...patch.rules } }),
    ...(patch.sites && { sites: withSites(objectOr(stored.sites), patch.sites) }),
  }));
  return settingsFrom(changed);
}

export interface SettingsPatch extends Partial<Omit<Settings, "rules" | "sites">> {
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
  onStored(storageKey, (stored) => listener(settingsFrom(objectOr(stored))), signal);
}

function settingsFrom(stored: Record<string, unknown>): Settings {
  return v.parse(settingsSchema, stored);
}
