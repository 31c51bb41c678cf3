import { describe, expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Fix } from "../../../src/engine/check-result";
import { showPanel } from "./mount-panel";
import { askFix, fixableResult, setFix } from "./panel-states";
import { dismissalProps, finding, fixingProps, therapyResult } from "./sample-results";

const row = "[data-rule=mue-absolute] .finding-row";

function withFix(fix: Fix, changes: Parameters<typeof fixingProps>[0] = {}) {
  return showPanel({
    result: { ...therapyResult, findings: [finding({ fix })] },
    fixing: fixingProps(changes),
  });
}

describe("a certain fix", () => {
  test("shows the exact change before its button, and is made by a click on it", async () => {
    const onApply = vi.fn();
    const panel = withFix(setFix, { onApply });
    expect(panel.all(".apply")).toHaveLength(0);
    await userEvent.click(panel.one(row));
    await expect
      .poll(() => panel.all(".changes li").map((item) => item.textContent))
      .toEqual(["Line 2 · Units from 2 → to 1The charge, $45.00, was for 2 units: check it."]);
    expect(panel.one(".apply").textContent).toBe("Set units to 1");
    await userEvent.click(panel.one(".apply"));
    expect(onApply).toHaveBeenCalledExactlyOnceWith(setFix.kind === "set" && setFix.changes, [
      "Line 2: Units 2 → 1",
    ]);
  });

  test("is not made by a click of a script", async () => {
    const onApply = vi.fn();
    const panel = withFix(setFix, { onApply });
    await userEvent.click(panel.one(row));
    await expect.poll(() => panel.all(".apply")).toHaveLength(1);
    panel.one(".apply").click();
    panel.one(".apply").dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(onApply).not.toHaveBeenCalled();
  });

  test("takes no focus from the page", async () => {
    const field = document.body.appendChild(document.createElement("input"));
    onTestFinished(() => field.remove());
    field.focus();
    const panel = withFix(setFix);
    await userEvent.click(panel.one(row));
    await expect.poll(() => panel.all(".apply")).toHaveLength(1);
    await userEvent.click(panel.one(".apply"));
    expect(document.activeElement).toBe(field);
  });

  test("that cannot be written says why and is shown to copy", async () => {
    const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    onTestFinished(() => written.mockRestore());
    const panel = withFix(setFix, { whyNotWritable: () => "the field is read-only" });
    await userEvent.click(panel.one(row));
    await expect
      .poll(() => panel.all(".not-writable").map((text) => text.textContent))
      .toEqual(["To be entered by hand: the field is read-only."]);
    expect(panel.all(".apply")).toHaveLength(0);
    await userEvent.click(panel.one(".fix .quiet"));
    expect(written).toHaveBeenCalledExactlyOnceWith("Line 2: Units 1");
    await expect.poll(() => panel.one(".fix [role=status]").textContent).toBe("Copied");
  });
});

describe("a question", () => {
  test("an answer shows its change, and only then is it made", async () => {
    const onApply = vi.fn();
    const panel = withFix(askFix, { onApply });
    await userEvent.click(panel.one(row));
    await expect
      .poll(() => panel.all(".answer").map((answer) => answer.textContent))
      .toEqual(["A separate encounter: XE", "15-minute blocks that do not overlap: 59", "None of these"]);
    expect(panel.all(".apply")).toHaveLength(0);
    await userEvent.click(panel.all(".answer")[0] as Element);
    await expect
      .poll(() => panel.all(".changes li").map((item) => item.textContent))
      .toEqual(["Line 2 · Modifiers from none → to XE"]);
    expect(onApply).not.toHaveBeenCalled();
    await userEvent.click(panel.one(".apply"));
    expect(onApply.mock.calls[0]?.[1]).toEqual(["Line 2: Modifiers none → XE"]);
  });

  test("none of these says what to do instead, and offers nothing to write", async () => {
    const panel = withFix(askFix);
    await userEvent.click(panel.one(row));
    await expect.poll(() => panel.all(".answer.none")).toHaveLength(1);
    await userEvent.click(panel.one(".answer.none"));
    await expect
      .poll(() => panel.all(".otherwise").map((text) => text.textContent))
      .toEqual(["Take 97552 off: it is not paid beside 97110."]);
    expect(panel.all(".apply")).toHaveLength(0);
  });
});

