import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ClaimSnapshot } from "../../src/claim/claim-snapshot";
import { absent, blank, read, unreadable } from "../../src/claim/reading";
import type { PageCheck } from "../../src/engine/check-result";
import { askBackground, askPage, type FrameReading, type MessageName } from "../../src/message-protocol";
import { answer, ask, askFrames, askFramesForCodes, type Handlers } from "../../src/messages";
import { type FakeBrowser, FakePort, installFakeBrowser, ownPage } from "./background/fake-browser";
import { storedMap } from "./stored-map";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});

const snapshot: ClaimSnapshot = {
  revision: 3,
  reader: "generic",
  partial: false,
  lines: [
    {
      line: 1,
      claim: 1,
      code: read("97110", "column header"),
      modifiers: read(["GP", "59"], "column header"),
      units: read(2.5, "column header"),
      placeOfService: blank("column header"),
      dateOfService: read("2026-03-12", "column header"),
      dateOfServiceTo: absent("one date a line"),
      diagnosisPointers: unreadable("more than four"),
      charge: read(12_050, "column header"),
      minutes: absent("no such column"),
    },
  ],
  unreadRows: [{ afterLine: 1, claim: 1, because: "no whole code" }],
};

const firstLine = snapshot.lines[0] as ClaimSnapshot["lines"][number];
const withLine = (fields: object) => ({
  snapshot: { ...snapshot, lines: [{ ...firstLine, ...fields }] },
  minuteSheets: [],
});

const withSheet = (fields: object) => ({
  snapshot,
  minuteSheets: [{ claim: 1, date: "2026-03-12", minutes: { "97110": 24 }, sessionMinutes: null, ...fields }],
});

/** Sends what the types would not allow. */
function send(message: unknown, sender: object = ownPage): unknown {
  return browser.runtime.onMessage.ask(message, sender)[0];
}

const ofOurs = { isExtension: true, origin: null, tabId: null, frameId: null };

describe("a question to the background", () => {
  test("reaches its handler and brings back the answer", async () => {
    const check = vi.fn(() => ({ revision: 3 }) as PageCheck);
    answer(askBackground, { "claim.check": check });
    expect(await ask("claim.check", { snapshot, minuteSheets: [] })).toEqual({
      kind: "answered",
      answer: { revision: 3 },
    });
    expect(check).toHaveBeenCalledExactlyOnceWith({ snapshot, minuteSheets: [] }, ofOurs);
  });

  test("whose handler throws says so, apart from a worker that is gone", async () => {
    answer(askBackground, {
      "options.open": () => {
        throw new TypeError("no window");
      },
    });
    expect(await ask("options.open", { at: null })).toEqual({
      kind: "failed",
      because: "TypeError: no window",
    });
  });

  test("from a page of a site that was removed says so, and is answered when the site is added again", async () => {
    const added = new Set<string>();
    const isAdded = async (origin: string) => added.has(origin);
    answer(askBackground, { "options.open": () => null }, { isAdded });
    const asker = { id: ownPage.id, origin: "https://ehr.example", tab: { id: 7 } };
    browser.runtime.sendMessage = async (message: unknown) => send(message, asker);
    expect(await ask("options.open", { at: null })).toEqual({ kind: "site-removed" });
    added.add("https://ehr.example");
    expect(await ask("options.open", { at: null })).toEqual({ kind: "answered", answer: null });
  });

  test("that nobody answers is unreachable", async () => {
    expect(await ask("options.open", { at: null })).toEqual({ kind: "unreachable" });
    browser.runtime.sendMessage = () =>
      Promise.reject(new Error("Could not establish connection. Receiving end does not exist."));
    expect(await ask("options.open", { at: null })).toEqual({ kind: "unreachable" });
  });

  test("from a content script whose extension was updated says so", async () => {
    browser.runtime.sendMessage = () => {
      throw new Error("Extension context invalidated.");
    };
    expect(await ask("options.open", { at: null })).toEqual({ kind: "extension-updated" });
    browser.runtime.id = undefined;
    expect(await ask("options.open", { at: null })).toEqual({ kind: "extension-updated" });
  });
});

