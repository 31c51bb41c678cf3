import "../../../src/options/options.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Dismissal } from "../../../src/claim/dismissal";
import { DismissalsSection } from "../../../src/options/dismissals";
import { addDismissal, readDismissals } from "../../../src/settings/dismissals";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations, colourRules, wcagRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";

let browser: FakeBrowser;
let root: HTMLElement;
const onNotice = vi.fn();
beforeEach(async () => {
  await page.viewport(1000, 800);
  browser = installFakeBrowser();
  root = document.body.appendChild(document.createElement("main"));
  onNotice.mockClear();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const rows = () =>
  [...root.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));

const pair: Dismissal = {
  rule: "ncci-ptp-modifier-required",
  codes: ["97110", "97150"],
  scope: "codes",
  reason: "documented",
  payer: "medicare-b",
};

async function open(): Promise<void> {
  await addDismissal(pair, new Date(2026, 10, 26, 13, 47));
  await addDismissal(
    { rule: "mue-day", codes: ["97552"], scope: "lines", reason: "wrong-reading", payer: "medicare-b" },
    new Date(2026, 10, 26, 14, 2),
  );
  render(<DismissalsSection onNotice={onNotice} />, root);
  await expect.poll(() => rows().length).toBeGreaterThanOrEqual(2);
}

const dayTitle = "More units in a day than Medicare pays without a review";
const pairTitle = "Two codes that Medicare pays together only in separate circumstances";

test("the log stands newest first, rules by title with their id, and is found by either, code or reason", async () => {
  await open();
  expect(rows()).toEqual([
    ["2026-11-26 14:00", `${dayTitle} mue-day`, "97552", "This line", "Read wrongly"],
    [
      "2026-11-26 13:00",
      `${pairTitle} ${pair.rule}`,
      "97110 97150",
      "These codes, for this payer",
      "Documented",
    ],
  ]);
  for (const words of ["97150", pair.rule, "Separate circumstances", "documented"]) {
    await userEvent.fill(page.getByRole("searchbox"), words);
    await expect.poll(() => rows().map(([, rule]) => rule)).toEqual([`${pairTitle} ${pair.rule}`]);
  }
  await expect.element(page.getByRole("button", { name: "Export 1 as CSV" })).toBeVisible();
});

test("what is set aside for a payer is shown again by its button, and clearing empties the log", async () => {
  await open();
  await expect
    .element(page.getByRole("list", { name: "Set aside for a payer’s codes" }))
    .toHaveTextContent(`${pairTitle} ${pair.rule}: 97110 with 97150 for Medicare Part B`);
  await userEvent.click(
    page.getByRole("button", { name: `Show again: ${pairTitle}, 97110 with 97150, Medicare Part B` }),
  );
  await expect.poll(() => onNotice.mock.lastCall).toEqual([`Shown again: ${pairTitle}.`]);
  await expect.poll(async () => (await readDismissals()).standing).toEqual([]);
  await userEvent.click(page.getByRole("button", { name: "Clear the log and the counters" }));
  await expect.poll(() => root.textContent).toContain("Nothing was dismissed yet.");
  expect(onNotice).toHaveBeenLastCalledWith("The log and the counters are empty.");
});

test("of a rule that there is no more the log tells, without a way to it, and nothing is advised", async () => {
  await addDismissal({ ...pair, rule: "gone-rule" }, new Date(2026, 10, 26, 15, 0));
  browser.stored.dismissals = {
    ...(browser.stored.dismissals as object),
    counts: { "gone-rule": { fired: 100, dismissed: 90 } },
  };
  await open();
  expect(rows()).toHaveLength(3);
  expect(rows().map(([, rule]) => rule)).toContain("gone-rule");
  expect(root.querySelectorAll("a[href='#gone-rule']")).toHaveLength(0);
  expect(root.textContent).not.toContain("dismissed 90 of 100 times");
});

test("a rule dismissed in more than half of 50 firings is said to say too much", async () => {
  browser.stored.dismissals = {
    counts: { "mue-day": { fired: 50, dismissed: 26 }, "mue-line": { fired: 50, dismissed: 25 } },
  };
  render(<DismissalsSection onNotice={onNotice} />, root);
  await expect.poll(() => root.textContent).toContain(`${dayTitle} mue-day: dismissed 26 of 50 times.`);
  expect(root.textContent).not.toContain("mue-line");
});

test.each([
  ["light", wcagRules],
  ["dark", colourRules],
] as const)("axe finds nothing in %s", async (scheme, axeRules) => {
  await emulate({ "prefers-color-scheme": scheme });
  await open();
  browser.stored.dismissals = {
    ...(browser.stored.dismissals as object),
    counts: { "mue-day": { fired: 50, dismissed: 26 } },
  };
  if (import.meta.env.VITE_SCREENS)
    await page.screenshot({ path: `../../.screens/options/dismissals-${scheme}.png` });
  expect(await axeViolations(root, axeRules)).toEqual([]);
});
