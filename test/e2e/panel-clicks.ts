import { expect } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import type { Opened } from "./browsers";

/** A trusted click on an element inside the panel. */
export async function press(
  opened: Pick<Opened, "name">,
  page: DrivenPage,
  selector: string,
  text = "",
): Promise<void> {
  const found = await until(`${selector} ${text}`, () =>
    page.evaluate(
      ([wanted, words]) => {
        const root = document.querySelector("claimlight-panel")?.shadowRoot;
        const all = [...(root?.querySelectorAll<HTMLElement>(wanted ?? "") ?? [])];
        const at = all.findIndex((each) => each.checkVisibility() && each.textContent?.includes(words ?? ""));
        all[at]?.scrollIntoView({ block: "center" });
        return at < 0 ? null : { at, same: all.length };
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
