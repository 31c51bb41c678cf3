import { beforeEach, describe, expect, test } from "vitest";
import { type Dismissal, stands } from "../../src/claim/dismissal";
import { csvOf } from "../../src/options/dismissals-csv";
import {
  addDismissal,
  clearDismissalLog,
  countFired,
  dismissedCodes,
  endStanding,
  isNoisy,
  readDismissals,
  takeBackDismissal,
} from "../../src/settings/dismissals";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});

const noon = new Date(2026, 10, 26, 13, 47, 12);
const pair: Dismissal = {
  rule: "ncci-ptp-modifier-required",
  codes: ["97110", "97150"],
  scope: "codes",
  reason: "documented",
  payer: "medicare-b",
};

describe("a dismissal", () => {
  test("is logged with the hour and no minute, counted, and stands for its payer's codes alone", async () => {
    await addDismissal(pair, noon);
    const { log, counts, standing } = await readDismissals();
    expect(log).toEqual([{ ...pair, hour: "2026-11-26T13" }]);
    expect(counts).toEqual({ [pair.rule]: { fired: 0, dismissed: 1 } });
    expect(stands(standing, pair)).toBe(true);
    for (const other of [{ payer: "va-ccn" }, { codes: ["97110"] }, { rule: "mue-day" }])
      expect(stands(standing, { ...pair, ...other })).toBe(false);
  });

  test.each(["lines", "claim", "rule"] as const)("for %s leaves nothing standing", async (scope) => {
    await addDismissal({ ...pair, scope }, noon);
    expect((await readDismissals()).standing).toEqual([]);
  });

  test("taken back leaves no trace of it", async () => {
    await countFired([pair.rule]);
    await addDismissal(pair, noon);
    await takeBackDismissal(pair);
    expect(await readDismissals()).toEqual({
      log: [],
      standing: [],
      counts: { [pair.rule]: { fired: 1, dismissed: 0 } },
    });
    await takeBackDismissal(pair);
    expect((await readDismissals()).counts[pair.rule]).toEqual({ fired: 1, dismissed: 0 });
  });

  test("shown again later ends, and stays in the log", async () => {
    await addDismissal(pair, noon);
    await endStanding(pair);
    const { log, standing } = await readDismissals();
    expect([log.length, standing.length]).toEqual([1, 0]);
  });
});

test("the codes that were dismissed are those of the log and those that stand, the same ones once", async () => {
  expect(await dismissedCodes()).toEqual([]);
  await addDismissal(pair, noon);
  await clearDismissalLog();
  await addDismissal({ ...pair, rule: "mue-day", codes: ["97550"], scope: "lines" }, noon);
  await addDismissal({ ...pair, rule: "mue-line", codes: ["97550"], scope: "claim" }, noon);
  expect(await dismissedCodes()).toEqual([["97550"], pair.codes]);
});

test("clearing forgets log and counters, and what stands goes on standing", async () => {
  await addDismissal(pair, noon);
  await clearDismissalLog();
  const { log, counts, standing } = await readDismissals();
  expect([log, counts, standing.length]).toEqual([[], {}, 1]);
});

test("the log keeps the newest 2000", async () => {
  browser.stored.dismissals = {
    log: Array.from({ length: 2000 }, () => ({ ...pair, hour: "2025-01-01T08" })),
  };
  await addDismissal(pair, noon);
  const { log } = browser.stored.dismissals as { log: { hour: string }[] };
  expect([log.length, log.at(-1)?.hour]).toEqual([2000, "2026-11-26T13"]);
});

test("storage that holds anything else is passed over, and a code box's other words are not kept", async () => {
  browser.stored.dismissals = {
    version: 9,
    log: [
      null,
      { ...pair, hour: "2026-11-26T13:47" },
      { ...pair, rule: "<b>" },
      { ...pair, codes: ["SMITH", "97110"], hour: "2026-11-26T13" },
    ],
    standing: "x",
    counts: { "mue-day": { fired: -1, dismissed: 0 }, "mue-line": { fired: 2, dismissed: 1 }, "=1+1": {} },
    later: "kept",
  };
  expect(await readDismissals()).toEqual({
    log: [{ ...pair, codes: ["97110"], hour: "2026-11-26T13" }],
    standing: [],
    counts: { "mue-line": { fired: 2, dismissed: 1 } },
  });
  await countFired(["mue-line"]);
  expect(browser.stored.dismissals).toMatchObject({ version: 9, later: "kept" });
});

test.each([
  [49, 49, false],
  [50, 25, false],
  [50, 26, true],
  [200, 101, true],
])("%i firings with %i dismissals: noisy %s", (fired, dismissed, noisy) => {
  expect(isNoisy({ fired, dismissed })).toBe(noisy);
});

test("the file for a spreadsheet holds no formula, rules by id and at the end by title", () => {
  const logged = [
    { ...pair, rule: '=HYPERLINK("x")', payer: "-1+1", hour: "2026-11-26T13" },
    { ...pair, hour: "2026-11-26T14" },
  ];
  const text = csvOf(logged, (rule) => (rule === pair.rule ? "=Two codes" : null));
  const [head, unknown, known] = text.replace("\uFEFF", "").split("\r\n");
  expect(head).toBe('"hour","rule","codes","scope","reason","payer","title"');
  expect(unknown).toBe(`"2026-11-26T13","'=HYPERLINK(""x"")","97110 97150","codes","documented","'-1+1",""`);
  expect(known).toBe(
    `"2026-11-26T14","${pair.rule}","97110 97150","codes","documented","medicare-b","'=Two codes"`,
  );
});
