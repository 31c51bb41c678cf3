import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WatchCallbacks, type Watching, watch } from "../../../src/page/watch";
import { findChargeForms } from "../../../src/readers/read-page";

/*
 * When the page is looked at again. The time is the test's own; only observers answer in the browser's time, which is a microtask for
 * mutations and a frame for sizes.
 */

const calls = { onEdit: vi.fn(), onPageChange: vi.fn(), onScroll: vi.fn(), onSettled: vi.fn() };
let end = new AbortController();
let watching: Watching | null = null;
let found = findChargeForms(document);
/** Whether a reading takes less than a frame. */
let quick = false;
/** When the page was looked at, in milliseconds. */
let looks: number[] = [];

const form = `<form><table><tr><th>CPT<th>Units<th>Modifier
  <tr><td><input name="code_1" value="97110"><td><input name="units_1" value="1"><td><input name="mod_1" value="GP">
  <tr><td><input name="code_2" value="97530"><td><input name="units_2" value="1"><td><input name="mod_2" value="GP"></table></form>`;

/** Watches the page, and looks whenever it is told to. */
function start(html: string, fieldOf: WatchCallbacks["fieldOf"] = () => null): void {
  document.body.innerHTML = html;
  const look = () => {
    looks.push(performance.now());
    found = findChargeForms(document);
    watching?.found(found);
    return "done" as const;
  };
  calls.onPageChange.mockImplementation(look);
  watching = watch(document, { ...calls, fieldOf, isQuick: () => quick }, end.signal);
  look();
}

/** Lets the observers' callbacks run, then the timers for so many milliseconds. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** The browser is idle so many milliseconds after it was asked. */
const idleWait = 10;

const one = (selector: string) => document.querySelector(selector) as HTMLElement;

beforeEach(() => {
  // Reading takes no time here, so that no test depends on how fast the machine is.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.stubGlobal("requestIdleCallback", (callback: IdleRequestCallback) =>
    setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 }), idleWait),
  );
  vi.stubGlobal("cancelIdleCallback", clearTimeout);
  end = new AbortController();
  looks = [];
  quick = false;
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  document.body.replaceChildren();
});

test("a row that the page makes anew is read", async () => {
  start(form);
  one("tr:last-child").replaceWith(one("tr:last-child").cloneNode(true));
  expect(calls.onPageChange).not.toHaveBeenCalled();
  await pass(2000);
  expect(calls.onPageChange).toHaveBeenCalledTimes(1);
});

test("a look that has more to do goes on in the next idle moment, and what changed meanwhile is looked at", async () => {
  start(form);
  calls.onPageChange.mockImplementationOnce(() => "more");
  const change = () => one("tr:last-child").replaceWith(one("tr:last-child").cloneNode(true));
  change();
  await pass(50 + idleWait);
  expect(calls.onPageChange).toHaveBeenCalledTimes(1);
  change();
  await pass(idleWait);
  expect(calls.onPageChange).toHaveBeenCalledTimes(2);
  await pass(50 + idleWait);
  expect(calls.onPageChange).toHaveBeenCalledTimes(3);
});

test("the search for forms waits longer each time, ends, and a found form is still watched", async () => {
  start(`${form}<p id="news"></p>`);
  const change = () => one("#news").replaceChildren(document.createElement("b"));
  for (let seconds = 0; seconds < 120; seconds += 1) {
    change();
    await pass(1000);
  }
  const count = looks.length;
  expect(count).toBeGreaterThan(4);
  expect(count).toBeLessThan(12);
  const pauses = looks.slice(1).map((time, at) => time - (looks[at] ?? 0));
  expect(pauses.at(-1)).toBeGreaterThan(4 * (pauses[1] ?? 0));
  change();
  // An hour: it has ended, and does not only wait.
  await pass(3_600_000);
  expect(looks).toHaveLength(count);
  one("tr:last-child").replaceWith(one("tr:last-child").cloneNode(true));
  await pass(2000);
  expect(looks).toHaveLength(count + 1);
});

