import type { CandidateGroup } from "./candidate-group";
import { isCombined } from "./charge-text";
import { namesChargeLine } from "./charge-words";
import type { PageDom } from "./dom";
import { asGroup } from "./rows-as-group";

/** Text areas that take a charge line on each line: "Additional charges, one per line". */
export function textLineGroups(dom: PageDom, taken: readonly Element[]): CandidateGroup[] {
  const groups: CandidateGroup[] = [];
  for (const area of dom.all("textarea")) {
    if (taken.some((other) => dom.holds(other, area)) || !dom.isVisible(area)) continue;
    const lines = dom.controlText(area).slice(0, 10_000).split("\n");
    const filled = lines.filter((line) => line.trim() !== "");
    // Mostly charges: notes may quote one.
    if (filled.filter(isCombined).length * 2 <= filled.length) continue;
    if (![dom.labelOf(area), dom.textBefore(area), dom.nameOf(area)].some(namesChargeLine)) continue;
    const from = "lines of a text area";
    const rows = lines.map((text, textLine) => ({
      element: area,
      boxes: [
        {
          box: { element: area, text, control: true, textLine },
          decision: { role: "code" as const, score: 3, from, weak: false, reasons: [from] },
        },
      ],
    }));
    groups.push(asGroup("lines of text", area, rows));
  }
  return groups;
}
