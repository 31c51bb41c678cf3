import { beforeAll, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TeachBar } from "../../../src/panel/teach-bar";
import { setBrowserLanguage } from "../../no-browser";
import { allRules, axeViolations } from "../axe-violations";
import { englishIn, overflowing } from "../spoken-language";
import { paintPage, renderInShadow, type ShownPanel, showPanel } from "./mount-panel";
import { panelStates } from "./panel-states";

/**
 * The panel in Spanish, whose texts are a quarter longer, in the narrowest window. The sentences of findings and guides come in the
 * language they are handed in, here English. VITE_SCREENS=1 saves a picture of each state under test/.screens, to be looked at.
 */
const wanted = Boolean(import.meta.env.VITE_SCREENS);
const width = 320;

beforeAll(() => setBrowserLanguage("es"));

describe("nothing sticks out, nothing is left English, and axe has nothing against", () => {
  test.each(Object.entries(panelStates))("%s", async (state, props) => {
    await paintPage("light", width, 640);
    const panel = showPanel(props);
    await picture(`${state}`);
    await holds(panel);
  });

  test.each(["findings", "fixable", "not-writable", "dismissed", "partly-read", "minutes", "card"])(
    "%s with everything open",
    async (state) => {
      await paintPage("light", width, 640);
      const panel = showPanel(panelStates[state]);
      panel.root.style.maxHeight = "none";
      const closed = () => panel.all("[aria-expanded=false]").filter((element) => element.checkVisibility());
      for (let next = closed()[0]; next; next = closed()[0]) {
        await userEvent.click(next);
        await expect.poll(() => closed()[0]).not.toBe(next);
      }
      for (const details of panel.all("details")) (details as HTMLDetailsElement).open = true;
      await tallPicture(`${state}-open`, panel.root);
      await holds(panel);
    },
  );
});

test("the chip keeps its size, whatever it says", async () => {
  await page.viewport(width, 640);
  for (const [state, props] of Object.entries(panelStates)) {
    const panel = showPanel({ ...props, collapsed: true });
    const chip = panel.one(".collapsed-chip");
    const { width: across, height } = chip.getBoundingClientRect();
    const contents = panel.one(".chip-contents");
    expect([state, across <= 120, height <= 28, contents.scrollWidth <= contents.clientWidth + 1]).toEqual([
      state,
      true,
      true,
      true,
    ]);
  }
});

test("counts, dates and amounts are the language's", () => {
  const { textContent } = showPanel().root;
  expect(textContent).toContain("errores");
  expect(showPanel(panelStates.card).root.textContent).toMatch(/el \d{1,2} \p{L}{3} \d{4}/u);
});

test("the bar that teaches a form", async () => {
  await paintPage("light", width, 640);
  const shadow = renderInShadow(
    <TeachBar
      view={{ kind: "drifted", name: "Cargos", because: "the units are not where the map has them" }}
      atTop={false}
      onMove={() => {}}
      onTakeFocused={() => {}}
      onNext={() => {}}
      onBack={() => {}}
      onAgain={() => {}}
      onSave={() => {}}
      onClose={() => {}}
    />,
  );
  const bar = shadow.querySelector("[data-teach]") as HTMLElement;
  expect(bar.lang).toBe("es");
  expect(bar.textContent).toContain("Las unidades no están donde el mapa las tiene. No se revisa nada");
  expect(englishIn(bar)).toEqual([]);
});

/** Of the sample findings, payments and tables. */
const handedIn = [
  "MUE practitioner",
  "Therapy codes",
  "One unit",
  "Conversion factor",
  "Telehealth list",
  "Line 2: Units 2 → 1",
];

async function holds(panel: ShownPanel): Promise<void> {
  expect(panel.root.lang).toBe("es");
  expect(overflowing(panel.root, width)).toEqual([]);
  expect(englishIn(panel.root, handedIn)).toEqual([]);
  expect(await axeViolations(panel.shadow.host as HTMLElement, allRules)).toEqual([]);
}

async function picture(name: string): Promise<void> {
  if (wanted) await page.screenshot({ path: `../../.screens/spanish/${name}.png` });
}

async function tallPicture(name: string, root: HTMLElement): Promise<void> {
  if (!wanted) return;
  const { height } = root.getBoundingClientRect();
  for (let top = 0; top < height; top += 620) {
    root.style.setProperty("margin-top", `${-top}px`);
    await picture(`${name}-${top / 620 + 1}`);
  }
  root.style.removeProperty("margin-top");
}
