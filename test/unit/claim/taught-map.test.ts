import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldRoles } from "../../../src/claim/field-names";
import {
  identifyingAttributes,
  mapsAsJson,
  mapsFromJson,
  parseTaughtMap,
  type TaughtMap,
} from "../../../src/claim/taught-map";

const unit = { from: "line", offset: 0, by: { attribute: "name", pattern: "l[#].units" }, path: "" } as const;
const map: TaughtMap = {
  format: "claimlight-taught-map",
  version: 1,
  id: "m1",
  name: "Charges",
  site: "https://ehr.example:8443",
  form: { by: null, path: "div:2 > shadow > table:1 > tbody:1" },
  line: "tr",
  number: null,
  withCode: ["modifiers"],
  fields: {
    code: [{ from: "line", offset: 0, by: null, path: "td:3/12" }],
    modifiers: [],
    units: [unit],
    placeOfService: [{ from: "page", by: { attribute: "id", pattern: "pos" }, path: "" }],
    dateOfService: [],
    diagnosisPointers: [{ from: "joined", attribute: "data-uid", by: null, path: "td:9/12" }],
    claim: [],
  },
};

describe("a taught map as JSON", () => {
  test.each([
    [["modifiers"], true],
    [[], true],
    [["units"], false],
    ["modifiers", false],
  ])("may say that modifiers stand before their names: %j", (withName, isRight) => {
    expect("map" in parseTaughtMap({ ...map, withName })).toBe(isRight);
  });

  test.each([
    ["2", true],
    ["12", true],
    ["B", true],
    ["13", false],
    ["Doe", false],
    ["97110", false],
  ])("may say which of several boxes a place is: %j", (slot, isRight) => {
    const fields = { ...map.fields, units: [{ ...unit, evidence: { slot } }] };
    expect("map" in parseTaughtMap({ ...map, fields })).toBe(isRight);
  });

  test.each([
    [2, true],
    [14, true],
    [1, false],
    [2.5, false],
    ["2", false],
    [97110, false],
  ])("may say how many parts of a line a number alone tells apart: %j", (peers, isRight) => {
    const fields = { ...map.fields, units: [{ ...unit, evidence: { peers } }] };
    expect("map" in parseTaughtMap({ ...map, fields })).toBe(isRight);
  });

  const step = fc.oneof(
    fc.constant("shadow"),
    fc
      .tuple(fc.constantFrom("td", "div", "x-field"), fc.integer({ min: 1, max: 99 }))
      .map(([tag, at]) => `${tag}:${at}`),
  );
  const by = fc.option(
    fc.record({
      attribute: fc.constantFrom(...identifyingAttributes),
      pattern: fc.constantFrom("cpt#", "l[#].code", "ctl00$line_#_2", "units"),
    }),
  );
  const path = fc.array(step, { maxLength: 6 }).map((steps) => steps.join(" > "));
  const role = fc.constantFrom(...fieldRoles);
  const identifier = fc.constant({ attribute: "id", pattern: "gridcolumn-#" } as const);
  const evidence = fc.record({ header: role, label: role, name: role, identifier }, { requiredKeys: [] });
  const where = fc.oneof(
    fc.record({ from: fc.constant("line" as const), offset: fc.integer({ min: -3, max: 3 }), by, path }),
    fc.record({ from: fc.constant("joined" as const), attribute: fc.constant("row-id"), by, path }),
    fc.record({ from: fc.constantFrom("above" as const, "numbered" as const, "page" as const), by, path }),
  );
  const place = fc
    .tuple(where, fc.option(evidence))
    .map(([found, said]) => (said === null ? found : { ...found, evidence: said }));
  const places = (most: number) => fc.array(place, { maxLength: most });
  const maps = fc
    .record({
      form: fc.record({ by, path }),
      line: fc.constantFrom("tr", "div", "x-line"),
      number: by,
      fields: fc.record({
        code: fc.array(place, { minLength: 1, maxLength: 1 }),
        modifiers: places(8),
        units: places(1),
        placeOfService: places(1),
        dateOfService: places(3),
        diagnosisPointers: places(4),
        claim: places(1),
      }),
    })
    .map((structure) => ({ ...map, ...structure }));

  test("comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(maps, { minLength: 1, maxLength: 3 }), (given) => {
        expect(mapsFromJson(mapsAsJson(given))).toEqual({ maps: given });
      }),
    );
  });

  test("keeps what a newer version added", () => {
    const newer = {
      ...map,
      version: 2,
      colour: "red",
      fields: { ...map.fields, units: [{ ...unit, sure: true }] },
    };
    expect(parseTaughtMap(newer)).toEqual({ map: newer });
  });

  test("may be a file of maps or one map alone", () => {
    expect(mapsFromJson(JSON.stringify(map))).toEqual({ maps: [map] });
  });

  test("whatever is given, nothing is thrown, and problems are sentences without what was given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const answer = mapsFromJson(text);
        expect("problems" in answer && answer.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("what is wrong is said by its key", () => {
  const problemsOf = (changed: object): unknown => {
    const answer = parseTaughtMap({ ...map, ...changed });
    return "problems" in answer ? answer.problems : [];
  };

  test.each([
    [
      "a path of another form",
      { form: { by: null, path: "table tr:nth-child(2)" } },
      [/^form\.path: steps such as/],
    ],
    [
      "a label in an identifier",
      { number: { attribute: "id", pattern: "CPT for Jane Doe" } },
      [/^number\.pattern: /],
    ],
    [
      "a record number in an identifier",
      { number: { attribute: "id", pattern: "line_48213_#" } },
      [/^number\.pattern: it must hold no number/],
    ],
    [
      "an attribute that may hold a label",
      { number: { attribute: "aria-label", pattern: "x" } },
      [/^number\.attribute: /],
    ],
    [
      "words where a role belongs",
      { fields: { ...map.fields, units: [{ ...unit, evidence: { header: "Units of Jane Doe" } }] } },
      [/^fields\.units\.0\.evidence\.header: one of these is expected: /],
    ],
    ["no code", { fields: { ...map.fields, code: [] } }, [/^fields\.code: exactly one place is expected/]],
    ["a missing key", { line: undefined }, [/^line: it is missing/]],
    ["no name", { name: " " }, [/^name: a name is expected/]],
  ])("%s", (_, changed, expected) => {
    expect(problemsOf(changed)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    expect(JSON.stringify(problemsOf(changed))).not.toMatch(/Jane|48213|nth-child/);
  });

  test("which map of a file it is", () => {
    const answer = mapsFromJson(mapsAsJson([map, { ...map, line: 7 }]));
    expect(answer).toEqual({ problems: [expect.stringMatching(/^Map 2, line: /)] });
  });
});
