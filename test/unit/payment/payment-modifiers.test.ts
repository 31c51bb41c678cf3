import { describe, expect, test } from "vitest";
import { payerById } from "../../../src/payers/payers";
import { expectedPayment } from "../../../src/payment/expected-payment";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import type { RvuRow } from "../../../src/reference/tables";
import { medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";
import { indicators, rowSets, rvuEdition, rvuRow } from "../reference/small-tables";
import { allowedOf, paymentOf } from "./sample-payments";

/** One RVU is ten dollars, so that a row of 1 + 1 + 0 is $20.00. */
const factor = { conversionFactor: "10" };

function allowedBy(
  rows: readonly Partial<RvuRow>[],
  lines: Parameters<typeof serviceLine>[0][],
): (number | null)[] {
  const rvu = rvuEdition(
    "RVU25X",
    "2025",
    rows.map((row) => rvuRow(row.code ?? "", { malpracticeRvu: "0.00", ...row })),
    true,
  );
  const tables = createReferenceTables({ ...rowSets({ rvu: [rvu] }), placeOfService: everyPlace });
  const snapshot = snapshotOf(lines.map((line, index) => serviceLine({ modifiers: [], ...line }, index + 1)));
  return expectedPayment(snapshot, tables, { ...medicareContext, ...factor }).lines.map(
    (line) => line.allowed,
  );
}

const everyPlace = {
  ...rowSets().placeOfService,
  rows: {
    count: 1,
    keys: () => ["11"],
    of: (code: string) => [{ code, name: "Office", setting: "non-facility" as const }],
  },
};

const withIndicators = (code: string, values: Partial<typeof indicators>, more: Partial<RvuRow> = {}) => ({
  code,
  indicators: { ...indicators, ...values },
  ...more,
});

describe("modifier 50", () => {
  test.each([
    ["1", 3000],
    ["3", 4000],
    ["0", 2000],
    ["2", 2000],
    ["9", 2000],
  ])("bilateral indicator %s", (bilateral, cents) => {
    expect(
      allowedBy([withIndicators("10001", { bilateral })], [{ code: "10001", modifiers: ["50"] }]),
    ).toEqual([cents]);
  });

  test("20610 in the office, 2025: 150 % of $63.40", () => {
    expect(allowedOf([{ code: "20610", modifiers: ["50"] }])).toEqual([9510]);
  });

  test("says why where the indicator is not known", () => {
    const rvu = { "27447": { work: "19.6", peNf: "15.3", peF: "15.3", mp: "3.98" } };
    const payment = paymentOf([{ code: "27447", modifiers: ["50"], placeOfService: "21" }], { rvu });
    expect(payment.lines[0]?.because).toBe("what modifier 50 means for 27447 is not loaded");
  });
});

describe("assistants, co-surgeons and components", () => {
  const whole = [withIndicators("10001", {}, { workRvu: "5.00", nonFacilityPeRvu: "5.00" })];
  test.each([
    [["80"], 1600],
    [["81"], 1600],
    [["82"], 1600],
    [["AS"], 1360],
    [["80", "AS"], 1360],
    [["62"], 6250],
    [["51"], 10_000],
    [["59", "RT"], 10_000],
  ])("%j of $100.00", (modifiers, cents) => {
    expect(allowedBy(whole, [{ code: "10001", modifiers }])).toEqual([cents]);
  });

  test.each([[["62", "80"]], [["AS", "62"]], [["26", "TC"]], [["22"]], [["66"]], [["QK"]]])(
    "%j leaves no amount",
    (modifiers) => {
      expect(allowedBy(whole, [{ code: "10001", modifiers }])).toEqual([null]);
    },
  );

  test("bilateral first, then the assistant's part, each rounded: 63.40 → 95.10 → 15.22", () => {
    expect(allowedOf([{ code: "20610", modifiers: ["50", "80"] }])).toEqual([1522]);
  });

  test("26, TC and 53 are priced by rows of their own", () => {
    expect(allowedOf([{ code: "71046", modifiers: ["26"] }])).toEqual([1003]);
    expect(allowedOf([{ code: "71046", modifiers: ["TC"] }])).toEqual([2264]);
    expect(allowedOf([{ code: "45378", modifiers: ["53"] }])).toEqual([16_400]);
    expect(paymentOf([{ code: "20610", modifiers: ["53"] }]).lines[0]?.because).toMatch(
      /20610-53 has no row/,
    );
  });
});

describe("several procedures of a day", () => {
  test("the highest in full, every other half of it, whatever the order and with or without 51", () => {
    const two = [{ code: "10060" }, { code: "11042" }];
    expect(allowedOf(two)).toEqual([6211, 12_518]);
    expect(allowedOf([...two].reverse())).toEqual([12_518, 6211]);
    expect(allowedOf([{ code: "10060", modifiers: ["51"] }, { code: "11042" }])).toEqual([6211, 12_518]);
    const steps = paymentOf(two).lines[0]?.steps.map(({ label }) => label);
    expect(steps).toContain("Multiple procedures: half of it $62.11 × 1");
  });

  test("each unit is a procedure, and an office visit is none", () => {
    expect(allowedOf([{ code: "11042", units: 2 }, { code: "99213" }])).toEqual([18_777, 8895]);
  });

  test("the fee with modifier 50 decides which is highest", () => {
    // 20610 alone is $63.40; with 50 it is $95.10, above 20604's $80.87.
    expect(allowedOf([{ code: "20604" }, { code: "20610", modifiers: ["50"] }])).toEqual([4044, 9510]);
  });

  test("not across days, nor where practitioners differ, nor between surgeon and assistant", () => {
    const full = [12_421, 12_518];
    expect(allowedOf([{ code: "10060", dateOfService: "2025-06-03" }, { code: "11042" }])).toEqual(full);
    expect(allowedOf([{ code: "10060" }, { code: "11042" }], { differentPractitioners: true })).toEqual(full);
    expect(allowedOf([{ code: "10060", modifiers: ["80"] }, { code: "11042" }])).toEqual([1987, 12_518]);
  });

  test("beside a procedure without an amount nobody knows which is paid in full", () => {
    const [first, second] = paymentOf([{ code: "10060" }, { code: "11042", modifiers: ["22"] }]).lines;
    expect([first?.allowed, second?.because]).toEqual([null, "modifier 22 changes the amount"]);
    expect(first?.because).toBe(
      "11042 is a procedure of the same day without an amount: which is paid in full is not known",
    );
    // 99223 has no amount in the office either, and is no procedure.
    expect(allowedOf([{ code: "10060" }, { code: "99223" }])).toEqual([12_421, null]);
    expect(
      allowedOf([{ code: "10060" }, { code: "11042", modifiers: ["22"], dateOfService: "2025-06-03" }]),
    ).toEqual([12_421, null]);
  });

  test("from the sixth on the contractor prices them by report", () => {
    const rows = ["10001", "10002"].map((code, index) =>
      withIndicators(code, { multipleProcedure: "2" }, { workRvu: `${2 - index}.00` }),
    );
    const most = { code: "10001", units: 1 };
    expect(allowedBy(rows, [most, { code: "10002", units: 4 }])).toEqual([3000, 4000]);
    expect(allowedBy(rows, [most, { code: "10002", units: 5 }])).toEqual([3000, null]);
    expect(
      allowedBy(rows, [
        { code: "10002", units: 1 },
        { ...most, units: 5 },
      ]),
    ).toEqual([null, 9000]);
  });
});

test("the own fee of a claim takes modifiers too, and is not reduced beside others", () => {
  const own = { feeScheduleAmount: 10_000 };
  expect(allowedOf([{ code: "99213", modifiers: ["80"] }], own)).toEqual([1600]);
  expect(allowedOf([{ code: "20610", modifiers: ["50"] }], own)).toEqual([15_000]);
  expect(allowedOf([{ code: "97110", modifiers: ["GP"], units: 2 }], own)).toEqual([20_000]);
  const payer = payerById("commercial-generic");
  if (!payer) throw new Error("no commercial profile");
  const commercial = paymentOf([{ code: "99213" }], { ...own, payer });
  expect(commercial.allowed).toBe(10_000);
  expect(commercial.medicarePays).toBeNull();
});
