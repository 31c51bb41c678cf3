import type { TextKey } from "../texts";
import { practicePatient } from "./practice-phi";

/** What a line of the practice form starts with; a field that is not given starts empty. */
export interface PracticeLine {
  readonly date?: string;
  readonly place?: string;
  readonly code?: string;
  readonly modifiers?: readonly string[];
  readonly pointers?: string;
  readonly units?: string;
  readonly charge?: string;
}

/** A physical therapy visit as a clinic would key it. */
const sampleLines: readonly PracticeLine[] = [
  {
    date: "10/14/2026",
    place: "11",
    code: "97110",
    modifiers: ["GP"],
    pointers: "A",
    units: "2",
    charge: "96.00",
  },
  {
    date: "10/14/2026",
    place: "11",
    code: "97140",
    modifiers: ["GP"],
    pointers: "AB",
    units: "1",
    charge: "45.00",
  },
  {
    date: "10/14/2026",
    place: "11",
    code: "97112",
    modifiers: ["GP"],
    pointers: "A",
    units: "1",
    charge: "52.00",
  },
];

const diagnoses = [
  { letter: "A", code: "M54.50", name: "practiceLowBackPain" },
  { letter: "B", code: "M25.561", name: "practiceKneePain" },
  { letter: "C", code: "" },
  { letter: "D", code: "" },
] as const;

const firstLineCount = 6;
const mostLines = 50;

type LineKey = Extract<TextKey, `practiceLine${string}`> | "practiceRemoveLine";

type Attributes = Readonly<Record<string, string>>;

/**
 * Builds the practice charge form into an element. It is an EHR page of its own: it knows nothing of Claimlight. Its words come from
 * `text`, for only a page of the extension can ask the browser for them.
 */
