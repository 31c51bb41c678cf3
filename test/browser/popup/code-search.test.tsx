import "../../../src/popup/popup.css";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { PopupView } from "../../../src/popup/popup-view";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations, colourRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";
import { card97552 } from "../panel/sample-card";

const wanted = Boolean(import.meta.env.VITE_SCREENS);

let browser: FakeBrowser;
let root: HTMLElement;
let asked: unknown[];
const found = [
  { code: "97552", plainName: "caregiver training, group" },
  { code: "36591", plainName: null },
];

beforeEach(async () => {
  browser = installFakeBrowser();
  asked = [];
  browser.runtime.sendMessage = async (message: unknown) => {
    const { name, ask } = message as { name: string; ask: { text?: string } };
    asked.push(ask);
    if (ask.text === "lost") return { failed: "the background failed" };
    if (name === "codes.find") return { answer: JSON.stringify(ask.text === "zzz" ? [] : found) };
    if (name === "code.facts") return { answer: JSON.stringify(card97552.content) };
    return { failed: "not asked here" };
  };
  document.body.dataset.state = "reading";
  document.documentElement.lang = "en";
  document.title = "Popup";
  root = document.body.appendChild(document.createElement("div"));
  render(<PopupView tab={null} />, root);
  await expect.poll(() => document.body.dataset.state).toBe("done");
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const box = () => page.getByRole("searchbox", { name: "Find a code" });
const cardShadow = () => root.querySelector(".card-view")?.shadowRoot;

async function openCard(): Promise<void> {
  await userEvent.fill(box(), "caregiver");
  await userEvent.click(page.getByRole("button", { name: "97552 caregiver training, group" }));
  await expect.poll(() => cardShadow()?.textContent).toContain("Expected payment, one unit");
}

test("no code stands in the popup before a person types one", () => {
  expect(root.textContent).not.toMatch(/\b\d{5}\b/);
  expect(asked).toEqual([]);
});

test("a search without an answer says so, until other text is typed", async () => {
  const said = () => root.querySelector(".code-search [role=status]")?.textContent;
  await userEvent.fill(box(), "lost");
  await expect.poll(said).toBe("Claimlight’s background did not answer.");
  expect(root.querySelector(".found")).toBeNull();
  await userEvent.fill(box(), "zzz");
  await expect.poll(said).toContain("No code");
  expect(said()).not.toContain("did not answer");
});

test("what is typed is asked of the background; the results go with the text", async () => {
  await userEvent.fill(box(), "caregiver");
  await expect.poll(() => root.querySelectorAll(".found li").length).toBe(2);
  expect(asked).toEqual([{ text: "caregiver" }]);
  await userEvent.fill(box(), "zzz");
  await expect.element(page.getByText("No code by that name is loaded.")).toBeVisible();
  await userEvent.clear(box());
  await expect.poll(() => root.querySelector(".found")).toBeNull();
  expect(root.querySelector(".code-search [role=status]")?.textContent).toBe("");
});

test("the card stands in a view of its own, as of today and without a claim; closing it brings back what was read", async () => {
  await openCard();
  expect(asked.at(-1)).toEqual({ code: "97552", date: null, otherCodes: [] });
  expect(root.querySelector("main:not(.card-view)")?.checkVisibility()).toBe(false);
  await userEvent.click(page.getByRole("button", { name: "Close the code card" }));
  await expect.poll(() => root.querySelector("main")?.checkVisibility()).toBe(true);
  expect(document.activeElement?.id).toBe("code-search");
});

test("Enter opens the first code that was found", async () => {
  await userEvent.fill(box(), "caregiver");
  await expect.poll(() => root.querySelectorAll(".found li").length).toBe(2);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => cardShadow()?.querySelector("h3")?.textContent).toBe("97552");
});

test("Enter before the answer opens what the whole text finds, not what fewer letters found", async () => {
  const atOnce = browser.runtime.sendMessage;
  let answerLate = (): void => {};
  await userEvent.fill(box(), "care");
  await expect.poll(() => root.querySelectorAll(".found li").length).toBe(2);
  browser.runtime.sendMessage = async (message: unknown) => {
    const { name } = message as { name: string };
    if (name !== "codes.find") return atOnce(message);
    await new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    return { answer: JSON.stringify([found[1]]) };
  };
  await userEvent.fill(box(), "venous port");
  await userEvent.keyboard("{Enter}");
  expect(root.querySelector(".card-view")).toBeNull();
  answerLate();
  await expect.poll(() => cardShadow()?.querySelector("h3")).toBeTruthy();
  expect(asked.at(-1)).toEqual({ code: "36591", date: null, otherCodes: [] });
});

test("what is typed after Enter takes it back", async () => {
  const atOnce = browser.runtime.sendMessage;
  const late: (() => void)[] = [];
  browser.runtime.sendMessage = async (message: unknown) => {
    await new Promise<void>((resolve) => late.push(resolve));
    return atOnce(message);
  };
  await userEvent.fill(box(), "care");
  await userEvent.keyboard("{Enter}");
  await userEvent.fill(box(), "caregiver");
  for (const answer of late) answer();
  await expect.poll(() => root.querySelectorAll(".found li").length).toBe(2);
  expect(root.querySelector(".card-view")).toBeNull();
});

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  const violations = () => axeViolations(document, scheme === "dark" ? colourRules : undefined);

  test.each([420, 320])(
    "results and card at %i px: axe finds nothing, and nothing scrolls sideways",
    async (width) => {
      await emulate({ "prefers-color-scheme": scheme });
      await page.viewport(width, 600);
      document.documentElement.classList.add("in-tab");
      await userEvent.fill(box(), "caregiver");
      await expect.poll(() => root.querySelectorAll(".found li").length).toBe(2);
      expect(await violations()).toEqual([]);
      if (wanted) await page.screenshot({ path: `../../.screens/popup/found-${scheme}-${width}.png` });
      await openCard();
      expect(await violations()).toEqual([]);
      if (wanted) await page.screenshot({ path: `../../.screens/popup/card-${scheme}-${width}.png` });
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      document.documentElement.classList.remove("in-tab");
    },
  );
});
