import { mapsAsJson, mapsFromJson, type TaughtField, type TaughtMap } from "../../../src/claim/taught-map";
import { PageDom } from "../../../src/readers/dom";
import { type Learned, learnMap } from "../../../src/readers/learn-map";
import { readPage } from "../../../src/readers/read-page";
import { readerOf } from "../../../src/readers/taught-map";
import { lineInWords } from "./plain-lines";

/* Small forms written into the page of the test, taught by selectors, and what is read of them in words. */

export type Selectors = Partial<Record<TaughtField, string>> & { code: string; secondCode: string };

/** Points at what the selectors find in the page, or in one of its shadow roots. */
export function learn({ secondCode, ...selectors }: Selectors, root: ParentNode = document): Learned {
  const at = (selector: string | undefined) =>
    selector === undefined ? [] : [...root.querySelectorAll(selector)];
  const [second] = at(secondCode);
  if (!second) throw new Error(`Nothing is ${secondCode}`);
  const fields = {
    code: at(selectors.code),
    modifiers: at(selectors.modifiers),
    units: at(selectors.units),
    placeOfService: at(selectors.placeOfService),
    dateOfService: at(selectors.dateOfService),
    diagnosisPointers: at(selectors.diagnosisPointers),
    claim: at(selectors.claim),
  };
  const named = { id: "m", name: "Charges", site: "https://ehr.example" };
  return learnMap(new PageDom(document), { fields, secondCode: second }, named);
}

/** The map after its way through a file, as another browser has it. */
export function taught(html: string, selectors: Selectors): TaughtMap {
  document.body.innerHTML = html;
  const learned = learn(selectors);
  if ("refused" in learned) throw new Error(learned.refused);
  const file = mapsFromJson(mapsAsJson([learned.map]));
  if (!("maps" in file) || !file.maps[0]) throw new Error("The file does not hold the map");
  return file.maps[0];
}

/**
 * What is read of the page: for each form its reader and lines, "code modifiers units place date pointers", with the claim before where there
 * are several; then each row that is not read and why; and what has drifted.
 */
export function readWith(map: TaughtMap, html?: string): string[] {
  if (html !== undefined) document.body.innerHTML = html;
  const { forms, drifts } = readPage(document, [readerOf(map)]);
  return [
    ...forms.flatMap(({ readerId, lines, unreadRows }) => {
      const isOne = lines.every(({ claim }) => claim === 1);
      return [
        readerId === "taught-m" ? "map" : readerId,
        ...lines.map((line) => `${isOne ? "" : `${line.claim}: `}${lineInWords(line)}`),
        ...unreadRows.map(
          ({ afterLine, because }) =>
            `after ${afterLine}: ${because.replace("the code cannot be read: ", "")}`,
        ),
      ];
    }),
    ...drifts.map(({ because }) => `drift: ${because}`),
  ];
}
