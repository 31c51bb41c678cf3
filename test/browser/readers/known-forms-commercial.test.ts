import { afterEach, describe, expect, it } from "vitest";
import { readPage } from "../../../src/readers/read-page";
import { openPage } from "./scenario-page";

/* That each page is read right after each step is in pages.test.ts; here: by which reader, and what happens when a part is gone. */

afterEach(() => document.body.replaceChildren());

describe.each([
  ["office-ally-cms1500", "webforms-cms1500", "[id*=_UNITS]", "the units are not"],
  ["office-ally-ehr-note", "office-ally-ehr-note", "[id*=CPTPOS]", "the place of service is not"],
  ["unitedhealthcare-claim", "unitedhealthcare-claim", "[id^=input-modifier]", "the modifiers are not"],
  ["eclinicalworks-claim", "eclinicalworks-claim", "#billingClaimIpt24", "the place of service is not"],
  ["advancedmd-charge-entry", "advancedmd-charge-entry", "#txtUnits", "the units are not"],
  [
    "availity-professional-claim",
    "availity-professional-claim",
    "[id$='fromDate-btn']",
    "the date of service is not",
  ],
  ["modmed-bill", "modmed-bill", "#cptQuickKeySelect", "the code is not"],
  [
    "patientkeeper-charge-capture",
    "patientkeeper-charge-capture",
    ".chargeSecondRow",
    "the modifiers are not",
  ],
])("%s", (reader, page, part, drift) => {
  it("is read by its own reader alone, and in a shadow root too", async () => {
    const document = (await openPage(page)).linesDocument();
    const before = readPage(document);
    expect(before.drifts).toEqual([]);
    expect(before.forms.map((form) => form.readerId)).toEqual([reader]);
    const root = document.createElement("div");
    const lines = before.forms[0]?.lines;
    root.attachShadow({ mode: "open" }).append(...document.body.childNodes);
    document.body.append(root);
    expect(readPage(document).forms).toMatchObject([{ readerId: reader, lines }]);
  });

  it(`without ${part} has drifted, and is not read by another reader`, async () => {
    const document = (await openPage(page)).linesDocument();
    expect(document.querySelector(part)).not.toBeNull();
    for (const each of document.querySelectorAll(part)) each.remove();
    expect(readPage(document)).toMatchObject({
      forms: [],
      drifts: [{ readerId: reader, because: expect.stringContaining(drift) }],
    });
  });

  it("out of sight is left alone", async () => {
    const document = (await openPage(page)).linesDocument();
    document.body.style.display = "none";
    expect(readPage(document)).toMatchObject({ forms: [], drifts: [] });
  });
});

/** The only form of a page, after some of its steps. */
async function formAfter(page: string, steps: readonly number[] = []) {
  const { scenario, linesDocument } = await openPage(page);
  for (const step of steps) await scenario.steps[step]?.();
  return readPage(linesDocument()).forms[0];
}

describe("Office Ally's CMS-1500", () => {
  it("is marked in the row a biller works in, not in the shaded one above", async () => {
    const form = await formAfter("webforms-cms1500");
    expect(form?.places.map(({ row }) => row.className)).toEqual(["", "", ""]);
    expect(form?.lines[0]?.charge).toMatchObject({ value: 9600 });
    expect(form?.places[0]?.boxes.dateOfService?.length).toBe(3);
  });
});

describe("Office Ally's EHR note", () => {
  it("tells blank units from what the form does not show, and reads no fee as a charge", async () => {
    const form = await formAfter("office-ally-ehr-note", [0, 1]);
    expect(form?.lines[1]).toMatchObject({
      units: { state: "blank" },
      dateOfService: { state: "absent", because: "it is the date of the note" },
      charge: { state: "absent" },
    });
  });
});

describe("UnitedHealthcare's claim", () => {
  it("is read without a place where the line shows no box for it", async () => {
    const document = (await openPage("unitedhealthcare-claim")).linesDocument();
    document.querySelector("[id^=place-of-service]")?.parentElement?.remove();
    expect(readPage(document).forms[0]?.lines[0]?.placeOfService).toEqual({
      state: "absent",
      because: "the line shows no box for it",
    });
  });

  it("has a row of its own where it is the only line", async () => {
    const form = await formAfter("unitedhealthcare-claim");
    expect(form?.places[0]?.row.className).toBe("line");
  });
});

