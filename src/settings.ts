import * as v from "valibot";
import browser, { type Storage } from "webextension-polyfill";
import type { ProviderType } from "./claim/claim-context";
import type { Discipline } from "./claim/claim-snapshot";
import { parseTaughtMap, type TaughtMap } from "./claim/taught-map";
import { payers } from "./payers/payers";

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
};

export const disciplines: readonly Discipline[] = ["PT", "OT", "SLP", "MD"];
export const providerTypes: readonly ProviderType[] = ["therapist-private-practice", "hospital"];

/** All settings stand under one key of `storage.local`: `{version: 1, payer, locality, …}`. */
const storageKey = "settings";
const version = 1;

/** Each field falls back by itself: one broken value must not take the others with it. */
const settingsSchema: v.GenericSchema<unknown, Settings> = v.object({
  payer: v.fallback(v.picklist(payers.map((payer) => payer.id)), defaultSettings.payer),
  locality: v.fallback(v.pipe(v.string(), v.regex(/^(national|\d{5}-\d{2})$/)), defaultSettings.locality),
  discipline: v.fallback(v.nullable(v.picklist(disciplines)), defaultSettings.discipline),
  qualifyingParticipant: v.fallback(v.boolean(), defaultSettings.qualifyingParticipant),
  providerType: v.fallback(v.nullable(v.picklist(providerTypes)), defaultSettings.providerType),
  participating: v.fallback(v.boolean(), defaultSettings.participating),
  assigned: v.fallback(v.boolean(), defaultSettings.assigned),
  sequestration: v.fallback(v.boolean(), defaultSettings.sequestration),
});

export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readStored());
}

/** Writes run one after the other, so that two quick changes on the options page cannot undo each other. */
let lastWrite: Promise<unknown> = Promise.resolve();

/** Changes some settings and answers with all of them. Rejects where the browser cannot store. */
export function changeSettings(patch: Partial<Settings>): Promise<Settings> {
  const write = lastWrite.then(() => writeSettings(patch));
  lastWrite = write.catch(() => {});
  return write;
}

async function writeSettings(patch: Partial<Settings>): Promise<Settings> {
  const stored = await readStored();
  // Keys that this version does not know are a newer version's: they are kept, and so is its version number.
  const changed = { version, ...stored, ...patch };
  await browser.storage.local.set({ [storageKey]: changed });
  return settingsFrom(changed);
}

/** Calls the listener with all settings after each change, from whichever page it was made, until `signal` aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Storage.StorageAreaOnChangedChangesType): void => {
    const change = changes[storageKey];
    if (change) listener(settingsFrom(objectOr(change.newValue)));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(onChanged));
}

/** The number of the last change of the imported tables, which themselves stand elsewhere (`table-store.ts`). */
const tablesKey = "tablesGeneration";

/** Tells the worker and every open page that other tables are in force. Rejects where the browser cannot store. */
export async function announceTables(generation: number): Promise<void> {
  await browser.storage.local.set({ [tablesKey]: generation });
}

/** Calls the listener after each change of the imported tables, from whichever page it was made, until `signal` aborts. */
export function onTablesChanged(listener: () => void, signal?: AbortSignal): void {
  const onChanged = (changes: Storage.StorageAreaOnChangedChangesType): void => {
    if (tablesKey in changes) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(onChanged));
}

/** The taught maps of all sites: `{version: 1, maps: […]}`. They hold structure only (`claim/taught-map.ts`). */
const mapsKey = "taughtMaps";

/** The maps that this version can read. */
export async function readTaughtMaps(): Promise<readonly TaughtMap[]> {
  return readableMaps(await storedMaps());
}

/** All that is stored, also what only a newer version can read: for the export. */
export async function storedMaps(): Promise<readonly unknown[]> {
  const { maps } = objectOr((await browser.storage.local.get(mapsKey))[mapsKey]);
  return Array.isArray(maps) ? maps : [];
}

