import * as v from "valibot";
import { parseGiven } from "../claim/schema-problems";
import { parseTaughtMap } from "../claim/taught-map";
import { say } from "../say";
import { givenPanelsSchema, panelsKey } from "./panels";
import { givenSettingsSchema, settingsVersion } from "./settings";
import { settingsKey } from "./site-settings";
import { changeTogether, objectOr, readStored } from "./stored";
import { mapsKey } from "./taught-maps";

/*
 * All that a person has set, in one file: settings, places of the panel, taught maps and dismissals; not the tables, which are CMS's own files and large. Nor
 * the permissions for sites, which only the browser can grant.
 */

type Stored = Record<string, unknown>;

/** What is stored under each key, as it is. */
export interface Backup {
  /** Null where a file holds none: then those that are set stay. */
  readonly settings: Stored | null;
  readonly panels: Stored | null;
  readonly taughtMaps: readonly unknown[];
  readonly dismissals: Stored;
}

/** A file that may be restored, with what a person should know of it before; or what is wrong with it, by path. */
export type BackupParse =
  | { readonly backup: Backup; readonly notes: readonly string[] }
  | { readonly problems: readonly string[] };

/** One thing that a restore would change. */
export interface BackupChange {
  /** Where it stands in a backup: ["settings", "rules", "kx-missing"]; of a taught form its name and site: ["taughtMaps", "Fee sheet", "https://ehr.example"]. */
  readonly path: readonly string[];
  /** As it is stored, of a list the number of its entries; undefined where it is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

const format = "claimlight-backup";
const version = 1;
const dismissalsKey = "dismissals";
const keys = [settingsKey, mapsKey, dismissalsKey, panelsKey];
const mostCharacters = 8_000_000;
const mostLevels = 24;

/** The text of a backup of what is stored now, also of what only a newer version can read. */
export async function makeBackup(): Promise<string> {
  const [settings = {}, maps = {}, dismissals = {}, panels = {}] = await Promise.all(keys.map(readStored));
  const backup: Backup = { settings, panels, taughtMaps: listOf(maps.maps), dismissals };
  return `${JSON.stringify({ format, version, ...backup }, null, 2)}\n`;
}

const envelope = v.looseObject({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.optional(v.looseObject({})),
  panels: v.optional(v.looseObject({})),
  taughtMaps: v.optional(v.array(v.looseObject({})), []),
  dismissals: v.optional(
    v.looseObject({
      log: v.optional(v.array(v.looseObject({}))),
      standing: v.optional(v.array(v.looseObject({}))),
      counts: v.optional(
        v.record(
          v.string(),
          v.looseObject({ fired: v.optional(v.number()), dismissed: v.optional(v.number()) }),
        ),
      ),
    }),
    {},
  ),
});

/** Reads a backup. All or nothing: a file with one problem is refused with every problem it has. */
export function readBackup(text: string): BackupParse {
  if (text.length > mostCharacters) return { problems: [say("The file is too large for a backup.")] };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problems: [say("This is not a JSON text.")] };
  }
  const unsafe = unsafePath(file);
  if (unsafe !== null) return { problems: [unsafe] };
  const parsed = parseGiven(envelope, file, { whole: say("The file") });
  if ("problems" in parsed) return parsed;
  const {
    settings = null,
    panels = null,
    taughtMaps,
    dismissals,
    format: _,
    version: fileVersion,
    ...others
  } = parsed.value;

  const problems: string[] = [];
  const notes = Object.keys(others).map((key) =>
    say("{key} is not known to this version, and is left out.", { key }),
  );
  if (fileVersion > version) notes.unshift(say("The file was made by a newer version of Claimlight."));
  for (const [name, schema, stored, newest] of [
    ["settings", givenSettingsSchema, settings, settingsVersion],
    ["panels", givenPanelsSchema, panels, 1],
  ] as const) {
    const given = parseGiven<unknown>(schema, stored ?? {}, { whole: name, under: name });
    if ("value" in given) continue;
    // A newer version's values are kept for it; this one uses its defaults in their place.
    if (Number(stored?.version) > newest) notes.push(...given.problems.map(keptUnused));
    else problems.push(...given.problems);
  }
  for (const [at, map] of taughtMaps.entries()) {
    const path = `taughtMaps.${at}`;
    const one = parseTaughtMap(map, path);
    if ("map" in one) continue;
    if (Number(map.version) > 1) notes.push(keptUnused(path));
    else problems.push(...one.problems);
  }
  return problems.length > 0 ? { problems } : { backup: { settings, panels, taughtMaps, dismissals }, notes };
}

function keptUnused(what: string): string {
  return say("Kept, but not used by this version: {what}.", { what });
}

