import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { askBackground } from "../../../src/message-protocol";
import { answer } from "../../../src/messages";
import { type Session, startSession } from "../../../src/page/session";
import { readTaughtMaps, saveTaughtMaps } from "../../../src/settings/taught-maps";
import { type FakeBrowser, installFakeBrowser, ownPage } from "../../unit/background/fake-browser";
import { emulate } from "../panel/mount-panel";
import { partAtHand } from "./parts-at-hand";

/** VITE_SCREENS=1 saves a picture of each state under test/.screens, to be looked at. */
const wanted = Boolean(import.meta.env.VITE_SCREENS);

let browser: FakeBrowser;
let session: Session;
/** What the page heard of presses, focus and keys. */
let heard: string[] = [];
let end: AbortController;

const line = (number: number, code: string, modifier: string, units: string) =>
  `<p><b>Row</b> <input size="8" name="a_${number}" value="${code}"> <input size="3" name="b_${number}" value="${modifier}"> <input size="3" name="c_${number}" value="${units}"></p>`;

beforeEach(async () => {
  await page.viewport(1000, 700);
  browser = installFakeBrowser();
  heard = [];
  end = new AbortController();
  document.body.innerHTML = `<h1>Unusual form</h1><section id="lines"><div>${line(1, "97110", "GP", "2")}${line(2, "97140", "59", "1")}</div></section><input id="other" aria-label="Other">`;
  for (const type of ["mousedown", "pointerdown", "click", "focusin", "keydown"]) {
    document.addEventListener(type, (event) => isInPage(event) && heard.push(type), {
      capture: true,
      signal: end.signal,
    });
  }
  session = startSession(document, partAtHand);
  // As the background does.
  answer(
    askBackground,
    { "map.keep": ({ map }) => saveTaughtMaps([map]).then(() => null) },
    { signal: end.signal },
  );
  document.querySelector<HTMLInputElement>("#other")?.focus();
  heard = [];
});
afterEach(() => {
  session.retire();
  end.abort();
  document.body.replaceChildren();
});

const isInPage = (event: Event) =>
  event.target instanceof Element && event.target.localName !== "claimlight-panel";
const bar = () =>
  [...document.querySelectorAll("claimlight-panel")].flatMap(
    (host) => host.shadowRoot?.querySelector("[data-teach]") ?? [],
  )[0] ?? null;
const state = () => bar()?.getAttribute("data-teach") ?? null;
const text = () => bar()?.textContent ?? "";
const button = (name: string) => {
  const found = [...(bar()?.querySelectorAll("button") ?? [])].find((each) => each.textContent === name);
  if (!found) throw new Error(`No button ${name} in: ${text()}`);
  return found;
};
const box = (name: string) => document.querySelector(`[name=${name}]`) as HTMLInputElement;

let presses = 0;
async function start(press = `press-${presses++}`): Promise<void> {
  const [reply] = browser.runtime.onMessage.ask({ name: "page.teach", ask: { press } }, ownPage);
  expect(await reply).toEqual({ answer: "true" });
}

async function pointAtAll(): Promise<void> {
  await userEvent.click(box("a_1"));
  await userEvent.click(box("b_1"));
  await userEvent.click(button("Next"));
  await userEvent.click(box("c_1"));
  for (let skipped = 0; skipped < 4; skipped += 1) await userEvent.click(button("Not on this form"));
  await userEvent.click(box("a_2"));
}

async function picture(name: string): Promise<void> {
  if (!wanted) return;
  for (const [suffix, scheme, width] of [
    ["light", "light", 1000],
    ["dark", "dark", 1000],
    ["320", "light", 320],
  ] as const) {
    await page.viewport(width, 700);
    await emulate({ "prefers-color-scheme": scheme });
    document.body.style.background = scheme === "dark" ? "#111" : "#fff";
    document.body.style.color = scheme === "dark" ? "#ddd" : "#000";
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await page.screenshot({ path: `../../.screens/teach/${name}-${suffix}.png` });
  }
  await page.viewport(1000, 700);
  await emulate({ "prefers-color-scheme": "light" });
}

