import "../../../src/options/options.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { OptionsPage } from "../../../src/options/options-page";
import { readSettings } from "../../../src/settings/settings";
import type { FakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations, colourRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";
import { closeOptionsRoot, openOptionsRoot } from "./options-root";

const site = "https://ehr.example/*";

let browser: FakeBrowser;
let root: HTMLElement;
beforeEach(async () => {
  ({ browser, root } = await openOptionsRoot());
});
afterEach(() => closeOptionsRoot(root));

async function open(policy: Record<string, unknown>): Promise<void> {
  browser.stored.policy = policy;
  render(<OptionsPage stored={await readSettings()} />, root);
}

const ruleSelect = (id: string) => root.querySelector<HTMLSelectElement>(`#${id} select`);

test("without a policy nothing is said of an administrator", async () => {
  await open({});
  await expect.element(page.getByLabelText("Payer profile").first()).toBeEnabled();
  expect(root.textContent).not.toContain("administrator");
});

test("what an administrator has set is shown locked, and the rest is not", async () => {
  browser.granted = [site];
  await open({
    payer: "va-ccn",
    sitePayers: { [site]: "medicare-b" },
    rules: { "kx-missing": "off" },
    ruleFloors: { "mue-absolute": "warning" },
    neverWrite: true,
  });
  await expect.element(page.getByLabelText("Payer profile").last()).toBeDisabled();
  const payer = root.querySelector<HTMLSelectElement>("#payer");
  expect(payer?.value).toBe("va-ccn");
  expect(root.querySelector("#payer-locked")?.textContent).toBe("Set by your administrator.");
  expect(root.querySelector<HTMLSelectElement>("#locality")?.disabled).toBe(false);
  expect(ruleSelect("kx-missing")?.disabled).toBe(true);
  expect(ruleSelect("kx-missing")?.value).toBe("off");
  const allowed = [...(ruleSelect("mue-absolute")?.options ?? [])].filter(({ disabled }) => !disabled);
  expect(allowed.map(({ value }) => value)).toEqual(["as it comes", "error", "warning"]);
  await expect.poll(() => root.querySelector(".site-settings")).not.toBeNull();
  expect(root.querySelector<HTMLSelectElement>(".site-settings select")?.disabled).toBe(true);
  const mayWrite = root.querySelector<HTMLInputElement>(".site-settings input[type=checkbox]");
  expect([mayWrite?.checked, mayWrite?.disabled]).toEqual([false, true]);
  expect(root.querySelector("[aria-labelledby=managed-heading]")?.textContent).toContain(
    "the payer profile, payer profiles of sites, severities of rules, that nothing is written into pages",
  );
});

test("the administrator's sites are asked for together, with one click", async () => {
  browser.granted = [site];
  await open({ sites: [site, "https://a.example/*", "https://*.clinic.example/*"] });
  await userEvent.click(page.getByRole("button", { name: "Add these 2 sites" }));
  await expect
    .poll(() => browser.granted)
    .toEqual([site, "https://a.example/*", "https://*.clinic.example/*"]);
  await expect.poll(() => root.querySelector("#managed-heading + p")).toBeNull();
});

test.each([
  ["light", undefined],
  ["dark", colourRules],
] as const)("what is not understood is named, and axe finds nothing in %s", async (scheme, axeRules) => {
  await emulate({ "prefers-color-scheme": scheme });
  await open({ payer: "nobody", locality: "10312-35", sites: [site] });
  await expect.element(page.getByText(/^payer: one of these is expected: /)).toBeVisible();
  const section = root.querySelector("[aria-labelledby=managed-heading]");
  const parts = [section, root.querySelector("#locality")?.parentElement] as HTMLElement[];
  expect(await axeViolations(parts, axeRules)).toEqual([]);
});