/** What a restore would change now. */
export async function changesBy(backup: Backup): Promise<readonly BackupChange[]> {
  const stored = await Promise.all(keys.map(readStored));
  const [settings, maps, dismissals, panels] = restored(stored, backup);
  return [
    ...differences(stored[0], settings, ["settings"]).filter(({ path }) => path[1] !== "version"),
    ...differences(objectOr(stored[3]?.sites), objectOr(panels?.sites), ["panels", "sites"]),
    ...mapChanges(listOf(stored[1]?.maps), listOf(maps?.maps)),
    ...(["log", "standing"] as const).flatMap((list) =>
      differences(
        { [list]: listOf(stored[2]?.[list]).length },
        { [list]: listOf(dismissals?.[list]).length },
        ["dismissals"],
      ),
    ),
    ...differences(objectOr(stored[2]?.counts), objectOr(dismissals?.counts), ["dismissals", "counts"]),
  ];
}

/** Puts a backup in the place of what is set, all of it or nothing. Rejects where the browser cannot store. */
export async function restoreBackup(backup: Backup): Promise<void> {
  await changeTogether(keys, (stored) => restored(stored, backup));
}

/**
 * Settings become the file's; what a newer version stored beside them stays. Maps and dismissals are work that was done: the file's are
 * added, and none is lost.
 */
function restored(
  [settings = {}, maps = {}, dismissals = {}, panels = {}]: readonly Stored[],
  backup: Backup,
): Stored[] {
  const known = new Set(Object.keys(givenSettingsSchema.entries));
  const ofNewer = Object.entries(settings).filter(([key]) => !known.has(key));
  const ids = new Set(backup.taughtMaps.map(idOf));
  const others = listOf(maps.maps).filter((map) => !ids.has(idOf(map)));
  return [
    backup.settings
      ? { version: settingsVersion, ...Object.fromEntries(ofNewer), ...backup.settings }
      : settings,
    { version: 1, ...maps, maps: [...others, ...backup.taughtMaps] },
    {
      version: 1,
      ...dismissals,
      ...backup.dismissals,
      log: union(dismissals.log, backup.dismissals.log),
      standing: union(dismissals.standing, backup.dismissals.standing),
      counts: greater(objectOr(dismissals.counts), objectOr(backup.dismissals.counts)),
    },
    backup.panels ? { version: 1, ...panels, ...backup.panels } : panels,
  ];
}

/** Each entry once, the stored ones first; log entries begin with nothing that orders them, so their hours do. */
function union(stored: unknown, given: unknown): unknown[] {
  const all = new Map([...listOf(stored), ...listOf(given)].map((each) => [JSON.stringify(each), each]));
  return [...all.values()].sort((one, other) => hourOf(one).localeCompare(hourOf(other)));
}

/** Both count the same firings where the file is of this browser: added up, they would count twice. */
function greater(stored: Stored, given: Stored): Stored {
  const merged = Object.entries(given).map(([rule, count]) => {
    const [mine, file] = [objectOr(stored[rule]), objectOr(count)];
    const most = (key: string) => Math.max(Number(mine[key] ?? 0), Number(file[key] ?? 0));
    return [rule, { ...mine, ...file, fired: most("fired"), dismissed: most("dismissed") }] as const;
  });
  return { ...stored, ...Object.fromEntries(merged) };
}

function mapChanges(stored: readonly unknown[], restoredMaps: readonly unknown[]): BackupChange[] {
  const before = new Map(stored.map((map) => [idOf(map), map]));
  return restoredMaps.flatMap((map) => {
    const known = before.get(idOf(map));
    if (JSON.stringify(known) === JSON.stringify(map)) return [];
    const { name, site } = objectOr(map);
    return [{ path: ["taughtMaps", String(name), String(site)], before: known, after: map }];
  });
}

/** The values that differ, by path; lists and the place of a panel as a whole. */
function differences(before: unknown, after: unknown, path: readonly string[]): BackupChange[] {
  const [old, fresh] = [objectOr(before), objectOr(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((key) => {
    const [one, other] = [old[key], fresh[key]];
    if (key !== "place" && (isObject(one) || isObject(other))) return differences(one, other, [...path, key]);
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ path: [...path, key], before: one, after: other }];
  });
}

/** A key that means something to the language, or a nesting no settings have: named by its path; null where all is well. */
function unsafePath(file: unknown): string | null {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: file, path: [] },
  ];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value, path } = at;
    if (typeof value !== "object" || value === null) continue;
    if (path.length > mostLevels) return `${path.slice(0, 6).join(".")}…: ${say("it is nested too deep")}`;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "__proto__" || key === "constructor" || key === "prototype")
        return `${[...path, key].join(".")}: ${say("no key may be called so")}`;
      waiting.push({ value: inner, path: [...path, key] });
    }
  }
  return null;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function idOf(map: unknown): unknown {
  return objectOr(map).id;
}

function hourOf(entry: unknown): string {
  const { hour } = objectOr(entry);
  return typeof hour === "string" ? hour : "";
}