describe("teaching a form", () => {
  test("by pointing fills the map, saves it, and the form is read with it", async () => {
    await start();
    expect(text()).toContain("1 of 8: point at the code of the first line.");
    await userEvent.hover(box("a_1"));
    await picture("pointing");
    await pointAtAll();
    expect(state()).toBe("filled");
    expect([...(bar()?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent)).toEqual([
      "97110",
      "GP",
      "2",
      "not taught",
      "not taught",
      "not taught",
      "97140",
      "59",
      "1",
      "not taught",
      "not taught",
      "not taught",
    ]);
    await picture("filled");
    await userEvent.click(button("Save"));
    await expect.poll(state).toBe("saved");
    const [map] = await readTaughtMaps();
    expect(map).toMatchObject({
      site: location.origin,
      name: "Charge form",
      form: { by: { pattern: "lines" } },
    });
    expect(JSON.stringify(map)).not.toMatch(/97110|97140|Row|Unusual/);
    const [reply] = browser.runtime.onMessage.ask({ name: "page.read", ask: {} }, ownPage);
    const reading = JSON.parse(((await reply) as { answer: string }).answer);
    expect(reading).toMatchObject({ forms: [{ reader: `taught-${map?.id}`, lines: [{}, {}] }] });
  });

  test("says before it is saved which rows the map does not read, and why", async () => {
    document
      .querySelector("#lines div")
      ?.insertAdjacentHTML(
        "beforeend",
        '<p><b>Row</b> <i><input size="8" name="z_3" value="97530"></i> <input size="3" name="b_3"> <input size="3" name="c_3"></p>',
      );
    await start();
    await pointAtAll();
    expect(bar()?.querySelectorAll("tbody tr")).toHaveLength(2);
    expect(bar()?.querySelector("[data-unread='1']")?.textContent).toContain(
      "this row is not built as the map has it",
    );
    await picture("filled-in-part");
  });

  test("the page hears nothing of it and keeps its focus", async () => {
    await start();
    await pointAtAll();
    expect(heard).toEqual([]);
    expect(document.activeElement?.id).toBe("other");
    expect(document.querySelectorAll("#lines [class], #lines [style]")).toHaveLength(0);
    await userEvent.click(button("Cancel"));
    expect(state()).toBeNull();
    await userEvent.click(box("c_2"));
    expect(heard).toEqual(["pointerdown", "mousedown", "focusin", "click"]);
  });

  test("goes without a mouse: F2 takes the field with the cursor, Shift+F2 leaves one out, Esc ends it", async () => {
    await start();
    await userEvent.keyboard("{F2}");
    expect(text()).toContain("2 of 8");
    await userEvent.keyboard("{Shift>}{F2}{/Shift}");
    expect(text()).toContain("3 of 8");
    // The Shift key alone is no key of ours.
    expect(heard).toEqual(["keydown"]);
    await userEvent.keyboard("{Escape}");
    expect(state()).toBeNull();
  });

  test("a click that a script makes is none", async () => {
    await start();
    box("a_1").click();
    expect(text()).toContain("1 of 8");
    button("Cancel").click();
    expect(state()).toBe("pointing");
  });

  test("what cannot be learned is said, and may be begun again", async () => {
    await start();
    await userEvent.click(box("b_1"));
    for (let skipped = 0; skipped < 6; skipped += 1) await userEvent.click(button("Not on this form"));
    await userEvent.click(box("b_2"));
    expect(state()).toBe("refused");
    expect(text()).toContain("What stands in the code of the first line is not a code.");
    await picture("refused");
    await userEvent.click(button("Again"));
    expect(text()).toContain("1 of 8");
  });

  test("ends where a person points in another frame, and is not begun anew by the same press", async () => {
    await start("a press");
    await userEvent.click(box("a_1"));
    await start("a press");
    expect(text()).toContain("2 of 8");
    await browser.storage.local.set({ teachingFrame: "another" });
    await expect.poll(state).toBeNull();
    await start("a press");
    expect(state()).toBeNull();
    await start("the next");
    expect(text()).toContain("1 of 8");
  });
});

describe("a form that changed", () => {
  test("is offered to be taught again, under its old name", async () => {
    await start();
    await pointAtAll();
    await userEvent.click(button("Save"));
    await expect.poll(state).toBe("saved");
    await userEvent.click(button("Close"));
    const [before] = await readTaughtMaps();
    for (const number of [1, 2]) box(`c_${number}`).name = `qty_${number}`;
    document.querySelector("#lines")?.classList.add("changed");
    await expect.poll(state).toBe("drifted");
    expect(text()).toContain("The taught map “Charge form” no longer fits this form.");
    expect(text()).toContain("The units are not where the map has them.");
    await picture("drifted");
    await userEvent.click(button("Teach it again"));
    await userEvent.click(box("a_1"));
    await userEvent.click(box("b_1"));
    await userEvent.click(button("Next"));
    await userEvent.click(box("qty_1"));
    for (let skipped = 0; skipped < 4; skipped += 1) await userEvent.click(button("Not on this form"));
    await userEvent.click(box("a_2"));
    await userEvent.click(button("Save"));
    await expect.poll(state).toBe("saved");
    const after = await readTaughtMaps();
    expect(after.map(({ id }) => id)).toEqual([before?.id]);
    expect(after[0]?.fields.units[0]?.by?.pattern).toBe("qty_#");
  });

  test("may be left alone for now", async () => {
    await start();
    await pointAtAll();
    await userEvent.click(button("Save"));
    await expect.poll(state).toBe("saved");
    await userEvent.click(button("Close"));
    for (const number of [1, 2]) box(`c_${number}`).remove();
    await expect.poll(state).toBe("drifted");
    await userEvent.click(button("Not now"));
    expect(state()).toBeNull();
    document.querySelector("#lines")?.classList.add("changed");
    const [reply] = browser.runtime.onMessage.ask({ name: "page.read", ask: {} }, ownPage);
    expect(JSON.parse(((await reply) as { answer: string }).answer)).toMatchObject({
      forms: [],
      drifts: [{ because: "the units are not where the map has them" }],
    });
    expect(state()).toBeNull();
  });
});
