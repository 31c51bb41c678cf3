import { afterEach, describe, expect, it } from "vitest";
import { readPage } from "../../../src/readers/read-page";
import { openPage } from "./scenario-page";

/* Which fields a reader says must not be written, because their boxes show what the form keeps elsewhere. */

afterEach(() => document.body.replaceChildren());

const because = "the form takes only what is chosen in its own list";

async function notWritableOn(name: string, steps: number) {
  const page = await openPage(name);
  for (let at = 0; at < steps; at += 1) await page.scenario.steps[at]?.();
  return readPage(page.linesDocument(), [], page.scenario.shadowRootOf).forms[0]?.places[0]?.notWritable;
}

describe("fields that only a list of the form sets", () => {
  it.each([
    ["freemed-charge-entry", 5, ["code", "modifiers"]],
    ["react-select-lines", 0, ["code", "modifiers", "placeOfService"]],
    ["mantine-charge-cards", 0, ["code", "modifiers"]],
  ] as const)("of %s", async (name, steps, fields) => {
    expect(await notWritableOn(name, steps)).toEqual(
      Object.fromEntries(fields.map((field) => [field, because])),
    );
  });

  it.each(["webforms-cms1500", "single-field-combined", "kendo-grid", "superbill-checkboxes"])(
    "are not on %s",
    async (name) => {
      expect(await notWritableOn(name, 0)).toEqual({});
    },
  );
});
