import { expect, onTestFinished, test } from "vitest";
import { FormView } from "../../../src/page/form-view";
import { pageAreas } from "../../../src/page/place";
import { findChargeForms } from "../../../src/readers/read-page";
import { card97552 } from "../panel/sample-card";
import { panelProps } from "../panel/sample-results";

/** A form with one line, small enough that the panel has room beside it. */
function view() {
  document.body.innerHTML = `<table style="width: 200px"><tr><th>CPT<th>Units<tr><td><input name="code_1" value="97552"><td><input name="units_1" value="2"></table>`;
  const [form] = findChargeForms(document);
  if (!form) throw new Error("The form is not read");
  const made = new FormView(document, form, () => {});
  made.attach(form);
  onTestFinished(() => {
    made.remove();
    document.body.replaceChildren();
  });
  const scrolled = () => {
    const found = document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".card .scroll");
    if (!found) throw new Error("There is no card");
    return found;
  };
  return { view: made, scrolled };
}

test("placing the panel again leaves a card where it was scrolled to", async () => {
  const shown = view();
  const props = panelProps({
    card: card97552,
  });
  const areas = { worked: [], text: [] };
  shown.view.show(props);
  // Its words are made when the first card is opened.
  await expect.poll(() => shown.scrolled().textContent).toContain("Billing tips");
  shown.view.place(props, areas, true, null);
  const card = shown.scrolled();
  const most = card.scrollHeight - card.clientHeight;
  expect(most).toBeGreaterThan(100);
  card.scrollTop = 100;
  shown.view.place(props, areas, true, null);
  expect(card.scrollTop).toBe(100);
  expect(card.scrollHeight - card.clientHeight).toBe(most);
});

test("a panel stands well until something to work with comes under it", () => {
  const { view: shown } = view();
  const props = panelProps({});
  shown.show(props);
  shown.place(props, pageAreas(document), false, null);
  expect(shown.isWellPlaced(pageAreas(document))).toBe(true);
  const panel = document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".panel");
  const { left, top } = panel?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const button = document.createElement("button");
  button.style.cssText = `position: fixed; left: ${left + 50}px; top: ${top + 50}px; width: 9px; height: 9px`;
  document.body.append(button);
  expect(shown.isWellPlaced(pageAreas(document))).toBe(false);
});
