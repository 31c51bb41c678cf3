import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { userEvent } from "vitest/browser";
import { askBackground } from "../../../src/message-protocol";
import { answer } from "../../../src/messages";
import { FormSession } from "../../../src/page/form-session";
import { LineIdentities } from "../../../src/page/line-identity";
import { startSession } from "../../../src/page/session";
import type { ChargeForm } from "../../../src/readers/read-document";
import { findChargeForms } from "../../../src/readers/read-page";
import { installFakeBrowser } from "../../unit/background/fake-browser";
import { finding, therapyResult } from "../panel/sample-results";
import { pageOfForms } from "./page-of-forms";
import { partAtHand } from "./parts-at-hand";

let known: LineIdentities;
beforeEach(() => {
  known = new LineIdentities();
});
afterEach(() => document.body.replaceChildren());

const rowOf = (code: string, units: string, attributes = "") =>
  `<tr ${attributes}><td><input name="code" value="${code}"><td><input name="mod" value="GP"><td><input name="units" value="${units}"></tr>`;

function show(...rows: string[]): void {
  document.body.innerHTML = `<table><thead><tr><th>CPT<th>Mod<th>Units</thead><tbody>${rows.join("")}</tbody></table>`;
}

function form(): ChargeForm {
  const [found] = findChargeForms(document);
  if (!found) throw new Error("The form is not read");
  return found;
}

const read = () => known.take(form());
const body = () => document.querySelector("tbody") as HTMLElement;
const rows = () => [...body().children] as HTMLElement[];
const box = (at: number, name: string) => rows()[at]?.querySelector(`[name=${name}]`) as HTMLInputElement;
/** As a framework renders it again: the same rows with other elements. */
function makeAnew(): void {
  for (const row of rows()) {
    const copy = row.cloneNode(true) as HTMLElement;
    for (const [at, field] of [...row.querySelectorAll("input")].entries())
      (copy.querySelectorAll("input")[at] as HTMLInputElement).value = field.value;
    row.replaceWith(copy);
  }
}

