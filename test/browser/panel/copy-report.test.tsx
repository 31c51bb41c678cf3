import { describe, expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { showPanel } from "./mount-panel";

const report = "form read by generic: 4 lines\n  units read: column header (3 of 4)";

/** The button with the clipboard in the test's hand. */
function shown(write: (text: string) => Promise<void>) {
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockImplementation(write);
  onTestFinished(() => writeText.mockRestore());
  const panel = showPanel({ readingReport: () => report });
  const said = () => panel.one(".report [role=status]").textContent;
  return { panel, said, writeText, copy: () => userEvent.click(panel.one(".report button")) };
}

describe("the reading report", () => {
  test("is copied on a click, and that is said politely", async () => {
    const { said, writeText, copy, panel } = shown(async () => {});
    expect(said()).toBe("");
    await copy();
    await expect.poll(said).toBe("Copied");
    expect(writeText.mock.calls).toEqual([[report]]);
    expect(panel.all("textarea")).toEqual([]);
  });

  test("is not copied by a click that a script makes", async () => {
    const { panel, writeText } = shown(async () => {});
    panel.one(".report button").click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(writeText).not.toHaveBeenCalled();
  });

  test("stands there to be selected where the browser refuses", async () => {
    const { said, copy, panel } = shown(() => Promise.reject(new DOMException("not allowed")));
    const field = document.body.appendChild(document.createElement("input"));
    onTestFinished(() => field.remove());
    field.focus();
    await copy();
    await expect.poll(said).toContain("Select the text and copy it");
    expect(document.activeElement).toBe(field);
    const text = panel.one("textarea") as HTMLTextAreaElement;
    expect(text.value).toBe(report);
    await userEvent.click(text);
    expect(panel.shadow.activeElement).toBe(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(report);
  });
});
