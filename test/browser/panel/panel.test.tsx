import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { unreadable } from "../../../src/claim/reading";
import { showPanel } from "./mount-panel";
import { panelStates } from "./panel-states";
import { card97552 } from "./sample-card";
import {
  cleanClaim,
  cleanResult,
  finding,
  partlyResult,
  serviceLine,
  snapshotOf,
  therapyArithmetic,
  therapyClaim,
  therapyFindings,
  therapyResult,
} from "./sample-results";

describe("contract 1: what other programs read", () => {
  test("the root carries state and revision", () => {
    const panel = showPanel({ revision: 12, state: "not-checked" });
    expect(panel.root.dataset).toMatchObject({ state: "not-checked", revision: "12" });
    panel.change({ state: "checking", revision: 13 });
    expect(panel.root.dataset).toMatchObject({ state: "checking", revision: "13" });
  });

  test("every finding is an element with rule, severity, verdict and lines, nested and folded ones too", () => {
    const panel = showPanel();
    const shown = panel.all("[data-rule]").map(({ dataset }) => ({ ...dataset }));
    expect(shown).toHaveLength(therapyFindings.length);
    for (const { rule, severity, verdict, lines } of therapyFindings) {
      expect(shown).toContainEqual({ rule, severity, verdict, lines: lines.join(",") });
    }
  });

  test.each([
    ["collapsed", { collapsed: true }],
    ["under a code card", { card: { ...card97552, content: null } }],
  ])("the elements stay %s", (_where, changes) => {
    expect(showPanel(changes).all("[data-rule]")).toHaveLength(therapyFindings.length);
  });
});

describe("findings", () => {
  test("stand errors first, then warnings, from the top line down; infos are folded", () => {
    const panel = showPanel();
    const rules = (list: string) => panel.all(`${list} > li`).map((item) => item.dataset.rule);
    expect(rules("[aria-label=Findings]")).toEqual([
      "ncci-ptp-modifier-required",
      "mue-absolute",
      "therapy-modifier-missing-sometimes",
    ]);
    expect(panel.one(".notes > summary").textContent).toBe("2 notes: good habit, CMS policy");
    expect(panel.one("[aria-label=Notes]").checkVisibility()).toBe(false);
  });

  test("what stands behind a finding is made when it is opened", async () => {
    const panel = showPanel();
    expect(panel.all(".chain")).toHaveLength(0);
    await userEvent.click(panel.one("[data-rule=mue-absolute] .finding-row"));
    expect(panel.all(".chain").length).toBeGreaterThan(0);
  });

  test("“Why?” leads to the rule’s place in the rule book", async () => {
    const onOpenOptions = vi.fn();
    const panel = showPanel({ onOpenOptions });
    await userEvent.click(panel.one("[data-rule=mue-absolute] .finding-row"));
    await userEvent.click(panel.one("[data-rule=mue-absolute] .chain .link"));
    expect(onOpenOptions).toHaveBeenCalledExactlyOnceWith("mue-absolute");
  });

  test("one that explains another is nested in its entry, with the money once", () => {
    const panel = showPanel();
    const nested = panel.one("[data-rule=caregiver-group-units]");
    expect(nested.parentElement?.closest("[data-rule]")?.getAttribute("data-rule")).toBe("mue-absolute");
    expect(nested.checkVisibility()).toBe(true);
    expect(panel.one("[data-rule=mue-absolute] .finding-money").textContent).toBe("$44.00 at stake");
  });

  test("one that explains a finding on other lines keeps an entry of its own", () => {
    const findings = [
      finding({}),
      finding({ rule: "caregiver-group-units", lines: [3], explains: "mue-absolute" }),
    ];
    const panel = showPanel({ result: { ...therapyResult, findings } });
    expect(panel.all("[aria-label=Findings] > li")).toHaveLength(2);
  });

  test("two that explain each other make one entry", () => {
    const findings = [
      finding({ rule: "one", explains: "other" }),
      finding({ rule: "other", explains: "one" }),
    ];
    const panel = showPanel({ result: { ...therapyResult, findings } });
    expect(panel.all("[aria-label=Findings] > li").map((item) => item.dataset.rule)).toEqual(["one"]);
    expect(panel.all("[data-rule]")).toHaveLength(2);
  });

  test("open to read, table, rule, source, action and money, and close again", async () => {
    const panel = showPanel();
    const row = panel.one("[data-rule=mue-absolute] .finding-row");
    const body = panel.one("[data-rule=mue-absolute] .finding-body");
    expect(row.getAttribute("aria-expanded")).toBe("false");
    expect(body.checkVisibility()).toBe(false);

    await userEvent.click(row);
    await expect.poll(() => row.getAttribute("aria-expanded")).toBe("true");
    expect([...body.querySelectorAll("dt")].map((term) => term.textContent)).toEqual([
      "Read",
      "Table",
      "Rule",
      "Source",
      "Appeal",
      "At stake",
    ]);
    expect([...body.querySelectorAll("dd")].map((text) => text.textContent)).toEqual([
      "97552, no modifier, 2 units, POS 11, 10/14/2025",
      "MUE practitioner 2024 Q3, the newest loaded: 97552 · 1 · 2",
      "Medicare denies all units of a code on a day when their sum is over an absolute limit. Why?",
      "NCCI Policy Manual, ch. I §V CMS table",
      "If it was denied: is there room for an appeal?",
      "$44.00 on line 2",
    ]);
    expect(body.querySelector(".action")?.textContent).toBe("What to do Set units to 1.");

    await userEvent.click(row);
    await expect.poll(() => body.checkVisibility()).toBe(false);
  });

  test("stay open when the next answer holds the same problem", async () => {
    const panel = showPanel();
    await userEvent.click(panel.one("[data-rule=mue-absolute] .finding-row"));
    await expect.poll(() => panel.one("[data-rule=mue-absolute] .finding-body").checkVisibility()).toBe(true);
    panel.change({ revision: 8, result: { ...therapyResult, revision: 8, findings: [finding({})] } });
    expect(panel.one("[data-rule=mue-absolute] .finding-body").checkVisibility()).toBe(true);
  });

  test("say that they need review, in words", () => {
    const panel = showPanel();
    expect(panel.one("[data-verdict=needs-review]").textContent).toContain("Needs review");
    expect(panel.one("[data-rule=mue-absolute]").textContent).not.toContain("Needs review");
  });

  test("hostile text is shown as text", () => {
    const hostile = `<img src=x onerror="document.title='owned'">`;
    const panel = showPanel({
      snapshot: snapshotOf([serviceLine(2, hostile, { units: unreadable(hostile) })]),
      result: {
        ...therapyResult,
        payer: hostile,
        findings: [finding({ rule: hostile, message: hostile, why: hostile, action: hostile })],
        notChecked: [{ line: 2, rule: null, because: hostile, beyondForm: false }],
        ruleErrors: [{ rule: hostile, message: hostile }],
      },
    });
    expect(panel.all("img")).toEqual([]);
    expect(panel.one(".message").textContent).toBe(hostile);
    expect(panel.one("[data-rule]").dataset.rule).toBe(hostile);
  });
});

