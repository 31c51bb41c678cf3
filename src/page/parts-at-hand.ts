import generic from "../readers/generic";
import { knownReaders } from "../readers/known-readers";
import { readingReport } from "../readers/reading-report";
import type { LoadPart, PageParts } from "./page-parts";
import { ShownForms } from "./shown-forms";
import { TaughtMaps } from "./taught-maps";
import { Teaching } from "./teaching";

const parts: PageParts = {
  forms: { ShownForms, readingReport },
  known: { readers: knownReaders },
  generic: { readers: [generic] },
  teaching: { TaughtMaps, Teaching },
};

/** For a page of the extension itself, into which nobody puts scripts: it brings every part along. */
export const partAtHand: LoadPart = async (name) => parts[name];
