import { afterEach, describe, expect, it } from "vitest";
import { mapsAsJson, mapsFromJson, type TaughtMap } from "../../../src/claim/taught-map";
import { PageDom } from "../../../src/readers/dom";
import { learnMap } from "../../../src/readers/learn-map";
import { readPage } from "../../../src/readers/read-page";
import { readerOf } from "../../../src/readers/taught-map";
import { plainLines } from "./plain-lines";

/* A taught map on a page that puts its columns in another order: read right, or drift, and never one field for another. */

afterEach(() => document.body.replaceChildren());

/** One column of a form: how it is headed, and its box in each line. */
interface Column {
  readonly head?: string;
  box(value: string): string;
  readonly values: readonly [string, string];
}
type Form = Readonly<Record<"code" | "modifiers" | "units" | "placeOfService", Column>>;
type Order = readonly (keyof Form)[];
const asTaught: Order = ["code", "modifiers", "units", "placeOfService"];
const moved: Order = ["code", "units", "modifiers", "placeOfService"];

const values = {
  code: ["97110", "97140"],
  modifiers: ["22", "59"],
  units: ["2", "1"],
  placeOfService: ["11", "12"],
} as const;
const columns = (make: (field: keyof Form, at: number) => Omit<Column, "values">): Form => ({
  code: { ...make("code", 0), values: values.code },
  modifiers: { ...make("modifiers", 1), values: values.modifiers },
  units: { ...make("units", 2), values: values.units },
  placeOfService: { ...make("placeOfService", 3), values: values.placeOfService },
});
const words = { code: "CPT", modifiers: "Mod", units: "Qty", placeOfService: "POS" };
const text = (value: string) => value;
const bare = (value: string) => `<input value="${value}">`;

const table = (form: Form, order: Order, body = "tbody") =>
  `<table><thead><tr>${order.map((field) => `<th>${form[field].head ?? ""}</th>`).join("")}</tr></thead><${body}>${[
    0, 1,
  ]
    .map(
      (line) =>
        `<tr>${order.map((field) => `<td>${form[field].box(form[field].values[line] ?? "")}</td>`).join("")}</tr>`,
    )
    .join("")}</${body}></table>`;
const list = (form: Form, order: Order) =>
  `<ul>${[0, 1].map((line) => `<li>${order.map((field) => `<p>${form[field].box(form[field].values[line] ?? "")}</p>`).join("")}</li>`).join("")}</ul>`;

/** What a person points at who sees the form as it is taught. */
function teach(order: Order): TaughtMap {
  const [first, second] = document.querySelectorAll("tbody tr, li");
  const at = (line: Element | undefined, field: keyof Form) => {
    const cell = line?.children[order.indexOf(field)];
    return cell?.querySelector("input") ?? cell;
  };
  const one = (field: keyof Form) => [at(first, field) as Element];
  const fields = {
    code: one("code"),
    modifiers: one("modifiers"),
    units: one("units"),
    placeOfService: one("placeOfService"),
    dateOfService: [...document.querySelectorAll("[id=dos]")],
    diagnosisPointers: [],
    claim: [],
  };
  const named = { id: "m", name: "Charges", site: "https://ehr.example" };
  const learned = learnMap(
    new PageDom(document),
    { fields, secondCode: at(second, "code") as Element },
    named,
  );
  if ("refused" in learned) throw new Error(learned.refused);
  const file = mapsFromJson(mapsAsJson([learned.map]));
  expect(file).toEqual({ maps: [learned.map] });
  return learned.map;
}

function read(map: TaughtMap) {
  const { forms, drifts } = readPage(document, [readerOf(map)]);
  const lines = forms.flatMap((form) =>
    plainLines(form.lines).map(
      ({ code, modifiers, units, pos }) => `${code} ${modifiers.join(" ")} ×${units} ${pos}`,
    ),
  );
  return {
    readers: forms.map(({ readerId }) => readerId),
    lines,
    drifts: drifts.map(({ because }) => because),
  };
}

const right = { readers: ["taught-m"], lines: ["97110 22 ×2 11", "97140 59 ×1 12"], drifts: [] };