describe("summary", () => {
  const words = (panel: ReturnType<typeof showPanel>) =>
    `${panel.one(".headline").textContent} ${panel.one(".coverage-words").textContent}`;

  test("findings", () => {
    const panel = showPanel();
    expect(words(panel)).toBe("2 errors, 1 warning 3 of 4 lines checked");
    expect(panel.one(".amounts").textContent).toBe("$119.10 expected, 3 of 4$101.58 at stake");
    expect(panel.one(".header").textContent).toContain("Medicare Part B2024 Q3");
    expect(panel.one(".fresh").getAttribute("aria-label")).toContain("older than the date of service");
  });

  test("clean only where every line was read and checked", () => {
    const panel = showPanel({ snapshot: cleanClaim, result: cleanResult });
    expect(words(panel)).toBe("Nothing found. All 3 lines checked.");
    expect(panel.one(".fresh").getAttribute("aria-label")).not.toContain("older");
  });

  test.each([
    ["a row was not read", { unreadRows: [{ afterLine: 1, claim: 1, because: "four characters" }] }, {}],
    ["the page holds more lines", { partial: true }, {}],
    ["a rule threw", {}, { ruleErrors: [{ rule: "duplicate-line", message: "" }] }],
    [
      "a check is listed as not made",
      {},
      { notChecked: [{ line: 1, rule: "mue-day", because: "no table", beyondForm: false }] },
    ],
    ["a line has no coverage", {}, { coverage: cleanResult.coverage.slice(1) }],
  ])("never clean where %s", (_what, snapshot, result) => {
    const panel = showPanel({
      snapshot: { ...cleanClaim, ...snapshot },
      result: { ...cleanResult, ...result },
    });
    expect(words(panel)).toContain("Nothing found so far.");
    expect(panel.one(".summary > .icon").classList).toContain("partly");
  });

  test("an answer to an earlier revision is shown only while checking", () => {
    const panel = showPanel({ state: "checking", revision: 8 });
    expect(panel.all("[data-rule]").length).toBeGreaterThan(0);
    panel.change({ state: "not-checked" });
    expect(panel.all("[data-rule]")).toEqual([]);
    expect(panel.one(".no-answer").textContent).toContain("Not checked");
    panel.change({ state: "checking", trouble: "worker-gone" });
    expect(panel.all("[data-rule]")).toEqual([]);
  });

  test("checking again leaves everything where it is", () => {
    const panel = showPanel();
    const row = panel.one("[data-rule=mue-absolute]");
    const before = panel.all("*").map((element) => element.getBoundingClientRect().toJSON());
    panel.change({ state: "checking", revision: 8 });
    expect(panel.one("[data-rule=mue-absolute]")).toBe(row);
    expect(panel.all("*").map((element) => element.getBoundingClientRect().toJSON())).toEqual(before);
  });

  test("the expected payment opens the arithmetic of each line", async () => {
    const panel = showPanel();
    await userEvent.click(panel.one("button.amount"));
    // The lines come first, their steps once they are told.
    await expect
      .poll(() => panel.all(".arithmetic > li").map((item) => item.textContent))
      .toEqual([
        expect.stringContaining("Line 1 · 97110 non-facility$57.58"),
        expect.stringContaining("× conversion factor32.3465"),
        expect.stringContaining("$17.52"),
        "Line 4 · 97140: amount not known, units is blank",
      ]);
  });

  test("steps that do not come say so and are asked for again, and those of an earlier answer are not shown", async () => {
    const never = new Promise<null>(() => {});
    const answers = [null, therapyArithmetic, never];
    let asked = 0;
    const panel = showPanel({ onAskArithmetic: async () => answers[asked++] ?? null });
    await userEvent.click(panel.one("button.amount"));
    await userEvent.click(panel.one(".arithmetic summary"));
    const first = () => panel.one(".arithmetic details").textContent;
    await expect.poll(first).toContain("Claimlight’s background did not answer.");
    await userEvent.click(panel.one(".arithmetic details button"));
    await expect.poll(first).toContain("One unit $28.79 × 2$57.58");
    panel.change({
      revision: 8,
      result: { ...therapyResult, revision: 8, payment: { ...therapyResult.payment, allowed: 6000 } },
    });
    expect(first()).toContain("Looking up…");
    expect(panel.all(".steps")).toEqual([]);
    await expect.poll(() => asked).toBe(3);
  });

  test("and who pays what of it, or why that is not known", async () => {
    const panel = showPanel();
    await userEvent.click(panel.one("button.amount"));
    const shares = () => panel.all(".shares > div").map((share) => share.textContent);
    await expect.poll(shares).toEqual(["Medicare pays$93.38", "Patient’s share$23.82"]);
    expect(panel.all(".no-shares")).toEqual([]);
    const { payment } = therapyResult;
    panel.change({ result: { ...therapyResult, payment: { ...payment, limitingCharge: 13_011 } } });
    expect(shares()).toEqual([
      "Medicare pays the patient$93.38",
      "Patient’s share$23.82",
      "Limiting charge$130.11",
    ]);
    const [first, ...others] = payment.lines;
    if (!first) throw new Error("the sample has no lines");
    const lines = [
      { ...first, medicarePays: null, patientOwes: null, sharesUnknown: "preventive" },
      ...others,
    ];
    panel.change({
      result: { ...therapyResult, payment: { ...payment, medicarePays: null, patientOwes: null, lines } },
    });
    expect(shares()).toEqual([]);
    expect(panel.one(".no-shares").textContent).toBe("Who pays what is not known. Line 1: preventive");
  });
});

