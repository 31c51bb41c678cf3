import { expect, test } from "vitest";
import { readers } from "../../src/readers/read-page";
import { knownReaders } from "../../src/settings/known-readers";

test("every reader has a name that the options page can offer, and no other is offered", () => {
  expect(Object.keys(knownReaders).sort()).toEqual(readers.map(({ id }) => id).sort());
});
