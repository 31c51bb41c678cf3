import { afterEach, expect, it } from "vitest";
import { readPage } from "../../../src/readers/read-page";
import { lineInWords } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/* How the boxes and texts of a line are shown and named, a few words of markup each; and where the same marks say something else. */

const b = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;
const row = (cells: readonly string[], tag = "td") =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
const table = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table><thead>${row(headers, "th")}</thead><tbody>${rows.map((cells) => row(cells)).join("")}</tbody></table>`;

const cases: [what: string, markup: string, lines: string[]][] = [
  [
    "buttons to choose with in the first line below a row of headers",
    `<h2>Charges</h2><div class="r">${["Procedure", "Place of service", "Modifier", "Units"].map((text) => `<span style="display:inline-block;width:100px">${text}</span>`).join("")}</div>${[
      ["97110", "11 - Office", "GP", "2"],
      ["97112", "11 - Office", "59", "1"],
    ]
      .map(
        ([code, place, modifier, units]) =>
          `<div class="r">${[code, place, modifier].map((text) => `<span style="display:inline-block;width:100px"><button role="combobox" aria-expanded="false">${text}<svg></svg></button></span>`).join("")}<span style="display:inline-block;width:100px">${b(units ?? "", 'style="width:60px"')}</span></div>`,
      )
      .join("")}`,
    ["97110 GP 2 11 ~ ~", "97112 59 1 11 ~ ~"],
  ],
];

it.each(cases)("%s", (_what, markup, lines) => {
  document.body.innerHTML = markup;
  expect(readPage(document).forms.flatMap((form) => form.lines.map(lineInWords))).toEqual(lines);
});
