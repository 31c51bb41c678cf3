import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { FormView } from "../../../src/page/form-view";
import { pageAreas } from "../../../src/page/place";
import { findChargeForms } from "../../../src/readers/read-page";
import type { PanelPlace } from "../../../src/settings/panels";
import { emulate } from "../panel/mount-panel";
import { panelProps } from "../panel/sample-results";

/** Where the panel stands on pages that are zoomed, scaled, turned round, narrow, tiny, or behind a dialog: by what is really seen at a point. */

const row = (line: number) =>
  `<tr><td><input size="6" name="code_${line}" value="97110"><td><input size="3" name="units_${line}" value="2">`;
const form = (lines = 4) =>
  `<table id="form"><tr><th>CPT<th>Units${Array.from({ length: lines }, (_, at) => row(at + 1)).join("")}</table>`;

let view: FormView | undefined;
beforeEach(() => document.body.replaceChildren());
afterEach(async () => {
  view?.remove();
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("dir");
  await page.viewport(414, 896);
});

/** Shows panel and marks as a session does, and tells what is seen of them. */
function shown(kept: PanelPlace | null = null) {
  const [chargeForm] = findChargeForms(document);
  if (!chargeForm) throw new Error("The form is not read");
  const widthBefore = document.documentElement.scrollWidth;
  const made = new FormView(document, chargeForm, () => {});
  view = made;
  made.attach(chargeForm);
  const place = (collapsed: boolean) => {
    const props = panelProps({ collapsed });
    made.show(props);
    made.place(props, pageAreas(document), false, kept);
  };
  place(false);
  if (made.onlyChipFits) place(true);
  const host = document.querySelector("claimlight-panel") as HTMLElement;
  const panel = host.shadowRoot?.querySelector(".panel:not([hidden]), .collapsed-chip") as HTMLElement;
  const box = panel.getBoundingClientRect();
  const at = (x: number, y: number) => document.elementFromPoint(x, y);
  const covered = [
    ...document.querySelectorAll("input, button, dialog[open], [role=menu], [role=dialog]"),
  ].filter((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isOver =
      left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
    return isOver && !element.contains(host);
  });
  return {
    coveredMarks: [...(host.shadowRoot?.querySelectorAll(".mark") ?? [])].filter((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    }).length,
    isChip: panel.matches(".collapsed-chip"),
    size: [Math.round(box.width), Math.round(box.height)],
    covered: covered.map(({ id, localName }) => id || localName),
    isInside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
    /** Nothing cuts it off and nothing lies over it. */
    isSeen: [
      at(box.left + 12, box.top + 12),
      at(box.right - 12, box.bottom - 12),
      at((box.left + box.right) / 2, (box.top + box.bottom) / 2),
    ].every((element) => element === host),
    widened: document.documentElement.scrollWidth > widthBefore,
    markedRows: [...(host.shadowRoot?.querySelectorAll(".mark") ?? [])].map((mark) => {
      const { top, bottom, height } = mark.getBoundingClientRect();
      const rows = [...document.querySelectorAll("#form tr")];
      const line = rows.findIndex((each) => {
        const middle = (top + bottom) / 2;
        const { top: from, bottom: to } = each.getBoundingClientRect();
        return middle >= from && middle <= to;
      });
      return [line, Math.round(height)];
    }),
  };
}

const fine = { covered: [], coveredMarks: 0, isInside: true, isSeen: true, widened: false };
const marked = [1, 2, 3, 4].map((line) => [line, 16]);

test.each([
  ["as it is", "", ""],
  ["zoomed body", "zoom: 1.4", ""],
  ["scaled and moved body", "transform: scale(0.8) translate(30px, 40px); transform-origin: 0 0", ""],
  ["right to left", "position: relative; margin: 30px", "rtl"],
  ["scaled, right to left", "transform: scale(0.75); transform-origin: 100% 0", "rtl"],
])("%s: in its own size, where it covers nothing", async (_, style, dir) => {
  await page.viewport(1200, 700);
  document.body.style.cssText = style;
  document.documentElement.dir = dir;
  document.body.innerHTML = form();
  const now = shown();
  expect(now).toMatchObject({ ...fine, isChip: false, size: [360, now.size[1]] });
  expect(now.markedRows).toEqual(marked);
  const host = document.querySelector("claimlight-panel") as HTMLElement;
  expect(getComputedStyle(host.shadowRoot?.querySelector(".panel") as Element).direction).toBe("ltr");
});

test.each([
  ["200 % zoom of 1280 × 900", 640, 450, 4, false],
  ["320 px", 320, 640, 4, false],
  ["320 px, full of fields", 320, 300, 14, true],
  ["a very small frame", 200, 90, 4, true],
  ["a frame smaller than the chip", 90, 60, 1, true],
] as const)("%s: panel or chip, in the window", async (_, width, height, lines, chip) => {
  await page.viewport(width, height);
  document.body.style.margin = "4px";
  document.body.innerHTML = form(lines);
  const now = shown();
  expect(now).toMatchObject({ isInside: true, widened: false, isChip: chip });
  if (!chip) expect(now.covered).toEqual([]);
  else {
    expect(now.size[0]).toBeLessThanOrEqual(120);
    expect(now.size[1]).toBeLessThanOrEqual(28);
  }
});

