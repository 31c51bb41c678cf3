import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type FieldEdit, whyNotWritable, writeFields } from "../../../src/page/write";
import { openPage } from "../readers/scenario-page";

afterEach(() => document.body.replaceChildren());

function show<Found extends HTMLElement>(html: string, selector = "#field"): Found {
  document.body.innerHTML = html;
  return find<Found>(selector);
}

function find<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function edit(text: string, selector = "#field"): FieldEdit {
  return { locate: () => document.querySelector(selector), text, means: (shown) => shown === text };
}

async function undo(outcome: Awaited<ReturnType<typeof writeFields>>): Promise<void> {
  if (outcome.kind !== "written") throw new Error(outcome.because);
  expect((await outcome.undo()).kind).toBe("written");
}

test("a box is written with the events of typing, and the focus and its selection are given back", async () => {
  const field = show<HTMLInputElement>("<input id='here' value='abcdef'><input id='field' value='2'>");
  const here = find<HTMLInputElement>("#here");
  here.focus();
  here.setSelectionRange(2, 4);
  const events: string[] = [];
  for (const type of ["focus", "input", "change", "blur"])
    field.addEventListener(type, () => events.push(`${type} ${field.value}`));
  const outcome = await writeFields([edit("1")]);
  expect(field.value).toBe("1");
  expect(events).toEqual(["focus 2", "input 1", "change 1", "blur 1"]);
  expect(document.activeElement).toBe(here);
  expect([here.selectionStart, here.selectionEnd]).toEqual([2, 4]);
  await undo(outcome);
  expect(field.value).toBe("2");
});

test("what its reader says against writing a field is the reason to refuse it", async () => {
  const field = show<HTMLInputElement>("<input id='field' value='97110'>");
  const unsafe = "the form takes only what is chosen in its own list";
  expect(whyNotWritable(field, { ...edit("97140"), unsafe })).toBe(unsafe);
  expect(await writeFields([{ ...edit("97140"), unsafe }])).toEqual({
    kind: "refused",
    because: unsafe,
    restored: true,
  });
  expect(field.value).toBe("97110");
});

test("a field that has the focus keeps it", async () => {
  const field = show<HTMLInputElement>("<input id='field' value='2'>");
  field.focus();
  await writeFields([edit("1")]);
  expect(document.activeElement).toBe(field);
});

test("a framework that listens to what is typed accepts the write, and its undo", async () => {
  const page = await openPage("react-controlled");
  const scenario = page.scenario as unknown as { state(): { code: string; units: number }[] };
  const before = scenario.state();
  const units = () => page.linesDocument().querySelectorAll("input[aria-label=Units]")[0] ?? null;
  const outcome = await writeFields([{ locate: units, text: "1", means: (text) => text === "1" }]);
  expect(outcome.kind).toBe("written");
  expect(scenario.state().map((row) => row.units)).toEqual([1, 1]);
  await undo(outcome);
  expect(scenario.state()).toEqual(before);
});

test("a list gets the option that means the text", async () => {
  const field = show<HTMLSelectElement>(
    "<select id='field'><option value=''></option><option value='11'>11 Office</option><option value='12'>12 Home</option></select>",
  );
  const heard: string[] = [];
  field.addEventListener("change", () => heard.push(field.value));
  const outcome = await writeFields([{ ...edit("12"), means: (text) => text.startsWith("12") }]);
  expect([field.value, ...heard]).toEqual(["12", "12"]);
  await undo(outcome);
  expect(field.selectedIndex).toBe(0);
});

test("an editable cell is written as by typing, without the focus staying there", async () => {
  const field = show("<input id='here'><div id='field' contenteditable='true'>97110 GP</div>");
  find("#here").focus();
  const heard: string[] = [];
  field.addEventListener("input", (event) => heard.push((event as InputEvent).inputType));
  const outcome = await writeFields([edit("97110 GP 59")]);
  expect(field.textContent).toBe("97110 GP 59");
  expect(heard).toEqual(["insertText"]);
  expect(document.activeElement).toBe(find("#here"));
  await undo(outcome);
  expect(field.textContent).toBe("97110 GP");
});

test("an editable cell that refuses what is typed is not written, and one that puts it in by itself is", async () => {
  const cell = "<div id='field' contenteditable='true'>5</div>";
  const refusing = show(cell);
  refusing.addEventListener("beforeinput", (event) => event.preventDefault());
  expect(await writeFields([edit("4")])).toMatchObject({ kind: "not-kept", restored: true });
  expect(refusing.textContent).toBe("5");
  const own = show(cell);
  own.addEventListener("beforeinput", (event) => {
    event.preventDefault();
    own.textContent = (event as InputEvent).data;
  });
  const outcome = await writeFields([edit("4")]);
  expect(own.textContent).toBe("4");
  await undo(outcome);
  expect(own.textContent).toBe("5");
});

