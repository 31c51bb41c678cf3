/** A document in a browser that a script drives: a page's own, or an iframe's. */
export interface DrivenFrame {
  url(): string;
  /** Runs `work` in the page's own world. `work` and `argument` are sent as text and JSON, so `work` sees nothing of this file. */
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** A trusted click in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** Types as a person does: a click selects what is there, every character is a key, Tab leaves the field. */
  fill(selector: string, text: string): Promise<void>;
  /**
   * The same for controls that follow each other, from the first one on: one click, and from each to the next by Tab, which selects what is
   * there. One without a text is passed by.
   */
  fillFrom(selector: string, texts: readonly (string | undefined)[]): Promise<void>;
}

export interface DrivenPage extends DrivenFrame {
  goto(url: string): Promise<void>;
  /** The first iframe, at any depth, whose address begins so; waits for it. */
  frame(urlStart: string): Promise<DrivenFrame>;
  /** Takes what is at a point of the window, moves it so many CSS pixels and lets it go, or presses Escape first. */
  drag(
    from: { readonly x: number; readonly y: number },
    across: number,
    down: number,
    end?: "drop" | "Escape",
  ): Promise<void>;
  /** Moves the mouse to a point of the window. */
  pointAt(point: { readonly x: number; readonly y: number }): Promise<void>;
  /** Turns the wheel by so many CSS pixels, where the mouse is. */
  wheel(down: number): Promise<void>;
  /** Keys into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Chooses files in the file input that matches, as the browser's own dialog does. */
  chooseFiles(selector: string, paths: readonly string[]): Promise<void>;
  press(key: "Tab" | "Enter" | "Backspace" | "Escape"): Promise<void>;
  /** What was copied goes into whatever has the focus, by Ctrl+V. */
  paste(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The whole page as a PNG file. */
  screenshot(file: string): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A file of the extension in which no code of ours runs: its window has the extension's rights all the same, and opens in half the time
 * of a page.
 */
export const barePage = "icons/16.png";

/** A browser with one extension, in a temporary profile of its own that is deleted with it. */
export interface DrivenBrowser {
  readonly name: "chromium" | "firefox" | "chrome" | "edge";
  /** As the browser says it, with its version. */
  readonly version: string;
  openPage(url: string): Promise<DrivenPage>;
  /** A page of the extension, such as "src/options/options.html". */
  openExtensionPage(path: string): Promise<DrivenPage>;
  /** Stops the extension's worker (Firefox: its event page) and returns once it is gone. */
  stopWorker(): Promise<void>;
  /** Settles when the person, or `close`, has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Match patterns of the sites that are added already, such as "http://127.0.0.1/*". */
  readonly granted: readonly string[];
  /** Match patterns for which `permissions.request` succeeds without its prompt. Firefox never prompts here. */
  readonly grantable?: readonly string[];
  /** A profile to start with and to keep, in place of a fresh one that is deleted with the browser. Chromium alone. */
  readonly profile?: string;
  /** False where the profile has seen the extension before. */
  readonly firstStart?: boolean;
  /** The extension is allowed in private windows, as a person allows it. Chromium alone. */
  readonly inPrivate?: boolean;
  /** Host and port of a proxy for everything but 127.0.0.1 and localhost. */
  readonly proxy?: { readonly host: string; readonly port: number };
  /** The browser's own language, such as "es"; without it, the system's. Its language pack must be installed. */
  readonly language?: string;
}

/** The end of the address of the page that the extension opens once, after its installation. */
export const firstRunPage = "/src/options/first-run.html";

/** The keyboard as Playwright and Puppeteer both have it. */
interface Keyboard {
  press(key: "Backspace" | "Tab"): Promise<void>;
  type(text: string): Promise<void>;
}

/**
 * Both ways of filling controls, for a driver's keyboard.
 *
 * @param select clicks a control so that all it holds is selected
 */
export function filling(
  select: (selector: string) => Promise<void>,
  keyboard: Keyboard,
): Pick<DrivenFrame, "fill" | "fillFrom"> {
  const fillFrom: DrivenFrame["fillFrom"] = async (selector, texts) => {
    await select(selector);
    for (const text of texts) {
      // What the click or Tab has selected goes with the first key.
      if (text === "") await keyboard.press("Backspace");
      else if (text !== undefined) await keyboard.type(text);
      await keyboard.press("Tab");
    }
  };
  return { fill: (selector, text) => fillFrom(selector, [text]), fillFrom };
}

/**
 * Waits until `probe` answers something else than false, null or undefined, and returns it. A probe that throws has not answered: a page may be
 * between two documents.
 */
export async function until<Answer>(
  what: string,
  probe: () => Answer | Promise<Answer>,
  seconds = 45,
): Promise<Exclude<Answer, false | null | undefined>> {
  const start = Date.now();
  const end = start + seconds * 1000;
  let trouble = "";
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<Answer, false | null | undefined>;
      }
      trouble = "";
    } catch (error) {
      trouble = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what}${trouble}`);
    // Each question takes time of the page that is waited for: what takes long is asked for less often.
    const pause = Math.min(100, 20 + (Date.now() - start) / 10);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
