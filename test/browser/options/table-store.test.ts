import fc from "fast-check";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { onTablesChanged } from "../../../src/settings/announcements";
import {
  readStoredTables,
  removeStoredTables,
  storeTables,
  TablesChangedMeanwhile,
} from "../../../src/table-store";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";

let browser: FakeBrowser;
beforeEach(async () => {
  browser = installFakeBrowser();
  await deleteDB("claimlight");
});

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

async function stored(): Promise<{ generation: number; bytes: number[] | null }> {
  const { generation, buffer } = await readStoredTables();
  return { generation, bytes: buffer && [...new Uint8Array(buffer)] };
}

describe("the table store", () => {
  test("holds nothing at first", async () => {
    expect(await stored()).toEqual({ generation: 0, bytes: null });
  });

  test("gives back what was stored last, and counts the changes", async () => {
    expect(await storeTables(bytes(1, 2, 3), 0)).toBe(1);
    expect(await stored()).toEqual({ generation: 1, bytes: [1, 2, 3] });
    expect(await storeTables(bytes(4), 1)).toBe(2);
    expect(await stored()).toEqual({ generation: 2, bytes: [4] });
    expect(await removeStoredTables(2)).toBe(3);
    expect(await stored()).toEqual({ generation: 3, bytes: null });
  });

  test("refuses what was built on older tables, those removed since included", async () => {
    await storeTables(bytes(1), 0);
    await expect(storeTables(bytes(2), 0)).rejects.toBeInstanceOf(TablesChangedMeanwhile);
    await expect(removeStoredTables(0)).rejects.toBeInstanceOf(TablesChangedMeanwhile);
    expect(await stored()).toEqual({ generation: 1, bytes: [1] });
    await removeStoredTables(1);
    await expect(storeTables(bytes(2), 0)).rejects.toBeInstanceOf(TablesChangedMeanwhile);
    expect(await stored()).toEqual({ generation: 2, bytes: null });
  });

  test("of several tabs that store at once, one wins and the others are told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (tabs) => {
        await deleteDB("claimlight");
        const attempts = await Promise.allSettled(
          Array.from({ length: tabs }, (_, tab) => storeTables(bytes(tab), 0)),
        );
        const won = attempts.findIndex(({ status }) => status === "fulfilled");
        expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(await stored()).toEqual({ generation: 1, bytes: [won] });
      }),
      { numRuns: 10 },
    );
  });

  test("tells whoever listens, after the tables can be read and not when they were refused", async () => {
    const seen: Promise<unknown>[] = [];
    const end = new AbortController();
    onTablesChanged(() => seen.push(stored()), end.signal);
    await storeTables(bytes(7), 0);
    await storeTables(bytes(8), 0).catch(() => {});
    expect(await Promise.all(seen)).toEqual([{ generation: 1, bytes: [7] }]);
    end.abort();
    await storeTables(bytes(9), 1);
    expect(seen).toHaveLength(1);
  });

  test("tables that nobody could be told of are stored all the same", async () => {
    browser.storage.local.set = () => Promise.reject(new Error("QUOTA_BYTES"));
    expect(await storeTables(bytes(1), 0)).toBe(1);
    expect(await stored()).toEqual({ generation: 1, bytes: [1] });
  });

  test("what cannot be stored in whole leaves the old tables", async () => {
    await storeTables(bytes(1), 0);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      if (key === "generation") throw new DOMException("no room", "QuotaExceededError");
      return put.call(this, value, key);
    };
    try {
      await expect(storeTables(bytes(2), 1)).rejects.toThrow("no room");
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await stored()).toEqual({ generation: 1, bytes: [1] });
  });

  test("a page that is closed at any request of the store leaves the old tables, tells nobody, and the next one stores", async () => {
    const told: unknown[] = [];
    const end = new AbortController();
    await storeTables(bytes(1), 0);
    onTablesChanged(() => told.push("changed"), end.signal);
    const { get, put } = IDBObjectStore.prototype;
    for (const last of [1, 2, 3]) {
      let requests = 0;
      // As the browser ends the transactions of a page that goes.
      const ending = <Made extends IDBRequest>(request: Made, { transaction }: IDBObjectStore): Made => {
        requests += 1;
        if (requests === last) transaction.abort();
        return request;
      };
      IDBObjectStore.prototype.get = function (key) {
        return ending(get.call(this, key), this);
      };
      IDBObjectStore.prototype.put = function (value, key) {
        return ending(put.call(this, value, key), this);
      };
      try {
        await expect(storeTables(bytes(2), 1)).rejects.toThrow();
      } finally {
        Object.assign(IDBObjectStore.prototype, { get, put });
      }
      expect(requests).toBe(last);
      expect(await stored()).toEqual({ generation: 1, bytes: [1] });
    }
    expect(told).toEqual([]);
    expect(await storeTables(bytes(3), 1)).toBe(2);
    expect(told).toEqual(["changed"]);
    end.abort();
  });

  test("a file that the browser has lost counts as damaged, and can be replaced", async () => {
    await storeTables(bytes(1), 0);
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    try {
      expect(await stored()).toEqual({ generation: 1, bytes: [] });
    } finally {
      Blob.prototype.arrayBuffer = arrayBuffer;
    }
    expect(await storeTables(bytes(2), 1)).toBe(2);
  });

  test.each([["a text"], [{ generation: 3 }], [Number.NaN], [null]])(
    "records of another shape (%j) count as none",
    async (odd) => {
      await storeTables(bytes(1), 0);
      const database = await openDB("claimlight");
      await database.put("tables", odd, "generation");
      await database.put("tables", odd, "packed");
      database.close();
      expect(await stored()).toEqual({ generation: 0, bytes: null });
    },
  );
});
