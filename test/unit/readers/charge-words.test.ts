import { expect, test } from "vitest";
import { isForeignHeading, isReportHeader, roleInLabel } from "../../../src/readers/charge-words";

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
  ["ASA code", "code"],
  ["Rental from", "dateOfService"],
  // What stands in brackets says how long a unit is, or how a code is written.
  ["Units (15 min)", "units"],
  ["15-min units", "units"],
  ["Units (minutes)", undefined],
  ["Qty (minutes)", "minutes"],
  ["Procedure (code-mod)", "code"],
  ["Modifiers (CPT)", "modifiers"],
  // Beside a line's own units these say what was granted, refused or is left.
  ["Denied Units", "other"],
  ["Units left", "other"],
  ["Units used", "other"],
  ["Auth units", "other"],
  ["Authorized Units", "other"],
  ["Qty ordered", "other"],
  // Parts of an anesthesia line's units are not the units billed.
  ["Phys units", "other"],
  ["Physical status units", "other"],
  ["Modifying units", "other"],
])("%s over a column says that it is the %s", (label, role) => {
  expect(roleInLabel(label)?.role).toBe(role);
});

test.each([
  ["Post insurance payment", true],
  ["Payment posting", true],
  ["Claims sent today", true],
  ["Possible duplicates", true],
  ["Upcoming appointments", true],
  ["Case booking", true],
  ["Edit rule", true],
  ["Self-pay quote", true],
  ["Patient orders", true],
  ["Sales order 7781", false],
  ["Sales order history", true],
  ["Filter claims", true],
  ["Charges (filtered)", false],
  ["Post charges & payments", false],
  ["Charge and payment posting", false],
  ["Scheduled visits", true],
  ["Scheduled visit 03/12/2026", false],
  ["Charges posted", false],
  ["Claim lines", false],
  ["Appointment 03/12/2026", false],
  ["Duplicate of line 2", false],
  ["Procedure utilization, Q2 2026", true],
])("%s stands over something else than charges: %s", (heading, isForeign) => {
  expect(isForeignHeading(heading)).toBe(isForeign);
});

test.each([
  ["Avg/visit", true],
  ["Average units", true],
  ["Units", false],
])("%s is a header of reports: %s", (header, isReport) => {
  expect(isReportHeader(header)).toBe(isReport);
});
