import { expect, test } from "vitest";
import { type DrivenFrame, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen, readPanels, type ShownPanel } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inEachBrowser, otherSite } from "./browsers";

const caregiverGroup = {
  date: "10/14/2026",
  place: "11",
  code: "97552",
  modifiers: [""],
  pointers: "A",
  units: "2",
  charge: "60.00",
};

const rulesOf = (panel: ShownPanel, line: number) =>
  panel.findings.filter((finding) => finding.lines.split(",").includes(String(line))).map(({ rule }) => rule);

const shows = (rule: string, line: number) => (panel: ShownPanel) => rulesOf(panel, line).includes(rule);

/** Types 97552 × 2 without GP beside the GP lines that stand there, sees both findings, corrects it and sees them go. */
async function typeAndCorrect(form: DrivenFrame): Promise<void> {
  await panelWhen(form, "its first answer", () => true);
  await typeLine(form, 4, caregiverGroup);
  const wrong = await panelWhen(
    form,
    "both findings",
    (panel) => shows("mue-absolute", 4)(panel) && shows("therapy-modifier-missing-sometimes", 4)(panel),
  );
  expect(wrong.findings.find(({ rule }) => rule === "mue-absolute")).toMatchObject({
    severity: "error",
    verdict: "certain",
    lines: "4",
    message: expect.stringContaining("97552 × 2"),
  });

  await typeLine(form, 4, { units: "1" });
  const unitsRight = await panelWhen(form, "no unit finding", (panel) => !shows("mue-absolute", 4)(panel));
  expect(rulesOf(unitsRight, 4)).toContain("therapy-modifier-missing-sometimes");
  await typeLine(form, 4, { modifiers: ["GP"] });
  const right = await panelWhen(
    form,
    "no modifier finding",
    (panel) => !shows("therapy-modifier-missing-sometimes", 4)(panel),
  );
  expect(right.findings.filter(({ severity }) => severity === "error")).toEqual([]);
}

/** Notes every state the panel paints, from inside the page. */
function notePanelStates(page: DrivenPage): Promise<void> {
  return page.evaluate(() => {
    const root = document.querySelector("claimlight-panel")?.shadowRoot;
    const seen: string[] = [];
    (globalThis as unknown as { seenStates: string[] }).seenStates = seen;
    if (!root) return;
    new MutationObserver(() => {
      const panel = root.querySelector<HTMLElement>("[data-state]");
      seen.push(`${panel?.dataset.revision} ${panel?.dataset.state}`);
    }).observe(root, { subtree: true, childList: true, attributes: true });
  }, null);
}

inEachBrowser({ granted: ["http://127.0.0.1/*", otherSite] }, (opened) => {
  test("findings come while a claim is typed and go when it is corrected", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await typeAndCorrect(page);
    await page.close();
  });

  test("with the discipline chosen in the options, a missing GP is certain, alone on the claim too", async () => {
    const options = await opened.browser.openExtensionPage("src/options/options.html");
    await until("the choice of discipline", () =>
      options.evaluate(() => document.querySelector("#discipline") !== null, null),
    );
    await options.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>("#discipline");
      if (!choice) throw new Error("There is no choice of discipline");
      choice.value = "PT";
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    }, null);
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 4, caregiverGroup);
    const { findings } = await panelWhen(page, "the modifier finding", (panel) =>
      panel.findings.some((finding) => {
        return finding.rule === "therapy-modifier-missing-sometimes" && finding.severity === "error";
      }),
    );
    expect(findings.find(({ rule }) => rule === "therapy-modifier-missing-sometimes")?.verdict).toBe(
      "certain",
    );
    await page.close();
    await options.close();
  });

  test("the form in an iframe of another origin is checked where it stands", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/framing"));
    await typeAndCorrect(await page.frame(opened.pages.other("/")));
    expect(await readPanels(page)).toEqual([]);
    await page.close();
  });

  test("a strict content security policy is in nobody's way", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/strict"));
    await typeAndCorrect(page);
    const style = await page.evaluate(() => {
      const panel = document.querySelector("claimlight-panel")?.shadowRoot?.querySelector("[data-state]");
      return panel ? getComputedStyle(panel).fontFamily : "";
    }, null);
    expect(style).toMatch(/system-ui|sans-serif/);
    expect(opened.pages.requests).not.toContainEqual(expect.stringContaining("csp-report"));
    await page.close();
  });

  test("a worker that was stopped between two edits answers the next one", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 4, caregiverGroup);
    await panelWhen(page, "the unit finding", shows("mue-absolute", 4));
    await opened.browser.stopWorker();
    await page.bringToFront();
    await typeLine(page, 4, { units: "1" });
    await panelWhen(page, "no unit finding", (panel) => !shows("mue-absolute", 4)(panel));
    await page.close();
  });

  test("quick typing ends with the answer to what stands there, and no older answer follows a newer", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    const before = await panelWhen(page, "its first answer", () => true);
    await notePanelStates(page);
    // Every commit asks; nobody waits for an answer.
    for (const units of ["1", "2", "1", "2", "1", "2", "1", "2"]) await page.fill("#line-3-units", units);
    await typeLine(page, 4, caregiverGroup);
    await page.fill("#line-4-units", "1");
    await page.fill("#line-4-units", "2");
    const after = await panelWhen(page, "the unit finding", shows("mue-absolute", 4));
    expect(after.revision).toBeGreaterThan(before.revision + 8);

    const seen = await page.evaluate(
      () => (globalThis as unknown as { seenStates: string[] }).seenStates,
      null,
    );
    const revisions = seen.map((state) => Number(state.split(" ")[0]));
    expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
    expect(seen).toContain(`${after.revision} checked`);
    await page.close();
  });
});
