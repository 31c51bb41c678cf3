import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { userEvent } from "vitest/browser";
import { askBackground } from "../../../src/message-protocol";
import { answer } from "../../../src/messages";
import { startSession } from "../../../src/page/session";
import { addDismissal, takeBackDismissal } from "../../../src/settings/dismissals";
import { readSettings, setRule } from "../../../src/settings/settings";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";
import { therapyFindings, therapyResult } from "../panel/sample-results";
import { partAtHand } from "./parts-at-hand";

/* The browser's storage takes nothing more, and a person sets findings aside. */

const [tooMany] = therapyFindings.filter(({ rule }) => rule === "mue-absolute");
let browser: FakeBrowser;
let full = false;
/** The worker hears of a dismissal, and its answer never comes. */
let lost = false;
/** The worker sets no rule before this. */
let workerAwake = Promise.resolve();
let rulesSet: unknown[] = [];

beforeEach(async () => {
  browser = installFakeBrowser();
  full = true;
  lost = false;
  rulesSet = [];
  const { set } = browser.storage.local;
  browser.storage.local.set = (items) =>
    full ? Promise.reject(new Error("QUOTA_BYTES quota exceeded")) : set(items);
  answer(askBackground, {
    "claim.check": ({ snapshot }) => ({
      ...therapyResult,
      revision: snapshot.revision,
      coverage: [{ line: 1, state: "checked" }],
      findings: tooMany ? [{ ...tooMany, lines: [1] }] : [],
      notChecked: [],
      timedDays: [],
      tablesLeftOut: false,
    }),
    "dismissal.add": async ({ dismissal }) => {
      if (lost) await new Promise(() => {});
      await addDismissal(dismissal, new Date());
      return null;
    },
    "dismissal.take-back": async ({ dismissal }) => {
      await takeBackDismissal(dismissal);
      return null;
    },
    "rule.set": async ({ rule, setting }) => {
      await workerAwake;
      const before = await setRule(rule, setting);
      rulesSet.push(setting);
      return { before };
    },
  });
  document.body.innerHTML = `<table><tr><th>CPT<th>Mod<th>Units<tr><td><input name="code" value="97552"><td><input name="mod" value="GP"><td><input name="units" value="2"></table>`;
  const session = startSession(document, partAtHand);
  onTestFinished(() => session.retire());
  await userEvent.click(await one(".finding-row"));
  await userEvent.click(await one(".dismiss .quiet"));
});
afterEach(() => {
  workerAwake = Promise.resolve();
  document.body.replaceChildren();
});

const all = (selector: string) => [
  ...(document.querySelector("claimlight-panel")?.shadowRoot?.querySelectorAll(selector) ?? []),
];
async function one(selector: string, words = ""): Promise<Element> {
  const found = () => all(selector).find(({ textContent }) => textContent?.includes(words));
  await expect.poll(found, { timeout: 10_000 }).toBeTruthy();
  return found() as Element;
}
const outcome = () => all(".outcome-words p").map(({ textContent }) => textContent);
const finding = () => all("[data-rule=mue-absolute]").length;

async function dismiss(scope: string): Promise<void> {
  await userEvent.click(await one(".dismiss .answer", scope));
  await userEvent.click(await one(".dismiss .answer", "Documented"));
}

test.each(["This line", "This claim"])(
  "for %s: it is set aside here, and said not to be in the log",
  async (scope) => {
    await dismiss(scope);
    await expect
      .poll(outcome)
      .toEqual([expect.stringMatching(/^Dismissed for this/), "Claimlight could not save it to the log."]);
    expect(finding()).toBe(0);
  },
);

test.each(["This code", "turn the rule off"])(
  "for %s: nothing is set aside, and that is said",
  async (scope) => {
    await dismiss(scope);
    await expect.poll(outcome).toEqual(["Not dismissed: Claimlight could not save it."]);
    expect(finding()).toBe(1);
    // There is nothing to undo; what is said can be put away.
    expect(all(".outcome .quiet")).toEqual([]);
    await userEvent.click(await one(".outcome .icon-button"));
    await expect.poll(outcome).toEqual([]);
  },
);

test("a dismissal that the background never answers is said to be unsaved, after a while", async () => {
  full = false;
  lost = true;
  await dismiss("This code");
  await expect.poll(outcome, { timeout: 15_000 }).toEqual(["Not dismissed: Claimlight could not save it."]);
  expect(finding()).toBe(1);
}, 25_000);

test("what cannot be taken back in the log is said", async () => {
  full = false;
  await dismiss("This line");
  await expect.poll(finding).toBe(0);
  full = true;
  await userEvent.click(await one(".outcome .quiet"));
  await expect.poll(outcome).toEqual(["Claimlight could not save that it is shown again."]);
  expect(finding()).toBe(1);
});

test("a rule that is turned off and at once on again is what the user had made of it, however late the answer comes", async () => {
  full = false;
  await setRule("mue-absolute", "info");
  let wake: () => void = () => {};
  workerAwake = new Promise((resolve) => {
    wake = resolve;
  });
  await dismiss("turn the rule off");
  await userEvent.click(await one(".outcome .quiet"));
  wake();
  await expect.poll(() => rulesSet).toEqual(["off", "info"]);
  expect((await readSettings()).rules["mue-absolute"]).toBe("info");
});

test("a rule that an administrator holds is not offered to be turned off, from the moment it is held", async () => {
  const scopes = () => all(".dismiss .answer").map(({ textContent }) => textContent);
  await expect.poll(scopes).toContain("All claims: turn the rule off");
  full = false;
  await browser.storage.local.set({ policy: { ruleFloors: { "mue-absolute": "warning" } } });
  await expect.poll(scopes).not.toContain("All claims: turn the rule off");
  expect(scopes()).toContain("This claim");
});
