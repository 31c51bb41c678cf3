import { expect, test } from "vitest";
import manifest from "../../../manifest.json" with { type: "json" };
import { frameFor } from "../../../src/background/keys";
import { keyCommands } from "../../../src/message-protocol";

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
