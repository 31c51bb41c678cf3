import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerInTime, inTime, patience } from "../../src/answer-in-time";
import type { Outcome } from "../../src/messages";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<Outcome<string>>(() => {});

test("an answer is passed on, and nothing is left waiting", async () => {
  const outcome = await inTime(Promise.resolve({ kind: "answered", answer: "yes" }));
  expect(outcome).toEqual({ kind: "answered", answer: "yes" });
  expect(vi.getTimerCount()).toBe(0);
});

test("what is refused stays refused", async () => {
  const refused: Outcome<string> = { kind: "failed", because: "It is not allowed." };
  expect(await inTime(Promise.resolve(refused))).toEqual(refused);
  expect(await answerInTime(Promise.resolve(refused))).toBeNull();
});

test("a question that was lost counts as unanswered once a slow worker would have answered, and not before", async () => {
  let outcome: Outcome<string> | undefined;
  const waiting = inTime(never).then((ended) => {
    outcome = ended;
  });
  await vi.advanceTimersByTimeAsync(patience - 1);
  expect(outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(outcome).toEqual({ kind: "unreachable" });
});