describe("all certain fixes", () => {
  test("are listed, made in one go, and hold nothing that attests", async () => {
    const onApply = vi.fn();
    const panel = showPanel({ result: fixableResult, fixing: fixingProps({ onApply }) });
    expect(panel.one(".fix-all .quiet").textContent).toBe("Fix all 2 certain");
    await userEvent.click(panel.one(".fix-all .quiet"));
    await expect.poll(() => panel.all(".fix-all .changes li")).toHaveLength(2);
    await userEvent.click(panel.one(".fix-all .apply"));
    expect(onApply.mock.calls[0]?.[1]).toEqual(["Line 1: Modifiers GP → GP RT", "Line 2: Units 2 → 1"]);
  });

  test("are not offered where one alone, or none, can be written", () => {
    const panel = showPanel({ result: fixableResult, fixing: fixingProps({ whyNotWritable: () => "no" }) });
    expect(panel.all(".fix-all")).toHaveLength(0);
    panel.change({
      result: { ...therapyResult, findings: [finding({ fix: setFix })] },
      fixing: fixingProps(),
    });
    expect(panel.all(".fix-all")).toHaveLength(0);
  });

  test("leave out a doubtful one, and two that contradict each other", () => {
    const other: Fix = {
      kind: "set",
      label: "Set units to 3",
      changes: [{ line: 2, field: "units", to: 3 }],
    };
    const more = [
      finding({ rule: "one", fix: other }),
      finding({
        rule: "two",
        lines: [3],
        fix: { ...setFix, changes: [{ line: 3, field: "units", to: 2 }] } as Fix,
        verdict: "needs-review",
      }),
    ];
    const panel = showPanel({ result: { ...therapyResult, findings: [...fixableResult.findings, ...more] } });
    expect(panel.all(".fix-all")).toHaveLength(0);
  });
});