const kinds: [what: string, form: Form, draw: (form: Form, order: Order) => string][] = [
  ["its headers", columns((field) => ({ head: words[field], box: text })), table],
  ["its headers over boxes", columns((field) => ({ head: words[field], box: bare })), table],
  [
    "its boxes' labels",
    columns((field) => ({ box: (value) => `<input aria-label="${words[field]}" value="${value}">` })),
    list,
  ],
  [
    "names of which only one says anything of its box",
    columns((field) => ({
      box: (value) => `<input name="${field === "modifiers" ? "b" : "x"}" value="${value}">`,
    })),
    list,
  ],
];

describe.each(kinds)("a form whose fields are told apart by %s", (_, form, draw) => {
  it("is read as it was taught, and where two columns are swapped it is read under its headers or drifts", () => {
    document.body.innerHTML = draw(form, asTaught);
    const map = teach(asTaught);
    expect(read(map)).toEqual(right);
    expect(JSON.stringify(map)).not.toMatch(/Qty|Mod"|CPT|4711/);
    document.body.innerHTML = draw(form, moved);
    const drifted = {
      readers: [],
      lines: [],
      drifts: [expect.stringMatching(/^the (modifiers|units) are not where the map has them$/)],
    };
    expect(read(map)).toEqual(draw === table ? right : drifted);
  });

  it("is read by an earlier version's map, which has no evidence", () => {
    document.body.innerHTML = draw(form, asTaught);
    const map = teach(asTaught);
    const earlier = JSON.parse(JSON.stringify(map, (key, value) => (key === "evidence" ? undefined : value)));
    const file = mapsFromJson(mapsAsJson([earlier]));
    expect(file).toEqual({ maps: [earlier] });
    expect(JSON.stringify(earlier)).not.toBe(JSON.stringify(map));
    expect(read(earlier)).toEqual(right);
  });
});

describe("columns that are told apart by their headers", () => {
  const form = columns((field) => ({ head: words[field], box: bare }));
  const taughtMap = () => {
    document.body.innerHTML = table(form, asTaught);
    return teach(asTaught);
  };
  const drifted = { readers: [], lines: [], drifts: [expect.stringMatching(/not where the map has/)] };

  it("are found in any order, the code's too", () => {
    const map = taughtMap();
    for (const order of [
      ["units", "code", "placeOfService", "modifiers"],
      ["placeOfService", "units", "modifiers", "code"],
    ] as const) {
      document.body.innerHTML = table(form, order);
      expect(read(map)).toEqual(right);
    }
  });

  it("drift where two columns say the same, or one says nothing any more", () => {
    const map = taughtMap();
    const order = ["units", "code", "modifiers", "placeOfService"] as const;
    document.body.innerHTML = table(
      { ...form, placeOfService: { ...form.placeOfService, head: "Units" } },
      order,
    );
    expect(read(map)).toEqual(drifted);
    document.body.innerHTML = table({ ...form, modifiers: { ...form.modifiers, head: "Xyz" } }, order);
    expect(read(map)).toEqual(drifted);
  });

  it("drift where a further column says the same", () => {
    const map = taughtMap();
    document.body.innerHTML = table(form, moved);
    for (const row of document.querySelectorAll("tr"))
      row.insertAdjacentHTML(
        "beforeend",
        row.closest("thead") ? "<th>Modifier 2</th>" : "<td><input value='76'></td>",
      );
    expect(read(map)).toEqual(drifted);
  });
});

describe("boxes that nothing names", () => {
  const nameless = (pairs: Partial<Record<keyof Form, readonly [string, string]>> = {}): Form => {
    const form = columns(() => ({ box: bare }));
    const own = (field: keyof Form): Column => ({ ...form[field], values: pairs[field] ?? values[field] });
    return {
      code: own("code"),
      modifiers: own("modifiers"),
      units: own("units"),
      placeOfService: own("placeOfService"),
    };
  };
  const named = nameless({ modifiers: ["GP", "59"] });
  const swapped: [string, Form, Order][] = [
    ["units and modifiers", named, ["code", "units", "modifiers", "placeOfService"]],
    ["modifiers and places", named, ["code", "placeOfService", "units", "modifiers"]],
    ["units and places", named, ["code", "modifiers", "placeOfService", "units"]],
    ["units and modifiers of digits alone", nameless(), ["code", "units", "modifiers", "placeOfService"]],
    ["places and modifiers of digits alone", nameless(), ["code", "placeOfService", "units", "modifiers"]],
  ];

  it.each(swapped)("drift where %s are swapped", (_, form, order) => {
    document.body.innerHTML = list(form, asTaught);
    const map = teach(asTaught);
    expect(read(map).readers).toEqual(["taught-m"]);
    document.body.innerHTML = list(form, order);
    expect(read(map)).toEqual({
      readers: [],
      lines: [],
      drifts: [
        expect.stringMatching(
          /^the (units|modifiers|place of service) (is|are) not where the map has (it|them)$/,
        ),
      ],
    });
  });

  it.each<[string, Form]>([
    [
      "with one wrong value of two",
      nameless({ units: ["GP", "1"], modifiers: ["GP", "3"], placeOfService: ["11", "1"] }),
    ],
    ["with units as many as places have numbers", nameless({ units: ["11", "12"] })],
    ["with a place without its zero", nameless({ placeOfService: ["2", "2"] })],
    [
      "with nothing in most boxes",
      nameless({ units: ["", ""], modifiers: ["", ""], placeOfService: ["", "11"] }),
    ],
  ])("are read %s", (_, form) => {
    document.body.innerHTML = list(nameless(), asTaught);
    const map = teach(asTaught);
    document.body.innerHTML = list(form, asTaught);
    expect(read(map)).toMatchObject({ readers: ["taught-m"], drifts: [] });
  });
});

describe("what is not there now says nothing", () => {
  it("headers that went out of sight", () => {
    const form = columns((field) => ({ head: words[field], box: bare }));
    document.body.innerHTML = table(form, asTaught);
    const map = teach(asTaught);
    document.querySelector("thead")?.replaceChildren();
    expect(read(map)).toEqual(right);
  });

  it("labels of boxes that became text", () => {
    const labelled = (field: keyof Form) => (value: string) =>
      `<b><input aria-label="${words[field]}" value="${value}"></b>`;
    document.body.innerHTML = table(
      columns((field) => ({ box: labelled(field) })),
      asTaught,
    );
    const map = teach(asTaught);
    for (const box of document.querySelectorAll("input")) box.replaceWith(box.value);
    expect(read(map)).toEqual(right);
  });

  it("a header in other words for the same", () => {
    document.body.innerHTML = table(
      columns((field) => ({ head: words[field], box: bare })),
      asTaught,
    );
    const map = teach(asTaught);
    const others = {
      code: "Procedure",
      modifiers: "Modifiers",
      units: "Units",
      placeOfService: "Place of service",
    };
    document.body.innerHTML = table(
      columns((field) => ({ head: others[field], box: bare })),
      asTaught,
    );
    expect(read(map)).toEqual(right);
  });
});

it("a date that stands once for all lines is not taken from a box that is for a birth now", () => {
  const form = columns((field) => ({ head: words[field], box: bare }));
  const head = (label: string, date: string) =>
    `<p><label for="dos">${label}</label> <input id="dos" value="${date}"></p>`;
  document.body.innerHTML = head("Date of service", "03/12/2026") + table(form, asTaught);
  const map = teach(asTaught);
  expect(readPage(document, [readerOf(map)]).forms[0]?.lines[0]?.dateOfService).toMatchObject({
    value: "2026-03-12",
  });
  document.body.innerHTML = head("Date of birth", "07/19/1958") + table(form, asTaught);
  const { forms, drifts } = readPage(document, [readerOf(map)]);
  expect(drifts.map(({ because }) => because)).toEqual(["the date of service is not where the map has it"]);
  expect(JSON.stringify(forms.map(({ lines }) => lines))).not.toContain("1958");
});
