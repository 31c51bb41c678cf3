import "../../../src/options/options.css";
import "../../../src/options/settings-sections.css";
import "../../../src/options/first-run.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FirstRunPage } from "../../../src/options/first-run-page";
import { OptionsPage } from "../../../src/options/options-page";
import { speak } from "../../../src/say";
import { defaultSettings } from "../../../src/settings/settings";
import { defaultSiteSetting } from "../../../src/settings/site-settings";
import { saidInSpanish } from "../../../src/spanish";
import { textLanguage } from "../../../src/texts";
import { setBrowserLanguage } from "../../no-browser";
import type { FakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations } from "../axe-violations";
import { closeOptionsRoot, openOptionsRoot } from "./options-root";

// Before the first text is read: texts stay as they were read.
setBrowserLanguage("es-US");

let browser: FakeBrowser;
let root: HTMLElement;
beforeEach(async () => {
  ({ browser, root } = await openOptionsRoot());
  document.documentElement.lang = textLanguage();
  Object.assign(browser.runtime, {
    getManifest: () => ({ options_ui: { page: "src/options/options.html" } }),
  });
  browser.granted = ["https://ehr.example/*"];
  browser.stored = {
    dismissals: {
      version: 1,
      log: [
        {
          hour: "2026-11-20T10",
          rule: "mue-line",
          codes: ["97110"],
          scope: "codes",
          reason: "documented",
          payer: "medicare-b",
        },
      ],
      standing: [],
      counts: {},
    },
  };
});
afterEach(() => closeOptionsRoot(root));

const pages = [
  ["options", () => <OptionsPage stored={defaultSettings} />],
  ["first steps", () => <FirstRunPage stored={defaultSettings} />],
] as const;

async function open(draw: (typeof pages)[number][1]): Promise<void> {
  render(draw(), root);
  await expect.poll(() => root.querySelectorAll(".sites li").length).toBe(1);
  for (const details of root.querySelectorAll("details")) details.open = true;
}

/** Words that stand in English sentences and in no Spanish one. */
const english = /\b(?:the|of|and|or|not|with|is|are|this|your|for|from|it|what|where)\b/i;

/** What is no text of the page: rules, payers' documents, names of localities, tables' origins, CMS's pages and the words of the panel. */
const elsewhere =
  "section:has(> .rules), [id^=payer-use], #locality, .source, details .bullets, [aria-labelledby=dismissal-log-heading] tbody";

test.each(pages)("the %s page says nothing in English", async (_, draw) => {
  await open(draw);
  for (const other of root.querySelectorAll(elsewhere)) other.remove();
  const texts: (string | null)[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent);
  for (const element of root.querySelectorAll("*"))
    for (const name of ["aria-label", "placeholder", "title"]) texts.push(element.getAttribute(name));
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => text && english.test(text))).toEqual([]);
});

