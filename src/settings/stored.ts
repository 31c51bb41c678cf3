import browser, { type Storage } from "webextension-polyfill";

/** One key of `storage.local` each, which the extension's pages, its worker and the content scripts share. What is read is unchecked. */

/** The object under a key; empty where nothing, or something else, is stored. Rejects where the browser cannot read its storage. */
export async function readStored(key: string): Promise<Record<string, unknown>> {
  return objectOr((await browser.storage.local.get(key))[key]);
}

/** Writes of this page run one after the other, so that two quick changes cannot undo each other. */
let lastWrite: Promise<unknown> = Promise.resolve();

/** Puts what `change` makes of the object under a key in its place, and answers with it. Rejects where the browser cannot store. */
export function changeStored(
  key: string,
  change: (stored: Record<string, unknown>) => Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const write = lastWrite.then(async () => {
    const changed = change(await readStored(key));
    await browser.storage.local.set({ [key]: changed });
    return changed;
  });
  lastWrite = write.catch(() => {});
  return write;
}

/** Calls the listener with what stands under a key after each change, from whichever page it was made, until `signal` aborts. */
export function onStored(key: string, listener: (stored: unknown) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Storage.StorageAreaOnChangedChangesType): void => {
    if (changes[key]) listener(changes[key].newValue);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(onChanged));
}

/** A copy of an object; an empty one for anything else. */
export function objectOr(stored: unknown): Record<string, unknown> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}
