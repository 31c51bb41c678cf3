import type { Browser } from "webextension-polyfill";

const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };
/**
 * What the browser offers an extension, promises and all. Chromium before version 148 has it under `chrome` alone. No polyfill stands
 * between: all it would still add is listeners that answer with a promise, and `messages.ts`, the only one that answers, does without.
 */
export default (world.browser ?? world.chrome) as Browser;
