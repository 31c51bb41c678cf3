/** The way from the top window to a frame by index, e.g. `[1, 0]`: it orders the forms of a page over its frames. */
export function framePath(frame: Window): number[] {
  const path: number[] = [];
  for (let at: Window = frame; at !== at.parent; at = at.parent) {
    const { parent } = at;
    let index = 0;
    // Windows of other origins can be counted and compared, nothing more.
    while (index < parent.length && parent[index] !== at) index += 1;
    path.unshift(index);
  }
  return path;
}

/** A frame with less room than this, in CSS pixels, shows nothing that a person works with. */
const leastRoom = 10;

/**
 * Whether a person can come to see a frame. What stands in it does not tell: the browser lays it out the same where the frame itself is
 * hidden, has no room or stands where no scrolling leads. Around a window of another origin nothing more can be asked.
 */
export function isInSight(frame: Window): boolean {
  for (let at: Window = frame; at !== at.parent; at = at.parent) {
    if (at.innerWidth < leastRoom || at.innerHeight < leastRoom) return false;
    const element = at.frameElement;
    if (!element) return true;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    let { right, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around; around = around.parentElement) {
      right += around.scrollLeft;
      bottom += around.scrollTop;
    }
    if (right <= 0 || bottom <= 0) return false;
  }
  return true;
}

/** The origins that the frames of a document load from, by their addresses, each once; frames without one are the document's own. */
export function childOrigins(document: Document): string[] {
  const origins = new Set<string>();
  for (const frame of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>(
    "iframe[src], frame[src]",
  )) {
    const address = URL.canParse(frame.src) ? new URL(frame.src) : null;
    if (address && /^https?:$/.test(address.protocol) && address.origin !== location.origin)
      origins.add(address.origin);
  }
  return [...origins];
}

/** The site a map is kept for. A frame without an address of its own (srcdoc, sandboxed) belongs to the page that holds it. */
export function siteOf(document: Document): string {
  const own = document.defaultView?.origin ?? "null";
  return own === "null" && URL.canParse(document.baseURI) ? new URL(document.baseURI).origin : own;
}