describe("the sender", () => {
  const tab = { id: 7, url: "https://ehr.example/" };
  test.each([
    [{ origin: "https://ehr.example:8443", url: "https://ehr.example:8443/a" }, "https://ehr.example:8443"],
    // A frame that inherits its origin, and two that have none.
    [{ origin: "https://ehr.example", url: "about:srcdoc" }, "https://ehr.example"],
    [{ origin: "null", url: "https://ehr.example/a?x=1" }, "https://ehr.example"],
    [{ origin: "null", url: "about:srcdoc" }, "https://ehr.example"],
    // A frame of one site in a page of another is the frame's.
    [{ origin: "https://a.example", tab: { id: 7, url: "https://b.example/" } }, "https://a.example"],
    [{ origin: "null", tab: { id: 7 } }, null],
    // Another extension's page around the frame, or an address that only looks like ours.
    [{ origin: "extension://other", url: "extension://other/a.html" }, "https://ehr.example"],
    [{ origin: "https://ehr.example", url: "extension://claimlight/a.html" }, "https://ehr.example"],
  ])("%j is a content script of %s", async (sender, origin) => {
    const open = vi.fn(() => null);
    answer(askBackground, { "options.open": open });
    await send({ name: "options.open", ask: { at: null } }, { id: "claimlight-id", tab, ...sender });
    expect(open).toHaveBeenCalledExactlyOnceWith(
      { at: null },
      { isExtension: false, origin, tabId: 7, frameId: null },
    );
  });

  test.each([
    ["the popup", ownPage, null],
    ["a page of ours in a tab", { ...ownPage, tab: { id: 7, url: ownPage.url } }, 7],
    ["the worker", { ...ownPage, url: "extension://claimlight/service-worker-loader.js" }, null],
    ["a browser that tells no origin", { id: ownPage.id, url: ownPage.url }, null],
  ])("is the extension itself: %s", async (_, sender, tabId) => {
    const open = vi.fn(() => null);
    answer(askBackground, { "options.open": open });
    await send({ name: "options.open", ask: { at: null } }, sender);
    expect(open).toHaveBeenCalledExactlyOnceWith(
      { at: null },
      { isExtension: true, origin: null, tabId, frameId: null },
    );
  });
});

