import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { CodeFacts } from "../../../src/engine/code-facts";
import type { CodeGuide } from "../../../src/guides/guide";
import { CodeCard } from "../../../src/panel/code-card";
import type { CardAnswers, OpenCard } from "../../../src/panel/panel-props";
import { renderInShadow } from "./mount-panel";
import { card97552, facts97552 } from "./sample-card";

const guide: CodeGuide = {
  code: "97552",
  plainName: "caregiver training, group",
  summary: [],
  tips: [
    {
      tip: { text: "Keep the consent.", provenance: "policy", source: "CY 2024 rule" },
      impact: { text: "Without it nothing is paid.", provenance: "advice", source: "our own" },
      contradiction: {
        oftenRepeated: "“Two units for two caregivers.”",
        instead: { text: "One a day.", provenance: "table", source: "MUE 2024 Q3" },
      },
    },
  ],
  denials: [
    {
      reason: "Not covered",
      answer: [{ text: "Covered.", provenance: "payer", source: "a plan" }],
      contradiction: null,
    },
  ],
  questions: [],
};

const noAnswers: CardAnswers = { feeChoices: async () => null, supposeFee: async () => null };

function card(
  facts: CodeFacts | null,
  words: CodeGuide | null = null,
  changes: Partial<OpenCard> = {},
  answers: CardAnswers = noAnswers,
): HTMLElement {
  const shadow = renderInShadow(
    <div class="claimlight">
      <CodeCard
        card={{ ...card97552, content: facts && { facts, guide: words, appeals: [] }, ...changes }}
        answers={answers}
        onAskAgain={() => {}}
        onClose={() => {}}
      />
    </div>,
  );
  return shadow.querySelector(".card") as HTMLElement;
}

function fact(facts: CodeFacts, name: string): string | undefined {
  const term = [...card(facts).querySelectorAll(".facts dt")].find((each) => each.textContent === name);
  return term?.nextElementSibling?.textContent;
}

test("what has not come yet is being looked up; a code without words says so", () => {
  const shown = card(null);
  expect(shown.querySelector(".looking-up")?.textContent).toBe("Looking up…");
  expect(shown.textContent).not.toContain("No tips");
  expect(card(facts97552).textContent).toContain("No tips have been written for this code yet.");
  expect(card(facts97552, guide).textContent).not.toContain("No tips");
});

test("what did not come is said, and asked for again without losing the keyboard", () => {
  const onAskAgain = vi.fn();
  const shown = renderInShadow(
    <CodeCard
      card={{ ...card97552, content: "unanswered" }}
      answers={noAnswers}
      onAskAgain={onAskAgain}
      onClose={() => {}}
    />,
  );
  expect(shown.querySelector("[role=status]")?.textContent).toContain("did not answer");
  const again = shown.querySelector<HTMLButtonElement>("[role=status] button");
  again?.focus();
  again?.click();
  expect(onAskAgain).toHaveBeenCalledOnce();
  expect(shown.activeElement?.getAttribute("aria-label")).toBe("Close the code card");
});

test("places and localities that did not come are said", async () => {
  const details = [...card(facts97552).querySelectorAll("details")].find((each) =>
    each.textContent?.includes("What if"),
  );
  if (details) details.open = true;
  await expect.poll(() => details?.querySelector("[role=status]")?.textContent).toContain("did not answer");
});

