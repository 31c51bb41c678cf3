import { expect, test } from "vitest";
import { until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inEachBrowser } from "./browsers";

const toMend = ({ severity }: { readonly severity: string }) => severity !== "info";

// That the first steps open by themselves, once, is seen by the driver each time it starts a browser.
inEachBrowser({ granted: [] }, (opened) => {
  test("from the first steps, the guided claim goes from four findings to none", async () => {
    const steps = await opened.browser.openExtensionPage("src/options/first-run.html");
    const address = await until("the link to the practice claim", () =>
      steps.evaluate(
        () => document.querySelector<HTMLAnchorElement>("a.primary")?.getAttribute("href") ?? null,
        null,
      ),
    );
    // The sheet is the options page's, whose sections stand beside a list: the steps have none, and take its room.
    const widths = await steps.evaluate(
      () => [
        document.querySelector("header p")?.clientWidth ?? 0,
        document.querySelector(".step")?.clientWidth ?? 0,
      ],
      null,
    );
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
    await steps.close();
    const form = await opened.browser.openExtensionPage(address.slice(address.indexOf("src/")));
    const first = await panelWhen(form, "its first answer", ({ findings }) => findings.length > 0);
    expect(first.findings.filter(toMend).map(({ rule, lines }) => `${rule} ${lines}`)).toEqual([
      "therapy-modifier-missing 1",
      "dx-pointer-missing 2",
      "ncci-ptp-modifier-required 3,4",
      "pos-invalid 5",
    ]);
    await typeLine(form, 1, { modifiers: ["GP"] });
    await typeLine(form, 2, { pointers: "A" });
    await typeLine(form, 3, { modifiers: ["GP", "59"] });
    const beforeLast = await panelWhen(
      form,
      "one finding",
      ({ findings }) => findings.filter(toMend).length === 1,
    );
    expect(beforeLast.findings.filter(toMend).map(({ rule }) => rule)).toEqual(["pos-invalid"]);
    await typeLine(form, 5, { place: "11" });
    await panelWhen(form, "nothing to mend", ({ findings }) => findings.filter(toMend).length === 0);
    expect(
      await form.evaluate(
        () => [
          document.querySelectorAll(".guide li.done").length,
          document.querySelector(".guide [role=status]")?.textContent,
        ],
        null,
      ),
    ).toEqual([4, expect.stringContaining("All four are put right")]);
    await form.close();
  });

  test("what is chosen in the first steps is saved at once", async () => {
    const steps = await opened.browser.openExtensionPage("src/options/first-run.html");
    await until("the settings", () =>
      steps.evaluate(() => document.querySelector("#discipline") !== null, null),
    );
    await steps.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>("#discipline");
      if (!select) return;
      select.value = "PT";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, null);
    await until("it is said", () =>
      steps.evaluate(
        () => document.querySelector("[role=status].notice")?.textContent?.startsWith("Saved") ?? false,
        null,
      ),
    );
    await steps.close();
    const options = await opened.browser.openExtensionPage("src/options/options.html");
    await until("the options page has it too", () =>
      options.evaluate(() => document.querySelector<HTMLSelectElement>("#discipline")?.value === "PT", null),
    );
    await options.close();
  });
});
