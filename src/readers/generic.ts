import { judgeTable } from "./charge-table";
import { isForeignHeading } from "./charge-words";
import type { PageDom } from "./dom";
import { labelledForms } from "./labelled-rows";
import type { SharedReadings } from "./read-row";
import type { FoundRows, Reader } from "./reader";
import { sharedFields } from "./shared-fields";
import { contains, queryDocument } from "./unclobbered";

/** A form that was judged to hold charge lines, before it is read. */
interface Candidate {
  readonly root: Element;
  readonly hasDates: boolean;
  readonly hasPlaces: boolean;
  read(shared: SharedReadings): FoundRows;
}

/**
 * Reads charge forms that no one described beforehand. Candidates are tables and repeated groups of labelled controls; their
 * columns get roles from headers, labels and names (classify.ts); a form needs a column whose words say procedure code, a value in
 * it that has the shape of one, and other columns of a charge line beside it. Anything under a heading such as "Previous visit" is
 * left alone.
 */
const generic: Reader = {
  id: "generic",
  findForms: (dom, answeredFor) => {
    const candidates: Candidate[] = [];
    // Tables about codes, charges or not: a control in a fee schedule is not looked at a second time as a labelled box.
    const taken: Element[] = [...answeredFor];
    for (const table of queryDocument<HTMLTableElement>(dom.document, "table")) {
      quietly(() => {
        if (taken.some((other) => contains(other, table)) || !dom.isVisible(table)) return;
        const judged = judgeTable(dom, table);
        if (!judged) return;
        taken.push(table);
        if (judged.verdict === "charges") candidates.push({ root: table, ...judged });
      });
    }
    quietly(() => candidates.push(...labelledForms(dom, taken)));
    const lineElements = [...taken, ...candidates.map((candidate) => candidate.root)];
    return candidates.flatMap(
      (candidate) => quietly(() => readCandidate(dom, candidate, lineElements)) ?? [],
    );
  },
};
export default generic;

function readCandidate(dom: PageDom, candidate: Candidate, lineElements: readonly Element[]): FoundRows[] {
  if (!dom.isOnPage(candidate.root) || dom.headingsOver(candidate.root).some(isForeignHeading)) return [];
  const wanted = [
    ...(candidate.hasDates ? [] : (["dateOfService"] as const)),
    ...(candidate.hasPlaces ? [] : (["placeOfService"] as const)),
  ];
  return [candidate.read(sharedFields(dom, candidate.root, lineElements, wanted))];
}

/** A page may hold anything. A candidate that cannot be read is passed over; the others are still read. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
