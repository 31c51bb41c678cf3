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
