import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { unreadable } from "../../../src/claim/reading";
import { showPanel } from "./mount-panel";
import { panelStates } from "./panel-states";
import { cleanClaim, cleanResult, serviceLine, snapshotOf } from "./sample-results";

describe("coverage", () => {
  const rows = (panel: ReturnType<typeof showPanel>) =>
    panel.all(".coverage > .coverage-row").map((row) => row.textContent);

  test("says what was not checked and why", () => {
    expect(rows(showPanel())[0]).toBe("Line 4 not checked: units is blank");
  });

  test("a field that cannot be read is named with its line, and the line is not counted as read", () => {
    const pastIt = { units: unreadable("it is in a pop-up") };
    const snapshot = snapshotOf([
      serviceLine(1, "97110"),
      serviceLine(2, "97112", pastIt),
      serviceLine(3, "97140", pastIt),
    ]);
    expect(rows(showPanel({ snapshot, result: cleanResult }))[0]).toBe(
      "1 of 3 lines read; lines 2 and 3: the units field cannot be read: it is in a pop-up",
    );
  });

  test("lines with one reason share a row; everything that is missing is named", () => {
    expect(rows(showPanel(panelStates["partly-read"]))).toEqual([
      "Line 4 not checked: no loaded table knows the code",
      "4 of 5 lines read; a row below line 3: the code box holds four characters",
      "The claim may have more lines than the page shows now. Scroll, page or open the others to have them checked.",
      "One check failed and was left out: duplicate-line",
      "Lines 2 and 3 partly checked: the place of service is not on this form (pos-invalid, pos-missing)",
      "No date on the form: judged as of today",
    ]);
  });

  test("older tables are named, with the way to newer ones", async () => {
    const onOpenOptions = vi.fn();
    const panel = showPanel({ onOpenOptions });
    expect(rows(panel)[1]).toContain(
      "Older than the date of service: MUE practitioner 2024 Q3, PTP practitioner 2024 Q3.",
    );
    await userEvent.click(panel.one(".coverage .link"));
    expect(onOpenOptions).toHaveBeenCalledExactlyOnceWith("tables-heading");
  });

  test("imported tables that are damaged or cannot be read are named first, with the way to import them again", async () => {
    const onOpenOptions = vi.fn();
    const panel = showPanel({ snapshot: cleanClaim, result: cleanResult, onOpenOptions });
    expect(panel.all(".fresh.outdated")).toEqual([]);
    panel.change({ tablesLeftOut: true });
    expect(rows(panel)[0]).toBe(
      "Your imported tables are damaged or cannot be read, and are not used. Import them again in the options.",
    );
    await userEvent.click(panel.one(".coverage .link"));
    const chip = panel.one(".fresh.outdated");
    expect(chip.getAttribute("aria-label")).toContain("damaged or cannot be read");
    await userEvent.click(chip);
    expect(onOpenOptions.mock.calls).toEqual([["import-heading"], ["import-heading"]]);
  });

  test("what only the chart can answer is folded away, and the line still counts as checked", () => {
    const because = "what Medicare allowed this year so far is not known";
    const panel = showPanel({
      snapshot: cleanClaim,
      result: {
        ...cleanResult,
        notChecked: [{ line: 1, rule: "kx-missing", because, beyondForm: true }],
      },
    });
    expect(panel.one(".summary").textContent).toContain("Nothing found.");
    const fold = panel.one(".coverage-fold");
    expect(fold.querySelector("summary")?.textContent).toBe("1 check only the chart can answer");
    expect(fold.querySelector("[data-coverage=beyond-form]")?.textContent).toBe(
      `Line 1: ${because} (kx-missing)`,
    );
  });

  test("each line stands with its state and opens its code card", async () => {
    const onOpenCard = vi.fn();
    const panel = showPanel({ onOpenCard });
    expect(panel.all(".line-chip").map((chip) => chip.textContent)).toEqual([
      "Line 1 97110, error: open the code card",
      "Line 2 97552, error: open the code card",
      "Line 3 97150, error: open the code card",
      "Line 4 97140, not checked: open the code card",
    ]);
    await userEvent.click(panel.all(".line-chip")[1] as Element);
    expect(onOpenCard).toHaveBeenCalledExactlyOnceWith("97552", 2);
  });
});