test("RVUs with exact totals, conversion factor, edition and provenance", () => {
  const rows = [...card(facts97552).querySelectorAll(".rvus tbody tr, .rvus tfoot tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(" "),
  );
  expect(rows).toEqual([
    "Work 0.23 0.23",
    "Practice expense 0.44 0.08",
    "Malpractice 0.01 0.01",
    "Total 0.68 0.32",
  ]);
  const words = card(facts97552).textContent;
  expect(words).toContain("CMS tableRVU RVU25D 97552 · 0.23 · 0.44 · 0.08 · 0.01");
  expect(words).toContain("Conversion factor 32.3465");
  expect(words).toContain("Non-facility$22.00");
  expect(words).toContain("Facility$10.35");
});

test("an amount that is not known says why", () => {
  const because = "no conversion factor for 2027 is loaded";
  const shown = card({ ...facts97552, facility: { allowed: null, because, steps: [] } });
  expect(shown.textContent).toContain(`Facility: amount not known, ${because}`);
});

test.each([
  [1, "2 units a line (MUE 2, MAI 1). More may go on another line, under a modifier that is true."],
  [2, "2 units a day, absolute (MUE 2, MAI 2). No modifier and no appeal adds units."],
  [3, "2 units a day (MUE 2, MAI 3). The contractor may pay more on review, with the records."],
] as const)("the unit limit with MAI %i", (mai, words) => {
  const source = { table: "MUE practitioner", edition: "2026 Q4", values: ["x"], olderThanDate: false };
  const facts: CodeFacts = {
    ...facts97552,
    mue: { kind: "row", row: { code: "97552", units: 2, mai }, source },
  };
  expect(fact(facts, "Unit limit")).toContain(words);
});

test("a row, no row and no table read differently, and an older edition says so", () => {
  const source = { table: "MUE", edition: "2024 Q3", values: [], olderThanDate: false };
  expect(fact(facts97552, "Unit limit")).toContain("with 2024 Q3, the newest loaded");
  expect(fact({ ...facts97552, mue: { kind: "no-row", source } }, "Unit limit")).toBe(
    "No unit limit in MUE 2024 Q3",
  );
  expect(
    fact({ ...facts97552, mue: { kind: "not-loaded", because: "no MUE table is loaded" } }, "Unit limit"),
  ).toBe("Unit limit not loaded: no MUE table is loaded");
});

test("edits with the other codes of the claim", () => {
  const source = { table: "PTP practitioner", edition: "2026 Q4", values: ["x"], olderThanDate: false };
  const row = { column1: "97150", column2: "97552", effective: null, deletion: null, rationale: "" };
  const facts: CodeFacts = {
    ...facts97552,
    edits: [
      { otherCode: "97150", answer: { kind: "row", row: { ...row, modifierIndicator: 1 }, source } },
      { otherCode: "36591", answer: { kind: "row", row: { ...row, modifierIndicator: 0 }, source } },
      ...facts97552.edits,
    ],
  };
  const edits = [...card(facts).querySelectorAll(".edit")].map((each) => each.textContent);
  expect(edits[0]).toContain("97552 is denied with 97150, unless the services were separate");
  expect(edits[1]).toContain("no modifier changes that (indicator 0)");
  expect(edits[2]).toBe("97110 No edit in PTP practitioner 2024 Q3, the newest loaded");
  expect(edits[3]).toBe("97140 Edit not loaded: no PTP table is loaded for this pair");
});

test("what is looked up most stands open and first; the rest is folded, with what it comes to", async () => {
  const shown = card(facts97552, guide);
  const sections = [...shown.querySelectorAll<HTMLElement>(".card-section")].map((section) => ({
    title: section.querySelector(".section-title")?.textContent,
    folded: section instanceof HTMLDetailsElement && !section.open,
  }));
  expect(sections).toEqual([
    { title: "Expected payment, one uniton 10/14/2025", folded: false },
    { title: "Limits and edits", folded: false },
    { title: "Relative value unitstotal 0.68, facility 0.32", folded: true },
    { title: "What if?another place or locality", folded: true },
    { title: "Billing tips1", folded: true },
    { title: "Denials and how to answer them1", folded: true },
    { title: undefined, folded: false },
  ]);
  const tips = [...shown.querySelectorAll<HTMLElement>("summary.section-title")].find((title) =>
    title.textContent.includes("Billing tips"),
  );
  if (!tips) throw new Error("No tips");
  expect(shown.querySelector<HTMLElement>(".tips")?.checkVisibility()).toBe(false);
  await userEvent.click(tips);
  expect(shown.querySelector<HTMLElement>(".tips")?.checkVisibility()).toBe(true);
});

test("no RVUs and RVUs that are not loaded are said on the folded line", () => {
  const source = { table: "PPRRVU", edition: "RVU25D", values: [], olderThanDate: false };
  const aside = (rvu: CodeFacts["rvu"]) =>
    card({ ...facts97552, rvu }).querySelector("summary.section-title .aside")?.textContent;
  expect(aside({ kind: "no-row", source })).toBe("none");
  expect(aside({ kind: "not-loaded", because: "no fee schedule is loaded" })).toBe("not loaded");
});

test("statements of one source in a row name it once, and each says who says so", () => {
  const source = "Manual, ch. 1";
  const shown = card(facts97552, {
    ...guide,
    tips: [],
    summary: [
      { text: "First.", provenance: "policy", source },
      { text: "Second.", provenance: "policy", source },
      { text: "Third.", provenance: "advice", source },
    ],
    denials: [],
  });
  expect([...shown.querySelectorAll(".statement")].map((each) => each.textContent)).toEqual([
    "First.CMS policy",
    "Second.CMS policyManual, ch. 1",
    "Third.Good habitManual, ch. 1",
  ]);
});

test("every statement of the guide stands with who says so and where; folklore beside what the table says", () => {
  const shown = card(facts97552, guide);
  const statements = [...shown.querySelectorAll(".statement")].map((each) => each.textContent);
  expect(statements).toEqual([
    "Keep the consent.CMS policyCY 2024 rule",
    "Impact: Without it nothing is paid.Good habitour own",
    "The table says: One a day.CMS tableMUE 2024 Q3",
    "Covered.Payer policya plan",
  ]);
  expect(shown.querySelector(".contradiction p")?.textContent).toBe(
    "Often repeated: “Two units for two caregivers.”",
  );
});

test("without a line there is no claim whose edits could stand here", () => {
  const alone = card({ ...facts97552, edits: [] }, null, { line: null });
  expect(alone.textContent).toContain("Open the card from a charge line to see the edits with its claim.");
  expect(card({ ...facts97552, edits: [] }).textContent).toContain("No other code on this claim.");
});

test("what if: another place and locality are asked about, with the line's modifiers, and the arithmetic stands with the answer", async () => {
  const supposeFee = vi.fn<CardAnswers["supposeFee"]>(async ({ placeOfService }) =>
    placeOfService === "21"
      ? { allowed: 1035, because: null, setting: "facility", steps: [{ label: "One unit", value: "10.35" }] }
      : { allowed: null, because: "place of service 05 is not adjudicated", setting: null, steps: [] },
  );
  const feeChoices = vi.fn<CardAnswers["feeChoices"]>(async () => ({
    placesOfService: [
      { code: "05", name: "Indian Health" },
      { code: "21", name: "Inpatient hospital" },
    ],
    localities: [
      { id: "national", name: "National" },
      { id: "01112-05", name: "CA: San Francisco" },
    ],
    locality: "national",
  }));
  const line = { placeOfService: "05", modifiers: ["KX"] };
  const shown = card(facts97552, null, { line }, { feeChoices, supposeFee });
  expect(feeChoices).not.toHaveBeenCalled();
  const title = [...shown.querySelectorAll("summary")].find((each) =>
    each.textContent?.startsWith("What if?"),
  );
  await userEvent.click(title as Element);
  await expect
    .poll(() => shown.querySelector(".supposed")?.textContent)
    .toContain("amount not known, place of service 05 is not adjudicated");
  const [place, locality] = shown.querySelectorAll("select");
  await userEvent.selectOptions(place as HTMLElement, "21");
  await expect
    .poll(() => shown.querySelector(".supposed")?.textContent)
    .toContain("Then, facility rate$10.35");
  await userEvent.selectOptions(locality as HTMLElement, "01112-05");
  const asked = { code: "97552", date: facts97552.date, modifiers: ["KX"] };
  await expect
    .poll(() => supposeFee.mock.lastCall)
    .toEqual([{ ...asked, placeOfService: "21", locality: "01112-05" }]);
});

test("appeals: a letter where there is room, the reason where there is none", () => {
  const shown = card(facts97552, null, { ...card97552, part: "appeals" });
  const items = [...shown.querySelectorAll<HTMLDetailsElement>(".folded")].slice(0, 2);
  expect(items.map((item) => [item.querySelector("summary")?.textContent, item.open])).toEqual([
    ["97110 denied with 97150: letter", true],
    ["97552 denied for more than 1 unit a day: no letter", true],
  ]);
  expect(items[0]?.querySelector(".letter")?.textContent).toContain("97110 was denied by the NCCI");
  expect(items[1]?.querySelector(".letter, button")).toBeNull();
  expect(items[1]?.textContent).toContain("An appeal cannot succeed");
});

test("where the clipboard is refused, the text stands there to be selected", async () => {
  const writeText = vi.spyOn(navigator.clipboard, "writeText");
  onTestFinished(() => writeText.mockRestore());
  writeText.mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
  const shown = card(facts97552, guide);
  const button = [...shown.querySelectorAll("button")].find(
    (each) => each.textContent === "Copy with sources",
  );
  await userEvent.click(button as Element);
  await expect
    .poll(() => shown.querySelector("textarea")?.value)
    .toContain("97552, caregiver training, group");
  expect(shown.querySelector(".copy-outcome")?.textContent).toContain("select the text");

  writeText.mockResolvedValueOnce();
  await userEvent.click(button as Element);
  await expect.poll(() => shown.querySelector(".copy-outcome")?.textContent).toBe("Copied.");
  expect(writeText).toHaveBeenLastCalledWith(
    expect.stringContaining("Keep the consent. [CMS policy: CY 2024 rule]"),
  );
  expect(shown.querySelector("textarea")).toBeNull();
});
