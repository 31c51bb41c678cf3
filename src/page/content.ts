import { askForPart } from "./ask-for-part";
import { forgetParts } from "./page-parts";
import { startSession } from "./session";

/**
 * The content script: one classic script in every frame of a granted origin. It may be injected again, when a site is added while
 * its tab is open or after the extension is reloaded: the newer run replaces the older. It finds and reads forms; what shows and teaches
 * them are scripts of their own (`page-parts.ts`), which the background puts into the frames that ask.
 */
const key = Symbol.for("claimlight.session");
const world = globalThis as { [key]?: { retire(): void } };
world[key]?.retire();
forgetParts();
world[key] = startSession(document, askForPart);
