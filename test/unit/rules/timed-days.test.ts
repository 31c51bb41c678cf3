import { describe, expect, test } from "vitest";
import { type ClaimContext, plainContext } from "../../../src/claim/claim-context";
import type { ClaimSnapshot, ServiceLine } from "../../../src/claim/claim-snapshot";
import type { MinuteSheet } from "../../../src/claim/minute-sheet";
import { read } from "../../../src/claim/reading";
import { checkClaim } from "../../../src/engine/check-claim";
import { payerById, unknownPayer } from "../../../src/payers/payers";
import { expectedPayment } from "../../../src/payment/expected-payment";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { rules } from "../../../src/rules/registry";
import { timedDays } from "../../../src/rules/timed-days";
import { serviceLine } from "./timed-lines";

const medicare = plainContext(payerById("medicare-b") ?? unknownPayer(""), "2025-11-01");

function claim(...lines: readonly ServiceLine[]): ClaimSnapshot {
  return { revision: 1, reader: "test", partial: false, unreadRows: [], lines };
}

const first = "2025-10-14";
const second = "2025-10-15";
const onSecond = { dateOfService: read(second, "test") };

function sheet(changes: Partial<MinuteSheet>): MinuteSheet {
  return { claim: 1, date: first, minutes: {}, sessionMinutes: null, ...changes };
}

function found(snapshot: ClaimSnapshot, minuteSheets: readonly MinuteSheet[]): string[] {
  const context: ClaimContext = { ...medicare, minuteSheets };
  const payment = expectedPayment(snapshot, starterTables, context);
  return checkClaim(snapshot, rules, starterTables, context, payment)
    .findings.filter(({ rule }) => /^(timed-units|therapy-same-time|cts-time)/.test(rule))
    .map(({ rule, lines }) => `${rule} ${lines}`);
}

describe("a minute sheet", () => {
  const visit = claim(serviceLine(1, "97110", { units: read(2, "test") }), serviceLine(2, "97140"));

  test("feeds the rules that count units and the session", () => {
    expect(found(visit, [])).toEqual([]);
    expect(found(visit, [sheet({ minutes: { "97110": 24, "97140": 8 } })])).toEqual([
      "timed-units-exceed 1,2",
    ]);
    expect(found(visit, [sheet({ minutes: { "97110": 38, "97140": 15 } })])).toEqual([
      "timed-units-below 1,2",
    ]);
    expect(found(visit, [sheet({ minutes: { "97110": 30, "97140": 15 }, sessionMinutes: 40 })])).toEqual([
      "therapy-same-time 1,2",
    ]);
  });

  test("says nothing while one of the minutes is missing", () => {
    expect(found(visit, [sheet({ minutes: { "97110": 8 } })])).toEqual([]);
  });

  test("holds for its own day and its own claim only", () => {
    const twoDays = claim(
      serviceLine(1, "97110", { units: read(2, "test") }),
      serviceLine(2, "97110", { units: read(2, "test"), ...onSecond }),
    );
    const short = { "97110": 15 };
    expect(found(twoDays, [sheet({ minutes: short })])).toEqual(["timed-units-exceed 1"]);
    expect(found(twoDays, [sheet({ minutes: short, date: second })])).toEqual(["timed-units-exceed 2"]);
    expect(found(twoDays, [sheet({ minutes: short, claim: 2 })])).toEqual([]);
  });

  test("feeds caregiver training's time by day too", () => {
    const training = claim(serviceLine(1, "97550"), serviceLine(2, "97550", onSecond));
    expect(found(training, [sheet({ date: second, minutes: { "97550": 15 } })])).toEqual([
      "cts-time-minimum 2",
    ]);
  });

  test("the length of one day's session says nothing of another's", () => {
    const twoDays = claim(
      serviceLine(1, "97110"),
      serviceLine(2, "97140"),
      serviceLine(3, "97110", onSecond),
      serviceLine(4, "97140", onSecond),
    );
    const minutes = { "97110": 15, "97140": 15 };
    const sheets = [
      sheet({ minutes, sessionMinutes: 30 }),
      sheet({ minutes, sessionMinutes: 20, date: second }),
    ];
    expect(found(twoDays, sheets)).toEqual(["therapy-same-time 3,4"]);
  });
});

describe("timed days", () => {
  test("are none where nothing is timed", () => {
    expect(timedDays(claim(serviceLine(1, "97150"), serviceLine(2, "97161")), medicare)).toEqual([]);
  });

  test("ask for the minutes of each timed service, and count once all are known", () => {
    const visit = claim(
      serviceLine(1, "97110", { units: read(2, "test") }),
      serviceLine(2, "97150"),
      serviceLine(3, "97140"),
      serviceLine(4, "97110"),
    );
    const [asked, ...more] = timedDays(visit, medicare);
    expect(more).toEqual([]);
    expect(asked).toEqual({
      claim: 1,
      date: first,
      services: [
        { code: "97110", name: "97110", lines: [1, 4], minutes: null, onPage: false },
        { code: "97140", name: "97140", lines: [3], minutes: null, onPage: false },
      ],
      sessionMinutes: null,
      counts: [],
      countUnknown: null,
    });
    const minutes = { "97110": 24, "97140": 14 };
    const [counted] = timedDays(visit, {
      ...medicare,
      minuteSheets: [sheet({ minutes, sessionMinutes: 45 })],
    });
    expect(counted?.sessionMinutes).toBe(45);
    expect(counted?.counts).toEqual([
      {
        services: [
          { name: "97110", minutes: 24, units: 3 },
          { name: "97140", minutes: 14, units: 1 },
        ],
        minutes: 38,
        billed: 4,
        supported: 3,
        range: "38–52",
      },
    ]);
  });

  test("take the minutes that the page shows, and say that they are its own", () => {
    const visit = claim(serviceLine(1, "97110", { minutes: read(24, "test") }));
    const sheets = [sheet({ minutes: { "97110": 99 } })];
    const [shown] = timedDays(visit, { ...medicare, minuteSheets: sheets });
    expect(shown?.services).toEqual([
      { code: "97110", name: "97110", lines: [1], minutes: 24, onPage: true },
    ]);
    expect(shown?.counts[0]?.minutes).toBe(24);
  });

  test("count each service by itself where the payer does", () => {
    const visit = claim(serviceLine(1, "97110"), serviceLine(2, "97140"));
    const minuteSheets = [sheet({ minutes: { "97110": 8, "97140": 8 } })];
    const [byMidpoint] = timedDays(visit, { ...medicare, timeRule: "midpoint", minuteSheets });
    expect(byMidpoint?.counts.map(({ minutes, supported }) => [minutes, supported])).toEqual([
      [8, 1],
      [8, 1],
    ]);
    const [byTotal] = timedDays(visit, { ...medicare, minuteSheets });
    expect(byTotal?.counts.map(({ minutes, supported }) => [minutes, supported])).toEqual([[16, 1]]);
  });

  test("say why there is no count where the payer's way of counting is not known", () => {
    const [day] = timedDays(claim(serviceLine(1, "97110")), { ...medicare, payer: unknownPayer("Acme") });
    expect(day?.countUnknown).toMatch(/^how .* counts the units of timed codes is not known$/);
  });
});
