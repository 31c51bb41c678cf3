import { expect, test } from "vitest";
import { roleInLabel } from "../../../src/readers/charge-words";

test.each([
  ["Billed", "charge"],
  ["Billed amount", "charge"],
  ["Amount billed", "charge"],
  ["Units billed", "units"],
  ["Billed units", "units"],
  ["Qty billed", "units"],
  ["Quantity billed", "units"],
  ["CPT billed", "code"],
  ["Procedure billed", "code"],
  ["Billed CPT", "code"],
])("%s over a column says that it is the %s", (label, role) => {
  expect(roleInLabel(label)?.role).toBe(role);
});
