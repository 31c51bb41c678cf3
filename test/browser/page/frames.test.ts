import { afterEach, expect, test } from "vitest";
import { isInSight } from "../../../src/page/frames";

afterEach(() => document.body.replaceChildren());

function frameIn(html: string): Window {
  document.body.innerHTML = html;
  const frame = document.querySelector("iframe")?.contentWindow;
  if (!frame) throw new Error("There is no frame");
  return frame;
}

test.each([
  ["<iframe></iframe>", true],
  ["<div style='height: 5000px'></div><iframe></iframe>", true],
  ["<iframe style='display: none'></iframe>", false],
  ["<iframe style='visibility: hidden'></iframe>", false],
  ["<div style='opacity: 0'><iframe></iframe></div>", false],
  ["<iframe style='width: 0; height: 0; border: 0'></iframe>", false],
  ["<iframe style='width: 1px; height: 1px'></iframe>", false],
  ["<iframe style='position: absolute; left: -9999px'></iframe>", false],
  ["<iframe style='position: absolute; top: -9999px'></iframe>", false],
])("%s can be seen: %s", (html, seen) => {
  expect(isInSight(frameIn(html))).toBe(seen);
});

test("a frame that is scrolled away can be seen", () => {
  const frame = frameIn(
    `<div style="height: 200px; overflow: auto"><iframe></iframe><div style="height: 3000px"></div></div>`,
  );
  document.querySelector("div")?.scrollTo(0, 1000);
  expect(document.querySelector("iframe")?.getBoundingClientRect().bottom).toBeLessThan(0);
  expect(isInSight(frame)).toBe(true);
});

test("a frame in a hidden frame cannot be seen", () => {
  const outer = frameIn("<iframe style='visibility: hidden'></iframe>");
  outer.document.body.innerHTML = "<iframe></iframe>";
  expect(isInSight(outer.frames[0] as Window)).toBe(false);
});
