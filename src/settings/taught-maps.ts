import { parseTaughtMap, type TaughtMap } from "../claim/taught-map";
import { changeStored, objectOr, onStored, readStored } from "./stored";

/** The taught maps of all sites: `{version: 1, maps: […]}`. They hold structure only (`claim/taught-map.ts`). */
export const mapsKey = "taughtMaps";

/** The maps that this version can read. */
export async function readTaughtMaps(): Promise<readonly TaughtMap[]> {
  return readableMaps(await storedMaps());
}

/** All that is stored, also what only a newer version can read: for the export. */
export async function storedMaps(): Promise<readonly unknown[]> {
  return mapsIn(await readStored(mapsKey));
}

/** What is stored for one site, unchecked: a page that has no map of its own need not know what a map is. */
export async function storedMapsOf(site: string): Promise<readonly unknown[]> {
  return ofSite(site, await storedMaps());
}

/** Calls the listener with what is stored for a site after each change, from whichever page it was made, until `signal` aborts. */
export function onStoredMapsChanged(
  site: string,
  listener: (stored: readonly unknown[]) => void,
  signal: AbortSignal,
): void {
  onStored(mapsKey, (stored) => listener(ofSite(site, mapsIn(objectOr(stored)))), signal);
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

async function changeMaps(change: (maps: readonly unknown[]) => readonly unknown[]): Promise<void> {
  await changeStored(mapsKey, (stored) => ({ version: 1, ...stored, maps: change(mapsIn(stored)) }));
}

/** Calls the listener with the readable maps after each change, from whichever page it was made, until `signal` aborts. */
export function onTaughtMapsChanged(
  listener: (maps: readonly TaughtMap[]) => void,
  signal?: AbortSignal,
): void {
  onStored(mapsKey, (stored) => listener(readableMaps(mapsIn(objectOr(stored)))), signal);
}

function readableMaps(stored: readonly unknown[]): TaughtMap[] {
  return stored.flatMap((map) => {
    const parsed = parseTaughtMap(map);
    return "map" in parsed ? [parsed.map] : [];
  });
}

function ofSite(site: string, maps: readonly unknown[]): readonly unknown[] {
  return maps.filter((map) => objectOr(map).site === site);
}

function mapsIn({ maps }: Record<string, unknown>): readonly unknown[] {
  return Array.isArray(maps) ? maps : [];
}

function idOf(map: unknown): unknown {
  return objectOr(map).id;
}
