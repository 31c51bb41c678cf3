import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { emulate, showPanel } from "./mount-panel";
import { panelStates } from "./panel-states";
import { card97552 } from "./sample-card";
import { finding, therapyResult } from "./sample-results";

/** A field of the page with the focus in it. */
function focusedField(): HTMLInputElement {
  const field = document.createElement("input");
  field.setAttribute("aria-label", "Units");
  document.body.prepend(field);
  onTestFinished(() => field.remove());
  field.focus();
  return field;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test("a click made by a script opens, collapses and sends nothing", async () => {
  const callbacks = {
    onCollapse: vi.fn(),
    onOpenCard: vi.fn(),
    onCloseCard: vi.fn(),
    onOpenOptions: vi.fn(),
    readingReport: vi.fn(() => ""),
  };
  const panel = showPanel({ ...callbacks, card: null });
  const before = panel.one(".panel").innerHTML;
  for (const element of panel.all("button, summary")) element.click();
  panel.change({ card: card97552 });
  panel.one("[aria-label='Close the code card']").click();
  panel.root.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  panel.change({ card: null });
  await frame();
  expect(panel.one(".panel").innerHTML === before).toBe(true);
  for (const callback of Object.values(callbacks)) expect(callback).not.toHaveBeenCalled();
});

test("a press of the mouse leaves the focus in the field of the page", async () => {
  const field = focusedField();
  const panel = showPanel();
  for (const selector of [
    "[data-rule=mue-absolute] .finding-row",
    ".notes > summary",
    ".message",
    ".icon-button",
  ]) {
    await userEvent.click(panel.one(selector));
    expect(document.activeElement, selector).toBe(field);
  }
  expect(panel.one("[aria-label=Notes]").checkVisibility()).toBe(true);
});

test("opening and closing a card by mouse does not touch the focus", async () => {
  const field = focusedField();
  const panel = showPanel({
    onOpenCard: (code) => panel.change({ card: { ...card97552, code } }),
    onCloseCard: () => panel.change({ card: null }),
  });
  await userEvent.click(panel.one(".line-chip"));
  await expect.poll(() => panel.all(".card")).toHaveLength(1);
  expect(document.activeElement).toBe(field);
  await userEvent.click(panel.one("[aria-label='Close the code card']"));
  await expect.poll(() => panel.all(".card")).toHaveLength(0);
  expect(document.activeElement).toBe(field);
});

test("by keyboard: Tab reaches everything and leaves at the end, Enter opens", async () => {
  const after = document.createElement("button");
  after.textContent = "After";
  const panel = showPanel();
  document.body.append(after);
  onTestFinished(() => after.remove());
  const targets = panel.all("button, summary").filter((element) => element.checkVisibility());
  const reached: Element[] = [];
  for (let press = 0; press <= targets.length; press++) {
    await userEvent.keyboard("{Tab}");
    if (panel.shadow.activeElement) reached.push(panel.shadow.activeElement);
  }
  expect(reached).toEqual(targets);
  expect(document.activeElement).toBe(after);

  const row = panel.one("[data-rule=mue-absolute] .finding-row");
  row.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => row.getAttribute("aria-expanded")).toBe("true");
  panel.one(".notes > summary").focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => panel.one("[aria-label=Notes]").checkVisibility()).toBe(true);
});

test("by keyboard: the focus goes into the card and Esc brings it back", async () => {
  const panel = showPanel({
    onOpenCard: (code) => panel.change({ card: { ...card97552, code, content: null } }),
    onCloseCard: () => panel.change({ card: null }),
  });
  const chip = panel.all(".line-chip")[1] as HTMLElement;
  chip.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => panel.shadow.activeElement?.getAttribute("aria-label")).toBe("Close the code card");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => panel.shadow.activeElement).toBe(chip);
  expect(panel.all(".card")).toEqual([]);
});

test("by keyboard: the focus follows collapsing and opening", async () => {
  const panel = showPanel({ onCollapse: (collapsed) => panel.change({ collapsed }) });
  panel.one("[aria-label='Collapse Claimlight']").focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => panel.shadow.activeElement?.className).toBe("collapsed-chip");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => panel.shadow.activeElement?.getAttribute("aria-label")).toBe("Collapse Claimlight");
});

test("the page's CSS does not reach in", () => {
  const style = document.createElement("style");
  style.textContent =
    "* { color: rgb(1, 2, 3) !important; font-size: 40px !important; text-transform: uppercase !important; letter-spacing: 9px !important; --ink: red; --surface: red }";
  document.head.append(style);
  onTestFinished(() => style.remove());
  // Not a button: the browser's own style of buttons would hide a leak.
  const computed = getComputedStyle(showPanel().one(".headline"));
  expect(computed.fontSize).toBe("13px");
  expect(computed.textTransform).toBe("none");
  expect(computed.letterSpacing).toBe("normal");
  expect(computed.color).toBe("rgb(27, 36, 48)");
});

test("a long list scrolls inside the panel and makes the page no longer", () => {
  const findings = Array.from({ length: 60 }, (_, index) => finding({ rule: `rule-${index}` }));
  const panel = showPanel({ result: { ...therapyResult, findings } });
  const list = panel.one(".scroll");
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
  expect(panel.root.scrollHeight).toBeLessThanOrEqual(panel.one(".panel").offsetHeight);
});

test("nothing is printed", async () => {
  const panel = showPanel();
  await emulate({}, "print");
  expect(panel.root.checkVisibility()).toBe(false);
});

test("nothing moves for longer than 120 ms, and nothing at all where motion is reduced", async () => {
  const panel = showPanel(panelStates.card);
  const durations = () =>
    panel.all("*").flatMap((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const seconds = transitionDuration.split(",").map(Number.parseFloat);
      return animationName === "none" ? seconds : [...seconds, Number.parseFloat(animationDuration)];
    });
  expect(Math.max(...durations())).toBeLessThanOrEqual(0.12);
  await emulate({ "prefers-reduced-motion": "reduce" });
  expect(Math.max(...durations())).toBe(0);
});

test("the summary is announced once when it changes, into a region that stood empty before", async () => {
  const panel = showPanel({ state: "checking", result: null });
  const status = panel.one("[role=status]");
  const said: string[] = [];
  const observer = new MutationObserver(() => said.push(status.textContent));
  observer.observe(status, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  expect(status.textContent).toBe("");

  panel.change({ state: "checked", result: therapyResult });
  await expect.poll(() => status.textContent).toBe("2 errors, 1 warning. 3 of 4 lines checked");
  panel.change({ state: "checking", revision: 8 });
  panel.change({ state: "checked", result: { ...therapyResult, revision: 8 } });
  await frame();
  await frame();
  expect(said.filter((text) => text !== "")).toEqual(["2 errors, 1 warning. 3 of 4 lines checked"]);
});
