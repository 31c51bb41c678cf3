import * as v from "valibot";
import { coversSite } from "./sites";
import { changeStored, objectOr, onStored, readableEntries, readStored } from "./stored";

/**
 * How a person wants the panel on a site. Kept apart from the settings of sites, of which the narrowest entry counts whole: moving the
 * panel must neither make such an entry, and so hide a wider one or a policy's, nor have every open claim judged anew.
 */
export interface PanelSetting {
  /** Where a person put it; null: where there is room. */
  readonly place: PanelPlace | null;
  readonly collapsed: boolean;
}

/** CSS pixels from the window's nearer edges, so that it stays in its corner in a larger or smaller window, in a frame and when zoomed. */
export interface PanelPlace {
  readonly corner: "top left" | "top right" | "bottom left" | "bottom right";
  readonly across: number;
  readonly down: number;
}

export const defaultPanelSetting: PanelSetting = { place: null, collapsed: false };

/** Under this key of `storage.local`: `{version: 1, sites: {"https://ehr.example/*": {place, collapsed}}}`. */
export const panelsKey = "panels";

const pixels = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));

const placeSchema: v.GenericSchema<unknown, PanelPlace> = v.object({
  corner: v.picklist(["top left", "top right", "bottom left", "bottom right"]),
  across: pixels,
  down: pixels,
});

const fields = { place: v.nullable(placeSchema), collapsed: v.boolean() };

/** A whole setting, as a content script sends it. */
export const panelSettingSchema: v.GenericSchema<unknown, PanelSetting> = v.strictObject(fields);

/** The match pattern of a site. */
export const siteSchema = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/]+\/\*$/, "the match pattern of a site is expected"),
);

/** Each part falls back by itself. */
const panelSchema: v.GenericSchema<unknown, PanelSetting> = v.object({
  place: v.fallback(fields.place, defaultPanelSetting.place),
  collapsed: v.fallback(fields.collapsed, defaultPanelSetting.collapsed),
});

/** What a file of settings may hold. Nothing falls back: what is wrong is named. */
export const givenPanelsSchema = v.looseObject({
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  sites: v.optional(
    v.record(
      siteSchema,
      v.looseObject({ place: v.optional(fields.place), collapsed: v.optional(fields.collapsed) }),
    ),
  ),
});

/** By site (`sitePattern`). Rejects where the browser cannot read its storage. */
export type PanelSettings = Readonly<Record<string, PanelSetting>>;

export async function readPanels(): Promise<PanelSettings> {
  return panelsFrom(await readStored(panelsKey));
}

/** Changes what is kept of the panel on one site. Rejects where the browser cannot store. */
export async function changePanel(site: string, change: Partial<PanelSetting>): Promise<void> {
  await changeStored(panelsKey, (stored) => {
    const sites = objectOr(stored.sites);
    // Keys that this version does not know are a newer version's: they are kept.
    return {
      version: 1,
      ...stored,
      sites: { ...sites, [site]: { ...objectOr(sites[site]), ...change } },
    };
  });
}

/** Forgets what is kept of the panel on every site that a match pattern covers. Rejects where the browser cannot store. */
export async function forgetPanels(pattern: string): Promise<void> {
  await changeStored(panelsKey, (stored) => ({
    version: 1,
    ...stored,
    sites: Object.fromEntries(
      Object.entries(objectOr(stored.sites)).filter(([site]) => !isIn(pattern, site)),
    ),
  }));
}

/** Calls the listener with all of them after each change, from whichever page it was made, until `signal` aborts. */
export function onPanelsChanged(listener: (panels: PanelSettings) => void, signal?: AbortSignal): void {
  onStored(panelsKey, (stored) => listener(panelsFrom(stored)), signal);
}

/** Whether a site of `PanelSettings` is one that a match pattern covers. */
export function isIn(pattern: string, site: string): boolean {
  return pattern === site || coversSite([pattern], site);
}

function panelsFrom(stored: unknown): PanelSettings {
  return readableEntries(panelSchema, objectOr(stored).sites);
}
