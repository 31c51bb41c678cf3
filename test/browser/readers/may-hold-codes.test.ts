import { afterEach, describe, expect, test } from "vitest";
import { PageDom } from "../../../src/readers/dom";
import { mayHoldCodes } from "../../../src/readers/may-hold-codes";

afterEach(() => document.body.replaceChildren());

function holds(html: string, more?: () => void): boolean {
  document.body.innerHTML = html;
  more?.();
  return mayHoldCodes(new PageDom(document));
}

const typed = (value: string) => () => {
  const [box] = document.querySelectorAll<HTMLInputElement>("input,textarea");
  if (box) box.value = value;
};

describe("a page that may hold codes", () => {
  test.each([
    ["in a cell beside others", "<table><tr><td>1</td><td>97110</td><td>GP</td></table>", undefined],
    ["split over two elements", "<p><mark>971</mark>10</p>", undefined],
    ["in a choice of a list", "<select><option>g0283</option></select>", undefined],
    ["typed into a box", "<input>", typed("97110")],
    ["typed with modifiers", "<input>", typed("97110-GP-59 x2")],
    ["with marks in it", "<input>", typed("\u206697\u00ad110\u2069")],
    ["in full-width digits", "<p>\uff19\uff17\uff11\uff11\uff10</p>", undefined],
    ["typed behind its word", "<input>", typed("CPT97110")],
    ["on a later line of a text area", "<textarea></textarea>", typed("see below\n0362Tx2")],
    ["as the value of a tick", '<input type="checkbox" value="97110">', undefined],
    ["in the name of a tick", '<input type="radio" value="on" aria-label="97110 Exercise">', undefined],
    [
      "in a shadow root",
      "<div></div>",
      () => {
        const root = document.querySelector("div")?.attachShadow({ mode: "open" });
        if (root) root.innerHTML = "<span>97110</span>";
      },
    ],
  ])("has one %s", (_, html, more) => {
    expect(holds(html, more)).toBe(true);
  });

  test.each([
    ["dates, amounts and short numbers", "<p>10/14/2026</p> <p>$1,250.00</p> <p>1234</p>", undefined],
    ["a number that goes on", "<input>", typed("v70123456")],
    [
      "numbers of the page's own script",
      "<script>const code = 97110;</script><style>a { color: #97110a }</style>",
      undefined,
    ],
  ])("is none that holds %s", (_, html, more) => {
    expect(holds(html, more)).toBe(false);
  });
});