/** Adds maps, each in the place of the one with its id if there is one. Rejects where the browser cannot store. */
export function saveTaughtMaps(added: readonly TaughtMap[]): Promise<void> {
  return changeMaps((maps) => {
    const ids = new Map<unknown, TaughtMap>(added.map((map) => [map.id, map]));
    const kept = maps.map((map) => ids.get(idOf(map)) ?? map);
    return [...kept, ...[...ids.values()].filter((map) => !kept.includes(map))];
  });
}

/** Rejects where the browser cannot store. */
export function deleteTaughtMap(id: string): Promise<void> {
  return changeMaps((maps) => maps.filter((map) => idOf(map) !== id));
}

function changeMaps(change: (maps: readonly unknown[]) => readonly unknown[]): Promise<void> {
  const write = lastWrite.then(async () => {
    const stored = objectOr((await browser.storage.local.get(mapsKey))[mapsKey]);
    await browser.storage.local.set({
      [mapsKey]: { version, ...stored, maps: change(await storedMaps()) },
    });
  });
  lastWrite = write.catch(() => {});
  return write;
}

/** Calls the listener with the readable maps after each change, from whichever page it was made, until `signal` aborts. */
export function onTaughtMapsChanged(
  listener: (maps: readonly TaughtMap[]) => void,
  signal?: AbortSignal,
): void {
  onStored(mapsKey, (stored) => listener(readableMaps(objectOr(stored).maps)), signal);
}

function readableMaps(stored: unknown): TaughtMap[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((map) => {
    const parsed = parseTaughtMap(map);
    return "map" in parsed ? [parsed.map] : [];
  });
}

function idOf(map: unknown): unknown {
  return objectOr(map).id;
}

/** In which frame a person teaches a form now. */
const teachingKey = "teachingFrame";

/** Tells all other frames that a person points at fields in this one. */
export async function announceTeaching(frame: string): Promise<void> {
  await browser.storage.local.set({ [teachingKey]: frame });
}

/** Calls the listener when a person points at fields in another frame, until `signal` aborts. */
export function onTeachingElsewhere(frame: string, listener: () => void, signal: AbortSignal): void {
  onStored(teachingKey, (stored) => stored !== frame && listener(), signal);
}

function onStored(key: string, listener: (stored: unknown) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Storage.StorageAreaOnChangedChangesType): void => {
    if (changes[key]) listener(changes[key].newValue);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(onChanged));
}

async function readStored(): Promise<Record<string, unknown>> {
  const stored = await browser.storage.local.get(storageKey);
  return objectOr(stored[storageKey]);
}

function objectOr(stored: unknown): Record<string, unknown> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}

function settingsFrom(stored: Record<string, unknown>): Settings {
  return v.parse(settingsSchema, stored);
}

/**
 * The match pattern that stands for a site: scheme and host, every port and path ("https://ehr.example/*"). Null where the address is
 * not a web page's.
 */
export function sitePattern(address: string): string | null {
  const url = webAddress(address);
  return url && `${url.protocol}//${url.hostname}/*`;
}

/**
 * The sites Claimlight works on, as match patterns. They are the host permissions that the browser holds for us, however they were
 * granted; no list of our own stands beside them.
 */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // A grant of all URLs means local files and browser pages too: only its web part counts.
  const patterns = origins.flatMap((origin) =>
    origin === "<all_urls>" ? ["https://*/*", "http://*/*"] : [origin],
  );
  return [...new Set(patterns.filter((pattern) => /^(https?|\*):\/\//.test(pattern)))];
}

/** Whether one of the match patterns covers the address. */
export function coversSite(patterns: readonly string[], address: string): boolean {
  const url = webAddress(address);
  if (!url) return false;
  return patterns.some((pattern) => {
    const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
    if (scheme === undefined || host === undefined) return false;
    if (scheme !== "*" && `${scheme}:` !== url.protocol) return false;
    if (host === "*") return true;
    if (host.startsWith("*.")) return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
    return host === url.hostname || host === url.host;
  });
}

/** A browser lets odd characters stand in a host ("https://two%20words/"): no site has such a name, and no pattern may hold a star. */
const hostName = /^([a-z\d._-]+|\[[\da-f:.]+\])$/;

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && hostName.test(url.hostname) ? url : null;
}
