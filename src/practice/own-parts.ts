import formsPart from "../page/forms-part.ts?script&iife";
import genericPart from "../page/generic-part.ts?script&iife";
import knownPart from "../page/known-part.ts?script&iife";
import { handedOver, type LoadPart } from "../page/page-parts";
import teachingPart from "../page/teaching-part.ts?script&iife";

const scripts = { forms: formsPart, known: knownPart, generic: genericPart, teaching: teachingPart };

/**
 * Runs the scripts of the parts in a page of the extension itself, into which the browser lets nobody put scripts: they are in the
 * package anyway, so that the page needs no copy of them. Null where a script cannot be loaded.
 */
export const ownPart: LoadPart = async (name) => {
  if (!handedOver(name)) await run(scripts[name]);
  return handedOver(name);
};

/** @param path from the root of the package */
function run(path: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = `/${path}`;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => resolve());
    document.head.append(script);
  });
}