test.each(pages)("the %s page fits 320 px", async (_, draw) => {
  await page.viewport(320, 700);
  await open(draw);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test.each(pages)("the %s page uses the width there is", async (_, draw) => {
  await open(draw);
  expect(root.querySelector("main")?.clientWidth).toBeGreaterThan(600);
});

test("the severity of a rule is not cut", async () => {
  await open(pages[0][1]);
  const cut = [...root.querySelectorAll<HTMLSelectElement>(".rule > select")].filter((list) => {
    const { offsetWidth } = list;
    list.style.width = "max-content";
    return list.offsetWidth > offsetWidth;
  });
  expect(cut.map(({ selectedOptions }) => selectedOptions[0]?.text)).toEqual([]);
});

test.each(pages)("axe finds nothing on the %s page", async (_, draw) => {
  await open(draw);
  for (const list of root.querySelectorAll(".rules")) list.replaceChildren();
  expect(await axeViolations(document)).toEqual([]);
});

test("a change is confirmed in Spanish, and rules are counted so", async () => {
  await open(pages[0][1]);
  await userEvent.click(page.getByLabelText(/Participante calificado/));
  await expect
    .poll(() => root.querySelector(".notice")?.textContent)
    .toBe("Guardado: participante calificado (QP).");
  await userEvent.fill(page.getByLabelText("Buscar una regla"), "mue-line");
  await expect.poll(() => root.querySelector(".rules-shown")?.textContent).toMatch(/^1 de \d+ reglas$/);
});

test("a site’s payer and the tables loaded are named in Spanish", async () => {
  speak(saidInSpanish());
  onTestFinished(() => speak(null));
  const sites = { "https://ehr.example/*": { ...defaultSiteSetting, payer: "commercial-midpoint" } };
  render(<OptionsPage stored={{ ...defaultSettings, sites }} />, root);
  await expect
    .poll(() => root.querySelector(".site-settings .note")?.textContent)
    .toBe("Comercial, regla del punto medio de CPT");
  const tables = root.querySelector("[aria-labelledby=tables-heading] tbody")?.textContent;
  expect(tables).toContain("lista inicial");
  expect(tables).toContain("2024 Q3, confirmado 2026 Q2");
  expect(tables).not.toMatch(/starter/);
});

test("rules and dismissals are found without the accents", async () => {
  speak(saidInSpanish());
  onTestFinished(() => speak(null));
  await open(pages[0][1]);
  const counted = () => root.querySelector(".rules-shown")?.textContent;
  await userEvent.fill(page.getByLabelText("Buscar una regla"), "CODIGO línea");
  await expect.poll(counted).toMatch(/^\d+ de \d+ reglas$/);
  const withAccents = counted();
  expect(withAccents).not.toMatch(/^0 /);
  await userEvent.fill(page.getByLabelText("Buscar una regla"), "código linea");
  await expect.poll(counted).toBe(withAccents);
  const filterOf = () => root.querySelector("[aria-labelledby=dismissals-heading] input");
  await expect.poll(filterOf).toBeTruthy();
  const filter = filterOf() as Element;
  const logged = () => root.querySelectorAll("[aria-labelledby=dismissal-log-heading] tbody tr").length;
  await userEvent.fill(filter, "mas de linea documentado");
  await expect.poll(logged).toBe(1);
  await userEvent.fill(filter, "nada");
  await expect.poll(logged).toBe(0);
});

test("what a backup would change has the page’s own names", async () => {
  const site = "https://ehr.example/*";
  browser.stored = {
    ...browser.stored,
    settings: { payer: "va-ccn", discipline: "PT", sites: { [site]: { payer: "medicare-b" } } },
  };
  await open(pages[0][1]);
  const backup = {
    format: "claimlight-backup",
    version: 1,
    settings: {
      payer: "medicare-b",
      locality: "national",
      discipline: null,
      participating: false,
      colours: "dark",
      rules: { "kx-missing": "off" },
      sites: { [site]: { payer: null, reader: "openemr-fee-sheet", mayWrite: false } },
    },
    panels: { sites: { [site]: { place: { corner: "bottom right", across: 16, down: 24 } } } },
    taughtMaps: [],
    dismissals: { counts: { "kx-missing": { fired: 1200, dismissed: 7 } } },
  };
  await userEvent.upload(
    page.getByLabelText("Restaurar desde un archivo"),
    new File([JSON.stringify(backup)], "backup.json", { type: "application/json" }),
  );
  await expect
    .poll(() =>
      [...root.querySelectorAll(".preview tbody tr")].map((row) =>
        [...row.children].map(({ textContent }) => textContent).join(" | "),
      ),
    )
    .toEqual([
      "Perfil de pagador | VA Community Care (Optum, TriWest) | Medicare Part B",
      "Disciplina | Terapia física | Sin indicar",
      "https://ehr.example: Perfil de pagador | Medicare Part B | como en todas partes",
      "https://ehr.example: Lector | sin ajustar | OpenEMR, hoja de cargos",
      "https://ehr.example: las correcciones se pueden escribir | sin ajustar | no",
      "Localidad de pago | sin ajustar | Nacional (GPCI 1)",
      "Participa en Medicare | sin ajustar | no",
      "Colores | sin ajustar | Oscuros",
      "Regla kx-missing | sin ajustar | Desactivada",
      "https://ehr.example: lugar del panel | sin ajustar | abajo a la derecha, a 16 × 24 px de los bordes",
      "Regla kx-missing: veces que halló algo | sin ajustar | 1,200",
      "Regla kx-missing: descartada | sin ajustar | 7",
    ]);
});