describe("what a practice changed", () => {
  test("a severity of its own is told beside the rule, whose source stays", async () => {
    const changed = finding({ severity: "warning", severityWithoutPractice: "error" });
    const panel = showPanel({ result: { ...therapyResult, findings: [changed] } });
    await userEvent.click(panel.one("[data-rule=mue-absolute] .finding-row"));
    const terms = panel
      .all(".chain > dt")
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(terms).toContainEqual(["Severity", "Warning, set by your practice; without it, error"]);
    expect(Object.fromEntries(terms).Source).toContain("CMS table");
    const plain = showPanel();
    await userEvent.click(plain.one("[data-rule=mue-absolute] .finding-row"));
    expect(plain.one(".chain").textContent).not.toContain("set by your practice");
  });

  test("rules that are off are named as not run wherever nothing was found", async () => {
    const onOpenOptions = vi.fn();
    const off = { ...cleanResult, rulesOff: ["mue-absolute", "kx-missing"] };
    const panel = showPanel({ snapshot: cleanClaim, result: off, onOpenOptions });
    expect(panel.one(".coverage-words").textContent).toBe("All 3 lines checked, 2 rules are off.");
    expect(panel.one("[data-coverage=rules-off]").textContent).toBe(
      "2 rules are off in your practice and did not run (mue-absolute, kx-missing). See the rules",
    );
    await userEvent.click(panel.one("[data-coverage=rules-off] .link"));
    expect(onOpenOptions).toHaveBeenCalledExactlyOnceWith("rules-heading");
    panel.change({ collapsed: true });
    expect(panel.one(".chip-contents").textContent).toBe("Clean, 2 off");
    expect(panel.one(".collapsed-chip .hidden-words").textContent).toContain("2 rules are off");
    panel.change({ result: { ...off, rulesOff: [] } });
    expect(panel.one(".chip-contents").textContent).toBe("Clean");
  });
});

