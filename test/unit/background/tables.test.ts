import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PackedBuilder } from "../../../src/reference/packed/packed-builder";
import type { StoredTables } from "../../../src/table-store";
import { source } from "../reference/import/official-layouts";

/** What the store holds; a string: it cannot be read, and why. */
let stored: StoredTables | string;
let reads = 0;

let tablesInForce: typeof import("../../../src/background/tables").tablesInForce;
let areTablesLeftOut: typeof import("../../../src/background/tables").areTablesLeftOut;
let announceTables: typeof import("../../../src/settings/announcements").announceTables;
beforeEach(async () => {
  // A fresh worker each time: what it remembers is its modules' own.
  vi.resetModules();
  vi.doMock("../../../src/table-store", () => ({
    readStoredTables: async () => {
      reads += 1;
      if (typeof stored === "string") throw new Error(stored);
      return stored;
    },
  }));
  vi.spyOn(console, "warn").mockImplementation(() => {});
  reads = 0;
  stored = { generation: 0, buffer: null };
  (await import("./fake-browser")).installFakeBrowser();
  ({ announceTables } = await import("../../../src/settings/announcements"));
  ({ tablesInForce, areTablesLeftOut } = await import("../../../src/background/tables"));
});
afterEach(() => {
  vi.doUnmock("../../../src/table-store");
  vi.restoreAllMocks();
});

/** A packed MUE table of 2026 Q4 with one limit. */
function packed(units: number): ArrayBuffer {
  const builder = new PackedBuilder();
  builder.add({
    table: "mue",
    edition: { name: "2026 Q4", from: "2026-10-01", to: "2026-12-31" },
    source,
    rows: [{ code: "97552", units, mai: 2 }],
    remarks: [],
  });
  return builder.build();
}

async function limitOf97552(): Promise<number | string> {
  const answer = (await tablesInForce()).on("2026-10-14").mue("97552");
  return answer.kind === "row" ? answer.row.units : answer.kind;
}

describe("the tables in force", () => {
  test("are the starter tables where nothing is imported", async () => {
    expect(await limitOf97552()).toBe(1);
    expect(console.warn).not.toHaveBeenCalled();
  });

  test("are the imported ones beside the starter tables, opened once", async () => {
    stored = { generation: 1, buffer: packed(5) };
    expect(await limitOf97552()).toBe(5);
    expect(await areTablesLeftOut()).toBe(false);
    expect((await tablesInForce()).on("2025-10-14").mue("97552").kind).toBe("row");
    expect(reads).toBe(1);
  });

  test("are read anew after they changed", async () => {
    stored = { generation: 1, buffer: packed(5) };
    expect(await limitOf97552()).toBe(5);
    stored = { generation: 2, buffer: packed(7) };
    await announceTables(2);
    expect(await limitOf97552()).toBe(7);
    stored = { generation: 3, buffer: null };
    await announceTables(3);
    expect(await limitOf97552()).toBe(1);
  });

  test("are the starter tables where the imported ones are damaged, and that is said once", async () => {
    const damaged = packed(5);
    const bytes = new Uint8Array(damaged);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    stored = { generation: 1, buffer: damaged };
    expect(await limitOf97552()).toBe(1);
    expect(await limitOf97552()).toBe(1);
    expect(await areTablesLeftOut()).toBe(true);
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(reads).toBe(1);
  });

  test("are read again after a read that failed", async () => {
    stored = "the database is locked";
    expect(await limitOf97552()).toBe(1);
    expect(console.warn).toHaveBeenCalledTimes(1);
    stored = { generation: 1, buffer: packed(5) };
    expect(await limitOf97552()).toBe(5);
  });
});
