import { render } from "preact";
import { page } from "vitest/browser";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";

/** A fresh browser without a choice stored, and the element that an options page is rendered into. */
export async function openOptionsRoot(): Promise<{ browser: FakeBrowser; root: HTMLElement }> {
  await page.viewport(1000, 800);
  const browser = installFakeBrowser();
  document.documentElement.lang = "en";
  document.title = "Options";
  const root = document.body.appendChild(document.createElement("div"));
  root.id = "options";
  return { browser, root };
}

export function closeOptionsRoot(root: HTMLElement): void {
  render(null, root);
  root.remove();
}
