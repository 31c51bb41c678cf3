import { expect, test } from "vitest";
import { knownReaders } from "../../src/options/known-readers";
import { readers } from "../../src/readers/read-page";

test("every reader has a name that the options page can offer, and no other is offered", () => {
  expect(Object.keys(knownReaders).sort()).toEqual(readers.map(({ id }) => id).sort());
});
