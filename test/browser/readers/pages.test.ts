import { afterEach, describe, expect, it } from "vitest";
import { PageDom } from "../../../src/readers/dom";
import { mayBeKnown } from "../../../src/readers/known-form-parts";
import { knownReaders } from "../../../src/readers/known-readers";
import { findChargeForms, readPage } from "../../../src/readers/read-page";
import { rightForms } from "../../expected-lines";
import { plainLines } from "./plain-lines";
import { expectedSteps, openPage, pageNames, phiOf } from "./scenario-page";

/*
 * Every page of test/pages after load and after each of its steps: read right, or not read at all, and never wrong. Which is which
 * is listed exactly, so that a reader that learns a page has to say so here.
 */

/** Steps that are not read yet, by page; "all" where none is. */
const notRead: Record<string, "all" | readonly string[]> = {};

afterEach(() => document.body.replaceChildren());

describe.each(pageNames)("%s", (name) => {
  const steps = expectedSteps(name);
  const missing = notRead[name] ?? [];

  it("is read right or not at all, after load and after each step", async () => {
    const page = await openPage(name);
    expect(page.scenario.steps.length).toBe(steps.length - 1);
    for (const [at, step] of steps.entries()) {
      if (at > 0) await page.scenario.steps[at - 1]?.();
      const { forms } = readPage(page.linesDocument(), [], null, page.scenario.shadowRootOf);
      const lines = forms.map((form) => plainLines(form.lines));
      // Else the readers of known forms would not be fetched.
      if (forms.some(({ readerId }) => knownReaders.some(({ id }) => id === readerId)))
        expect(mayBeKnown(new PageDom(page.linesDocument(), page.scenario.shadowRootOf))).toBe(true);
      const isMissing = missing === "all" || missing.includes(step.step);
      if (!step.ambiguous) {
        expect({ step: step.step, lines }).toEqual({
          step: step.step,
          lines: isMissing ? [] : rightForms(step),
        });
      }
      if (step.partial && !isMissing) expect(forms.map((form) => form.partial)).toEqual([true]);
      if (step.claims) expect(forms[0]?.lines.map((line) => line.claim)).toEqual(step.claims);
      for (const text of phiOf(name)) {
        // A record number of these pages may be a procedure code; as one it may stand in the lines.
        if (step.lines.some((line) => line.code === text)) continue;
        expect(JSON.stringify(forms.map((form) => [form.lines, form.unreadRows]))).not.toContain(text);
      }
    }
  });
});

/** Puts all that a page shows into a shadow root, and back again: its own scripts know nothing of it. */
function shadowed(page: Document): { enter(): void; leave(): void } {
  const host = page.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  return {
    enter: () => {
      const styles = [...page.querySelectorAll("style")].map((style) => style.cloneNode(true));
      root.replaceChildren(...styles, ...page.body.childNodes);
      page.body.append(host);
    },
    leave: () => {
      // A shadow root is no element: ":scope" finds nothing in it.
      for (const child of [...root.children]) if (child.localName === "style") child.remove();
      page.body.replaceChildren(...root.childNodes);
    },
  };
}

/** Frames load anew when they are moved. */
const framed = ["librehealth-fee-sheet", "openemr-fee-sheet", "webforms-cms1500"];

describe.each(pageNames.filter((name) => !framed.includes(name)))("%s inside a shadow root", (name) => {
  it("is read the same", async () => {
    const page = await openPage(name);
    const shell = page.linesDocument();
    const shadow = shadowed(shell);
    for (const [at, step] of expectedSteps(name).entries()) {
      if (at > 0) await page.scenario.steps[at - 1]?.();
      const read = () =>
        readPage(shell, [], null, page.scenario.shadowRootOf).forms.map((form) => plainLines(form.lines));
      const outside = read();
      shadow.enter();
      const inside = read();
      shadow.leave();
      expect({ step: step.step, lines: inside }).toEqual({ step: step.step, lines: outside });
    }
  });
});

it("lists only pages and steps that exist, and only where there is something to read", () => {
  for (const [name, steps] of Object.entries(notRead)) {
    const known = expectedSteps(name);
    expect(known.length, name).toBeGreaterThan(0);
    for (const step of steps === "all" ? [] : steps) {
      expect(known.find((one) => one.step === step)?.lines.length, `${name} ${step}`).toBeGreaterThan(0);
    }
  }
});

it.each(["angular-column-ids", "flat-numbered-names"])("reads %s without knowing the form", async (name) => {
  const page = await openPage(name);
  expect(readPage(page.linesDocument()).forms.map(({ readerId }) => readerId)).toEqual(["generic"]);
});

it("gives lines of several patients different claim numbers", async () => {
  const page = await openPage("phi-next-to-lines");
  await page.scenario.steps[0]?.();
  expect(findChargeForms(page.linesDocument())[0]?.lines.map((line) => line.claim)).toEqual([1, 2, 3, 4]);
});

it("says blank, absent and where it read a field", async () => {
  const page = await openPage("webforms-cms1500");
  const form = findChargeForms(page.linesDocument())[0];
  const line = form?.lines[0];
  expect(form?.unreadRows).toEqual([]);
  expect(line?.units).toEqual({ state: "read", value: 2, from: "known form" });
  expect(line?.charge).toEqual({ state: "read", value: 9600, from: "known form" });
  expect(line?.dateOfServiceTo).toMatchObject({ state: "read", value: "2026-03-12" });
  expect(line?.minutes).toEqual({ state: "absent", because: "the form does not show it" });
  expect(form?.places[0]?.fields.code?.id).toMatch(/CPT_CODE0$/);
  expect(form?.places[2]?.row.contains(form.places[2].fields.units ?? null)).toBe(true);
  expect(form?.root.closest("table")?.id).toMatch(/Table1$/);
});
