import "../../../src/popup/popup.css";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ClaimSnapshot, ServiceLine } from "../../../src/claim/claim-snapshot";
import { absent, blank, read, unreadable } from "../../../src/claim/reading";
import type { FrameReading } from "../../../src/message-protocol";
import { PopupView } from "../../../src/popup/popup-view";
import { readTab, type ShownTab } from "../../../src/popup/read-tab";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations, colourRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";

const ehr = { id: 1, address: "https://ehr.example:8443/charges" } satisfies ShownTab;

let browser: FakeBrowser;
let root: HTMLElement;
beforeEach(() => {
  browser = installFakeBrowser();
  document.body.dataset.state = "reading";
  document.documentElement.lang = "en";
  document.title = "Popup";
  root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function line(number: number, fields: Partial<ServiceLine> = {}): ServiceLine {
  return {
    line: number,
    claim: 1,
    code: read("97110", "column header"),
    modifiers: read(["GP", "59"], "column header"),
    units: read(2, "column header"),
    placeOfService: read("11", "column header"),
    dateOfService: read("2026-03-12", "column header"),
    dateOfServiceTo: absent("one date a line"),
    diagnosisPointers: read(["A", "B"], "column header"),
    charge: absent("no such column"),
    minutes: absent("no such column"),
    ...fields,
  };
}

function form(lines: readonly ServiceLine[], fields: Partial<ClaimSnapshot> = {}): ClaimSnapshot {
  return { revision: 1, reader: "generic", partial: false, unreadRows: [], lines, ...fields };
}

function frame(
  framePath: number[],
  forms: ClaimSnapshot[],
  fields: Partial<FrameReading> = {},
): FrameReading {
  const origin = "https://ehr.example:8443";
  return { framePath, origin, childOrigins: [], forms, drifts: [], report: "nothing", ...fields };
}

/** The tab's frames: which of them the browser lets us look into, and what those with a content script answer. */
function tabHolds(reachable: readonly FrameReading[], answers: readonly FrameReading[] | null): void {
  browser.frames.set(
    1,
    reachable.map(({ origin }, frameId) => ({ frameId, origin })),
  );
  browser.frameResult = (_, index) => ({ ...reachable[index], forms: undefined, empty: false });
  browser.tabs.answers = () => answers;
}

async function open(tab: ShownTab | null): Promise<void> {
  render(<PopupView tab={tab} />, root);
  // A known frame that stays silent is waited for.
  await expect.poll(() => document.body.dataset.state, { timeout: 5000 }).toBe("done");
}

function tableTexts(): string[][] {
  return [...document.querySelectorAll("table[data-form]")].map((table) =>
    [...table.querySelectorAll("tr[data-line]")].map((row) =>
      [...row.querySelectorAll<HTMLElement>("[data-field]")]
        .map((cell) => `${cell.dataset.field} ${cell.dataset.state} '${cell.textContent}'`)
        .join(", "),
    ),
  );
}

const state = () => root.querySelector(".state")?.textContent;

test("the reading reports of all frames are copied together, each under its frame", async () => {
  browser.granted = ["https://ehr.example/*"];
  const frames = [
    frame([], [], { report: "nothing" }),
    frame([1, 0], [form([line(1)])], { report: "form read by x" }),
  ];
  tabHolds(frames, frames);
  const write = vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async () => {});
  onTestFinished(() => write.mockRestore());
  await open(ehr);
  await userEvent.click(page.getByText("Copy reading report"));
  await expect.element(page.getByText("Copied")).toBeVisible();
  expect(write.mock.calls).toEqual([["top window\nnothing\n\nframe 2.1\nform read by x"]]);
});

test("where nothing answered there is no reading report", async () => {
  await open(ehr);
  expect(root.querySelector(".report")).toBeNull();
});

describe("what was read", () => {
  test("a cell's text is the value and nothing else, and its state stands beside it", async () => {
    browser.granted = ["https://ehr.example/*"];
    const frames = [
      frame(
        [],
        [
          form(
            [
              line(1),
              line(2, {
                claim: 2,
                modifiers: read([], "column header"),
                units: unreadable("not a number"),
                placeOfService: absent("no such column"),
                dateOfService: blank("column header"),
              }),
            ],
            { partial: true },
          ),
        ],
      ),
    ];
    tabHolds(frames, frames);
    await open(ehr);
    expect(tableTexts()).toEqual([
      [
        "dateOfService read '2026-03-12', placeOfService read '11', code read '97110', modifiers read 'GP 59', diagnosisPointers read 'A B', units read '2'",
        "dateOfService blank '', placeOfService absent '', code read '97110', modifiers read '', diagnosisPointers read 'A B', units unreadable ''",
      ],
    ]);
    const table = document.querySelector<HTMLElement>("table[data-form]");
    expect({ ...table?.dataset }).toEqual({ form: "1", reader: "generic", partial: "true" });
    const rows = [...document.querySelectorAll<HTMLElement>("tr[data-line]")];
    expect(rows.map((row) => [row.dataset.line, row.dataset.claim])).toEqual([
      ["1", "1"],
      ["2", "2"],
    ]);
    expect(
      getComputedStyle(rows[1]?.querySelector("[data-field=units]") as Element, "::before").content,
    ).toBe('"unreadable"');
  });

  test("tables stand in the order of the page, whichever frame answers first", async () => {
    browser.granted = ["https://ehr.example/*"];
    const coded = (path: number[], code: string) => frame(path, [form([line(1, { code: read(code, "x") })])]);
    const frames = [coded([1], "97530"), coded([0, 2], "97140"), coded([], "97110"), coded([0, 10], "97116")];
    tabHolds(frames, frames);
    await open(ehr);
    const codes = [...document.querySelectorAll("[data-field=code]")].map((cell) => cell.textContent);
    expect(codes).toEqual(["97110", "97140", "97116", "97530"]);
  });

  test("added frames answer under a top window that cannot be looked into", async () => {
    browser.granted = ["https://ehr.example/*"];
    browser.tabs.answers = () => [frame([0], [form([line(1)])])];
    await open({ id: 1, address: null });
    expect(tableTexts()).toHaveLength(1);
  });

  test("the practice form is read without waiting for frames that it has not", async () => {
    browser.tabs.answers = () => [frame([], [form([line(1)])], { origin: "chrome-extension://claimlight" })];
    // No time passes: it must not need any.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const reading = await readTab({ id: 1, address: null }, () => {}, new AbortController().signal).finally(
      () => vi.useRealTimers(),
    );
    expect(reading.forms).toHaveLength(1);
    expect(reading.site).toBeNull();
  });

  test("a top window that answers before the browser names the frames ends nothing", async () => {
    browser.granted = ["https://ehr.example/*"];
    const frames = [frame([], [form([line(1)])]), frame([0], [form([line(1)])])];
    tabHolds(frames, frames.slice(0, 1));
    const { executeScript } = browser.scripting;
    browser.scripting.executeScript = async (injection) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return executeScript(injection);
    };
    const reading = await readTab(ehr, () => {}, new AbortController().signal);
    expect(reading.framesSilent.map((site) => site.name)).toEqual(["https://ehr.example"]);
  });

  test("a frame that answers late still gets its table, in its place", async () => {
    browser.granted = ["https://ehr.example/*"];
    const late = frame([0], [form([line(1, { code: read("97140", "x") })])]);
    const early = frame([1], [form([line(1)])]);
    tabHolds([late, early], [early]);
    await open(ehr);
    expect(tableTexts()).toHaveLength(1);
    expect(document.body.textContent).toContain("not answering");
    browser.tabs.port?.onMessage.emit({ answer: JSON.stringify(late) });
    await expect.poll(tableTexts).toHaveLength(2);
    expect([...document.querySelectorAll("[data-field=code]")].map((cell) => cell.textContent)).toEqual([
      "97140",
      "97110",
    ]);
    expect(document.body.textContent).not.toContain("not answering");
  });

  test("“read again” reads afresh", async () => {
    browser.granted = ["https://ehr.example/*"];
    tabHolds([frame([], [])], [frame([], [])]);
    await open(ehr);
    expect(state()).toBe("This site is added. No charge form in use was seen on the page.");
    tabHolds([frame([], [])], [frame([], [form([line(1)])])]);
    await userEvent.click(page.getByRole("button", { name: "Read again" }));
    await expect.poll(tableTexts).toHaveLength(1);
  });
});

