import { startSession } from "./session";

/**
 * The content script: one classic script in every frame of a granted origin. It may be injected again, when a site is added while
 * its tab is open or after the extension is reloaded: the newer run replaces the older.
 */
const key = Symbol.for("claimlight.session");
const world = globalThis as { [key]?: { retire(): void } };
world[key]?.retire();
world[key] = startSession(document);
