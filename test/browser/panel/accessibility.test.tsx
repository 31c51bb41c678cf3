import { describe, expect, test } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { Marks } from "../../../src/panel/marks";
import { type AccessibleNode, nameProblems, spokenControls } from "../../accessible-names";
import { allRules, axeViolations, colourRules } from "../axe-violations";
import { emulate, paintPage, renderInShadow, type Scheme, showPanel } from "./mount-panel";
import { panelStates } from "./panel-states";

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

/** What a screen reader says of the panel's controls, by Chromium's own accessibility tree. */
async function spoken() {
  const devTools = cdp() as unknown as {
    send(method: "Page.getFrameTree"): Promise<{ frameTree: FrameTree }>;
    send(
      method: "Accessibility.getFullAXTree",
      of: { frameId: string },
    ): Promise<{ nodes: readonly AccessibleNode[] }>;
  };
  const frames = ({ frame, childFrames = [] }: FrameTree): FrameTree["frame"][] => [
    frame,
    ...childFrames.flatMap(frames),
  ];
  const { frameTree } = await devTools.send("Page.getFrameTree");
  const own = frames(frameTree).find(({ url }) => url === location.href);
  if (!own) throw new Error("This frame is not in the tree");
  const { nodes } = await devTools.send("Accessibility.getFullAXTree", { frameId: own.id });
  return spokenControls(nodes);
}

const schemes: readonly Scheme[] = ["light", "dark"];

describe.each(schemes)("%s", (scheme) => {
  const violations = ({ host }: ShadowRoot) =>
    axeViolations(host as HTMLElement, scheme === "dark" ? colourRules : allRules);

  test.each(Object.entries(panelStates))("%s", async (_state, props) => {
    await paintPage(scheme, 400, 720);
    const panel = showPanel(props);
    expect(await violations(panel.shadow)).toEqual([]);
  });

  test.each(["findings", "fixable", "not-writable", "dismissed", "partly-read", "minutes", "card"])(
    "%s with everything open",
    async (state) => {
      await paintPage(scheme, 400, 720);
      const panel = showPanel(panelStates[state]);
      panel.root.style.maxHeight = "none";
      const closed = () =>
        panel
          .all("[aria-expanded=false], details:not([open]) > summary")
          .filter((element) => element.checkVisibility());
      for (let next = closed()[0]; next; next = closed()[0]) {
        await userEvent.click(next);
        await expect.poll(() => closed()[0]).not.toBe(next);
      }
      expect(await violations(panel.shadow)).toEqual([]);
      // Neither depends on the colours.
      if (scheme === "light") expect(nameProblems(await spoken())).toEqual([]);
    },
  );

  test("marks", async () => {
    await paintPage(scheme, 400, 720);
    expect(await violations(renderInShadow(<Marks marks={everyMark} />))).toEqual([]);
  });
});

test.each(Object.entries(panelStates))("every control of %s says what it is for", async (_state, props) => {
  showPanel(props);
  const controls = await spoken();
  expect(nameProblems(controls)).toEqual([]);
  expect(controls.map(({ name }) => name)).toContainEqual(
    expect.stringMatching(props.collapsed ? /^Claimlight: .+ Open the panel$/ : /^Move Claimlight$/),
  );
  // What a collapsed panel keeps laid out is nobody's to reach.
  if (props.collapsed) expect(controls).toHaveLength(1);
});

test("the scheme is really emulated: surfaces differ", async () => {
  const surface = () => getComputedStyle(showPanel().one(".panel")).backgroundColor;
  await emulate({ "prefers-color-scheme": "light" });
  expect(surface()).toBe("rgb(255, 255, 255)");
  await emulate({ "prefers-color-scheme": "dark" });
  expect(surface()).toBe("rgb(26, 31, 39)");
});

test("forced colours are taken over", async () => {
  await emulate({ "forced-colors": "active" });
  const panel = showPanel();
  expect(matchMedia("(forced-colors: active)").matches).toBe(true);
  const canvasText = getComputedStyle(panel.one(".message")).color;
  expect(getComputedStyle(panel.one(".finding-row > .icon.error")).color).toBe(canvasText);
});

test("forced colours put no plate over the words of a button that have its colour", async () => {
  await emulate({ "forced-colors": "active" });
  const panel = showPanel(panelStates.fixable);
  await userEvent.click(panel.one("[data-rule=mue-absolute] .finding-row"));
  await expect.poll(() => panel.all(".apply").length).toBe(1);
  const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(
    panel.one(".apply"),
  ) as CSSStyleDeclaration & { forcedColorAdjust: string };
  expect(backgroundColor).not.toBe(color);
  expect(color).toBe(getComputedStyle(panel.one(".panel")).backgroundColor);
  expect(forcedColorAdjust).toBe("none");
});

test.each(Object.entries(panelStates))("every target of %s is at least 24 px", async (_state, props) => {
  await page.viewport(320, 640);
  const panel = showPanel(props);
  const small = panel.all("button, summary").filter((element) => {
    if (!element.checkVisibility()) return false;
    const { width, height } = element.getBoundingClientRect();
    return width < 24 || height < 24;
  });
  expect(small.map((element) => element.outerHTML)).toEqual([]);
});

test.each(Object.entries(panelStates))("%s reflows at 320 px", async (_state, props) => {
  await page.viewport(320, 640);
  document.body.style.cssText = "margin: 0";
  const panel = showPanel(props);
  const over = panel.all("*").filter((element) => element.getBoundingClientRect().right > 320.5);
  expect(over.map((element) => element.className)).toEqual([]);
});

test("the name of an appeal stands at the first of its lines", async () => {
  await page.viewport(320, 640);
  const panel = showPanel(panelStates.fixable);
  await userEvent.click(panel.one("[data-rule=mue-absolute] .finding-row"));
  await expect.poll(() => panel.all(".link-alone").length).toBe(1);
  const value = panel.one(".link-alone");
  value.style.width = "90px";
  expect(value.clientHeight).toBeGreaterThan(30);
  const name = value.previousElementSibling?.getBoundingClientRect();
  expect(Math.abs((name?.top ?? 0) - value.getBoundingClientRect().top)).toBeLessThan(4);
});

test("the focus is visible", async () => {
  const panel = showPanel();
  await userEvent.keyboard("{Tab}");
  const focused = panel.shadow.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  expect([outlineStyle, outlineWidth]).toEqual(["solid", "2px"]);
});

test("marks are 16 px shapes of their own where they were put, and take no pointer", () => {
  const shadow = renderInShadow(<Marks marks={everyMark} />);
  const marks = [...shadow.querySelectorAll<HTMLElement>("[role=img]")];
  const origin = (shadow.host as HTMLElement).getBoundingClientRect();
  expect(marks.map((mark) => mark.getAttribute("aria-label"))).toEqual(everyMark.map((mark) => mark.label));
  expect(new Set(marks.map((mark) => mark.innerHTML)).size).toBe(everyMark.length);
  for (const mark of marks) {
    const { width, height } = mark.getBoundingClientRect();
    expect([width, height]).toEqual([16, 16]);
    expect(getComputedStyle(mark).pointerEvents).toBe("none");
  }
  expect((marks[1]?.getBoundingClientRect().left ?? 0) - origin.left).toBe(8);
  expect(origin.height).toBe(0);
});

const states = ["error", "warning", "info", "clean", "partly", "not-checked"] as const;
const everyMark = states.map((state, index) => ({
  line: index + 1,
  state,
  label: `Line ${index + 1}: ${state}`,
  left: 8,
  top: 20 * index,
}));
