import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { FormView } from "../../../src/page/form-view";
import type { FixState } from "../../../src/panel/panel-props";
import { findChargeForms } from "../../../src/readers/read-page";
import { fixableResult } from "../panel/panel-states";
import { fixingProps, panelProps } from "../panel/sample-results";

const areas = { worked: [], text: [] };

/** The panel of a form, as the page session draws it, with the list of all fixes opened: one button that writes. */
async function openPanel(state: FixState | null = null) {
  document.body.innerHTML = `<table style="width: 200px"><tr><th>CPT<th>Units<tr><td><input name="code_1" value="97552"><td><input name="units_1" value="2"></table>`;
  const [form] = findChargeForms(document);
  if (!form) throw new Error("The form is not read");
  const calls = { onApply: vi.fn(), onUndo: vi.fn(), onRefused: vi.fn() };
  const view = new FormView(document, form, calls.onRefused);
  onTestFinished(() => {
    view.remove();
    document.body.removeAttribute("style");
    document.body.replaceChildren();
  });
  view.attach(form);
  const props = panelProps({ result: fixableResult, fixing: fixingProps({ ...calls, state }) });
  view.show(props);
  view.place(props, areas, true, null);
  const shadow = document.querySelector("claimlight-panel")?.shadowRoot;
  const one = (selector: string) => {
    const found = shadow?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the panel holds no ${selector}`);
    return found;
  };
  await userEvent.click(one(".fix-all .quiet"));
  await expect.poll(() => shadow?.querySelectorAll(".fix-all .apply").length).toBe(1);
  return { ...calls, button: one(".fix-all .apply"), one };
}

const isSteady = (button: Element) => expect.poll(() => button.matches("[data-steady]")).toBe(true);

/** Does something before the panel hears of the next click, as a page does that listens first. */
function atNextClick(act: () => void): void {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  window.addEventListener("click", act, { capture: true, once: true, signal: end.signal });
}

function layOver(button: Element): HTMLElement {
  const { left, top, width, height } = button.getBoundingClientRect();
  const cover = document.createElement("div");
  cover.style.cssText = `position: fixed; z-index: 2147483647; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
  document.body.append(cover);
  return cover;
}

test("a button that has stood still is pressed", async () => {
  const { button, onApply, onRefused } = await openPanel();
  await isSteady(button);
  await userEvent.click(button);
  expect(onApply).toHaveBeenCalledOnce();
  expect(onRefused).not.toHaveBeenCalled();
});

test("the undo of a fix is such a button too", async () => {
  const { one, onUndo, onRefused } = await openPanel({ kind: "written", what: ["Line 2: Units 2 → 1"] });
  const undo = one(".outcome .quiet");
  await isSteady(undo);
  atNextClick(() => layOver(undo));
  await userEvent.click(undo);
  expect(onUndo).not.toHaveBeenCalled();
  expect(onRefused).toHaveBeenCalledOnce();
});

test("a button that was drawn less than half a second ago is not pressed", async () => {
  // It counts as drawn this moment, however long the pointer takes to come.
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + 60_000);
  onTestFinished(() => clock.mockRestore());
  const { button, onApply, onRefused } = await openPanel();
  await isSteady(button);
  await userEvent.click(button);
  expect(onApply).not.toHaveBeenCalled();
  expect(onRefused).toHaveBeenCalledOnce();
});

test("a button that moved under the pointer is not pressed, and is when it has stood still again", async () => {
  const { button, onApply, onRefused } = await openPanel();
  await isSteady(button);
  atNextClick(() => {
    document.body.style.cssText = "position: relative; left: 3px";
  });
  await userEvent.click(button);
  expect(onApply).not.toHaveBeenCalled();
  expect(onRefused).toHaveBeenCalledOnce();
  await expect.poll(() => button.matches("[data-steady]")).toBe(false);
  await isSteady(button);
  await userEvent.click(button);
  expect(onApply).toHaveBeenCalledOnce();
});

test("a button under something is not pressed, and is when that has gone", async () => {
  const { button, onApply, onRefused } = await openPanel();
  await isSteady(button);
  let cover: HTMLElement | null = null;
  atNextClick(() => {
    cover = layOver(button);
  });
  await userEvent.click(button);
  expect(onApply).not.toHaveBeenCalled();
  expect(onRefused).toHaveBeenCalledOnce();
  (cover as HTMLElement | null)?.remove();
  await userEvent.click(button);
  expect(onApply).toHaveBeenCalledOnce();
});

test("where the pointer finds something over a button, half a second begins anew", async () => {
  const { button } = await openPanel();
  await isSteady(button);
  const changes: boolean[] = [];
  const observer = new MutationObserver(() => changes.push(button.matches("[data-steady]")));
  observer.observe(button, { attributeFilter: ["data-steady"] });
  onTestFinished(() => observer.disconnect());
  await userEvent.hover(layOver(button));
  await expect.poll(() => changes).toEqual([false, true]);
});

test("a key presses it at once, wherever it is", async () => {
  const { button, onApply, onRefused } = await openPanel();
  document.body.style.cssText = "position: relative; left: 3px";
  layOver(button);
  button.focus();
  await userEvent.keyboard("{Enter}");
  expect(onApply).toHaveBeenCalledOnce();
  expect(onRefused).not.toHaveBeenCalled();
});
