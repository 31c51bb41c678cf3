import { readFileSync } from "node:fs";
import type { DrivenPage } from "../../scripts/drive/driven-browser";
import type { ExpectedStep } from "../expected-lines";

/* Walks a page of test/pages through its scripted steps (`window.scenario`). */

interface Scripted {
  readonly scenario: { ready?(): Promise<void>; readonly steps: readonly (() => unknown)[] };
}

/** What is right after load and after each step. */
export function expectedSteps(name: string): ExpectedStep[] {
  return JSON.parse(readFileSync(`test/pages/${name}.expected.json`, "utf8"));
}

export function scenarioReady(page: DrivenPage): Promise<void> {
  return page.evaluate(async () => {
    await (globalThis as unknown as Scripted).scenario.ready?.();
  }, null);
}

export function takeStep(page: DrivenPage, step: number): Promise<void> {
  return page.evaluate(async (at) => {
    await (globalThis as unknown as Scripted).scenario.steps[at]?.();
  }, step);
}