describe("where nothing was read, it says why", () => {
  test("no web page", async () => {
    await open({ id: 1, address: "chrome://version/" });
    expect(state()).toBe("There is no web page here that could be read.");
    await expect.element(page.getByRole("button", { name: /^(Add|Remove)/ })).not.toBeInTheDocument();
  });

  test("no such tab", async () => {
    await open(null);
    expect(state()).toBe("There is no web page here that could be read.");
  });

  test("a frame that does not answer in time", async () => {
    browser.granted = ["https://ehr.example/*", "https://forms.example/*"];
    const frames = [frame([], []), frame([0], [], { origin: "https://forms.example" })];
    tabHolds(frames, [frame([], [form([line(1)])])]);
    // The tab's other frame has a listener that never answers.
    await open(ehr);
    await expect.element(page.getByText("A frame of https://forms.example is not answering")).toBeVisible();
    expect(tableTexts()).toHaveLength(1);
  });
});

describe("sites", () => {
  test("one click adds the site and reads it", async () => {
    tabHolds([frame([], [])], null);
    await open(ehr);
    expect(state()).toBe("This site is not added: nothing on it is read.");
    let requested: unknown;
    const { request } = browser.permissions;
    browser.permissions.request = (wanted) => {
      requested = wanted;
      return request(wanted);
    };
    tabHolds([frame([], [])], [frame([], [form([line(1)])])]);
    await userEvent.click(page.getByRole("button", { name: "Add this site" }));
    await expect.poll(tableTexts).toHaveLength(1);
    expect(requested).toEqual({ origins: ["https://ehr.example/*"] });
  });

  test("a refused site is said not to be added", async () => {
    tabHolds([frame([], [])], null);
    browser.permissions.request = async () => false;
    await open(ehr);
    await userEvent.click(page.getByRole("button", { name: "Add this site" }));
    await expect.element(page.getByText("https://ehr.example was not added.")).toBeVisible();
  });

  test("the other sites its frames load from are offered one by one, each once", async () => {
    browser.granted = ["https://ehr.example/*", "https://added.example/*"];
    const childOrigins = [
      "https://b.example:1",
      "https://b.example:2",
      "https://added.example",
      "https://a.example",
    ];
    const frames = [frame([], [], { childOrigins })];
    tabHolds(frames, frames);
    await open(ehr);
    const offers = [...document.querySelectorAll(".frames li")].map((item) => item.textContent);
    expect(offers).toEqual([
      "https://a.examplenot addedAdd https://a.example",
      "https://b.examplenot addedAdd https://b.example",
    ]);
  });

  test("a site that a policy granted stays, and that is said", async () => {
    browser.granted = ["*://*.example/*"];
    tabHolds([frame([], [])], [frame([], [])]);
    browser.permissions.remove = () => Promise.reject(new Error("cannot be removed"));
    await open(ehr);
    const on = page.getByLabelText("On for this site");
    await userEvent.click(on);
    await expect.element(page.getByText(/granted by a wider permission or a policy/)).toBeVisible();
    await expect.element(on).toBeChecked();
  });

  test("is switched off, and its panel hidden, which is kept beside what else is set for it", async () => {
    const pattern = "https://ehr.example/*";
    browser.granted = [pattern];
    browser.stored = { settings: { sites: { [pattern]: { payer: "va-ccn" } } } };
    tabHolds([frame([], [])], [frame([], [])]);
    await open(ehr);
    const shown = page.getByLabelText("Panel shown");
    await expect.element(shown).toBeChecked();
    await userEvent.click(shown);
    await expect
      .poll(() => browser.stored)
      .toMatchObject({ settings: { sites: { [pattern]: { payer: "va-ccn", panelShown: false } } } });
    await userEvent.click(page.getByLabelText("On for this site"));
    await expect.poll(() => browser.granted).toEqual([]);
    await expect.element(page.getByRole("button", { name: "Add this site" })).toBeVisible();
  });
});

