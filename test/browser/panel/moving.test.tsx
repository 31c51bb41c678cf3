import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { showPanel } from "./mount-panel";
import { lowerRight } from "./sample-results";

function movable(isPlaced = false) {
  const moving = {
    isPlaced,
    onMove: vi.fn((across: number, down: number) => ({
      ...lowerRight,
      across: 100 - across,
      down: 50 - down,
    })),
    onDrop: vi.fn(() => lowerRight),
    onCancel: vi.fn(() => lowerRight),
    onPutBack: vi.fn(),
  };
  const panel = showPanel({ moving });
  return { moving, panel, handle: panel.one(".move-handle") };
}

test("the handle moves the panel by the arrow keys, which the page does not hear, until Enter or Escape", async () => {
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener("keydown", listen, true);
  onTestFinished(() => document.removeEventListener("keydown", listen, true));
  const { moving, handle } = movable();
  handle.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{Shift>}{ArrowLeft}");
  expect(moving.onMove.mock.calls).toEqual([
    [16, 0],
    [16, 16],
    [-48, 16],
  ]);
  expect(moving.onDrop).not.toHaveBeenCalled();
  await userEvent.keyboard("{/Shift}{Enter}");
  expect(moving.onDrop).toHaveBeenCalledOnce();
  await userEvent.keyboard("{ArrowUp}{Escape}");
  expect(moving.onMove).toHaveBeenLastCalledWith(0, -16);
  expect(moving.onCancel).toHaveBeenCalledOnce();
  await userEvent.keyboard("{ArrowUp}");
  handle.blur();
  expect(moving.onDrop, "left behind, it settles").toHaveBeenCalledTimes(2);
  expect(heard).toEqual(["Shift"]);
  await userEvent.keyboard("{ArrowUp}");
  expect(heard).toEqual(["Shift", "ArrowUp"]);
});

test("a script can neither drag nor put back, and a person puts back by a double click", async () => {
  const { moving, panel, handle } = movable(true);
  const header = panel.one(".header");
  for (const [type, clientX] of [
    ["pointerdown", 0],
    ["pointermove", 90],
    ["pointerup", 90],
    ["dblclick", 90],
  ] as const)
    header.dispatchEvent(new PointerEvent(type, { clientX, isPrimary: true, pointerId: 1, bubbles: true }));
  handle.focus();
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft" }));
  expect([moving.onMove, moving.onDrop, moving.onPutBack].some(({ mock }) => mock.calls.length > 0)).toBe(
    false,
  );
  await userEvent.dblClick(panel.one(".header-names"));
  expect(moving.onPutBack).toHaveBeenCalledOnce();
  expect(moving.onDrop).not.toHaveBeenCalled();
});

test("the chip is dragged as it is, and a drag does not open it", async () => {
  const onCollapse = vi.fn();
  const { moving, panel } = movable();
  panel.change({ collapsed: true, onCollapse });
  const target = document.createElement("div");
  target.style.cssText = "position: fixed; left: 250px; top: 200px; width: 20px; height: 20px";
  document.body.append(target);
  onTestFinished(() => target.remove());
  const chip = panel.one(".collapsed-chip");
  await userEvent.dragAndDrop(chip, target);
  expect(moving.onDrop).toHaveBeenCalledOnce();
  expect(onCollapse).not.toHaveBeenCalled();
  await userEvent.click(chip);
  expect(onCollapse).toHaveBeenCalledWith(false);
});

test("put back by keyboard, the focus goes on in the panel, and it is said", async () => {
  const { moving, panel, handle } = movable(true);
  const button = panel.one("[aria-label^='Put Claimlight back']");
  button.focus();
  await userEvent.keyboard("{Enter}");
  expect(moving.onPutBack).toHaveBeenCalledOnce();
  expect(panel.shadow.activeElement).toBe(handle);
  await expect
    .poll(() => panel.one(".header [role=status]").textContent)
    .toBe("Claimlight is back beside the form.");
});

test("where the keys have moved it is said once they rest, and when it is put down or taken back", async () => {
  const { panel, handle } = movable();
  const status = panel.one(".header [role=status]");
  const said: string[] = [];
  const observer = new MutationObserver(() => said.push(status.textContent ?? ""));
  observer.observe(status, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  handle.focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowUp}");
  await expect
    .poll(() => said)
    .toEqual(["Claimlight is at the lower right, 132 by 66 pixels from the corner."]);
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => said.at(-1))
    .toBe("Claimlight is at the lower right, 16 by 24 pixels from the corner.");
  // Said again where it comes back to, for it is another move.
  await userEvent.keyboard("{ArrowDown}{Escape}");
  await expect
    .poll(() => said.slice(2))
    .toEqual(["", "Claimlight is at the lower right, 16 by 24 pixels from the corner."]);
});

test("who drags it sees where it is, and hears nothing", async () => {
  const { moving, panel } = movable();
  const target = document.createElement("div");
  target.style.cssText = "position: fixed; left: 250px; top: 200px; width: 20px; height: 20px";
  document.body.append(target);
  onTestFinished(() => target.remove());
  await userEvent.dragAndDrop(panel.one(".header-names"), target);
  expect(moving.onDrop).toHaveBeenCalledOnce();
  expect(panel.one(".header [role=status]").textContent).toBe("");
});
