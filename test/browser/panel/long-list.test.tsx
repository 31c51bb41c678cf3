import { expect, test } from "vitest";
import { type ShownPanel, showPanel } from "./mount-panel";
import { finding, serviceLine, snapshotOf, therapyResult } from "./sample-results";

/* A claim with a finding on each of 200 lines. */

const numbers = Array.from({ length: 200 }, (_, at) => at + 1);
const long = {
  snapshot: snapshotOf(numbers.map((line) => serviceLine(line, "97552"))),
  result: { ...therapyResult, findings: numbers.map((line) => finding({ lines: [line] })) },
};
const laidOut = (panel: ShownPanel) =>
  panel.all(".findings > .finding").filter((item) => getComputedStyle(item).display !== "none").length;

test("a panel that is opened for the first time shows the first findings at once and the others soon", async () => {
  const panel = showPanel({ ...long, collapsed: true });
  expect(panel.all("[data-rule]")).toHaveLength(200);
  panel.change({ collapsed: false });
  expect(laidOut(panel)).toBe(30);
  await expect.poll(() => laidOut(panel)).toBe(200);
});

test("one that was open is opened again as it was, with what was not there before a part at a time", async () => {
  const few = { ...long.result, findings: long.result.findings.slice(0, 100) };
  const panel = showPanel({ ...long, result: few });
  expect(laidOut(panel)).toBe(100);
  panel.change({ collapsed: true });
  panel.change({ collapsed: false });
  expect(laidOut(panel)).toBe(100);
  panel.change({ collapsed: true });
  panel.change({ result: long.result });
  panel.change({ collapsed: false });
  expect(laidOut(panel)).toBe(100);
  await expect.poll(() => laidOut(panel)).toBe(200);
});

test("one that is made a chip again meanwhile goes on when it is opened once more", async () => {
  const panel = showPanel({ ...long, collapsed: true });
  panel.change({ collapsed: false });
  panel.change({ collapsed: true });
  expect(laidOut(panel)).toBe(30);
  panel.change({ collapsed: false });
  await expect.poll(() => laidOut(panel)).toBe(200);
});

test("a command that moves into a long list finds all of it laid out", async () => {
  const panel = showPanel({ ...long, collapsed: true });
  // The page collapses and opens; the command comes with the panel that it opens.
  panel.change({ command: { name: "next-finding", number: 1 }, collapsed: false });
  await expect.poll(() => panel.shadow.activeElement?.className).toBe("finding-row");
  expect(laidOut(panel)).toBe(200);
});
