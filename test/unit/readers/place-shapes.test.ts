import { describe, expect, it } from "vitest";
import { foreignField, type ShownValues } from "../../../src/readers/place-shapes";

/* What the values at a taught map's places say against their fields, where nothing names them. */

describe("a field that stands in place of another", () => {
  it.each<[string, ShownValues, string]>([
    ["modifiers among units", { units: ["GP", "KX"], modifiers: [] }, "units"],
    ["one digit among modifiers", { modifiers: ["2", "1"], units: [] }, "modifiers"],
    ["letters of diagnoses among units", { units: ["A", "AB"], diagnosisPointers: ["1", "2"] }, "units"],
    ["numbers of diagnoses among units", { units: ["1,2", "1 2"], diagnosisPointers: ["1", "2"] }, "units"],
    ["charges among units", { units: ["96.00", "45.50"] }, "units"],
    ["charges with their sign among units", { units: ["$9", "$45"] }, "units"],
    ["a date among units", { units: ["03/12/2026", "03/12/2026"] }, "units"],
    ["places among pointers", { diagnosisPointers: ["11", "22"] }, "diagnosisPointers"],
    ["charges among pointers", { diagnosisPointers: ["96.00", "45.00"] }, "diagnosisPointers"],
    ["units for places and places for units", { units: ["11", "12"], placeOfService: ["2", "1"] }, "units"],
    [
      "pointers for places and places for pointers",
      { diagnosisPointers: ["12", "12"], placeOfService: ["1", "2"] },
      "diagnosisPointers",
    ],
    [
      "places that are modifiers too, with no place left",
      { modifiers: ["22", "22"], placeOfService: [] },
      "modifiers",
    ],
    [
      "places that are modifiers too, with modifiers for places",
      { modifiers: ["22", "22"], placeOfService: ["26", "26"] },
      "modifiers",
    ],
  ])("is noticed: %s", (_, values, field) => {
    expect(foreignField(values)).toBe(field);
  });

  it.each<[string, ShownValues]>([
    ["units with two decimals", { units: ["1.00", "2.00"] }],
    ["half a unit", { units: ["0.5", "12.5"] }],
    ["one wrong value of three", { units: ["GP", "1", "2"], modifiers: ["GP", "3", "59"] }],
    ["pointers run together", { diagnosisPointers: ["12", "123", "AB"] }],
    ["pointers and units alike", { diagnosisPointers: ["1", "1"], units: ["1", "1"] }],
    ["hospital places beside modifiers", { modifiers: ["22", "59"], placeOfService: ["22", "22"] }],
    ["one line with modifier 22 and no place yet", { modifiers: ["22"], placeOfService: [] }],
    ["modifier 22 on all lines of a form without places", { modifiers: ["22", "22"] }],
    ["many units at real places", { units: ["11", "12"], placeOfService: ["11", "11"] }],
    ["nothing", {}],
  ])("is not suspected of %s", (_, values) => {
    expect(foreignField(values)).toBeNull();
  });
});
