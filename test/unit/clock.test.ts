import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ClaimSnapshot } from "../../src/claim/claim-snapshot";
import { absent } from "../../src/claim/reading";
import { freshness } from "../../src/panel/freshness";
import { serviceLine, snapshotOf } from "./engine/sample-claims";

/* The clock is set back and forward, by a year or by a minute over midnight, while the worker and the pages live. */

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock("../../src/table-store");
});

/** A worker as it wakes: nothing is remembered. */
async function freshWorker() {
  vi.resetModules();
  vi.doMock("../../src/table-store", () => ({
    readStoredTables: async () => ({ generation: 0, buffer: null }),
  }));
  (await import("./background/fake-browser")).installFakeBrowser();
  const [{ answerCheck }, { codeCard }] = [
    await import("../../src/background/check"),
    await import("../../src/background/code-facts"),
  ];
  return async () => ({
    undated: await answerCheck(undated, [], null),
    dated: await answerCheck(dated, [], null),
    card: await codeCard("97110", null, ["97150"], null),
  });
}

const lines = [
  serviceLine({ code: "97110", modifiers: ["GP"], units: 2 }, 1),
  serviceLine({ code: "97552", modifiers: ["GP"], units: 2 }, 2),
  serviceLine({ code: "97550", modifiers: ["GP"] }, 3),
];
const dated = snapshotOf(lines);
const undated: ClaimSnapshot = snapshotOf(
  lines.map((line) => ({ ...line, dateOfService: absent("no date column") })),
);

const clocks = [
  "2025-11-26T10:00:00",
  "2026-11-26T10:00:00",
  "2026-12-31T23:59:59",
  "2027-01-01T00:00:30",
  "2027-11-26T10:00:00",
] as const;

describe("the worker", () => {
  test("judges by the clock of the moment, whatever it was before: as one that has just woken", async () => {
    const alone = new Map<string, unknown>();
    for (const clock of clocks) {
      vi.setSystemTime(new Date(clock));
      alone.set(clock, await (await freshWorker())());
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...clocks), { minLength: 2, maxLength: 6 }),
        async (jumps) => {
          const ask = await freshWorker();
          for (const clock of jumps) {
            vi.setSystemTime(new Date(clock));
            expect(await ask()).toEqual(alone.get(clock));
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  test("says which day stood for the dates that are absent, and has the chip measured by it", async () => {
    const chips: string[] = [];
    for (const clock of clocks) {
      vi.setSystemTime(new Date(clock));
      const { undated: answer, dated: other } = await (await freshWorker())();
      expect([answer.dateAssumed, other.dateAssumed]).toEqual([clock.slice(0, 10), null]);
      // A line with a date on the form is judged by that date: its money does not move with the clock.
      expect(other.payment.allowed).toBe(14_670);
      const noFindings = { ...answer, findings: [] };
      chips.push(freshness(noFindings, undated).older.join());
      expect(answer.payment.allowed === null, clock).toBe(clock.startsWith("2027"));
    }
    // The fee schedule of 2026 is the newest that comes with the extension: in 2027 it is over.
    expect(chips.map((older) => /RVU26/.test(older))).toEqual([false, false, false, true, true]);
  });
});

test("dismissals that are made with the clock set back stay in the order they were made in, and are taken back as such", async () => {
  vi.resetModules();
  (await import("./background/fake-browser")).installFakeBrowser();
  const { addDismissal, readDismissals, takeBackDismissal } = await import("../../src/settings/dismissals");
  const dismissal = (code: string) =>
    ({ rule: "mue-absolute", codes: [code], scope: "codes", reason: "other", payer: "medicare-b" }) as const;
  await addDismissal(dismissal("97110"), new Date(2026, 10, 26, 12));
  await addDismissal(dismissal("97112"), new Date(2025, 10, 26, 12));
  await addDismissal(dismissal("97110"), new Date(2024, 10, 26, 12));
  expect((await readDismissals()).log.map(({ hour }) => hour)).toEqual([
    "2026-11-26T12",
    "2025-11-26T12",
    "2024-11-26T12",
  ]);
  await takeBackDismissal(dismissal("97110"));
  const { log, standing } = await readDismissals();
  expect(log.map(({ hour }) => hour)).toEqual(["2026-11-26T12", "2025-11-26T12"]);
  expect(standing.map(({ codes }) => codes)).toEqual([["97112"]]);
});

test("nothing is timed by the clock on the wall, which may be set back: it only says what day or hour it is", () => {
  const asks = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join("src", file), "utf8")
        .split("\n")
        .filter((line) => /Date\.now|new Date\(\)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(asks.sort()).toEqual([
    "background/background.ts: await addDismissal(dismissal, new Date());",
    "background/context.ts: ...plainContext(payer, localDay(new Date())),",
    "cli/claimlight.ts: const claims = readClaims(readInput(file), new Date()).map(({ id, snapshot, context }): JudgedClaim => {",
    "options/change-summary.tsx: const today = localDay(new Date());",
    "options/tables-loaded.tsx: const today = localDay(new Date());",
  ]);
});