describe("who may ask", () => {
  const dismissal = {
    rule: "mue-absolute",
    codes: ["97552"],
    scope: "codes",
    reason: "documented",
    payer: "medicare-b",
  };
  /** Each name with who asks it in the browser, and a question it takes. A new message needs a line here. */
  const questions: {
    readonly [Name in MessageName]: readonly ["a site too" | "the extension alone", unknown];
  } = {
    "claim.check": ["a site too", { snapshot, minuteSheets: [] }],
    "claim.arithmetic": ["a site too", { snapshot }],
    "code.facts": ["a site too", { code: "97110", date: null, otherCodes: [] }],
    "codes.find": ["the extension alone", { text: "caregiver" }],
    "fee.choices": ["a site too", {}],
    "fee.suppose": [
      "a site too",
      { code: "97110", date: null, modifiers: [], placeOfService: "11", locality: "national" },
    ],
    "dismissal.add": ["a site too", { dismissal: dismissal }],
    "dismissal.take-back": ["a site too", { dismissal: dismissal }],
    "dismissal.end": [
      "a site too",
      { standing: { rule: "mue-absolute", codes: ["97552"], payer: "medicare-b" } },
    ],
    "rule.set": ["a site too", { rule: "mue-absolute", setting: "off" }],
    "map.keep": ["a site too", { map: storedMap("a") }],
    "panel.keep": [
      "a site too",
      { site: "https://ehr.example/*", setting: { place: null, collapsed: true } },
    ],
    "findings.fired": ["a site too", { rules: ["mue-absolute"] }],
    "options.open": ["a site too", { at: null }],
    "sites.settle": ["the extension alone", {}],
    "forms.changed": ["a site too", {}],
    "part.load": ["a site too", { part: "forms" }],
    "page.tally": ["the extension alone", {}],
    "page.read": ["the extension alone", {}],
    "page.codes": ["the extension alone", {}],
    "page.teach": ["the extension alone", { press: "of-a-button" }],
    "page.forms": ["the extension alone", {}],
    "page.command": ["the extension alone", { command: "fix", framePath: [] }],
  };
  const askSchemas = { ...askBackground, ...askPage };
  const names = Object.keys(askSchemas) as MessageName[];
  const site = {
    id: "claimlight-id",
    origin: "https://ehr.example",
    url: "https://ehr.example/a",
    tab: { id: 7 },
  };

  /** The names whose handler was reached by a question of this sender. */
  async function answered(
    sender: object,
    isAdded = async (origin: string) => origin === "https://ehr.example",
  ): Promise<string[]> {
    const reached: string[] = [];
    const handlers = Object.fromEntries(names.map((name) => [name, () => void reached.push(name)]));
    const end = new AbortController();
    answer(askSchemas, handlers as Handlers<MessageName>, { signal: end.signal, isAdded });
    for (const name of names) await send({ name, ask: questions[name]?.[1] }, sender);
    const port = new FakePort();
    port.sender = sender;
    browser.runtime.onConnect.emit(port);
    const byMessage = reached.splice(0);
    for (const name of names) port.onMessage.emit({ name, ask: questions[name]?.[1] });
    await new Promise((resolve) => setTimeout(resolve));
    // A port opens no other way in than a message.
    expect([...reached].sort()).toEqual([...byMessage].sort());
    end.abort();
    return byMessage;
  }

  test("is said here of every message", () => {
    expect(Object.keys(questions).sort()).toEqual([...names].sort());
  });

  test("the extension itself, everything", async () => {
    expect(await answered(ownPage)).toEqual(names);
  });

  test("the content script of an added site, what a site may ask", async () => {
    const open = names.filter((name) => questions[name][0] === "a site too");
    expect(await answered(site)).toEqual(open);
    // A frame without an address, in a page that the browser does not show us.
    expect(await answered({ id: site.id, origin: "null", url: "about:srcdoc", tab: { id: 7 } })).toEqual(
      open,
    );
  });

  test.each([
    ["a site that was removed", { ...site, origin: "https://gone.example", url: "https://gone.example/" }],
    ["another extension", { ...site, id: "another-extension" }],
    ["a web page", { origin: site.origin, url: site.url, tab: site.tab }],
    ["something of ours that stands in no tab and is no page of ours", { id: "claimlight-id" }],
    ["a site outside any tab", { id: site.id, origin: site.origin, url: site.url }],
  ])("%s, nothing", async (_, sender) => {
    expect(await answered(sender)).toEqual([]);
  });
});

