import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { askBackground } from "../../../src/message-protocol";
import { answer } from "../../../src/messages";
import { startSession } from "../../../src/page/session";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";
import { therapyResult } from "../panel/sample-results";
import { partAtHand } from "./parts-at-hand";

/* The extension is updated, reloaded or removed under an open page. In Chromium the old script lives on, without its extension. */

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
  answer(askBackground, {
    "claim.check": ({ snapshot }) => ({
      ...therapyResult,
      timedDays: [],
      tablesLeftOut: false,
      revision: snapshot.revision,
    }),
  });
  document.body.innerHTML = form;
});
afterEach(() => document.body.replaceChildren());

const form = `<table><tr><th>CPT<th>Mod<th>Units<tr><td><input name="code" value="97110"><td><input name="mod" value="GP"><td><input name="units" value="1"></table>`;
const panels = () => [...document.querySelectorAll("claimlight-panel")];
const answered = () => panels()[0]?.shadowRoot?.querySelector("[data-state=checked]");
/** A busy machine takes its time to look and to draw. */
const patience = { timeout: 10_000 };

/** As Chromium leaves an old content script. */
function takeExtensionAway(): void {
  browser.runtime.id = undefined;
  Object.defineProperty(browser.storage, "local", { value: undefined });
}

/** Commits another number of units, as a person does. */
function edit(units: string): void {
  const box = document.querySelector("[name=units]") as HTMLInputElement;
  box.value = units;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

/** A running session with its panel, and the signals that its listeners on the page end with. */
async function runningSession() {
  const ends: (AbortSignal | undefined)[] = [];
  const listen = document.addEventListener.bind(document);
  vi.spyOn(document, "addEventListener").mockImplementation(
    (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ) => {
      ends.push(typeof options === "object" ? options.signal : undefined);
      listen(type, listener, options);
    },
  );
  const session = startSession(document, partAtHand);
  onTestFinished(() => session.retire());
  await expect.poll(answered, patience).toBeTruthy();
  vi.restoreAllMocks();
  return { isListening: () => ends.some((signal) => !signal?.aborted) };
}

test("a script whose panel the next version's removed retires at the next edit, and leaves no panel and no listener", async () => {
  const { isListening } = await runningSession();
  takeExtensionAway();
  for (const panel of panels()) panel.remove();
  expect(isListening()).toBe(true);
  edit("2");
  await expect.poll(isListening, patience).toBe(false);
  expect(panels()).toEqual([]);
});

test("a script whose extension is gone for good keeps its panel, which says that the page must be reloaded", async () => {
  await runningSession();
  takeExtensionAway();
  edit("2");
  const said = () => panels()[0]?.shadowRoot?.textContent;
  await expect.poll(said, patience).toMatch(/reload/i);
  expect(panels()).toHaveLength(1);
});

test("a page that throws the panel out of a running session gets it back", async () => {
  await runningSession();
  for (const panel of panels()) panel.remove();
  edit("2");
  await expect.poll(panels, patience).toHaveLength(1);
});

test("a new script removes the panel that an older one left in a component's dialog", async () => {
  document.body.innerHTML = `<charge-dialog></charge-dialog>${form}`;
  const component = document.querySelector("charge-dialog")?.attachShadow({ mode: "open" });
  component?.append(document.createElement("dialog"));
  component?.querySelector("dialog")?.append(document.createElement("claimlight-panel"));
  const session = startSession(document, partAtHand);
  onTestFinished(() => session.retire());
  await expect.poll(answered, patience).toBeTruthy();
  expect(component?.querySelector("claimlight-panel")).toBeNull();
});
