import { type ComponentChild, render } from "preact";
import { onTestFinished } from "vitest";
import { cdp, page } from "vitest/browser";
import { Panel } from "../../../src/panel/panel";
import type { PanelProps } from "../../../src/panel/panel-props";
import style from "../../../src/panel/panel-style.css?inline";
import { panelProps } from "./sample-results";

const sheet = new CSSStyleSheet();
// The bounds that the content script gives it on a page with room.
sheet.replaceSync(`${style} :host { max-width: 100vw; max-height: min(80vh, 640px); }`);

/** Renders into an open shadow root, as the content script does. Called again with the same host, it re-renders. */
export function renderInShadow(content: ComponentChild, host = newHost()): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  render(content, root);
  return root;
}

function newHost(): HTMLElement {
  const host = document.createElement("claimlight-panel");
  document.body.append(host);
  onTestFinished(() => {
    if (host.shadowRoot) render(null, host.shadowRoot);
    host.remove();
  });
  return host;
}

export interface ShownPanel {
  readonly shadow: ShadowRoot;
  readonly root: HTMLElement;
  /** Renders again with other props; those not named stay. */
  change(changes: Partial<PanelProps>): void;
  one(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
}

/** Preact renders state changes in a microtask or a frame; tests wait with `expect.poll`. */
export function showPanel(changes: Partial<PanelProps> = {}): ShownPanel {
  let props = panelProps(changes);
  const shadow = renderInShadow(<Panel {...props} />);
  const all = (selector: string) => [...shadow.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string) => {
    const found = shadow.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the panel holds no ${selector}`);
    return found;
  };
  return {
    shadow,
    root: one(".claimlight"),
    change(next) {
      props = { ...props, ...next };
      renderInShadow(<Panel {...props} />, shadow.host as HTMLElement);
    },
    one,
    all,
  };
}

export type Scheme = "light" | "dark";

interface DevTools {
  send(method: string, parameters: object): Promise<unknown>;
}

/** What `prefers-color-scheme` and the like answer, through Chromium's own emulation; taken back after the test. */
export async function emulate(features: Readonly<Record<string, string>>, media = ""): Promise<void> {
  const devTools = cdp() as unknown as DevTools;
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await devTools.send("Emulation.setEmulatedMedia", { media, features: list });
  onTestFinished(async () => {
    await devTools.send("Emulation.setEmulatedMedia", { media: "", features: [] });
  });
}

export async function paintPage(scheme: Scheme, width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  await emulate({ "prefers-color-scheme": scheme });
  document.body.style.cssText = `display:flow-root;box-sizing:border-box;height:100vh;overflow:hidden;margin:0;padding:${width < 360 ? 0 : 16}px;background:${scheme === "dark" ? "#0e1116" : "#e9edf2"}`;
}
