import { afterEach, expect, test, vi } from "vitest";
import { KnownForms } from "../../../src/page/known-forms";
import type { LoadPart } from "../../../src/page/page-parts";
import { knownReaders } from "../../../src/readers/known-readers";
import { readDocument } from "../../../src/readers/read-document";

afterEach(() => document.body.replaceChildren());

const table = `<table><tr><th>CPT<th>Modifier<th>Units</tr>
  <tr><td><input value="97110"><td><input value="GP"><td><input value="2"></tr></table>`;
/** As on Ottehr's pages, and on many others: the readers of known forms have to look. */
const notes = `<h1 class="MuiTypography-root">Charges</h1>${table}`;

/** What a session does with them. */
function session(load: () => Promise<unknown>, only: string | null = null) {
  const loading = vi.fn(load);
  const onLoaded = vi.fn();
  const known = new KnownForms(loading as unknown as LoadPart, onLoaded);
  const read = () => known.counted(readDocument(document, known.after([], only), only)).forms;
  return { known, loading, onLoaded, read };
}

test("a form that no one described is read without them", () => {
  document.body.innerHTML = table;
  const { loading, read } = session(async () => ({ knownReaders }));
  expect(read().map(({ readerId }) => readerId)).toEqual(["generic"]);
  expect(loading).not.toHaveBeenCalled();
});

test("where a known form may be, nothing is read until its readers are there, which are fetched once", async () => {
  document.body.innerHTML = notes;
  const { known, loading, onLoaded, read } = session(async () => ({ knownReaders }));
  expect(read()).toEqual([]);
  expect(read()).toEqual([]);
  expect(await known.settled()).toBe(true);
  expect(loading).toHaveBeenCalledExactlyOnceWith("known");
  expect(onLoaded).toHaveBeenCalledOnce();
  expect(read()).toHaveLength(1);
  expect(known.after([], null).map(({ id }) => id)).toEqual([...knownReaders.map(({ id }) => id), "generic"]);
  expect(await known.settled()).toBe(false);
});

test("readers that cannot be had are asked for again with the next look", async () => {
  document.body.innerHTML = notes;
  let answer: unknown = null;
  const { known, loading, read } = session(async () => answer);
  expect(read()).toEqual([]);
  await known.settled();
  answer = { knownReaders };
  expect(read()).toEqual([]);
  await known.settled();
  expect(loading).toHaveBeenCalledTimes(2);
  expect(read()).toHaveLength(1);
});

test("a site that is set to one known form is read by no other reader meanwhile", async () => {
  document.body.innerHTML = table;
  const { known, read } = session(async () => ({ knownReaders }), "openemr-fee-sheet");
  expect(read()).toEqual([]);
  await known.settled();
  expect(read()).toEqual([]);
});
