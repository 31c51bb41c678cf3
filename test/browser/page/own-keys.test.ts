import { expect, onTestFinished, test } from "vitest";
import { userEvent } from "vitest/browser";
import { keepOwnKeys } from "../../../src/page/own-keys";

/** A box in a shadow root of an element of that name. */
function boxIn(name: string): HTMLInputElement {
  const host = document.body.appendChild(document.createElement(name));
  onTestFinished(() => host.remove());
  const box = document.createElement("input");
  box.setAttribute("aria-label", "Minutes");
  host.attachShadow({ mode: "open" }).append(box);
  return box;
}

/** What a page hears on its document, capturing and bubbling. */
function heardByPage(): string[] {
  const heard: string[] = [];
  const end = new AbortController();
  onTestFinished(() => end.abort());
  keepOwnKeys(window, end.signal);
  for (const type of ["keydown", "keypress", "keyup", "beforeinput", "paste", "copy"])
    for (const capture of [true, false])
      document.addEventListener(type, (event) => heard.push(event.type), { capture, signal: end.signal });
  return heard;
}

test("digits typed into the panel's box arrive there and nowhere else", async () => {
  const heard = heardByPage();
  const box = boxIn("claimlight-panel");
  let inputs = 0;
  box.addEventListener("input", () => inputs++);
  await userEvent.click(box);
  await userEvent.keyboard("24");
  expect(box.value).toBe("24");
  expect(inputs).toBe(2);
  expect(heard).toEqual([]);
});

test("Tab, and what is typed into a box of the page, stays the page's", async () => {
  const heard = heardByPage();
  const box = boxIn("claimlight-panel");
  await userEvent.click(box);
  await userEvent.keyboard("{Tab}");
  expect(heard.filter((type) => type === "keydown")).toHaveLength(2);
  heard.length = 0;
  await userEvent.click(boxIn("page-element"));
  await userEvent.keyboard("2");
  expect(heard.filter((type) => type === "keydown")).toHaveLength(2);
});
