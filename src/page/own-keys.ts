import { typedInto } from "../panel/guest-events";

/** What tells a page of typing. `input` goes on its way, since the panel's own boxes hear it further down; it names no key. */
const typing = ["keydown", "keypress", "keyup", "beforeinput", "copy", "cut", "paste"] as const;

/**
 * Keys typed into the panel's own boxes are not the page's: to it they would come from an unknown element, and a shortcut would take them.
 * Stopped at the window before they reach the document; only a page that listens on the window itself, and began before us, hears them.
 * Tab goes on: a dialog of the page may keep the focus inside by it.
 */
export function keepOwnKeys(view: Window, signal: AbortSignal): void {
  const keep = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(event.target instanceof Element) || event.target.localName !== "claimlight-panel") return;
    if (!(target instanceof Element) || !target.matches(typedInto)) return;
    if (event instanceof KeyboardEvent && event.key === "Tab") return;
    event.stopImmediatePropagation();
  };
  for (const type of typing) view.addEventListener(type, keep, { capture: true, signal });
}
