import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askForPart } from "../../../src/page/ask-for-part";
import { siteOf } from "../../../src/page/frames";
import {
  forgetParts,
  handedOver,
  handOver,
  type LoadPart,
  type PageParts,
} from "../../../src/page/page-parts";
import { TaughtReaders } from "../../../src/page/taught-readers";
import { type FakeBrowser, installFakeBrowser } from "../background/fake-browser";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
  forgetParts();
});

const part = {} as PageParts["forms"];

/** The background's side: `run` is what the injected script does before the answer. */
function answerBy(run: () => Promise<unknown>) {
  const asked = vi.fn(async (_message: unknown): Promise<unknown> => {
    // An injection takes its time.
    await new Promise((resolve) => setTimeout(resolve));
    await run();
    return { answer: "null" };
  });
  browser.runtime.sendMessage = asked;
  return asked;
}

test("two that want a part at once cause one message, and a third none", async () => {
  const asked = answerBy(async () => handOver("forms", part));
  expect(await Promise.all([askForPart("forms"), askForPart("forms")])).toEqual([part, part]);
  expect(await askForPart("forms")).toBe(part);
  expect(asked).toHaveBeenCalledExactlyOnceWith({ name: "part.load", ask: { part: "forms" } });
});

describe("on a page that stands still, where no next look would ask,", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What becomes of the questions before the one that is answered well. */
  const mishaps: Readonly<Record<string, () => Promise<unknown>>> = {
    "a worker that dies as it starts": () =>
      Promise.reject(new Error("Could not establish connection. Receiving end does not exist.")),
    "a question that gets no answer, ever,": () => new Promise(() => {}),
    "a worker that stops before it has answered": async () => undefined,
    "a script that the browser did not take": async () => ({ answer: "null" }),
    "a handler that failed": async () => ({ failed: "Error: The browser is shutting down" }),
  };

  test.each(Object.entries(mishaps))("%s is asked again", async (_, mishap) => {
    let calls = 0;
    browser.runtime.sendMessage = async () => {
      calls += 1;
      if (calls < 4) return mishap();
      handOver("forms", part);
      return { answer: "null" };
    };
    const asked = askForPart("forms");
    await vi.runAllTimersAsync();
    expect(await asked).toBe(part);
    expect(calls).toBe(4);
  });

  test("a script that came although its answer was lost is taken", async () => {
    const sent = vi.fn(async () => {
      setTimeout(() => handOver("forms", part), 5050);
      await new Promise(() => {});
    });
    browser.runtime.sendMessage = sent;
    const asked = askForPart("forms");
    await vi.runAllTimersAsync();
    expect(await asked).toBe(part);
    expect(sent).toHaveBeenCalledOnce();
  });

  test("a part that never comes is given up after a minute and a half, and asked for again the next time", async () => {
    answerBy(async () => {});
    const asked = askForPart("forms");
    await vi.runAllTimersAsync();
    expect(await asked).toBeNull();
    answerBy(async () => handOver("forms", part));
    const again = askForPart("forms");
    await vi.runAllTimersAsync();
    expect(await again).toBe(part);
  });
});

test("a site that was removed meanwhile gets no part, and does not ask on", async () => {
  const asked = vi.fn(async () => ({ siteRemoved: true }));
  browser.runtime.sendMessage = asked;
  expect(await askForPart("forms")).toBeNull();
  expect(asked).toHaveBeenCalledOnce();
});

test("an extension that was updated between the two gives no part, and is not asked on", async () => {
  const asked = vi.fn(() => Promise.reject(new Error("Extension context invalidated.")));
  browser.runtime.sendMessage = asked;
  expect(await askForPart("forms")).toBeNull();
  expect(asked).toHaveBeenCalledOnce();
});

test("what an older script was given is forgotten", async () => {
  handOver("forms", part);
  forgetParts();
  expect(handedOver("forms")).toBeNull();
});

test("the teaching part is fetched where the site has a map, and given up where none is left", async () => {
  const made: (readonly unknown[])[] = [];
  class TaughtMaps {
    readonly readers = [{ id: "taught-a" }];
    constructor(stored: readonly unknown[]) {
      made.push(stored);
    }
  }
  const load = vi.fn(async () => ({ TaughtMaps })) as unknown as LoadPart;
  const changed = vi.fn();
  const end = new AbortController();
  const others = { site: "https://other.example" };
  browser.stored.taughtMaps = { maps: [others] };
  const taught = new TaughtReaders(document, load, changed, end.signal);
  await taught.ready;
  expect(load).not.toHaveBeenCalled();
  expect(taught.readers).toEqual([]);

  const own = { site: siteOf(document), id: "a" };
  await browser.storage.local.set({ taughtMaps: { maps: [others, own] } });
  await expect.poll(() => changed.mock.calls.length).toBe(1);
  expect(made).toEqual([[own]]);
  expect(taught.readers).toEqual([{ id: "taught-a" }]);

  await browser.storage.local.set({ taughtMaps: { maps: [others] } });
  await expect.poll(() => changed.mock.calls.length).toBe(2);
  expect(taught.readers).toEqual([]);
  end.abort();
});
