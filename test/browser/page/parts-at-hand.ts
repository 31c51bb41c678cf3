import type { LoadPart, PageParts } from "../../../src/page/page-parts";
import { ShownForms } from "../../../src/page/shown-forms";
import { TaughtMaps } from "../../../src/page/taught-maps";
import { Teaching } from "../../../src/page/teaching";
import generic from "../../../src/readers/generic";
import { knownReaders } from "../../../src/readers/known-readers";
import { readingReport } from "../../../src/readers/reading-report";

const parts: PageParts = {
  forms: { ShownForms, readingReport },
  known: { readers: knownReaders },
  generic: { readers: [generic] },
  teaching: { TaughtMaps, Teaching },
};

/** For sessions that a test starts: no background is there that would put a part's script into the page. */
export const partAtHand: LoadPart = async (name) => parts[name];