test("a frame too small for any of it shows nothing", async () => {
  await page.viewport(40, 20);
  document.body.innerHTML = form(1);
  expect(shown().widened).toBe(false);
  const host = document.querySelector("claimlight-panel");
  expect(host?.shadowRoot?.querySelector(".panel")?.checkVisibility()).toBe(false);
});

const dialogForm = `<p>Charges</p>${form()}`;

test("in a modal dialog it stands beside the form, not cut off by the dialog", async () => {
  await page.viewport(1200, 700);
  document.body.innerHTML = `<p>Behind</p><dialog style="margin-left: 60px">${dialogForm}</dialog>`;
  (document.querySelector("dialog") as HTMLDialogElement).showModal();
  expect(shown()).toMatchObject({ ...fine, isChip: false, markedRows: marked });
  const dialog = document.querySelector("dialog")?.getBoundingClientRect();
  const panel = document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".panel");
  expect(panel?.getBoundingClientRect().left).toBeGreaterThan(dialog?.right ?? Number.NaN);
});

test("in a dialog that holds and cuts all that is in it, it stays inside", async () => {
  await page.viewport(1200, 700);
  document.body.innerHTML = `<div role="dialog" style="position: fixed; left: 300px; top: 100px; width: 560px; height: 500px; overflow: auto; transform: translateX(20px)">${dialogForm}</div>`;
  const now = shown({ corner: "bottom right", across: 10, down: 10 });
  expect(now).toMatchObject({ ...fine, isChip: false, markedRows: marked });
  const { right, bottom } = (document.querySelector("[role=dialog]") as Element).getBoundingClientRect();
  const panel = document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".panel");
  const box = panel?.getBoundingClientRect();
  expect(box && [Math.round(right - box.right), Math.round(bottom - box.bottom)]).toEqual([10, 8]);
});

/** How far a dialog and the page around it can be scrolled. */
function scrollable(): number[] {
  return [document.querySelector("dialog, [role=dialog]"), document.documentElement].flatMap((area) => [
    area?.scrollWidth ?? Number.NaN,
    area?.scrollHeight ?? Number.NaN,
  ]);
}

test.each([
  ["a modal dialog", "<dialog style='WHERE'>FORM</dialog>"],
  [
    "a dialog of the page's own",
    "<div role='dialog' style='position: fixed; background: white; WHERE'>FORM</div>",
  ],
  [
    "one that holds all that is in it",
    "<div role='dialog' style='position: fixed; transform: translateX(20px); WHERE'>FORM</div>",
  ],
  ["one that moves with its page", "<div role='dialog' style='position: relative; WHERE'>FORM</div>"],
  [
    "one of the page that holds all",
    "<div role='dialog' style='position: absolute; filter: opacity(.99); WHERE'>FORM</div>",
  ],
])("%s that scrolls, scrolls no further for panel and marks", async (_, dialog) => {
  for (const [width, height] of [
    [1200, 700],
    [420, 500],
  ] as const) {
    await page.viewport(width, height);
    const where = "left: 30px; top: 40px; margin: 0; width: 300px; height: 320px; overflow: auto";
    document.body.innerHTML = dialog.replace("WHERE", where).replace("FORM", form(24));
    document.querySelector("dialog")?.showModal();
    const area = document.querySelector("dialog, [role=dialog]") as HTMLElement;
    const before = scrollable();
    expect(before[1], "it scrolls").toBeGreaterThan(400);
    for (const kept of [null, { corner: "bottom right", across: 0, down: 0 }] as const)
      for (const scrolled of [0, 150, 10_000]) {
        area.scrollTop = scrolled;
        shown(kept);
        expect(scrollable(), `scrolled to ${area.scrollTop}, ${width} px`).toEqual(before);
        view?.remove();
      }
  }
});

test("a dialog or menu of the page is not covered, one that is only kept ready is none", async () => {
  await page.viewport(1200, 700);
  const over = (name: string, style: string) =>
    `<div role="${name}" style="position: fixed; right: 0; top: 0; bottom: 0; width: 600px; ${style}"></div>`;
  document.body.innerHTML = form() + over("menu", "visibility: hidden");
  const kept: PanelPlace = { corner: "top right", across: 40, down: 40 };
  const first = shown(kept);
  expect(first).toMatchObject({ isChip: false, covered: ["div"] });
  view?.remove();
  for (const name of ["menu", "dialog"]) {
    document.body.innerHTML = form() + over(name, "");
    expect(shown(kept), name).toMatchObject({ ...fine, isChip: false });
    view?.remove();
  }
});

test("nothing of it is printed", async () => {
  await page.viewport(1200, 700);
  document.body.innerHTML = form();
  shown();
  const host = document.querySelector("claimlight-panel") as HTMLElement;
  expect(host.shadowRoot?.querySelector(".panel")?.checkVisibility()).toBe(true);
  await emulate({}, "print");
  expect(getComputedStyle(host).display).toBe("none");
});