describe("what became of it", () => {
  test.each([
    [{ kind: "written", what: ["Line 2: Units 2 → 1"] } as const, "Line 2: Units 2 → 1", true],
    [{ kind: "undone" } as const, "Undone: the form holds what it held before.", false],
    [
      { kind: "not-written", because: "the page did not keep what was written", restored: true } as const,
      "Not written: the page did not keep what was written.Nothing was changed.",
      false,
    ],
    [
      { kind: "not-written", because: "the page did not keep what was written", restored: false } as const,
      "Not written: the page did not keep what was written.The page kept a part of it: look at the line.",
      false,
    ],
    [
      { kind: "not-undone", because: "the field was changed since", restored: true } as const,
      "Not undone: the field was changed since.The form stays as it is.",
      false,
    ],
  ])("%o is said in a status", async (state, words, undoable) => {
    const onUndo = vi.fn();
    const panel = showPanel({ fixing: fixingProps({ state, onUndo }) });
    expect(panel.one(".outcome [role=status]").textContent).toBe(words);
    expect(panel.all(".outcome .quiet")).toHaveLength(undoable ? 1 : 0);
    if (!undoable) return;
    await userEvent.click(panel.one(".outcome .quiet"));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

test("a press that was refused is said in the status, beside what became of the last fix and its undo", async () => {
  const refused = "The button had just moved, or something lay over it: look again and click once more.";
  const onUndo = vi.fn();
  const panel = showPanel({ fixing: fixingProps({ pressRefused: true }) });
  expect(panel.one(".outcome [role=status]").textContent).toBe(refused);
  expect(panel.all(".outcome .quiet")).toHaveLength(0);
  const state = { kind: "written", what: ["Line 2: Units 2 → 1"] } as const;
  panel.change({ fixing: fixingProps({ pressRefused: true, state, onUndo }) });
  expect(panel.one(".outcome [role=status]").textContent).toBe(`${refused}Line 2: Units 2 → 1`);
  await userEvent.click(panel.one(".outcome .quiet"));
  expect(onUndo).toHaveBeenCalledOnce();
});

describe("dismissing", () => {
  test("is two choices: how far, and why", async () => {
    const onDismiss = vi.fn();
    const panel = showPanel({ dismissals: dismissalProps({ onDismiss }) });
    await userEvent.click(panel.one(row));
    await expect.poll(() => panel.all(".dismiss .quiet")).toHaveLength(1);
    await userEvent.click(panel.one(".dismiss .quiet"));
    await expect
      .poll(() => panel.all(".dismiss .answer").map((answer) => answer.textContent))
      .toEqual([
        "This line",
        "This claim",
        "This code, for this payer",
        "All claims: turn the rule off",
        "Documented",
        "The payer allows it",
        "Read wrongly",
        "Not my claim",
        "Other",
      ]);
    await userEvent.click(panel.all(".dismiss .answer")[1] as Element);
    await userEvent.click(panel.all(".dismiss .answer")[5] as Element);
    expect(onDismiss.mock.calls[0]?.slice(1)).toEqual(["claim", "payer-allows"]);
  });

  test("does not offer to turn a rule off that an administrator holds", async () => {
    const mayTurnOff = (rule: string) => rule !== "mue-absolute";
    const panel = showPanel({ dismissals: dismissalProps({ mayTurnOff }) });
    await userEvent.click(panel.one(row));
    await expect.poll(() => panel.all(".dismiss .quiet")).toHaveLength(1);
    await userEvent.click(panel.one(".dismiss .quiet"));
    await expect.poll(() => panel.all(".dismiss .answer")).toHaveLength(8);
    expect(panel.one(".dismiss-choices").textContent).not.toContain("turn the rule off");
    expect(panel.one(".dismiss-choices").textContent).toContain("Your administrator keeps this rule on");
  });

  test("the dismissed are counted, can be seen, and shown again", async () => {
    const onRestore = vi.fn();
    const dismissed = [{ finding: finding({}), scope: "lines" as const }];
    const panel = showPanel({
      result: { ...therapyResult, findings: [] },
      dismissals: dismissalProps({ dismissed, onRestore }),
    });
    expect(panel.one(".dismissed summary").textContent).toBe("1 dismissed finding");
    await userEvent.click(panel.one(".dismissed summary"));
    await userEvent.click(panel.one(".dismissed .quiet"));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(dismissed[0]);
  });
});

describe("commands of the keyboard", () => {
  test("a dismissal that is undone is said, and so is the next one", async () => {
    const onRestore = vi.fn();
    const last = { finding: finding({ lines: [2] }), scope: "lines" as const };
    const panel = showPanel({ dismissals: dismissalProps({ dismissed: [last], last, onRestore }) });
    const said = () => panel.all("[role=status]").map(({ textContent }) => textContent);
    panel.change({ command: command("undo") });
    await expect.poll(said).toContain("Shown again: line 2.");
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(last);
    panel.change({ dismissals: dismissalProps({ onRestore }) });
    expect(said()).toContain("Shown again: line 2.");
    panel.change({ dismissals: dismissalProps({ dismissed: [last], last, onRestore }) });
    await expect.poll(said).not.toContain("Shown again: line 2.");
  });

  let number = 0;
  const command = (name: "next-finding" | "toggle-panel" | "fix" | "undo" | "dismiss" | "why") => ({
    name,
    number: ++number,
  });

  test("next finding opens one after the other and takes the focus there; Escape gives it back", async () => {
    const onLeave = vi.fn();
    const panel = showPanel({ onLeave });
    const focused = () => panel.shadow.activeElement?.closest("li")?.getAttribute("data-rule");
    panel.change({ command: command("next-finding") });
    await expect.poll(focused).toBe("ncci-ptp-modifier-required");
    panel.change({ command: command("next-finding") });
    await expect.poll(focused).toBe("mue-absolute");
    expect(panel.all(".findings [aria-expanded=true]")).toHaveLength(1);
    await userEvent.keyboard("{Escape}");
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test("fix shows the change first and makes it the second time; it takes no focus", async () => {
    const onApply = vi.fn();
    const panel = withFix(setFix, { onApply });
    panel.change({ command: command("fix") });
    await expect.poll(() => panel.all(".changes")).toHaveLength(1);
    expect(onApply).not.toHaveBeenCalled();
    expect(panel.shadow.activeElement).toBeNull();
    panel.change({ command: command("fix") });
    await expect.poll(() => onApply.mock.calls.length).toBe(1);
  });

  test("fix leads to a question, which only a person answers", async () => {
    const onApply = vi.fn();
    const panel = withFix(askFix, { onApply });
    panel.change({ command: command("fix") });
    await expect.poll(() => panel.shadow.activeElement?.textContent).toBe("A separate encounter: XE");
    panel.change({ command: command("fix") });
    panel.change({ command: command("fix") });
    await expect.poll(() => panel.shadow.activeElement?.textContent).toBe("A separate encounter: XE");
    expect(onApply).not.toHaveBeenCalled();
  });

  test("dismiss opens its choices, why opens and closes the reasons, undo takes back the last", async () => {
    const onUndo = vi.fn();
    const panel = withFix(setFix, { onUndo });
    panel.change({ command: command("dismiss") });
    await expect.poll(() => panel.shadow.activeElement?.textContent).toBe("Dismiss");
    expect(panel.all(".dismiss-choices")).toHaveLength(1);
    panel.change({ command: command("why") });
    await expect.poll(() => panel.one(".finding-body").checkVisibility()).toBe(false);
    panel.change({ command: command("undo") });
    await expect.poll(() => onUndo.mock.calls.length).toBe(1);
  });

  test("the panel opens by command and is then reached; an old command is not obeyed again", async () => {
    const onCollapse = vi.fn();
    const panel = showPanel({ collapsed: true, onCollapse });
    const open = command("toggle-panel");
    panel.change({ command: open });
    await expect.poll(() => onCollapse.mock.calls).toEqual([[false]]);
    panel.change({ collapsed: false });
    await expect
      .poll(() => panel.shadow.activeElement?.getAttribute("aria-label"))
      .toBe("Collapse Claimlight");
    panel.change({ revision: 8, command: open });
    expect(onCollapse).toHaveBeenCalledOnce();
  });
});
