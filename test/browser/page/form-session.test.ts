import { expect, test } from "vitest";
import { FormSession } from "../../../src/page/form-session";
import { lent } from "../../../src/page/lent";
import { PageSettings } from "../../../src/page/page-settings";
import { PanelMemory } from "../../../src/page/panel-memory";
import { StandingDismissals } from "../../../src/page/standing-dismissals";
import { findChargeForms } from "../../../src/readers/read-page";
import { installFakeBrowser } from "../../unit/background/fake-browser";

test("every box of a field is known, not only its first", () => {
  installFakeBrowser();
  document.body.innerHTML = `<table><tr><th>CPT<th colspan="2">Modifiers<th>Units<tr><td><input name="code_1" value="97110"><td><input name="mod1_1" value="GP"><td><input name="mod2_1" value="59"><td><input name="units_1" value="2"></table>`;
  const [form] = findChargeForms(document);
  if (!form) throw new Error("The form is not read");
  installFakeBrowser();
  const end = new AbortController();
  const session = new FormSession(document, form, {
    lent,
    settings: new PageSettings(document, () => {}, end.signal),
    standing: new StandingDismissals(lent, () => {}, end.signal),
    panel: new PanelMemory(
      document,
      lent,
      () => {},
      () => {},
      end.signal,
    ),
    areas: () => ({ worked: [], text: [] }),
    coveredBefore: () => [],
    look: () => {},
    readingReport: () => "",
    onUpdated: () => {},
    onShown: () => {},
  });
  const fields = [...document.querySelectorAll("input")].map((input) => session.fieldOf(input));
  expect(fields).toEqual(["code", "modifiers", "modifiers", "units"]);
  session.retire();
  end.abort();
  document.body.replaceChildren();
});
