import "../../../src/popup/popup.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { ServiceLine } from "../../../src/claim/claim-snapshot";
import { absent, blank, read, unreadable } from "../../../src/claim/reading";
import type { FrameReading } from "../../../src/message-protocol";
import { PopupView } from "../../../src/popup/popup-view";
import type { ShownTab } from "../../../src/popup/read-tab";
import { setBrowserLanguage } from "../../no-browser";
import { installFakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations } from "../axe-violations";
import { englishIn, overflowing } from "../spoken-language";

/** The popup in Spanish at 320 px. VITE_SCREENS=1 saves a picture of each state under test/.screens, to be looked at. */
const wanted = Boolean(import.meta.env.VITE_SCREENS);
const origin = "https://ehr.example";
const from = "column header";

let root: HTMLElement;
beforeEach(async () => {
  setBrowserLanguage("es");
  document.documentElement.lang = "es";
  document.title = "Claimlight";
  // As a tab (`?tab=`) it takes the window's width; as a popup it has its own.
  document.documentElement.classList.add("in-tab");
  await page.viewport(320, 900);
  root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.classList.remove("in-tab");
});

const line = (number: number, fields: Partial<ServiceLine> = {}): ServiceLine => ({
  line: number,
  claim: number,
  code: read("97110", from),
  modifiers: read(["GP", "59"], from),
  units: read(2, from),
  placeOfService: read("11", from),
  dateOfService: read("2026-03-12", from),
  dateOfServiceTo: absent("the form does not show it"),
  diagnosisPointers: read(["A", "B"], from),
  charge: absent("the form does not show it"),
  minutes: absent("the form does not show it"),
  ...fields,
});

const nothing: FrameReading = {
  framePath: [],
  origin,
  childOrigins: [],
  forms: [],
  drifts: [],
  report: "nothing",
};
const everything: FrameReading = {
  ...nothing,
  childOrigins: ["https://frame.example"],
  forms: [
    {
      revision: 1,
      reader: "generic",
      partial: true,
      unreadRows: [
        { afterLine: 1, claim: 1, because: "the code cannot be read: not five letters or digits" },
      ],
      lines: [
        line(1),
        line(2, {
          units: unreadable("not a number"),
          placeOfService: absent("it is set on the visit"),
          dateOfService: blank(from),
        }),
      ],
    },
  ],
  drifts: [{ reader: "taught-1", because: "the units are not where the map has them" }],
};

const added = { granted: [`${origin}/*`], tab: { id: 1, address: `${origin}/charges` } };
const states: Readonly<
  Record<string, { granted: string[]; tab: ShownTab | null; answers: readonly FrameReading[] }>
> = {
  everything: { ...added, answers: [everything] },
  "no-form": { ...added, answers: [nothing] },
  "not-added": { ...added, granted: [], answers: [] },
  "no-page": { granted: [], tab: null, answers: [] },
};

test.each(Object.entries(states))("%s", async (name, { granted, tab, answers }) => {
  const browser = installFakeBrowser();
  browser.granted = granted;
  browser.frames.set(1, answers.length > 0 ? [{ frameId: 0, origin }] : []);
  browser.frameResult = () => ({ ...answers[0], forms: undefined, empty: false });
  browser.tabs.answers = () => answers;
  render(<PopupView tab={tab} />, root);
  await expect.poll(() => document.body.dataset.state, { timeout: 5000 }).toBe("done");
  for (const details of root.querySelectorAll("details")) details.open = true;
  if (wanted) await page.screenshot({ path: `../../.screens/spanish/popup-${name}.png` });
  // What is wider than the popup scrolls in the table's own box.
  const outside = overflowing(root, 320).filter(
    (each) => !/^(table|caption|thead|tbody|tr|th|td)\./.test(each),
  );
  expect(outside).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect(englishIn(root)).toEqual([]);
  expect(await axeViolations(document)).toEqual([]);
});

test("an unreadable row gives its reason, and the reason's own, in Spanish", async () => {
  const browser = installFakeBrowser();
  browser.granted = added.granted;
  browser.frames.set(1, [{ frameId: 0, origin }]);
  browser.frameResult = () => ({ ...everything, forms: undefined, empty: false });
  browser.tabs.answers = () => [everything];
  render(<PopupView tab={added.tab} />, root);
  await expect.poll(() => root.textContent).toContain("1 fila sin un código completo");
  expect(root.textContent).toContain("no se puede leer el código: no son cinco letras o dígitos");
  expect(root.textContent).toContain(
    "cambió y no se lee: las unidades no están donde el mapa las tiene. Enséñelo",
  );
  const cell = root.querySelector("td[data-state=blank]") as Element;
  expect(getComputedStyle(cell, "::before").content).toBe('"en blanco"');
});