test("a claim of very many lines shows the first of them, and all when asked", async () => {
  const lines = Array.from({ length: 70 }, (_, at) => serviceLine(at + 1, "97110"));
  const panel = showPanel({ snapshot: snapshotOf(lines), result: cleanResult });
  const chips = () => panel.all(".line-chip").map((chip) => chip.textContent);
  expect(chips()).toHaveLength(61);
  expect(chips().at(-1)).toBe("All 70 lines");
  await userEvent.click(panel.all(".line-chip").at(-1) as Element);
  expect(chips()).toHaveLength(71);
  expect(chips().at(-2)).toContain("Line 70 97110");
  expect(chips().at(-1)).toBe("First 60 lines");
});

describe("trouble", () => {
  test.each([
    ["worker-gone", "Claimlight’s background did not answer. Trying again…"],
    ["extension-updated", "Claimlight was updated. Reload the page to go on."],
    [
      "site-removed",
      "This site was removed: nothing is checked here any more. Reload the page to be rid of this panel.",
    ],
  ] as const)("%s is said", async (trouble, words) => {
    const panel = showPanel({ state: "checking", result: null, trouble });
    expect(panel.one(".trouble").textContent).toBe(words);
    await expect.poll(() => panel.one("[role=status]").textContent).toBe(words);
  });
});

describe("collapsed", () => {
  test.each([
    ["collapsed", "Claimlight: 2 errors, 1 warning, 1 line not fully checked. Open the panel", "211"],
    ["collapsed-clean", "Claimlight: nothing found. Open the panel", "Clean"],
    [
      "collapsed-partly",
      "Claimlight: nothing found so far, 3 lines not fully checked. Open the panel",
      "Partly",
    ],
    ["collapsed-not-checked", "Claimlight: not checked. Open the panel", "Not checked"],
    ["collapsed-checking", "Claimlight: checking. Open the panel", "Checking…"],
  ])("%s fits 120 × 28 px and is named", (state, name, text) => {
    const chip = showPanel(panelStates[state]).one(".collapsed-chip");
    expect(chip.querySelector(".hidden-words")?.textContent).toBe(name);
    expect(chip.querySelector("[aria-hidden]")?.textContent).toBe(text);
    const { width, height } = chip.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(120);
    expect(height).toBeLessThanOrEqual(28);
    expect(height).toBeGreaterThanOrEqual(24);
    expect(chip.scrollWidth).toBeLessThanOrEqual(chip.clientWidth);
  });

  test("many of everything still fits", () => {
    const findings = Array.from({ length: 40 }, (_, index) =>
      finding({ rule: `rule-${index}`, severity: index % 2 ? "error" : "warning" }),
    );
    const panel = showPanel({
      collapsed: true,
      snapshot: therapyClaim,
      result: { ...partlyResult, findings },
    });
    const chip = panel.one(".collapsed-chip");
    expect(chip.querySelector("[aria-hidden]")?.textContent).toBe("9+9+3");
    expect(chip.scrollWidth).toBeLessThanOrEqual(chip.clientWidth);
  });

  test("calls back both ways", async () => {
    const onCollapse = vi.fn();
    const panel = showPanel({ onCollapse });
    await userEvent.click(panel.one("[aria-label='Collapse Claimlight']"));
    panel.change({ collapsed: true });
    await userEvent.click(panel.one(".collapsed-chip"));
    expect(onCollapse.mock.calls).toEqual([[true], [false]]);
  });
});

test("a finding by an edit opens its code's card at the appeals; any other finding does not offer it", async () => {
  const onOpenCard = vi.fn();
  const panel = showPanel({ onOpenCard });
  const row = panel.one("[data-rule=mue-absolute] .finding-row");
  await userEvent.click(row);
  const appeals = panel.all(".link").filter((link) => link.textContent?.startsWith("If it was denied"));
  const rules = appeals.map((link) => link.closest<HTMLElement>("[data-rule]")?.dataset.rule);
  expect(rules.every((rule) => /^(mue|ncci-ptp)-/.test(rule ?? ""))).toBe(true);
  const ofRow = appeals.find((link) => link.checkVisibility());
  await userEvent.click(ofRow as HTMLElement);
  expect(onOpenCard).toHaveBeenCalledExactlyOnceWith("97552", 2, "appeals");
});
