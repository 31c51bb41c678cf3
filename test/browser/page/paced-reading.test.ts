import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PacedReading } from "../../../src/page/paced-reading";
import type { PageReading } from "../../../src/readers/read-document";
import { readers, readPage } from "../../../src/readers/read-page";

const rows = 300;
let end = new AbortController();

const row = (at: number, units = "1"): string =>
  `<tr><td><input name="code_${at}" value="97110"><td><input name="mod_${at}" value="GP"><td><input name="units_${at}" value="${units}"></tr>`;

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = `<table><tr><th>CPT<th>Modifier<th>Units</tr>${Array.from({ length: rows }, (_, at) => row(at)).join("")}</table>`;
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

/** Reads in the smallest steps there are; `atRest` is what happens at the n-th rest. */
async function readAtRest(atRest: (nth: number) => void): Promise<{ reading: PageReading; rests: number }> {
  const paced = new PacedReading(document, end.signal);
  for (let rests = 0; ; rests += 1) {
    const reading = paced.read(readers, null, () => false);
    if (reading) return { reading, rests };
    atRest(rests);
    // Observers answer in a microtask.
    await Promise.resolve();
  }
}

const units = (reading: PageReading) => reading.forms[0]?.lines.map((line) => line.units);

test("a large page is read in steps, with the same answer", async () => {
  const { reading, rests } = await readAtRest(() => {});
  expect(rests).toBeGreaterThan(5);
  expect(reading.forms[0]?.lines).toHaveLength(rows);
  expect(reading.forms[0]?.lines).toEqual(readPage(document).forms[0]?.lines);
});

test("what the page makes anew while the reading rests is read as it is then", async () => {
  const { reading } = await readAtRest((nth) => {
    if (nth !== 8) return;
    const first = document.querySelectorAll("tr")[1] as HTMLTableRowElement;
    first.innerHTML = row(0, "7");
  });
  expect(units(reading)?.[0]).toMatchObject({ state: "read", value: 7 });
});

test("so is what a person types meanwhile", async () => {
  const { reading } = await readAtRest((nth) => {
    if (nth !== 8) return;
    const box = document.querySelector<HTMLInputElement>("[name=units_0]") as HTMLInputElement;
    box.value = "7";
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect(units(reading)?.[0]).toMatchObject({ state: "read", value: 7 });
});

test("a page that never rests is read all the same", async () => {
  const { reading } = await readAtRest(() => document.body.append("."));
  expect(reading.forms[0]?.lines).toHaveLength(rows);
});

test("nor does a large one of that kind freeze while it is read", async () => {
  let time = 0;
  // Every look at the clock finds ten milliseconds gone.
  vi.spyOn(performance, "now").mockImplementation(() => {
    time += 10;
    return time;
  });
  const { reading, rests } = await readAtRest(() => document.body.append("."));
  vi.restoreAllMocks();
  expect(reading.forms[0]?.lines).toHaveLength(rows);
  expect(rests).toBeGreaterThan(4);
});