describe("eClinicalWorks' claim", () => {
  it("leaves an older claim's table out of sight alone", async () => {
    const document = (await openPage("eclinicalworks-claim")).linesDocument();
    const table = document.querySelector("table[id^=claimCPTCodesTable]");
    const old = table?.cloneNode(true) as HTMLElement;
    old.hidden = true;
    table?.before(old);
    expect(readPage(document)).toMatchObject({
      forms: [{ readerId: "eclinicalworks-claim", lines: { length: 2 } }],
      drifts: [],
    });
  });

  it("reads columns of which nothing is known only where the header names them", async () => {
    const document = (await openPage("eclinicalworks-claim")).linesDocument();
    for (const head of document.querySelectorAll("[id^=claimCPTCodesTable] th")) head.textContent = "";
    expect(readPage(document).forms[0]?.lines[0]).toMatchObject({
      code: { value: "97110" },
      modifiers: { value: ["GP", "59"] },
      units: { value: 2 },
      placeOfService: { value: "11", from: "field of the form" },
      dateOfService: { state: "absent" },
      diagnosisPointers: { state: "absent" },
      charge: { value: 9600 },
    });
  });

  it("gives no line an element of what stands once for the claim", async () => {
    const form = await formAfter("eclinicalworks-claim");
    expect(form?.places[0]?.fields.placeOfService).toBeUndefined();
    expect(form?.places[0]?.boxes.placeOfService).toEqual([]);
  });
});

describe("AdvancedMD's charge entry", () => {
  it("is partial, because it shows one line of a claim at a time", async () => {
    const form = await formAfter("advancedmd-charge-entry");
    expect(form).toMatchObject({ partial: true, unreadRows: [] });
    expect(form?.lines[0]?.charge).toEqual({
      state: "absent",
      because: "the form shows the fee of one unit",
    });
  });

  it("takes no known box for a modifier where there are fewer than four", async () => {
    const document = (await openPage("advancedmd-charge-entry")).linesDocument();
    for (const box of [...document.querySelectorAll("input[maxlength='2']")].slice(1)) {
      box.parentElement?.remove();
    }
    expect(readPage(document).forms[0]?.lines[0]?.modifiers).toMatchObject({ value: ["GP"] });
  });
});

describe("Availity's professional claim", () => {
  it("does not take the claim's place of service for that of a line", async () => {
    const form = await formAfter("availity-professional-claim", [0, 1, 2, 3]);
    expect(form?.lines.map((line) => line.placeOfService)).toMatchObject([
      { state: "read", value: "12" },
      { state: "blank" },
    ]);
  });

  it("drops none of several modifiers in one select", async () => {
    const document = (await openPage("availity-professional-claim")).linesDocument();
    const shown = [...document.querySelectorAll("[class*=singleValue]")].find(
      (value) => value.textContent === "GP",
    );
    shown?.replaceWith(
      ...["GP", "KX"].map((text) => {
        const value = document.createElement("div");
        value.className = "css-1rhbuit-multiValue";
        value.textContent = text;
        return value;
      }),
    );
    expect(readPage(document).forms[0]?.lines[0]?.modifiers).toMatchObject({ value: ["GP", "KX", "59"] });
  });

  it("says that the line shows no modifiers where no label names them", async () => {
    const document = (await openPage("availity-professional-claim")).linesDocument();
    for (const label of document.querySelectorAll("label")) {
      if (label.textContent?.startsWith("Modifier")) label.textContent = "";
    }
    expect(readPage(document).forms[0]?.lines[0]?.modifiers).toMatchObject({ state: "absent" });
  });
});

describe("ModMed's bill", () => {
  it("counts a line whose code is being chosen as not read", async () => {
    const form = await formAfter("modmed-bill", [0, 1]);
    expect(form?.unreadRows).toEqual([
      { afterLine: 2, claim: 1, because: "the code cannot be read: not five letters or digits" },
    ]);
  });

  it("reads modifiers that are text in their column", async () => {
    const document = (await openPage("modmed-bill")).linesDocument();
    for (const cell of document.querySelectorAll("td:nth-child(3)")) cell.textContent = "GP, 59";
    expect(readPage(document).forms[0]?.lines[1]?.modifiers).toMatchObject({ value: ["GP", "59"] });
  });

  it("reads no place of service from the name of a location", async () => {
    const form = await formAfter("modmed-bill", [0, 1, 2, 3]);
    expect(form?.lines[0]?.placeOfService).toEqual({
      state: "unreadable",
      because: "the location is shown by name",
    });
  });
});

describe("PatientKeeper's charge capture", () => {
  it("says that modifiers are in a pop-up where the list shows no code of them", async () => {
    const form = await formAfter("patientkeeper-charge-capture", [0, 1, 2, 3, 4]);
    expect(form?.lines.map((line) => line.modifiers)).toMatchObject([
      { value: ["AI", "25"] },
      { state: "unreadable", because: "the modifiers are in a pop-up" },
      { value: [] },
    ]);
  });

  it("gives each charge the modifiers behind it, also where no element is around a charge", async () => {
    const document = (await openPage("patientkeeper-charge-capture")).linesDocument();
    const list = document.querySelector("#chargeItemsContainer");
    list?.replaceChildren(...[...list.children].flatMap((item) => [...item.children]));
    expect(readPage(document).forms[0]?.lines.map((line) => line.modifiers)).toMatchObject([
      { value: [] },
      { value: ["59"] },
    ]);
  });
});
