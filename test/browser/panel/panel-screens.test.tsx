import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Marks } from "../../../src/panel/marks";
import { paintPage, renderInShadow, type Scheme, showPanel } from "./mount-panel";
import { panelStates } from "./panel-states";
import { therapyResult } from "./sample-results";

/**
 * No state sticks out of its width. On demand it also saves a picture of each under test/.screens (git-ignored), to be looked at:
 * VITE_SCREENS=1 npx vitest run --project browser test/browser/panel/panel-screens.test.tsx
 */
const wanted = Boolean(import.meta.env.VITE_SCREENS);

const views: readonly { name: string; scheme: Scheme; width: number; height: number }[] = [
  { name: "light", scheme: "light", width: 400, height: 720 },
  // Nothing but the colours differs there: it is for the pictures.
  ...(wanted ? [{ name: "dark", scheme: "dark", width: 400, height: 720 } as const] : []),
  { name: "320", scheme: "light", width: 320, height: 640 },
];

describe.each(views)("$name", ({ name, scheme, width, height }) => {
  test.each(Object.entries(panelStates))("%s", async (state, props) => {
    await paintPage(scheme, width, height);
    const panel = showPanel(props);
    await picture(`${state}-${name}`);
    expect(overflowing(panel.root, width)).toEqual([]);
  });

  test("findings opened", async () => {
    await paintPage(scheme, width, 720);
    const panel = showPanel();
    panel.root.style.maxHeight = "none";
    for (const button of [panel.one(".amount"), ...panel.all(".finding-row")]) {
      if (button.checkVisibility()) await userEvent.click(button);
    }
    await userEvent.click(panel.one(".notes > summary"));
    await userEvent.click(panel.all(".arithmetic summary")[1] as Element);
    await tallPicture(`opened-${name}`, panel.root);
    expect(overflowing(panel.root, width)).toEqual([]);
  });

  test.each(["fixable", "not-writable", "dismissed"])("%s opened", async (state) => {
    await paintPage(scheme, width, 720);
    const panel = showPanel(panelStates[state]);
    panel.root.style.maxHeight = "none";
    for (const selector of [".finding-row", ".fix-all .quiet", ".answer:first-child", ".dismissed summary"])
      for (const button of panel.all(selector)) if (button.checkVisibility()) await userEvent.click(button);
    const dismiss = panel.all(".dismiss .quiet")[0];
    if (dismiss) await userEvent.click(dismiss);
    await tallPicture(`${state}-opened-${name}`, panel.root);
    expect(overflowing(panel.root, width)).toEqual([]);
  });

  test.each(
    [
      "Medicare Part B",
      "VA Community Care (Optum, TriWest)",
      "Comercial, regla del punto medio de CPT",
    ].flatMap((payer) => [
      [payer, "findings"],
      [payer, "moved"],
    ]),
  )("%s stands whole in the header of a panel with %s", async (payer, state) => {
    await paintPage(scheme, width, height);
    const panel = showPanel({ ...panelStates[state], result: { ...therapyResult, payer } });
    await picture(`payer-${payer.slice(0, 2)}-${state}-${name}`);
    const chip = panel.one(".payer > .chip");
    const names = panel.one(".header-names").getBoundingClientRect();
    const box = chip.getBoundingClientRect();
    expect(chip.textContent).toBe(payer);
    expect([chip.scrollWidth - chip.clientWidth, chip.scrollHeight - chip.clientHeight]).toEqual([0, 0]);
    expect(box.top >= names.top && box.bottom <= names.bottom && box.right <= names.right).toBe(true);
    // The name is heard where it is not seen.
    await expect.element(page.getByRole("heading", { name: "Claimlight", exact: true })).toBeInTheDocument();
  });

  test("marks", async () => {
    await paintPage(scheme, width, height);
    const states = ["error", "warning", "info", "clean", "partly", "not-checked"] as const;
    const marks = states.map((state, index) => ({
      line: index,
      state,
      label: state,
      left: 20,
      top: 20 + 24 * index,
    }));
    renderInShadow(<Marks marks={marks} />);
    await picture(`marks-${name}`);
  });

  test("card whole", async () => {
    await paintPage(scheme, width, 720);
    const panel = showPanel(panelStates.card);
    panel.root.style.maxHeight = "none";
    for (const summary of panel.all(".card summary")) await userEvent.click(summary);
    await tallPicture(`card-whole-${name}`, panel.root);
    expect(overflowing(panel.root, width)).toEqual([]);
  });
});

async function picture(name: string): Promise<void> {
  if (!wanted) return;
  document.body.scrollTop = 0;
  await page.screenshot({ path: `../../.screens/panel/${name}.png` });
}

/** Vitest shrinks a viewport that is taller than the browser's window, so a tall panel is taken in pieces. */
async function tallPicture(name: string, root: HTMLElement): Promise<void> {
  const height = root.getBoundingClientRect().height;
  for (let top = 0; top < height; top += 700) {
    root.style.setProperty("margin-top", `${-top}px`);
    await picture(`${name}-${top / 700 + 1}`);
  }
}

/** Elements that stick out of the viewport to the right. */
function overflowing(root: HTMLElement, width: number): string[] {
  return [...root.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 0.5)
    .map((element) => element.className.toString());
}
