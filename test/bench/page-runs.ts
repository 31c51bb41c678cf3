import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { benchOptions } from "./bench-options";
import type { Counted } from "./busy-pages";
import type { Contender } from "./extensions-in-turn";
import { measureCost, type PageCost, traceTasks } from "./page-cost";

/** How long a page is looked at. */
export const seconds = benchOptions.full ? 20 : 8;
const keys = 60;
/** Milliseconds from one key to the next. */
const keySpacing = 30;
/** Milliseconds in which an extension has found what it is going to find on a page just opened. */
const settling = 2000;

/** What a page cost and what it counted itself. */
export type BusyRun = PageCost & Counted;

/** A run of the grid: rows made anew all the time, and sixty keys typed in its first row. */
export async function busyRun(contender: Contender, address: string): Promise<BusyRun> {
  const page = await openSettled(contender, address);
  const cost = await measureCost(contender, page);
  await beBusy(page);
  const counted = await page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted, null);
  const run = { ...counted, ...(await cost()) };
  await page.close();
  return run;
}

/** The same run under a trace: the processor time, in milliseconds, of every task that ran a script of an extension. */
export async function busyTasks(contender: Contender, address: string): Promise<number[]> {
  const page = await openSettled(contender, address);
  const trace = await traceTasks(contender, page);
  await beBusy(page);
  const tasks = await trace();
  await page.close();
  return tasks;
}

/** What a page costs from its loading on, where nobody touches it. */
export async function quietRun(contender: Contender, address: string): Promise<PageCost> {
  const page = await contender.openPage("about:blank");
  const cost = await measureCost(contender, page);
  await page.goto(address);
  await pause(seconds * 1000);
  const measured = await cost();
  await page.close();
  return measured;
}

export async function openSettled(contender: Contender, address: string): Promise<DrivenPage> {
  const page = await contender.openPage(address);
  await page.bringToFront();
  await pause(settling);
  return page;
}

export async function beBusy(page: DrivenPage): Promise<void> {
  const end = performance.now() + seconds * 1000;
  await page.evaluate(() => (globalThis as unknown as { counted: { start(): void } }).counted.start(), null);
  await page.click("tr:first-child td:last-child input");
  for (let key = 0; key < keys; key += 1) {
    const next = performance.now() + keySpacing;
    await page.type(String(key % 10));
    await pause(Math.max(0, next - performance.now()));
  }
  await until("the time is over", () => performance.now() >= end, seconds + 60);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
