import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadInput, readClaims } from "../../../src/cli/claim-input";

const now = new Date(2026, 10, 24, 23, 30);
const one = (line: unknown, context?: unknown) => {
  const [claim] = readClaims(JSON.stringify([{ lines: [line], context }]), now);
  const [read] = claim?.snapshot.lines ?? [];
  if (!claim || !read) throw new Error("no claim was read");
  return { line: read, context: claim.context };
};

describe("a key of a line", () => {
  test("that is missing is absent, and one that is empty is blank", () => {
    const { line } = one({});
    for (const field of [
      "code",
      "modifiers",
      "units",
      "placeOfService",
      "dateOfService",
      "diagnosisPointers",
      "charge",
    ] as const) {
      expect(line[field].state, field).toBe("absent");
    }
    const empty = one({
      code: "",
      modifiers: null,
      units: "",
      pos: "",
      dateOfService: "",
      diagnosisPointers: [],
      charge: null,
    }).line;
    for (const field of [
      "code",
      "modifiers",
      "units",
      "placeOfService",
      "dateOfService",
      "diagnosisPointers",
      "charge",
    ] as const) {
      expect(empty[field].state, field).toBe("blank");
    }
  });

  test("modifiers: none is not blank", () => {
    expect(one({ modifiers: [] }).line.modifiers).toMatchObject({ state: "read", value: [] });
  });

  test("full-width letters and digits and marks that nobody sees are read as on a form", () => {
    const { line } = one({ code: "９７１１０", modifiers: ["ＧＰ", "\u200b59"], pos: "１１\u00a0" });
    expect(line.code).toMatchObject({ value: "97110" });
    expect(line.modifiers).toMatchObject({ value: ["GP", "59"] });
    expect(line.placeOfService).toMatchObject({ value: "11" });
  });

  test("an impossible date is unreadable, and never refused", () => {
    expect(one({ dateOfService: "2025-02-29" }).line.dateOfService.state).toBe("unreadable");
  });

  test("a charge is exact cents", () => {
    expect(one({ charge: 1.005 }).line.charge).toMatchObject({ value: 101 });
    expect(one({ charge: 120 }).line.charge).toMatchObject({ value: 12_000 });
  });
});

describe("the context", () => {
  test("has Medicare and the system's calendar day as defaults", () => {
    const { context } = one({});
    expect(context.payer.id).toBe("medicare-b");
    expect(context.today).toBe("2026-11-24");
  });

  test("has no minutes of less than no time", () => {
    expect(one({}, { minutes: { "97110": -5, "97140": 0 } }).context.minutes).toEqual({ "97140": 0 });
  });

  test("keeps a payer nobody knows as unknown", () => {
    expect(one({}, { payer: "acme" }).context.payer).toMatchObject({
      id: "acme",
      ncci: "unknown",
      feeSchedule: "unknown",
    });
  });
});

describe("bad input names its place", () => {
  test.each([
    ["{", /^not JSON/],
    ["{}", /^not an array of claims$/],
    ["null", /^not an array of claims$/],
    ["[1]", /^claim 1: expected Object, got 1$/],
    ['[{"lines": {}}]', /^claim 1, lines: expected Array/],
    ['[{"lines": []}, {"lines": [{"code": 97110}]}]', /^claim 2, lines\.0\.code: .*got 97110$/],
    ['[{"lines": [{"units": "two"}]}]', /^claim 1, lines\.0\.units: .*got "two"$/],
    ['[{"lines": [{"modifiers": [59]}]}]', /^claim 1, lines\.0\.modifiers/],
    ['[{"lines": [], "context": {"cf": "33"}}]', /^claim 1, context\.cf: .*got "33"$/],
  ])("%s", (json, message) => {
    expect(() => readClaims(json, now)).toThrow(BadInput);
    expect(() => readClaims(json, now)).toThrow(message);
  });
});

test("whatever a biller could type is judged, never refused", () => {
  const line = fc.record(
    {
      code: fc.oneof(fc.string(), fc.constant(null)),
      modifiers: fc.oneof(fc.array(fc.string()), fc.constant(""), fc.constant(null)),
      units: fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constant(""),
        fc.constant(null),
      ),
      pos: fc.oneof(fc.string(), fc.constant(null)),
      dateOfService: fc.oneof(fc.string(), fc.constant(null)),
      diagnosisPointers: fc.oneof(fc.array(fc.string()), fc.constant(null)),
      charge: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(line), fc.string(), (lines, payer) => {
      const [claim] = readClaims(
        JSON.stringify([{ lines, context: { payer, locality: payer, discipline: payer, today: payer } }]),
        now,
      );
      expect(claim?.snapshot.lines.length).toBe(lines.length);
    }),
  );
});
