import type { BrowserContext, CDPSession } from "playwright";
import type { DrivenPage } from "../../scripts/drive/driven-browser";

/** A Chromium that can be measured. */
export interface MeasuredBrowser {
  readonly context: BrowserContext;
}

/** What a page took since `measureCost` began, all scripts in it together. */
export interface PageCost {
  /** Milliseconds of script, of the thread's own processor time: not what other programs on the machine make it wait. */
  readonly script: number;
  /** The same of every task, layout and painting among them. */
  readonly task: number;
  /** Megabytes of the JavaScript heap after a forced collection. */
  readonly heap: number;
}

/** Begins to measure the page opened last; the answer ends it. */
export async function measureCost(
  browser: MeasuredBrowser,
  page: DrivenPage,
): Promise<() => Promise<PageCost>> {
  const session = await sessionOf(browser, page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const [scriptBefore, taskBefore] = [
    await metric(session, "ScriptDuration"),
    await metric(session, "TaskDuration"),
  ];
  return async () => {
    const script = ((await metric(session, "ScriptDuration")) - scriptBefore) * 1000;
    const task = ((await metric(session, "TaskDuration")) - taskBefore) * 1000;
    const heap = await heapAfterCollection(session);
    await session.detach();
    return { script, task, heap };
  };
}

/** Megabytes of the page's JavaScript heap after a forced collection. */
export async function heapOf(browser: MeasuredBrowser, page: DrivenPage): Promise<number> {
  const session = await sessionOf(browser, page);
  await session.send("Performance.enable");
  const heap = await heapAfterCollection(session);
  await session.detach();
  return heap;
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  // The second collection frees what the first one's finalizers let go.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return (await metric(session, "JSHeapUsedSize")) / 2 ** 20;
}

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  /** Microseconds of the thread's own processor time: not what other programs on the machine make it wait. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Begins to trace; the answer is the processor time of every task that ran a script of an extension, in milliseconds. */
export async function traceTasks(
  browser: MeasuredBrowser,
  page: DrivenPage,
): Promise<() => Promise<number[]>> {
  const session = await sessionOf(browser, page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline"] },
  });
  return async () => {
    const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await done;
    await session.detach();
    return events.flatMap(({ name, ph, tdur, args }) =>
      ph === "X" &&
      (name === "FunctionCall" || name === "EvaluateScript") &&
      /^[a-z]+-extension:/.test(args?.data?.url ?? "")
        ? (tdur ?? 0) / 1000
        : [],
    );
  };
}

function sessionOf(browser: MeasuredBrowser, page: DrivenPage): Promise<CDPSession> {
  const found = browser.context
    .pages()
    .filter((each) => each.url() === page.url())
    .at(-1);
  if (!found) throw new Error(`No page is at ${page.url()}`);
  return browser.context.newCDPSession(found);
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}
