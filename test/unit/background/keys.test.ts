import { afterEach, expect, test, vi } from "vitest";
import manifest from "../../../manifest.json" with { type: "json" };
import { frameFor, obeyKeys } from "../../../src/background/keys";
import { keyCommands } from "../../../src/message-protocol";
import { type FakePort, installFakeBrowser } from "./fake-browser";

afterEach(() => void vi.useRealTimers());

/** Alt+Shift with any other letter is the browser's own: Chromium assigns no such key, or Firefox opens a menu (decision 22). */
const leftToUs = /^Alt\+Shift\+[GJKLOQY]$/;

test("the manifest names exactly the commands, four with a key that both browsers leave to us", () => {
  expect(Object.keys(manifest.commands)).toEqual([...keyCommands]);
  const keys = Object.values(manifest.commands).flatMap((command) =>
    "suggested_key" in command ? [command.suggested_key.default] : [],
  );
  expect(keys).toHaveLength(4);
  for (const key of keys) expect(key).toMatch(leftToUs);
});

const frame = (framePath: readonly number[], forms: number, focused = false) => ({
  framePath,
  forms,
  focused,
});

test.each([
  ["the frame with the keyboard in it", [frame([], 1), frame([0], 1, true)], [0]],
  [
    "the first with a form where the keyboard is elsewhere",
    [frame([1], 1), frame([], 0, true), frame([0, 2], 1)],
    [0, 2],
  ],
  ["an outer frame before its inner ones", [frame([0, 1], 1), frame([0], 1)], [0]],
])("a command goes to %s", (_what, frames, expected) => {
  expect(frameFor(frames)?.framePath).toEqual(expected);
});

test("without a form it goes nowhere", () => {
  expect(frameFor([frame([], 0, true)])).toBeUndefined();
});

/** Presses a key, and answers with the port on which the frames are asked what they show. */
async function pressed(): Promise<{ frames: FakePort; commanded: () => unknown[] }> {
  vi.useFakeTimers();
  const browser = installFakeBrowser();
  browser.tabs.answers = () => [];
  obeyKeys();
  browser.commands.onCommand.emit("fix");
  await vi.advanceTimersByTimeAsync(0);
  const frames = browser.tabs.port;
  if (!frames) throw new Error("no frame was asked");
  return { frames, commanded: () => (browser.tabs.port === frames ? [] : (browser.tabs.port?.posted ?? [])) };
}

test("a key waits for a page that is busy, and then for its other frames a little", async () => {
  const { frames, commanded } = await pressed();
  await vi.advanceTimersByTimeAsync(2500);
  frames.onMessage.emit({ answer: JSON.stringify(frame([], 0)) });
  frames.onMessage.emit({ answer: JSON.stringify(frame([1], 1)) });
  await vi.advanceTimersByTimeAsync(200);
  frames.onMessage.emit({ answer: JSON.stringify(frame([0], 1, true)) });
  expect(commanded()).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(commanded()).toEqual([{ name: "page.command", ask: { command: "fix", framePath: [0] } }]);
});

test("a key on a page that never answers is given up", async () => {
  const { frames, commanded } = await pressed();
  await vi.advanceTimersByTimeAsync(3000);
  expect(frames.disconnected).toBe(true);
  frames.onMessage.emit({ answer: JSON.stringify(frame([], 1, true)) });
  await vi.advanceTimersByTimeAsync(5000);
  expect(commanded()).toEqual([]);
});