export function buildChargeForm(
  into: Element,
  text: typeof import("../texts").text,
  lines: readonly PracticeLine[] = sampleLines,
): void {
  const document = into.ownerDocument;

  function make<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Attributes = {},
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function bannerFact(term: string, value: string): HTMLElement {
    return make("div", {}, make("dt", {}, term), make("dd", {}, value));
  }

  function patientBanner(): HTMLElement {
    const { name, birthDate, recordNumber, memberId, street, city, zip, phone } = practicePatient;
    return make(
      "section",
      { class: "patient", "aria-label": text("practicePatient") },
      make("p", { class: "patient-name" }, name),
      make(
        "dl",
        {},
        bannerFact(text("practiceBirthDate"), birthDate),
        bannerFact(text("practiceRecordNumber"), recordNumber),
        bannerFact(text("practiceMemberId"), memberId),
        bannerFact(text("practiceAddress"), `${street}, ${city} ${zip}`),
        bannerFact(text("practicePhone"), phone),
      ),
    );
  }

  function field(
    name: string,
    label: string,
    value: string,
    attributes: Attributes = {},
  ): HTMLTableCellElement {
    const input = make("input", {
      type: "text",
      id: name,
      name,
      value,
      "aria-label": label,
      autocomplete: "off",
      spellcheck: "false",
      ...attributes,
    });
    return make("td", {}, input);
  }

  function lineRow(number: number, line: PracticeLine): HTMLTableRowElement {
    const name = (part: string) => `line-${number}-${part}`;
    const label = (key: LineKey, at = 0) => text(key, { line: String(number), number: String(at) });
    const small = { maxlength: "2", class: "small" };
    const remove = make(
      "button",
      { type: "button", class: "remove", "aria-label": label("practiceRemoveLine") },
      "×",
    );
    remove.addEventListener("click", () => removeLine(row));
    const row = make(
      "tr",
      {},
      make("th", { scope: "row" }, String(number)),
      field(name("date-of-service"), label("practiceLineDate"), line.date ?? "", {
        class: "date",
        placeholder: text("practiceDateFormat"),
      }),
      field(name("place-of-service"), label("practiceLinePlace"), line.place ?? "", small),
      field(name("cpt"), label("practiceLineCode"), line.code ?? "", { class: "code", maxlength: "5" }),
      ...[1, 2, 3, 4].map((at) =>
        field(
          name(`modifier-${at}`),
          label("practiceLineModifier", at),
          line.modifiers?.[at - 1] ?? "",
          small,
        ),
      ),
      field(name("dx-pointer"), label("practiceLinePointer"), line.pointers ?? "", {
        maxlength: "7",
        class: "pointer",
      }),
      field(name("units"), label("practiceLineUnits"), line.units ?? "", {
        inputmode: "decimal",
        maxlength: "5",
        class: "number",
      }),
      field(name("charge"), label("practiceLineCharge"), line.charge ?? "", {
        inputmode: "decimal",
        maxlength: "10",
        class: "money",
      }),
      make("td", { class: "actions" }, remove),
    );
    return row;
  }

  const body = make("tbody");
  const total = make("output", { id: "total-charge", for: "charge-lines" }, "$0.00");
  const addLine = make("button", { type: "button", class: "add" }, text("practiceAddLine"));

  function showTotal(): void {
    let cents = 0;
    for (const input of body.querySelectorAll<HTMLInputElement>("input.money")) {
      const amount = /^\s*\$?(\d+)(?:\.(\d{1,2}))?\s*$/.exec(input.value);
      if (amount) cents += Number(amount[1]) * 100 + Number((amount[2] ?? "").padEnd(2, "0"));
    }
    total.value = `$${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
  }

  function removeLine(row: HTMLTableRowElement): void {
    const kept = [...body.rows].filter((other) => other !== row).map(typedIn);
    body.replaceChildren(...kept.map((line, at) => lineRow(at + 1, line)));
    addLine.disabled = false;
    showTotal();
    addLine.focus();
  }

  function typedIn(row: HTMLTableRowElement): PracticeLine {
    const [
      date = "",
      place = "",
      code = "",
      one = "",
      two = "",
      three = "",
      four = "",
      pointers = "",
      units = "",
      charge = "",
    ] = [...row.querySelectorAll("input")].map((input) => input.value);
    return { date, place, code, modifiers: [one, two, three, four], pointers, units, charge };
  }

  addLine.addEventListener("click", () => {
    const row = lineRow(body.rows.length + 1, {});
    body.append(row);
    addLine.disabled = body.rows.length >= mostLines;
    row.querySelector("input")?.focus();
  });
  body.addEventListener("input", showTotal);
  // An EHR upper-cases what is typed when the box is left.
  body.addEventListener("focusout", (event) => {
    const input = event.target as HTMLInputElement;
    if (input.localName === "input" && input.value !== input.value.toUpperCase())
      input.value = input.value.toUpperCase();
  });

  for (let at = 0; at < Math.max(firstLineCount, lines.length); at += 1)
    body.append(lineRow(at + 1, lines[at] ?? {}));
  showTotal();

  const heading = (name: string, attributes: Attributes = {}) =>
    make("th", { scope: "col", ...attributes }, name);
  const head = make(
    "thead",
    {},
    make(
      "tr",
      {},
      heading("#"),
      heading(text("practiceDate")),
      heading(text("practicePlace")),
      heading(text("practiceCode")),
      heading(text("practiceModifiers"), { colspan: "4", scope: "colgroup" }),
      heading(text("practicePointer")),
      heading(text("practiceUnits"), { class: "number" }),
      heading(text("practiceCharge"), { class: "money" }),
      make("td"),
    ),
  );

  const form = make(
    "form",
    { class: "encounter", "aria-labelledby": "encounter-title", novalidate: "" },
    make(
      "header",
      {},
      make("h1", { id: "encounter-title" }, text("practiceHeading")),
      make("p", {}, text("practiceEncounter")),
    ),
    make(
      "section",
      { class: "diagnoses", "aria-labelledby": "diagnoses-title" },
      make("h2", { id: "diagnoses-title" }, text("practiceDiagnoses")),
      make(
        "ol",
        {},
        ...diagnoses.map(({ letter, code, ...diagnosis }) =>
          make(
            "li",
            {},
            make("label", { for: `diagnosis-${letter}` }, letter),
            make("input", {
              type: "text",
              id: `diagnosis-${letter}`,
              name: `diagnosis-${letter}`,
              value: code,
              "aria-label": text("practiceDiagnosis", { letter }),
              autocomplete: "off",
              spellcheck: "false",
            }),
            make("span", {}, "name" in diagnosis ? text(diagnosis.name) : ""),
          ),
        ),
      ),
    ),
    make(
      "section",
      { class: "charges", "aria-labelledby": "charges-title" },
      make("h2", { id: "charges-title" }, text("practiceLines")),
      make(
        "div",
        { class: "scroll" },
        make("table", { id: "charge-lines", "aria-labelledby": "charges-title" }, head, body),
      ),
      make(
        "footer",
        {},
        addLine,
        make("p", { class: "total" }, make("span", {}, text("practiceTotal")), " ", total),
      ),
    ),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  into.replaceChildren(patientBanner(), form);
}
