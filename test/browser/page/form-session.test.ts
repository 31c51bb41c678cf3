import { expect, test } from "vitest";
import { FormSession } from "../../../src/page/form-session";
import { findChargeForms } from "../../../src/readers/read-page";
import { installFakeBrowser } from "../../unit/background/fake-browser";
import { pageOfForms } from "./page-of-forms";

test("every box of a field is known, not only its first", () => {
  installFakeBrowser();
  document.body.innerHTML = `<table><tr><th>CPT<th colspan="2">Modifiers<th>Units<tr><td><input name="code_1" value="97110"><td><input name="mod1_1" value="GP"><td><input name="mod2_1" value="59"><td><input name="units_1" value="2"></table>`;
  const [form] = findChargeForms(document);
  if (!form) throw new Error("The form is not read");
  installFakeBrowser();
  const end = new AbortController();
  const session = new FormSession(document, form, pageOfForms(end.signal));
  const fields = [...document.querySelectorAll("input")].map((input) => session.fieldOf(input));
  expect(fields).toEqual(["code", "modifiers", "modifiers", "units"]);
  session.retire();
  end.abort();
  document.body.replaceChildren();
});
