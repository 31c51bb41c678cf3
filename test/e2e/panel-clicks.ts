import { expect } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import type { Opened } from "./browsers";

/** A trusted click on an element inside the panel: on one that writes into the page, once that may be pressed. */
export async function press(
  opened: Pick<Opened, "name">,
  page: DrivenPage,
  selector: string,
  text = "",
): Promise<void> {
  const found = await until(`${selector} ${text}`, () =>
    page.evaluate(
      async ([wanted, words]) => {
        const root = document.querySelector("claimlight-panel")?.shadowRoot;
        const all = [...(root?.querySelectorAll<HTMLElement>(wanted ?? "") ?? [])];
        const at = all.findIndex((each) => each.checkVisibility() && each.textContent?.includes(words ?? ""));
        const button = all[at];
        if (!button) return null;
        button.scrollIntoView({ block: "center" });
        // A frame later the panel has seen that it was scrolled.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return button.matches("[data-writes]:not([data-steady])") ? null : { at, same: all.length };
      },
      [selector, text],
    ),
  );
  if (opened.name === "chromium") await page.click(`claimlight-panel ${selector} >> nth=${found.at}`);
  else {
    expect(found.same, `only the first ${selector} can be pressed in Firefox`).toBeGreaterThan(0);
    await page.click(
      text === ""
        ? `claimlight-panel >>> ${selector}`
        : `claimlight-panel >>> ${selector} ::-p-text(${text})`,
    );
  }
}
