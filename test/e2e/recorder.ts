/** What a page can notice of what happens to it, each as one line of text. */
export interface Recorded {
  readonly events: readonly string[];
  readonly mutations: readonly string[];
  readonly errors: readonly string[];
  /** Those that a browser holds against a page: not within half a second of a key or a click. */
  readonly layoutShifts: number;
}

/**
 * Runs before anything else in the page and keeps everything in `window.recorded`. Our one element is left out; that it is the only
 * one is for the test to see. Where a browser tells no layout shifts there are none.
 */
export const recorderScript = `
const recorded = window.recorded = { events: [], mutations: [], errors: [], layoutShifts: 0 };
const nameOf = (node) => node.nodeName.toLowerCase() + (node.id ? "#" + node.id : "");
const isPanel = (node) => node.localName === "claimlight-panel";
for (const type of ["keydown", "keyup", "beforeinput", "input", "change", "focusin", "focusout", "focus", "blur", "click", "submit", "reset",
  "invalid", "select", "copy", "paste", "toggle", "animationstart", "transitionrun", "message", "storage", "popstate", "hashchange"]) {
  addEventListener(type, (event) => {
    const at = event.target === window ? "window" : nameOf(event.target);
    recorded.events.push(type + " " + at + (event.isTrusted ? "" : " made by a script"));
  }, true);
}
addEventListener("error", (event) => recorded.errors.push(String(event.message)), true);
addEventListener("unhandledrejection", (event) => recorded.errors.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => recorded.errors.push(event.violatedDirective));
new MutationObserver((records) => {
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    const moved = [...addedNodes, ...removedNodes];
    if (moved.length > 0 && moved.every(isPanel)) continue;
    recorded.mutations.push([type, nameOf(target), attributeName, ...moved.map(nameOf)].join(" "));
  }
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => { recorded.layoutShifts += list.getEntries().filter((entry) => !entry.hadRecentInput).length; }).observe({ type: "layout-shift", buffered: true });
}
`;