test("once the search has ended, a control not seen before, a click and a navigation begin it anew", async () => {
  start(`<p id="news"></p>`);
  const endSearch = async () => {
    for (let seconds = 0; seconds < 120; seconds += 1) {
      one("#news").replaceChildren(document.createElement("b"));
      await pass(1000);
    }
    calls.onPageChange.mockClear();
  };
  await endSearch();
  one("#news").innerHTML = form;
  await pass(20_000);
  expect(calls.onPageChange).not.toHaveBeenCalled();
  one("[name=code_1]").focus();
  await pass(1000);
  expect(found).toHaveLength(1);

  one("#news").replaceChildren();
  await endSearch();
  one("#news").click();
  one("#news").innerHTML = form;
  await pass(1000);
  expect(found).toHaveLength(1);

  one("#news").replaceChildren();
  await endSearch();
  history.pushState(null, "", "#charges");
  await pass(1000);
  expect(calls.onPageChange).toHaveBeenCalled();
});

test("a field in a shadow root is heard, and so is a row made anew there", async () => {
  start(`<div id="host"></div>`);
  const shadow = one("#host").attachShadow({ mode: "open" });
  shadow.innerHTML = form;
  watching?.found(findChargeForms(document));
  await pass(5000);
  calls.onPageChange.mockClear();
  shadow.querySelector("input")?.dispatchEvent(new Event("change", { bubbles: true }));
  await pass(10);
  expect(calls.onEdit).toHaveBeenCalledTimes(1);
  const row = shadow.querySelector("tr:last-child");
  row?.replaceWith(row.cloneNode(true));
  await pass(2000);
  expect(calls.onPageChange).toHaveBeenCalledTimes(1);
});

test("a half-typed code waits, a whole one is read, and a long value that scrolls in its box is no scroll of the page", async () => {
  start(form);
  const code = one("[name=code_1]") as HTMLInputElement;
  const type = (value: string) => {
    code.value = value;
    code.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  type("971");
  await pass(1000);
  expect(calls.onEdit).not.toHaveBeenCalled();
  type("97112");
  await pass(1000);
  expect(calls.onEdit).toHaveBeenCalledTimes(1);
  code.dispatchEvent(new Event("scroll"));
  await pass(1000);
  expect(calls.onSettled).not.toHaveBeenCalled();
});

test("nothing is heard once it has ended", async () => {
  start(form);
  end.abort();
  one("tr:last-child").remove();
  one("[name=code_1]").dispatchEvent(new Event("change", { bubbles: true }));
  await pass(5000);
  expect(calls.onPageChange).not.toHaveBeenCalled();
  expect(calls.onEdit).not.toHaveBeenCalled();
});

test("a button that is pressed among the lines is looked at, one beside the form or a box that is clicked is not", async () => {
  const pressed = (name: string) => `<button type="button" class="${name}" aria-pressed="false">KX</button>`;
  start(`${form.replace("</table>", `${pressed("inside")}</table>`)}${pressed("outside")}`);
  one(".outside").click();
  one("[name=code_1]").click();
  await pass(1000);
  expect(calls.onEdit).not.toHaveBeenCalled();
  one(".inside").click();
  await pass(0);
  expect(calls.onEdit).toHaveBeenCalledTimes(1);
});

/** Types another count into the first line's units and goes on to the next field, as Tab does. */
function leave(): void {
  const units = one("[name=units_1]") as HTMLInputElement;
  units.focus();
  units.value = "2";
  units.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  one("[name=mod_1]").focus();
}

test("a field that was changed and is left is read before the next frame, after the page has heard of it, and once more", async () => {
  start(form);
  quick = true;
  const heard: string[] = [];
  calls.onEdit.mockImplementation(() => heard.push("read"));
  one("form").addEventListener("focusout", () => {
    heard.push("page");
    // As a framework that draws at the end of an event.
    queueMicrotask(() => heard.push("drawn"));
  });
  leave();
  await Promise.resolve();
  expect(heard).toEqual(["page", "drawn", "read"]);
  await pass(100);
  expect(heard).toEqual(["page", "drawn", "read", "read"]);
  // The next one is left unchanged.
  one("[name=units_2]").focus();
  await Promise.resolve();
  expect(calls.onEdit).toHaveBeenCalledTimes(2);
});

test("where a reading takes long, or the page lets nobody hear of it, the frame comes first", async () => {
  start(form);
  leave();
  await Promise.resolve();
  expect(calls.onEdit).not.toHaveBeenCalled();
  await pass(0);
  expect(calls.onEdit).toHaveBeenCalledTimes(1);
  quick = true;
  one("form").addEventListener("focusout", (event) => event.stopPropagation());
  leave();
  await Promise.resolve();
  expect(calls.onEdit).toHaveBeenCalledTimes(1);
  await pass(0);
  expect(calls.onEdit).toHaveBeenCalledTimes(2);
});
