import type { DrivenFrame } from "../../scripts/drive/driven-browser";

/** What our panel and marks cover of the page, in words, and whether the panel is a chip. */
export function placed(page: DrivenFrame) {
  return page.evaluate(() => {
    const root = document.querySelector("claimlight-panel")?.shadowRoot;
    const panel = root?.querySelector(".panel, .collapsed-chip");
    if (!root || !panel) return null;
    const shown = [...root.querySelectorAll(".panel, .collapsed-chip, [role=img][style]")].filter((element) =>
      element.checkVisibility(),
    );
    const covered: string[] = [];
    for (const ours of shown) {
      const one = ours.getBoundingClientRect();
      for (const field of document.querySelectorAll(
        "input, button, select, textarea, a[href], dialog[open], [role=menu], [role=listbox]",
      )) {
        const other = field.getBoundingClientRect();
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 1 && high > 1 && !field.querySelector("claimlight-panel"))
          covered.push(`${ours.className || "mark"} over ${field.id || field.textContent}`);
      }
    }
    const box = shown.find((element) => element.matches(".panel, .collapsed-chip"))?.getBoundingClientRect();
    return {
      covered,
      marks: shown.filter((element) => element.matches("[role=img]")).length,
      inside:
        box !== undefined &&
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= innerWidth &&
        box.bottom <= innerHeight,
      left: box?.left ?? Number.NaN,
      top: box?.top ?? Number.NaN,
      width: box?.width ?? Number.NaN,
      height: box?.height ?? Number.NaN,
      focused: document.activeElement?.id ?? "",
      isMoved: root.querySelector("[aria-label^='Put Claimlight back']") !== null,
      chip: shown.some((element) => element.matches(".collapsed-chip")),
      widened: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  }, null);
}
