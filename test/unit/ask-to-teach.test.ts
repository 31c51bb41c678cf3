import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askToTeach, type Teaching } from "../../src/popup/ask-to-teach";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";

let browser: FakeBrowser;
let told: Teaching[];
/** When, in milliseconds after the question. */
let toldAt: number[];
beforeEach(() => {
  browser = installFakeBrowser();
  told = [];
  toldAt = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** Asks, and lets frames answer at these milliseconds. */
async function asked(...answers: readonly (readonly [number, boolean])[]): Promise<Teaching[]> {
  browser.tabs.answers = () => [];
  for (const [at, started] of answers)
    setTimeout(() => {
      const { port } = browser.tabs;
      if (!port?.disconnected) port?.onMessage.emit({ answer: JSON.stringify(started) });
    }, at);
  const start = Date.now();
  const over = askToTeach(1, (teaching) => {
    told.push(teaching);
    toldAt.push(Date.now() - start);
  });
  await vi.advanceTimersByTimeAsync(10_000);
  await over;
  expect(browser.tabs.port?.disconnected).toBe(true);
  return told;
}

test("a page that is busy for seconds lets the person point all the same", async () => {
  expect(await asked([3500, true])).toEqual(["started"]);
});

test("where no frame has fields, that is said without waiting for long", async () => {
  await asked([50, false]);
  expect(told).toEqual(["no-fields"]);
  expect(toldAt).toEqual([1050]);
});

test("a frame that begins after others have said that they have no fields", async () => {
  expect(await asked([10, false], [2000, true])).toEqual(["no-fields", "started"]);
});

test("a frame without fields takes nothing back", async () => {
  expect(await asked([10, true], [20, false])).toEqual(["started"]);
});

test("a page that does not answer at all", async () => {
  expect(await asked()).toEqual(["silent"]);
});

test("where nobody listens, that is said at once", async () => {
  const over = askToTeach(1, (teaching) => told.push(teaching));
  await vi.advanceTimersByTimeAsync(10);
  expect(told).toEqual(["silent"]);
  await vi.advanceTimersByTimeAsync(10_000);
  await over;
  expect(told).toEqual(["silent"]);
});

test("a frame whose script begins after the press is asked too, by the same press", async () => {
  const presses = new Set<unknown>();
  const { connect } = browser.tabs;
  browser.tabs.connect = () => {
    const port = connect();
    const { postMessage } = port;
    port.postMessage = (message) => {
      presses.add((message as { ask: { press: string } }).ask.press);
      postMessage.call(port, message);
    };
    return port;
  };
  const over = askToTeach(1, (teaching) => told.push(teaching));
  await vi.advanceTimersByTimeAsync(2500);
  browser.tabs.answers = () => [true];
  await vi.advanceTimersByTimeAsync(10_000);
  await over;
  expect(told).toEqual(["silent", "started"]);
  expect(presses.size).toBe(1);
});