describe("the identity of a line", () => {
  test("is its own, and stays while nothing changes or one field is edited", () => {
    show(rowOf("97110", "1"), rowOf("97110", "1"), rowOf("97140", "1"));
    const before = read();
    expect(new Set(before).size).toBe(3);
    expect(read()).toEqual(before);
    box(0, "code").value = "97140";
    expect(read()).toEqual(before);
    box(1, "units").value = "4";
    expect(read()).toEqual(before);
  });

  test("goes with its row: sorted, a row put above, a row taken away", () => {
    show(rowOf("97110", "1"), rowOf("97110", "1"), rowOf("97140", "1"));
    const [one, two, three] = read();
    for (const row of rows().reverse()) body().append(row);
    expect(read()).toEqual([three, two, one]);
    body().insertAdjacentHTML("afterbegin", rowOf("97110", "1"));
    const [added, ...others] = read();
    expect(others).toEqual([three, two, one]);
    expect([one, two, three]).not.toContain(added);
    rows()[2]?.remove();
    expect(read()).toEqual([added, three, one]);
  });

  test("goes with what stands there where the page makes all rows anew, and equal lines keep their order", () => {
    show(rowOf("97110", "1"), rowOf("97110", "1"), rowOf("97140", "1"));
    const [one, two, three] = read();
    makeAnew();
    expect(read()).toEqual([one, two, three]);
    show(rowOf("97140", "1"), rowOf("97110", "1"), rowOf("97110", "1"));
    expect(read()).toEqual([three, one, two]);
    box(1, "units").value = "3";
    makeAnew();
    expect(read()).toEqual([three, one, two]);
    show(rowOf("97530", "2"), rowOf("97140", "1"), rowOf("97110", "3"), rowOf("97110", "1"));
    expect(read().slice(1)).toEqual([three, one, two]);
    show(rowOf("97140", "1"), rowOf("97110", "1"));
    expect(read()).toEqual([three, two]);
  });

  test("goes with what stands there where the page writes other lines into the same rows", () => {
    show(rowOf("97110", "1"), rowOf("97140", "2"), rowOf("97530", "3"));
    const [one, two, three] = read();
    const values = (at: number, code: string, units: string) => {
      box(at, "code").value = code;
      box(at, "units").value = units;
    };
    values(0, "97140", "2");
    values(1, "97530", "3");
    rows()[2]?.remove();
    expect(read()).toEqual([two, three]);
    values(0, "97530", "3");
    values(1, "97140", "2");
    expect(read()).toEqual([three, two]);
    expect(one).not.toBe(two);
  });

  test("goes with the record that the page names, among equal lines too, and comes back with it", () => {
    const record = (id: number) => rowOf("97110", "1", `data-id="${id}"`);
    show(record(41), record(17), record(58));
    const [one, two, three] = read();
    show(record(17), record(58), record(41));
    expect(read()).toEqual([two, three, one]);
    show(record(58), record(90));
    const [stayed, added] = read();
    expect(stayed).toBe(three);
    expect([one, two]).not.toContain(added);
    show(record(41), record(58));
    expect(read()).toEqual([one, three]);
  });

  test("does not go with names that only count the rows", () => {
    const numbered = (at: number, code: string) => rowOf(code, "1", `id="line_${at}"`);
    show(numbered(0, "97110"), numbered(1, "97140"), numbered(2, "97530"));
    const [, two, three] = read();
    show(numbered(0, "97140"), numbered(1, "97530"));
    expect(read()).toEqual([two, three]);
  });

  test("outlasts a moment in which the code is half typed", () => {
    show(rowOf("97110", "1"), rowOf("97140", "1"));
    const before = read();
    box(0, "code").value = "971";
    expect(read()).toEqual(before.slice(1));
    box(0, "code").value = "97112";
    expect(read()).toEqual(before);
  });

  test("of several lines in one text area goes by the text", () => {
    document.body.innerHTML = `<label>Charges <textarea rows="5">97110-GP x2\n97140-GP x1</textarea></label>`;
    const [one, two] = read();
    const area = document.querySelector("textarea") as HTMLTextAreaElement;
    area.value = "97530-GP x1\n97110-GP x2\n97140-GP x1";
    const after = read();
    expect(after.slice(1)).toEqual([one, two]);
    expect(after[0]).not.toBe(one);
    area.value = "97110-GP x2\n97110-GP x2";
    const equal = read();
    expect(read()).toEqual(equal);
  });

  test("is asked of the form's session by the number in a reading", () => {
    installFakeBrowser();
    show(rowOf("97110", "1"), rowOf("97140", "1"));
    const end = new AbortController();
    const session = new FormSession(document, form(), pageOfForms(end.signal));
    onTestFinished(() => {
      end.abort();
      session.retire();
    });
    session.read(form());
    const first = session.identityOf(1);
    for (const row of rows().reverse()) body().append(row);
    session.read(form());
    expect(session.identityOf(2)).toBe(first);
    expect(session.identityOf(1)).not.toBe(first);
    expect(() => session.identityOf(3)).toThrow(RangeError);
  });
});

/** A busy machine takes its time to look and to draw. */
const patience = { timeout: 10_000 };

test("an opened finding stays open when its row moves, and only that one", async () => {
  const browser = installFakeBrowser();
  // Each line has a finding of its own.
  answer(askBackground, {
    "claim.check": ({ snapshot }) => ({
      ...therapyResult,
      timedDays: [],
      tablesLeftOut: false,
      revision: snapshot.revision,
      findings: snapshot.lines.map(({ line }) => finding({ lines: [line], message: `Line ${line}` })),
    }),
  });
  show(rowOf("97110", "1"), rowOf("97140", "1"));
  const session = startSession(document, partAtHand);
  onTestFinished(() => session.retire());
  const shown = () => [
    ...(document
      .querySelector("claimlight-panel")
      ?.shadowRoot?.querySelectorAll<HTMLElement>(".findings > .finding") ?? []),
  ];
  const open = () =>
    shown()
      .filter((entry) => entry.querySelector("[aria-expanded=true]"))
      .map((entry) => entry.dataset.lines);
  await expect.poll(shown, patience).toHaveLength(2);
  await userEvent.click(shown()[0]?.querySelector("button") as HTMLElement);
  await expect.poll(open, patience).toEqual(["1"]);
  body().insertAdjacentHTML("afterbegin", rowOf("97530", "1"));
  await expect.poll(shown, patience).toHaveLength(3);
  expect(open()).toEqual(["2"]);
  expect(JSON.stringify(browser.stored)).not.toContain("line-");
});