test("“Teach this form” says what to do once a frame lets the person point, and not before", async () => {
  browser.granted = ["https://ehr.example/*"];
  tabHolds([frame([], [])], [frame([], [])]);
  const close = vi.spyOn(window, "close").mockImplementation(() => {});
  onTestFinished(() => close.mockRestore());
  await open(ehr);
  browser.tabs.answers = () => [false];
  await userEvent.click(page.getByRole("button", { name: "Teach this form" }));
  await expect.element(page.getByText("There are no fields on this page to point at.")).toBeVisible();
  expect(close).not.toHaveBeenCalled();
  browser.tabs.port?.onMessage.emit({ answer: "true" });
  await expect.element(page.getByText("Point at the fields on the page.")).toBeVisible();
  expect(close).toHaveBeenCalledOnce();
});

describe("accessibility", () => {
  test.each([
    ["light", undefined],
    ["dark", colourRules],
  ] as const)(
    "axe finds nothing in %s, with forms, reasons, offers and silent frames in sight",
    async (scheme, axeRules) => {
      await emulate({ "prefers-color-scheme": scheme });
      browser.granted = ["https://ehr.example/*", "https://forms.example/*"];
      const shown = form(
        [line(1), line(2, { units: unreadable("not a number"), dateOfService: blank("x") })],
        {
          partial: true,
          unreadRows: [{ afterLine: 2, claim: 1, because: "no whole code" }],
        },
      );
      const frames = [
        frame([], [shown, shown], { childOrigins: ["https://a.example"] }),
        frame([0], [], { origin: "https://forms.example" }),
      ];
      tabHolds(frames, frames.slice(0, 1));
      await open(ehr);
      expect(document.querySelectorAll("table, .frames, .warning").length).toBeGreaterThan(4);
      expect(await axeViolations(document, axeRules)).toEqual([]);
    },
  );

  test("the page does not scroll sideways at 320 px", async () => {
    document.documentElement.classList.add("in-tab");
    browser.granted = ["https://ehr.example/*"];
    tabHolds([frame([], [])], [frame([], [form([line(1)])])]);
    await page.viewport(320, 600);
    await open(ehr);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    document.documentElement.classList.remove("in-tab");
  });
});
