import { handedOver, type LoadPart } from "../page/page-parts";
import { partScripts } from "../page/part-scripts";

/**
 * Runs the scripts of the parts in a page of the extension itself, into which the browser lets nobody put scripts: they are in the
 * package anyway, so that the page needs no copy of them. Null where a script cannot be loaded.
 */
export const ownPart: LoadPart = async (name) => {
  if (!handedOver(name)) await run(partScripts[name]);
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
