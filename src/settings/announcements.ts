import browser from "../browser";
import { onStored } from "./stored";

/** What one page of the extension tells all others by a change of storage, which reaches them without a message to each. */

/** The number of the last change of the imported tables, which themselves stand elsewhere (`table-store.ts`). */
const tablesKey = "tablesGeneration";

/** Tells the worker and every open page that other tables are in force. Rejects where the browser cannot store. */
export async function announceTables(generation: number): Promise<void> {
  await browser.storage.local.set({ [tablesKey]: generation });
}

/** Calls the listener after each change of the imported tables, from whichever page it was made, until `signal` aborts. */
export function onTablesChanged(listener: () => void, signal?: AbortSignal): void {
  onStored(tablesKey, listener, signal);
}

/** Changed with each removal of a site, which only the worker and the extension's pages hear of from the browser. */
const removedKey = "siteRemoval";

/** Tells every open page that a site was removed. Rejects where the browser cannot store. */
export async function announceRemovedSite(): Promise<void> {
  await browser.storage.local.set({ [removedKey]: crypto.randomUUID() });
}

/** Calls the listener whenever what is on a page may be answered otherwise than before: by other tables, or no more. Until `signal` aborts. */
export function onAnsweredOtherwise(listener: () => void, signal: AbortSignal): void {
  for (const key of [tablesKey, removedKey]) onStored(key, listener, signal);
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
