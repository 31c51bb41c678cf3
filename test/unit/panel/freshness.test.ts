import { expect, test } from "vitest";
import { freshness } from "../../../src/panel/freshness";
import type { LoadedEdition } from "../../../src/reference/tables";
import { judge, serviceLine, snapshotOf } from "../engine/sample-claims";

const snapshot = snapshotOf([
  serviceLine({ code: "97110", modifiers: ["GP"], dateOfService: "2026-10-05" }, 1),
]);

function withPtp(...editions: Pick<LoadedEdition, "edition" | "from" | "to">[]) {
  const ptp = editions.map((each) => ({
    table: "NCCI PTP practitioner",
    rows: 1,
    complete: true,
    origin: "test",
    ...each,
  }));
  return freshness({ ...judge(snapshot), findings: [], editions: ptp }, snapshot);
}

const extract = { edition: "2024 Q3", from: "2024-01-01", to: "2024-09-30" };

test("an imported table that carries its history is newer than an extract that begins later", () => {
  expect(withPtp(extract, { edition: "2026 Q4", from: "1996-01-01", to: "2026-12-31" })).toMatchObject({
    older: [],
    all: ["NCCI PTP practitioner 2026 Q4"],
  });
});

test("the newest edition of a table is named where it ends before the last date of service", () => {
  expect(withPtp({ edition: "2024 Q2", from: "2024-01-01", to: "2024-06-30" }, extract)).toMatchObject({
    short: "2024 Q3",
    older: ["NCCI PTP practitioner 2024 Q3"],
  });
});
