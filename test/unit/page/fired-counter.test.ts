import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClaimSnapshot } from "../../../src/claim/claim-snapshot";
import { read } from "../../../src/claim/reading";
import type { PageCheck } from "../../../src/engine/check-result";
import { FiredCounter } from "../../../src/page/fired-counter";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const snapshot = {
  lines: ["97110", "97140", "97110"].map((code, at) => ({ line: at + 1, code: read(code, "x") })),
} as unknown as ClaimSnapshot;
const finding = (rule: string, ...lines: number[]) => ({ rule, lines }) as unknown as Finding;
type Finding = PageCheck["findings"][number];
const answerOf = (...findings: Finding[]) => ({ findings }) as unknown as PageCheck;

function counting() {
  const fired: string[] = [];
  const ask = vi.fn(async (_name: string, { rules }: { rules: readonly string[] }) => {
    fired.push(...rules);
    return { kind: "answered", answer: null };
  });
  return { fired, counter: new FiredCounter({ ask: ask as never }) };
}

test("a rule counts once for the same codes, and only where its finding has stood", () => {
  const { fired, counter } = counting();
  counter.saw(answerOf(finding("kx-missing", 1)), snapshot);
  counter.saw(answerOf(finding("kx-missing", 1), finding("kx-missing", 3), finding("mue-line", 2)), snapshot);
  counter.saw(answerOf(finding("kx-missing", 3)), snapshot);
  vi.advanceTimersByTime(5000);
  expect(fired).toEqual(["kx-missing"]);
});

test("what is dismissed at once has fired too", () => {
  const { fired, counter } = counting();
  counter.saw(answerOf(finding("kx-missing", 1)), snapshot);
  counter.dismiss(finding("kx-missing", 1), snapshot);
  counter.saw(answerOf(), snapshot);
  vi.advanceTimersByTime(5000);
  expect(fired).toEqual(["kx-missing"]);
});

test("a second finding of the same codes that is dismissed is a second firing; one shown again is none", () => {
  const { fired, counter } = counting();
  counter.saw(answerOf(finding("kx-missing", 1), finding("kx-missing", 3)), snapshot);
  vi.advanceTimersByTime(5000);
  counter.dismiss(finding("kx-missing", 1), snapshot);
  expect(fired.length).toBe(1);
  counter.dismiss(finding("kx-missing", 3), snapshot);
  expect(fired.length).toBe(2);
  counter.restore(finding("kx-missing", 3), snapshot);
  counter.dismiss(finding("kx-missing", 3), snapshot);
  expect(fired.length).toBe(2);
});