test("a page may write the value in its own way, and may replace the field", async () => {
  const field = show<HTMLInputElement>("<p><input id='field' value=''></p>");
  field.addEventListener("change", () => {
    field.parentElement?.replaceChildren(
      Object.assign(document.createElement("input"), { id: "field", value: field.value.toUpperCase() }),
    );
  });
  const outcome = await writeFields([{ ...edit("gp"), means: (text) => text.toLowerCase() === "gp" }]);
  expect(outcome.kind).toBe("written");
  expect(find<HTMLInputElement>("#field").value).toBe("GP");
});

test("a page that takes the text back is told of, and of several edits none stays", async () => {
  const field = show<HTMLInputElement>("<input id='first' value='a'><input id='field' value='2'>");
  field.addEventListener("input", () => requestAnimationFrame(() => (field.value = "2")));
  const outcome = await writeFields([edit("b", "#first"), edit("1")]);
  expect(outcome).toEqual({
    kind: "not-kept",
    because: "the page did not keep what was written",
    restored: true,
  });
  expect(find<HTMLInputElement>("#first").value).toBe("a");
});

test("what a server refuses while the field is locked, or its row is busy, is told of", async () => {
  for (const lock of [
    (field: HTMLInputElement, on: boolean) => (field.disabled = on),
    (field: HTMLInputElement, on: boolean) => field.parentElement?.setAttribute("aria-busy", String(on)),
  ]) {
    const field = show<HTMLInputElement>("<p><input id='field' value='2'></p>");
    field.addEventListener("change", () => {
      lock(field, true);
      setTimeout(() => {
        lock(field, false);
        field.value = "2";
      }, 200);
    });
    expect(await writeFields([edit("1")])).toMatchObject({ kind: "not-kept", restored: true });
  }
});

test("a field that goes away is told of", async () => {
  const field = show<HTMLInputElement>("<input id='field' value='2'>");
  field.addEventListener("change", () => field.remove());
  expect(await writeFields([edit("1")])).toMatchObject({ kind: "not-kept" });
});

test("a page that will not let go of what was written is told of", async () => {
  const field = show<HTMLInputElement>("<input id='field' value='2'>");
  field.addEventListener("input", () => requestAnimationFrame(() => (field.value = "7")));
  expect(await writeFields([edit("1")])).toMatchObject({ kind: "not-kept", restored: false });
});

test("what a person changed since is not undone", async () => {
  const field = show<HTMLInputElement>("<input id='field' value='2'>");
  const outcome = await writeFields([edit("1")]);
  if (outcome.kind !== "written") throw new Error(outcome.because);
  field.value = "3";
  expect(await outcome.undo()).toEqual({
    kind: "refused",
    because: "the field was changed since",
    restored: true,
  });
  expect(field.value).toBe("3");
});

test("a list that keeps numbers for its choices has the choice that is shown", async () => {
  const field = show<HTMLSelectElement>(
    "<select id='field'><option value='0'></option><option value='1'>GP</option></select>",
  );
  const outcome = await writeFields([edit("GP")]);
  expect([outcome.kind, field.value]).toEqual(["written", "1"]);
  await undo(outcome);
  expect(field.value).toBe("0");
});

describe("what cannot be written safely", () => {
  test.each([
    ["<input id='field' disabled>", "the field is disabled"],
    ["<fieldset disabled><input id='field'></fieldset>", "the field is disabled"],
    ["<input id='field' readonly>", "the field is read-only"],
    ["<input id='field' role='combobox'>", "the field takes only what is chosen in its own list"],
    ["<div role='combobox' id='field'>11</div>", "it is not a field that text can be typed into"],
    ["<input id='field' type='checkbox'>", "it is not a field that text can be typed into"],
    ["<input id='field' style='visibility:hidden'>", "the field is hidden"],
    ["<input id='field' maxlength='1'>", "“59” is longer than the field holds"],
    ["<select id='field'><option>11</option></select>", "the field’s list has no “59”"],
    ["<p>no field</p>", "the field is no longer on the page"],
  ])("%s", async (html, because) => {
    document.body.innerHTML = html;
    expect(whyNotWritable(document.querySelector("#field"), edit("59"))).toBe(because);
    const before = document.body.innerHTML;
    expect(await writeFields([edit("59")])).toEqual({ kind: "refused", because, restored: true });
    expect(document.body.innerHTML).toBe(before);
  });
});

test("undo brings any text back exactly", async () => {
  const text = fc.string({ maxLength: 12 }).map((typed) => typed.replace(/[\r\n]/g, ""));
  await fc.assert(
    fc.asyncProperty(text, text, async (before, written) => {
      const field = show<HTMLInputElement>("<input id='field'>");
      field.value = before;
      const outcome = await writeFields([edit(written)]);
      expect(field.value).toBe(written);
      await undo(outcome);
      expect(field.value).toBe(before);
    }),
    { numRuns: 10 },
  );
});
