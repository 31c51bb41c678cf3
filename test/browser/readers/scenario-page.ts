import type { ExpectedStep } from "../../expected-lines";

/* Loads a page of test/pages in a same-origin iframe and walks it through its scripted steps. */

interface Scenario {
  ready?(): Promise<void>;
  steps: (() => unknown)[];
  /** What a browser gives an extension where a page closed a shadow root; only on pages that have such. */
  shadowRootOf?(element: Element): ShadowRoot | null;
}

export interface ScenarioPage {
  readonly frame: HTMLIFrameElement;
  readonly scenario: Scenario;
  /** The document of the frame that holds the lines. */
  linesDocument(): Document;
}

const addresses = import.meta.glob<string>("../../pages/*.html", {
  query: "?url",
  import: "default",
  eager: true,
});
const expectations = import.meta.glob<ExpectedStep[]>("../../pages/*.expected.json", {
  import: "default",
  eager: true,
});
const phi = import.meta.glob<Record<string, string[]>>("../../pages/phi.json", {
  import: "default",
  eager: true,
});

export const pageNames = Object.keys(addresses).map((path) => path.replace(/^.*\/|\.html$/g, ""));

export function expectedSteps(name: string): ExpectedStep[] {
  return expectations[`../../pages/${name}.expected.json`] ?? [];
}

/** Strings of the page that must never be read. */
export function phiOf(name: string): string[] {
  return Object.values(phi)[0]?.[name] ?? [];
}

const framesWithLines: Record<string, readonly number[]> = {
  "openemr-fee-sheet": [1, 1],
  "webforms-cms1500": [0],
  "librehealth-fee-sheet": [1, 0],
};

/** Framed pages tell `top` that they are ready or done. Under Vitest that is the runner's page: pass it on to the shell they mean. */
function relayMessages(frame: HTMLIFrameElement): void {
  const top = window.top;
  top?.addEventListener(
    "message",
    function relay(event: MessageEvent<{ ready?: unknown; ack?: unknown } | null>) {
      if (!frame.isConnected) top.removeEventListener("message", relay);
      else if (event.data?.ready !== undefined || event.data?.ack !== undefined) {
        frame.contentWindow?.postMessage(event.data, "*");
      }
    },
  );
}

export async function openPage(name: string): Promise<ScenarioPage> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width:1280px;height:900px";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = addresses[`../../pages/${name}.html`] ?? "";
  document.body.append(frame);
  relayMessages(frame);
  await loaded;
  const shell = frame.contentWindow as (Window & { scenario: Scenario }) | null;
  if (!shell) throw new Error(`${name} did not load`);
  await shell.scenario.ready?.();
  return {
    frame,
    scenario: shell.scenario,
    linesDocument: () => {
      let inner: Window = shell;
      for (const at of framesWithLines[name] ?? []) inner = inner.frames[at] ?? inner;
      return inner.document;
    },
  };
}
