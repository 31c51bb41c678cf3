/** What a page can notice of what happens to it, each as one line of text. */
export interface Recorded {
  readonly events: readonly string[];
  readonly mutations: readonly string[];
  readonly errors: readonly string[];
  /** Those that a browser holds against a page: not within half a second of a key or a click. */
  readonly layoutShifts: number;
  /** What shifted at any time, each once: elements of the page, and the text in its boxes. What is in our panel is not the page's. */
  readonly shifted: readonly string[];
}

/**
 * Runs before anything else in the page and keeps everything in `window.recorded`. Our one element is left out; that it is the only
 * one is for the test to see. Where a browser tells no layout shifts there are none.
 */
export const recorderScript = `
const recorded = window.recorded = { events: [], mutations: [], errors: [], layoutShifts: 0, shifted: [] };
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
  const holds = (box, { left, top, width, height }) =>
    box.left <= left + width / 2 && box.right >= left + width / 2 && box.top <= top + height / 2 && box.bottom >= top + height / 2;
  // What shifts in a shadow tree has no node: the text of a box, told by where it is, or a part of our panel.
  const shiftedName = ({ node, currentRect }) => node ? nameOf(node)
    : [...document.querySelectorAll("input")].some((input) => holds(input.getBoundingClientRect(), currentRect)) ? "text in a box" : null;
  new PerformanceObserver((list) => {
    const entries = list.getEntries();
    recorded.layoutShifts += entries.filter((entry) => !entry.hadRecentInput).length;
    const names = entries.flatMap((entry) => entry.sources.map(shiftedName)).filter((name) => name !== null);
    recorded.shifted = [...new Set([...recorded.shifted, ...names])].sort();
  }).observe({ type: "layout-shift", buffered: true });
}
`;
