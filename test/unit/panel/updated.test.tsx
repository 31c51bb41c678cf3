import { render } from "preact";
import { expect, test, vi } from "vitest";

test("a panel whose extension was updated still has its words, open and collapsed", async () => {
  vi.resetModules();
  const { Panel, textsOfTrouble } = await import("../../../src/panel/panel");
  const { keepTexts } = await import("../../../src/texts");
  const { panelProps } = await import("../../browser/panel/sample-results");
  const stub = (await import("../../../src/browser")).default;
  keepTexts(textsOfTrouble);
  const gone = vi.spyOn(stub.i18n, "getMessage").mockImplementation(() => {
    throw new Error("Extension context invalidated.");
  });
  const host = document.createElement("div");
  const show = (collapsed: boolean): string => {
    const props = panelProps({ state: "not-checked", result: null, trouble: "extension-updated", collapsed });
    render(<Panel {...props} />, host);
    return host.textContent ?? "";
  };
  expect(show(false)).toContain("Claimlight was updated. Reload the page to go on.");
  expect(show(false)).toContain("Not checked");
  expect(show(true)).toContain("Claimlight: not checked. Open the panel");
  for (const button of host.querySelectorAll("button")) {
    expect(button.getAttribute("aria-label") ?? button.textContent).not.toBe("");
  }
  render(null, host);
  gone.mockRestore();
  vi.resetModules();
});