describe("what arrives", () => {
  test("from outside the extension is ignored", () => {
    answer(askBackground, { "options.open": () => null });
    expect(
      send({ name: "options.open", ask: { at: null } }, { ...ownPage, id: "another-extension" }),
    ).toBeUndefined();
    expect(send({ name: "options.open", ask: { at: null } }, {})).toBeUndefined();
  });

  test("under a name that has no handler here is left to others", () => {
    answer(askBackground, { "options.open": () => null });
    expect(send({ name: "page.read", ask: {} })).toBeUndefined();
    expect(send({ name: "toString", ask: {} })).toBeUndefined();
  });

  test.each([
    ["an unknown key in the snapshot", { snapshot: { ...snapshot, patient: "x" }, minuteSheets: [] }],
    ["an unknown key in a line", withLine({ memberNumber: "x" })],
    ["an unknown key in a reading", withLine({ code: { ...firstLine.code, label: "x" } })],
    ["a value in a blank reading", withLine({ code: { state: "blank", from: "x", value: "97110" } })],
    ["a long code", withLine({ code: read("9".repeat(33), "x") })],
    ["a long reason", withLine({ code: unreadable("x".repeat(201)) })],
    ["units that are no number", withLine({ units: read("2", "x") })],
    ["endless units", withLine({ units: read(Number.POSITIVE_INFINITY, "x") })],
    ["a date that is none", withLine({ dateOfService: read("12/03/2026", "x") })],
    ["a fraction of a cent", withLine({ charge: read(0.5, "x") })],
    ["line 0", withLine({ line: 0 })],
    [
      "2,001 lines",
      { snapshot: { ...snapshot, lines: Array.from({ length: 2001 }, () => firstLine) }, minuteSheets: [] },
    ],
    ["no snapshot", { minuteSheets: [] }],
    ["more than the snapshot", { snapshot, minuteSheets: [], url: "x" }],
    ["no minute sheets", { snapshot }],
    ["minutes that are no whole number", withSheet({ minutes: { "97110": 15.5 } })],
    ["more minutes than a day has", withSheet({ sessionMinutes: 1441 })],
    ["a long code of minutes", withSheet({ minutes: { ["9".repeat(33)]: 15 } })],
    ["an unknown key in a sheet", withSheet({ note: "x" })],
  ])("with %s is refused before its handler sees it, and not repeated", async (_, question) => {
    const check = vi.fn(() => ({}) as PageCheck);
    answer(askBackground, { "claim.check": check });
    expect(await send({ name: "claim.check", ask: question })).toEqual({
      failed: "The claim.check message did not have the agreed shape",
    });
    expect(check).not.toHaveBeenCalled();
  });

  test("with a minute sheet reaches its handler", async () => {
    const check = vi.fn(() => ({}) as PageCheck);
    answer(askBackground, { "claim.check": check });
    await send({ name: "claim.check", ask: withSheet({}) });
    expect(check).toHaveBeenCalledExactlyOnceWith(withSheet({}), ofOurs);
  });

  test("may be anything without a throw", async () => {
    answer(askBackground, {
      "claim.check": () => ({}) as PageCheck,
      "code.facts": () => Promise.reject(new Error("x")),
    });
    const message = fc.oneof(
      fc.anything(),
      fc.record({ name: fc.constantFrom("claim.check", "code.facts", "__proto__"), ask: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (anything) => {
        const reply = await send(anything);
        expect(reply === undefined || typeof (reply as { failed: unknown }).failed === "string").toBe(true);
      }),
    );
  });

  test("after the end is not heard", () => {
    const end = new AbortController();
    answer(askBackground, { "options.open": () => null }, { signal: end.signal });
    end.abort();
    expect(send({ name: "options.open", ask: { at: null } })).toBeUndefined();
    expect(browser.runtime.onConnect.listeners.size).toBe(0);
  });
});

describe("a question to all frames", () => {
  const reading: FrameReading = {
    framePath: [1, 0],
    origin: "https://ehr.example",
    childOrigins: [],
    drifts: [],
    report: "nothing that looks like charge lines",
    forms: [snapshot],
  };

  test("hands over each good answer, and no other", async () => {
    browser.tabs.answers = () => [
      reading,
      { ...reading, patient: "x" },
      "nonsense",
      { ...reading, framePath: [] },
    ];
    const paths: (readonly number[])[] = [];
    const end = new AbortController();
    const asked = askFrames(1, ({ framePath }) => paths.push(framePath), end.signal);
    await expect.poll(() => paths).toEqual([[1, 0], []]);
    // An answer travels as text.
    for (const answer of [reading, "{", ""]) browser.tabs.port?.onMessage.emit({ answer });
    expect(paths).toHaveLength(2);
    end.abort();
    await asked;
  });

  test("for codes hands over codes, and no answer with anything else in it", async () => {
    browser.tabs.answers = () => [["97550", "97551"], [{ code: "97552" }], reading, ["9".repeat(33)], []];
    const codes: (readonly string[])[] = [];
    const end = new AbortController();
    const asked = askFramesForCodes(1, (found) => codes.push(found), end.signal);
    await expect.poll(() => codes).toEqual([["97550", "97551"], []]);
    expect(browser.tabs.port?.posted).toEqual([{ name: "page.codes", ask: {} }]);
    end.abort();
    await asked;
  });

  test("ends where nobody listens", async () => {
    await askFrames(1, () => expect.unreachable(), new AbortController().signal);
  });

  test("is answered over its port, unless it comes from outside", async () => {
    answer(askPage, { "page.read": () => reading });
    const port = new FakePort();
    browser.runtime.onConnect.emit(port);
    port.onMessage.emit({ name: "page.read", ask: {} });
    await expect.poll(() => port.posted).toEqual([{ answer: JSON.stringify(reading) }]);

    const foreign = new FakePort();
    foreign.sender = { ...ownPage, id: "another-extension" };
    browser.runtime.onConnect.emit(foreign);
    expect(foreign.onMessage.listeners.size).toBe(0);
  });
});
