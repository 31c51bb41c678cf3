import type { PartName } from "../message-protocol";
import formsPart from "./forms-part.ts?script&iife";
import genericPart from "./generic-part.ts?script&iife";
import knownPart from "./known-part.ts?script&iife";
import teachingPart from "./teaching-part.ts?script&iife";

/** Where the script of each part is, from the root of the package. */
export const partScripts: Readonly<Record<PartName, string>> = {
  forms: formsPart,
  known: knownPart,
  generic: genericPart,
  teaching: teachingPart,
};
