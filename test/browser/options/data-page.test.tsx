import "../../../src/options/options.css";
import { deleteDB } from "idb";
import { render } from "preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ImportTables } from "../../../src/options/import-tables";
import { OptionsPage } from "../../../src/options/options-page";
import { useTablesInForce } from "../../../src/options/tables-in-force";
import { TablesLoaded } from "../../../src/options/tables-loaded";
import { openPacked } from "../../../src/reference/packed/open-packed";
import { defaultSettings } from "../../../src/settings/settings";
import { readStoredTables, removeStoredTables, storeTables } from "../../../src/table-store";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";
import { mueCsv, mueName, ptpName, ptpText, zipOf } from "../../unit/reference/import/official-layouts";
import { axeViolations, colourRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";

let root: HTMLElement;
let browser: FakeBrowser;
beforeEach(async () => {
  await page.viewport(1000, 900);
  browser = installFakeBrowser();
  await deleteDB("claimlight");
  document.documentElement.lang = "en";
  document.title = "Options";
  root = document.body.appendChild(document.createElement("div"));
  root.id = "options";
  render(<TablesAlone />, root);
});
afterEach(async () => {
  render(null, root);
  root.remove();
  // The next file's pages would show them.
  await deleteDB("claimlight");
});

/** The two sections that are looked at here, where they stand on the page: with all of the rules beside them every question takes long. */
function TablesAlone() {
  const { tables, imported, problem } = useTablesInForce();
  const [notice, setNotice] = useState("");
  return (
    <>
      <header>
        <h1>Options</h1>
      </header>
      <nav />
      <main>
        <TablesLoaded tables={tables} problem={problem} />
        <ImportTables tables={tables} imported={imported} onNotice={setNotice} />
      </main>
      <p role="status" class="notice">
        {notice}
      </p>
    </>
  );
}

function file(name: string, content: string | Uint8Array): File {
  return new File([content as BlobPart], name);
}

const mue = () => file(mueName, mueCsv(["97552,9,2 Date of Service Edit: Policy,Our words"]));
const laterMue = () =>
  file(mueName.replace("07-01-2024", "10-01-2026"), mueCsv(["97552,5,2 Date of Service Edit: Policy,Ours"]));
const ptp = () =>
  file(
    ptpName,
    zipOf({
      "ccipra-v302r0-f1.txt": ptpText(["97552\t97550\t\t20240101\t*\t1\tOur words"]),
    }),
  );

const choose = (...files: File[]) => userEvent.upload(page.getByLabelText(/^Drop CMS’s files/), files);
function drop(given: File): void {
  const data = new DataTransfer();
  data.items.add(given);
  const dropped = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
  root.querySelector(".drop")?.dispatchEvent(dropped);
}
const press = (name: string) => userEvent.click(page.getByRole("button", { name }));
const textOf = (selector: string) => root.querySelector(selector)?.textContent ?? "";
const importedRows = () =>
  [...root.querySelectorAll("[aria-label=Editions] tbody tr")].flatMap((row) => {
    const source = row.querySelector(".source")?.textContent ?? "";
    if (source === "embedded starter tables") return [];
    const [table, edition, , rows] = [...row.children].map((cell) => cell.firstChild?.textContent);
    return [[table, edition, rows, source].join(" | ")];
  });
const storedEditions = async () => {
  const { buffer } = await readStoredTables();
  return buffer === null
    ? null
    : openPacked(buffer).contents.map(({ table, edition }) => `${table} ${edition}`);
};

async function importAndUse(...files: File[]): Promise<void> {
  await choose(...files);
  await press("Use these tables");
  await expect.element(page.getByText("The tables are in force, in every tab.")).toBeVisible();
}

describe("an import", () => {
  test("shows what was read and what would change, and takes effect on the word", async () => {
    render(<OptionsPage stored={defaultSettings} />, root);
    await choose(
      mue(),
      ptp(),
      file("notes.txt", "call the billing office"),
      file("login.zip", "<html>Log in"),
    );
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    const outcomes = textOf(".files");
    expect(outcomes).toContain("MUE practitioner 2024 Q3, 1 row");
    expect(outcomes).toContain("NCCI PTP practitioner 2024 Q3");
    expect(outcomes).toContain("notes.txt: passed over, not one of the CMS files that are read");
    expect(outcomes).toContain("Refused: login.zip: is a web page");
    expect(textOf(".change")).toContain("AddedNCCI PTP practitioner 2024 Q3: 1 row");
    expect(await storedEditions()).toBeNull();
    expect(importedRows()).toEqual([]);

    await press("Use these tables");
    await expect
      .poll(importedRows)
      .toEqual([
        expect.stringMatching(/^MUE practitioner \| 2024 Q3 \| 1 \| MCR_MUE/),
        expect.stringMatching(/^NCCI PTP practitioner \| 2024 Q3/),
      ]);
    expect(await storedEditions()).toEqual(["ptp 2024 Q3", "mue 2024 Q3"]);
    await expect.element(page.getByRole("button", { name: "Remove MUE practitioner 2024 Q3" })).toBeVisible();
  });

  test("adds to what is there", async () => {
    await importAndUse(mue());
    await choose(laterMue());
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    expect(textOf(".change")).toMatch(/^AddedMUE practitioner 2026 Q4: 1 row.*StaysMUE practitioner 2024 Q3/);
    await press("Use these tables");
    await expect.poll(storedEditions).toEqual(["mue 2024 Q3", "mue 2026 Q4"]);
  });

  test("says how many rows an edition adds, closes and changes since the one before it", async () => {
    await choose(
      file(mueName, mueCsv(["97550,1,2 Edit,Ours", "97551,4,2 Edit,Ours", "97552,9,2 Edit,Ours"])),
      file(
        mueName.replace("07-01-2024", "10-01-2026"),
        mueCsv(["97551,4,2 Edit,Ours", "97552,5,2 Edit,Ours", "20999,1,2 Edit,Ours"]),
      ),
    );
    await expect
      .element(page.getByText("3 rows added, 0 closed, 0 changed: no earlier edition"))
      .toBeVisible();
    await expect
      .element(page.getByText("1 row added, 1 closed, 1 changed since 2024 Q3", { exact: true }))
      .toBeVisible();
  });

  test("of an edition older than the loaded one says for which dates it is", async () => {
    await importAndUse(laterMue());
    await choose(mue());
    await expect
      .element(
        page.getByText("Older than 2026 Q4, which is loaded: only for dates of service before 2026-10-01."),
      )
      .toBeVisible();
    await press("Use these tables");
    await expect.poll(storedEditions).toEqual(["mue 2026 Q4", "mue 2024 Q3"]);
  });

  test("names the codes of the open tabs that it touches", async () => {
    browser.tabs.answers = () => [["97550", "97552"], ["20999"]];
    await choose(laterMue());
    await expect.element(page.getByText("3 of the 3 codes in the open tabs, as judged today:")).toBeVisible();
    expect(textOf(".change")).toMatch(/20999 MUE.*97552 MUE/);
  });

  test("names the dismissed codes that it touches", async () => {
    const dismissal = { rule: "mue-day", scope: "codes", reason: "documented", payer: "medicare-b" };
    browser.stored.dismissals = {
      log: [
        { ...dismissal, codes: ["97552"], hour: "2026-11-25T13" },
        { ...dismissal, codes: ["97110"], hour: "2026-11-25T13" },
      ],
      standing: [{ rule: "mue-day", codes: ["20999"], payer: "medicare-b" }],
    };
    await choose(
      file(
        mueName.replace("07-01-2024", "10-01-2026"),
        mueCsv([
          "97552,5,2 Date of Service Edit: Policy,Ours",
          "97110,8,2 Date of Service Edit: Policy,Ours",
        ]),
      ),
    );
    await expect
      .element(page.getByText("3 of the 3 codes among your dismissals, as judged today:"))
      .toBeVisible();
    expect(textOf(".change")).toMatch(/20999 MUE.*97110 MUE.*97552 MUE/);
  });

  test("says so where the browser does not let the dismissals be read", async () => {
    const { get } = browser.storage.local;
    browser.storage.local.get = () => Promise.reject(new Error("broken"));
    try {
      await choose(laterMue());
      await expect.element(page.getByText("No charge code stands in the open tabs.")).toBeVisible();
      expect(textOf(".change")).toContain("The browser did not let the dismissals be read.");
    } finally {
      browser.storage.local.get = get;
    }
  });

  test("says so where no open tab holds a code and none was dismissed", async () => {
    await choose(laterMue());
    await expect.element(page.getByText("No charge code stands in the open tabs.")).toBeVisible();
    expect(textOf(".change")).toContain("No charge code stands among your dismissals.");
  });

  test("that is discarded changes nothing, and the same file can be chosen again", async () => {
    for (const _ of [1, 2]) {
      await choose(mue());
      await press("Discard");
      await expect.element(page.getByText("Discarded.", { exact: false })).toBeVisible();
      expect(root.querySelector(".files")).toBeNull();
    }
    expect(await readStoredTables()).toEqual({ generation: 0, buffer: null });
  });

  test("that is cancelled changes nothing and ends the worker", async () => {
    const ended: unknown[] = [];
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      ended.push(this);
      terminate.call(this);
    };
    try {
      const rows = Array.from({ length: 400_000 }, () => "97552\t97550\t\t20240101\t*\t1\tOur words");
      drop(file("ccipra-v302r0-f1.txt", ptpText(rows)));
      // Pressed from within the page once the worker reads: a click from outside may come when all is read.
      await expect
        .poll(() => root.querySelector("progress")?.value ?? 0, { interval: 5, timeout: 10_000 })
        .toBeGreaterThan(0);
      [...root.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel")?.click();
      await expect.element(page.getByText("Cancelled.", { exact: false })).toBeVisible();
      expect(ended).toHaveLength(1);
    } finally {
      Worker.prototype.terminate = terminate;
    }
    expect(root.querySelector("progress")).toBeNull();
    expect(await storedEditions()).toBeNull();
    await choose(mue());
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
  });

  test("shows beside each file's bar the rows and the bytes that are read", async () => {
    const shown: string[] = [];
    const observer = new MutationObserver(() => {
      const bar = root.querySelector(".files progress");
      if (bar) shown.push(bar.nextElementSibling?.textContent ?? "");
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    const rows = Array.from(
      { length: 200_000 },
      (_, row) =>
        `${10_000 + Math.floor(row / 1_000)}\t${90_000 + (row % 1_000)}\t\t20240101\t*\t1\tOur words`,
    );
    await choose(file(ptpName, zipOf({ "ccipra-v302r0-f1.txt": ptpText(rows) })));
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    observer.disconnect();
    expect(shown).toContainEqual(
      expect.stringMatching(/^ccipra-v302r0-f1.txt: \d{1,3},\d{3} rows, [\d.]+ MB of 7\.4 MB$/),
    );
  });

  test("says which rows overlap, and keeps them", async () => {
    const row = "97552\t97550\t\t20240101\t*\t1\tOur words";
    await choose(file("ccipra-v302r0-f1.txt", ptpText([row, row.replace("2024", "2025")])));
    await userEvent.click(page.getByText("Overlapping or contradictory rows, all kept"));
    await expect
      .element(page.getByText(/^ccipra-v302r0-f1.txt: line 8: 97552 with 97550.*overlaps line 7/))
      .toBeVisible();
    expect(textOf(".change")).toContain("2 rows");
  });

  test("of files without a table says that nothing would change", async () => {
    await choose(file("notes.txt", "call the billing office"));
    await expect.element(page.getByRole("heading", { name: "Nothing would change" })).toBeVisible();
    await press("Close");
    expect(await storedEditions()).toBeNull();
  });

  test("is refused where another tab stored tables meanwhile", async () => {
    await importAndUse(mue());
    await choose(laterMue());
    await expect.element(page.getByRole("button", { name: "Use these tables" })).toBeVisible();
    await removeStoredTables(1);
    await press("Use these tables");
    await expect.element(page.getByText(/^Nothing was changed: another tab stored/)).toBeVisible();
    expect(await storedEditions()).toBeNull();
  });

  test("takes files that are dropped", async () => {
    const over = new DragEvent("dragover", { bubbles: true, cancelable: true });
    root.querySelector(".drop")?.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    drop(mue());
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
  });
});

describe("imported editions", () => {
  test("are removed one by one, after the summary is confirmed", async () => {
    await importAndUse(mue(), ptp());
    await press("Remove MUE practitioner 2024 Q3");
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    expect(textOf(".change")).toMatch(/^Taken outMUE practitioner 2024 Q3.*StaysNCCI PTP/);
    expect(await storedEditions()).toHaveLength(2);
    await press("Use these tables");
    await expect.poll(storedEditions).toEqual(["ptp 2024 Q3"]);
    await press("Remove NCCI PTP practitioner 2024 Q3");
    await press("Use these tables");
    await expect.poll(storedEditions).toBeNull();
    await expect.poll(importedRows).toEqual([]);
  });

  test("are exported as one packed file, which can be imported", async () => {
    await importAndUse(mue(), ptp());
    const offered = new Promise<HTMLAnchorElement>((resolve) => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        HTMLAnchorElement.prototype.click = click;
        resolve(this);
      };
    });
    await press("Export packed file");
    const link = await offered;
    expect(link.download).toBe("claimlight-tables.claimpack");
    const packed = await (await fetch(link.href)).arrayBuffer();
    expect(openPacked(packed).contents).toHaveLength(2);

    await removeStoredTables(1);
    await importAndUse(file(link.download, new Uint8Array(packed)));
    expect(await storedEditions()).toEqual(["ptp 2024 Q3", "mue 2024 Q3"]);
  });

  test("that are damaged are said not to be in force, and are replaced by the next import", async () => {
    await importAndUse(mue());
    const { buffer } = await readStoredTables();
    if (!buffer) throw new Error("nothing is stored");
    const flipped = new Uint8Array(buffer);
    flipped[200] = (flipped[200] ?? 0) ^ 1;
    await storeTables(flipped.buffer, 1);
    await expect
      .poll(() => textOf("[role=alert]"))
      .toMatch(/not in force.*wrong: the packed file is damaged/s);
    expect(importedRows()).toEqual([]);
    await importAndUse(laterMue());
    await expect.poll(() => root.querySelector("[role=alert]")).toBeNull();
    expect(await storedEditions()).toEqual(["mue 2026 Q4"]);
  });
});

describe("accessibility", () => {
  test.each([
    ["light", undefined],
    ["dark", colourRules],
  ] as const)("axe finds nothing in %s", async (scheme, axeRules) => {
    await emulate({ "prefers-color-scheme": scheme });
    await importAndUse(mue());
    await choose(laterMue(), file("login.zip", "<html>Log in"));
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    for (const details of root.querySelectorAll("details")) details.open = true;
    expect(await axeViolations(document, axeRules)).toEqual([]);
  });

  test("the summary has the focus when it comes", async () => {
    await choose(mue());
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    await expect.poll(() => document.activeElement?.firstChild?.textContent).toBe("What would change");
  });

  test("nothing scrolls sideways at 320 px", async () => {
    await page.viewport(320, 700);
    await importAndUse(mue(), ptp());
    await choose(laterMue(), file("login.zip", "<html>Log in"));
    await expect.element(page.getByRole("heading", { name: "What would change" })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
