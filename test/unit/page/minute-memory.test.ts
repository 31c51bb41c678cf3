import { expect, test } from "vitest";
import type { ClaimSnapshot } from "../../../src/claim/claim-snapshot";
import { absent, read } from "../../../src/claim/reading";
import { MinuteMemory } from "../../../src/page/minute-memory";
import { serviceLine } from "../rules/timed-lines";

function form(
  ...lines: readonly (readonly [code: string, claim?: number, date?: string | null])[]
): ClaimSnapshot {
  return {
    revision: 1,
    reader: "test",
    partial: false,
    unreadRows: [],
    lines: lines.map(([code, claim = 1, date = "2025-10-14"], index) =>
      serviceLine(index + 1, code, {
        claim,
        dateOfService: date === null ? absent("test") : read(date, "test"),
      }),
    ),
  };
}

const day = { claim: 1, date: "2025-10-14" };
const here = "https://ehr.example/visit/1";

function typed(on: ClaimSnapshot): MinuteMemory {
  const memory = new MinuteMemory();
  memory.fitting(on, here);
  memory.setMinutes(day, "97110", 24);
  memory.setMinutes(day, "97140", 14);
  memory.setSession(day, 45);
  return memory;
}

const visit = form(["97110"], ["97140"]);
const sheet = { ...day, minutes: { "97110": 24, "97140": 14 }, sessionMinutes: 45 };

test("minutes stay while the lines do, whatever else is edited", () => {
  const memory = typed(visit);
  expect(memory.fitting(visit, here)).toEqual([sheet]);
  expect(memory.fitting(form(["97110"], ["97140"], ["97112"]), here)).toEqual([sheet]);
});

test("an emptied box takes them back", () => {
  const memory = typed(visit);
  memory.setMinutes(day, "97140", null);
  memory.setSession(day, null);
  expect(memory.fitting(visit, here)).toEqual([{ ...sheet, minutes: { "97110": 24 }, sessionMinutes: null }]);
});

test("those of a code that left are gone, and do not come back with it", () => {
  const memory = typed(visit);
  expect(memory.fitting(form(["97110"]), here)).toEqual([{ ...sheet, minutes: { "97110": 24 } }]);
  expect(memory.fitting(visit, here)).toEqual([{ ...sheet, minutes: { "97110": 24 } }]);
});

test("another date, another address and an emptied form forget them", () => {
  expect(typed(visit).fitting(form(["97110", 1, "2025-10-15"]), here)).toEqual([]);
  expect(typed(visit).fitting(visit, "https://ehr.example/visit/2")).toEqual([]);
  const memory = typed(visit);
  expect(memory.fitting(form(), here)).toEqual([]);
  expect(memory.fitting(visit, here)).toEqual([]);
});

test("where a page has several claims, their numbers mean another patient once the rows change", () => {
  const list = form(["97110", 1], ["97140", 1], ["97110", 2]);
  expect(typed(list).fitting(list, here)).toEqual([sheet]);
  expect(typed(list).fitting(form(["97110", 1], ["97110", 2], ["97140", 1]), here)).toEqual([]);
});

test("on a form without dates they belong to the day that is assumed", () => {
  const undated = form(["97110", 1, null], ["97140", 1, null]);
  expect(typed(undated).fitting(undated, here)).toEqual([sheet]);
});
