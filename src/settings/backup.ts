import * as v from "valibot";
import { schemaProblems } from "../claim/schema-problems";
import { parseTaughtMap } from "../claim/taught-map";
import { givenPanelsSchema, panelsKey } from "./panels";
import { givenSettingsSchema, settingsKey, settingsVersion } from "./settings";
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

/** One thing that a restore would change; null where it is not there. */
export interface BackupChange {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
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
  format: v.literal(format, `"${format}"`),
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
  if (text.length > mostCharacters) return { problems: ["The file is too large for a backup."] };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problems: ["This is not a JSON text."] };
  }
  const unsafe = unsafePath(file);
  if (unsafe !== null) return { problems: [unsafe] };
  const parsed = v.safeParse(envelope, file);
  if (!parsed.success) return { problems: schemaProblems(parsed.issues, "The file") };
  const {
    settings = null,
    panels = null,
    taughtMaps,
    dismissals,
    format: _,
    version: fileVersion,
    ...others
  } = parsed.output;

  const problems: string[] = [];
  const notes = Object.keys(others).map((key) => `${key} is not known to this version, and is left out.`);
  if (fileVersion > version) notes.unshift("The file was made by a newer version of Claimlight.");
  for (const [name, schema, stored, newest] of [
    ["settings", givenSettingsSchema, settings, settingsVersion],
    ["panels", givenPanelsSchema, panels, 1],
  ] as const) {
    const given = v.safeParse(schema, stored ?? {});
    if (given.success) continue;
    const found = schemaProblems(given.issues, "all").map((problem) => `${name}.${problem}`);
    // A newer version's values are kept for it; this one uses its defaults in their place.
    if (Number(stored?.version) > newest)
      notes.push(...found.map((problem) => `Kept, but not used by this version: ${problem}.`));
    else problems.push(...found);
  }
  for (const [at, map] of taughtMaps.entries()) {
    const one = parseTaughtMap(map);
    if ("map" in one) continue;
    if (Number(map.version) > 1) notes.push(`Kept, but not used by this version: taughtMaps.${at}.`);
    else problems.push(...one.problems.map((problem) => `taughtMaps.${at}.${problem}`));
  }
  return problems.length > 0 ? { problems } : { backup: { settings, panels, taughtMaps, dismissals }, notes };
}

/** What a restore would change now. */
export async function changesBy(backup: Backup): Promise<readonly BackupChange[]> {
  const stored = await Promise.all(keys.map(readStored));
  const [settings, maps, dismissals, panels] = restored(stored, backup);
  return [
    ...differences(stored[0], settings, "").filter(({ what }) => what !== "version"),
    ...differences(objectOr(stored[3]?.sites), objectOr(panels?.sites), "panel › "),
    ...mapChanges(listOf(stored[1]?.maps), listOf(maps?.maps)),
    ...(["log", "standing"] as const).flatMap((list) =>
      differences(
        { [list]: listOf(stored[2]?.[list]).length },
        { [list]: listOf(dismissals?.[list]).length },
        "dismissals › ",
      ),
    ),
    ...differences(objectOr(stored[2]?.counts), objectOr(dismissals?.counts), "dismissals › counts › "),
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
    const what = `taught form › ${String(name)} (${String(site)})`;
    return [{ what, before: known === undefined ? null : "another map", after: "the file’s map" }];
  });
}

/** The values that differ, by path; lists as a whole. */
function differences(before: unknown, after: unknown, path: string): BackupChange[] {
  const [old, fresh] = [objectOr(before), objectOr(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((key) => {
    const what = `${path}${key}`;
    const [one, other] = [old[key], fresh[key]];
    if (isObject(one) || isObject(other)) return differences(one, other, `${what} › `);
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ what, before: shown(one), after: shown(other) }];
  });
}

function shown(value: unknown): string | null {
  return value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value).slice(0, 80);
}

/** A key that means something to the language, or a nesting no settings have: named by its path; null where all is well. */
function unsafePath(file: unknown): string | null {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: file, path: [] },
  ];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value, path } = at;
    if (typeof value !== "object" || value === null) continue;
    if (path.length > mostLevels) return `${path.slice(0, 6).join(".")}…: it is nested too deep`;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "__proto__" || key === "constructor" || key === "prototype")
        return `${[...path, key].join(".")}: no key may be called so`;
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
