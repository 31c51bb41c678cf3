import { afterEach, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { findChargeForms } from "../../../src/readers/read-page";
import { openPage } from "./scenario-page";

afterEach(() => document.body.replaceChildren());

/* What reading costs, in processor time: other programs on the machine do not count. The wall clock belongs to `npm run bench`. */

interface Metrics {
  metrics: { name: string; value: number }[];
}

async function scriptTime(): Promise<number> {
  const session = cdp() as unknown as { send(method: string, parameters?: object): Promise<Metrics> };
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
}

/** The mean processor time of some work in milliseconds, once it runs warm. */
async function timeOf(work: () => void, times: number): Promise<number> {
  const run = () =>
    new Promise<void>((resolve) =>
      setTimeout(() => {
        for (let at = 0; at < times; at += 1) work();
        resolve();
      }),
    );
  await run();
  await new Promise(requestAnimationFrame);
  const before = await scriptTime();
  await run();
  await new Promise(requestAnimationFrame);
  return ((await scriptTime()) - before) / times;
}

/** Work that takes 10 ms on a machine of the day. */
function tenMilliseconds(): void {
  const counts = new Map<string, number>();
  for (let at = 0; at < 200_000; at += 1) {
    const key = `k${at % 1000}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

/** Holds a time against its bound on a machine of the day. Twice as much is let pass, so that only a real slip fails. */
async function expectWithin(what: string, time: number, bound: number): Promise<void> {
  const machine = (await timeOf(tenMilliseconds, 10)) / 10;
  console.info(
    `${what}: ${(time / machine).toFixed(1)} of ${bound} ms (this machine: ×${machine.toFixed(1)})`,
  );
  expect(time / machine).toBeLessThan(2 * bound);
}

const fields = ["cpt", "mod1", "mod2", "mod3", "mod4", "units", "pos", "dx"];
const values = ["97110", "GP", "59", "", "", "2", "11", "AB"];

function bigTable(lines: number): string {
  const row = (at: number) =>
    `<tr>${fields.map((field, column) => `<td><input name="${field}_${at}" value="${values[column]}"></td>`).join("")}</tr>`;
  return `<table><tr>${fields.map((field) => `<th>${field}</th>`).join("")}</tr>${Array.from({ length: lines }, (_, at) => row(at)).join("")}</table>`;
}

function bigCards(lines: number): string {
  const card = `<div>${fields.map((field, column) => `<label>${field} <input value="${values[column]}"></label>`).join("")}</div>`;
  return `<section>${card.repeat(lines)}</section>`;
}

it.each([
  ["a table", bigTable],
  ["cards", bigCards],
])("1,000 lines in %s", async (what, build) => {
  document.body.innerHTML = build(1000);
  expect(findChargeForms(document)[0]?.lines.length).toBe(1000);
  await expectWithin(`1,000 lines in ${what}`, await timeOf(() => findChargeForms(document), 5), 60);
});

it.each([
  "webforms-cms1500",
  "openemr-fee-sheet",
  "single-field-combined",
  "superbill-checkboxes",
  "kendo-grid",
  "aggrid-virtualised",
  "react-controlled",
  "ottehr-mui",
])("%s", async (name) => {
  const page = (await openPage(name)).linesDocument();
  await expectWithin(name, await timeOf(() => findChargeForms(page), 40), 4);
});

it("an article of 5,000 elements without a form", async () => {
  document.body.innerHTML =
    "<p>Some <b>text</b> of 12345 words, in <i>3</i> parts.</p><p>97110 is no more than a number.</p>".repeat(
      1000,
    );
  expect(findChargeForms(document)).toEqual([]);
  await expectWithin("article", await timeOf(() => findChargeForms(document), 10), 5);
});
