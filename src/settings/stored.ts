import * as v from "valibot";
import type { Storage } from "webextension-polyfill";
import browser from "../browser";

/** One key of `storage.local` each, which the extension's pages, its worker and the content scripts share. What is read is unchecked. */

/** The object under a key; empty where nothing, or something else, is stored. Rejects where the browser cannot read its storage. */
export async function readStored(key: string): Promise<Record<string, unknown>> {
  return objectOr((await browser.storage.local.get(key))[key]);
}

/** Puts what `change` makes of the object under a key in its place, and answers with it. Rejects where the browser cannot store. */
export async function changeStored(
  key: string,
  change: (stored: Record<string, unknown>) => Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const [changed = {}] = await changeTogether([key], ([stored = {}]) => [change(stored)]);
  return changed;
}

/**
 * As `changeStored` for several keys, whose objects stand in their order: all are stored, or none.
 *
 * Writes run one after the other, whichever of the extension's pages or its worker makes them, so that two changes at the same moment
 * cannot undo each other. Only those write: a content script's locks would be its page's own, so it asks the worker.
 */
export function changeTogether(
  keys: readonly string[],
  change: (stored: readonly Record<string, unknown>[]) => readonly Record<string, unknown>[],
): Promise<readonly Record<string, unknown>[]> {
  return navigator.locks.request("claimlight-storage", async () => {
    const changed = change(await Promise.all(keys.map(readStored)));
    await browser.storage.local.set(Object.fromEntries(keys.map((key, at) => [key, changed[at]])));
    return changed;
  });
}

/** Calls the listener with what stands under a key after each change, from whichever page it was made, until `signal` aborts. */
export function onStored(key: string, listener: (stored: unknown) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Storage.StorageAreaOnChangedChangesType): void => {
    if (changes[key]) listener(changes[key].newValue);
  };
  // Held: once the extension was updated, the storage of an old content script is gone, and the listener could not be taken off by it.
  const { onChanged: event } = browser.storage.local;
  event.addListener(onChanged);
  signal?.addEventListener("abort", () => event.removeListener(onChanged));
}

/** A copy of an object; an empty one for anything else. */
export function objectOr(stored: unknown): Record<string, unknown> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}

/** The entries of a stored object that this version can read. */
export function readableEntries<Entry>(
  schema: v.GenericSchema<unknown, Entry>,
  stored: unknown,
): Record<string, Entry> {
  const entries = Object.entries(objectOr(stored)).flatMap(([key, value]) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [[key, parsed.output] as const] : [];
  });
  return Object.fromEntries(entries);
}
