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
  ["Svc Code", "code"],
  ["HCPC", "code"],
  ["CDT Code", "code"],
  ["UOS", "units"],
  ["Begin date", "dateOfService"],
  ["Service From", "dateOfService"],
  ["Service To", "dateOfServiceTo"],
  // Beside a line's own units these say what was granted, refused or is left.
  ["Denied Units", "other"],
  ["Units left", "other"],
  ["Units used", "other"],
  ["Auth units", "other"],
  ["Authorized Units", "other"],
  ["Qty ordered", "other"],
])("%s over a column says that it is the %s", (label, role) => {
  expect(roleInLabel(label)?.role).toBe(role);
});
