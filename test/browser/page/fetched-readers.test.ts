import { afterEach, expect, test, vi } from "vitest";
import { FetchedReaders } from "../../../src/page/fetched-readers";
import type { LoadPart, ReaderPart } from "../../../src/page/page-parts";
import generic from "../../../src/readers/generic";
import { knownReaders } from "../../../src/readers/known-readers";
import { readDocument } from "../../../src/readers/read-document";

afterEach(() => document.body.replaceChildren());

const table = `<table><tr><th>CPT<th>Modifier<th>Units</tr>
  <tr><td><input value="97110"><td><input value="GP"><td><input value="2"></tr></table>`;
/** As on Ottehr's pages, and on many others: the readers of known forms have to look. */
const notes = `<h1 class="MuiTypography-root">Charges</h1>${table}`;

const both = { known: { readers: knownReaders }, generic: { readers: [generic] } };

/** What a session does with them. */
function session(load: (name: ReaderPart) => Promise<unknown>, only: string | null = null) {
  const loading = vi.fn(load);
  const onLoaded = vi.fn();
  const shipped = new FetchedReaders(loading as unknown as LoadPart, onLoaded);
  const read = () => shipped.counted(readDocument(document, shipped.after([], only), only)).forms;
  return { shipped, loading, onLoaded, read };
}

test("a page without a code costs no reader", async () => {
  document.body.innerHTML = `<p>Nothing to be billed since 2026.</p><input value="12">`;
  const { shipped, loading, read } = session(async (name) => both[name]);
  expect(read()).toEqual([]);
  expect(await shipped.settled()).toBe(false);
  expect(loading).not.toHaveBeenCalled();
});

test("a form that no one described is read without the readers of known ones", async () => {
  document.body.innerHTML = table;
  const { shipped, loading, onLoaded, read } = session(async (name) => both[name]);
  expect(read()).toEqual([]);
  expect(read()).toEqual([]);
  expect(await shipped.settled()).toBe(true);
  expect(onLoaded).toHaveBeenCalledOnce();
  expect(read().map(({ readerId }) => readerId)).toEqual(["generic"]);
  expect(loading).toHaveBeenCalledExactlyOnceWith("generic");
  expect(await shipped.settled()).toBe(false);
});

test("where a known form may be, nothing is read until its readers are there too, which are fetched once", async () => {
  document.body.innerHTML = notes;
  let comes: (part: unknown) => void = () => {};
  const { shipped, loading, read } = session((name) =>
    name === "known" ? new Promise((resolve) => (comes = resolve)) : Promise.resolve(both[name]),
  );
  expect(read()).toEqual([]);
  const settled = shipped.settled();
  await expect.poll(() => shipped.after([], null).map(({ id }) => id)).toContain("generic");
  expect(read()).toEqual([]);
  comes(both.known);
  expect(await settled).toBe(true);
  expect(loading.mock.calls).toEqual([["known"], ["generic"]]);
  expect(read()).toHaveLength(1);
  expect(shipped.after([], null).map(({ id }) => id)).toEqual([
    ...knownReaders.map(({ id }) => id),
    "generic",
  ]);
});

test("readers that cannot be had are asked for again with the next look", async () => {
  document.body.innerHTML = table;
  let answer: unknown = null;
  const { shipped, loading, read } = session(async () => answer);
  expect(read()).toEqual([]);
  await shipped.settled();
  answer = both.generic;
  expect(read()).toEqual([]);
  await shipped.settled();
  expect(loading).toHaveBeenCalledTimes(2);
  expect(read()).toHaveLength(1);
});

test("a site that is set to one known form is read by no other reader meanwhile", async () => {
  document.body.innerHTML = table;
  const { shipped, loading, read } = session(async (name) => both[name], "openemr-fee-sheet");
  expect(read()).toEqual([]);
  await shipped.settled();
  expect(read()).toEqual([]);
  expect(loading).toHaveBeenCalledWith("known");
});

test("a site that is set to the generic reader needs no other", async () => {
  document.body.innerHTML = notes;
  const { shipped, loading, read } = session(async (name) => both[name], "generic");
  expect(read()).toEqual([]);
  await shipped.settled();
  expect(loading).toHaveBeenCalledExactlyOnceWith("generic");
  expect(read()).toHaveLength(1);
});
