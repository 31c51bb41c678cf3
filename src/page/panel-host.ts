import panelStyle from "../panel/panel-style.css?inline";
import { type Box, cut } from "./box";

/** In our own pixels. */
const rulerWidth = 100;

/**
 * The host takes no room and cannot be restyled by the page: `!important` inside a shadow tree outranks the page's own. Panel and marks are
 * placed from its origin, so it must not move with the page's own positioning. Our words run from left to right on every page, which `all`
 * does not say.
 */
const hostStyle = `:host { all: initial !important; direction: ltr !important; position: absolute !important;
  top: 0 !important; left: 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483646 !important; }
  .place { position: absolute; top: 0; left: 0; width: max-content; }
  .place, .marks { transform-origin: 0 0; }
  .place[hidden] { display: none; }
  .ruler { position: absolute; top: 0; left: 0; width: ${rulerWidth}px; height: 0; visibility: hidden; }`;

/** A dialog scrolls what is too large for it, and would cut off a panel beside it; what is fixed is not cut. */
const inDialogStyle = ":host { position: fixed !important; }";

/** Where forms stand that a person must finish before anything else: the panel has to be inside to be reachable. */
const modal = "dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]";

/** Where our own pixels are. */
export interface HostFrame {
  /** The host's origin, in pixels of the viewport. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the viewport to one of ours: a page may zoom or scale its body. */
  readonly scale: number;
}

/** The `<claimlight-panel>` of one form: the only thing Claimlight adds to a page. */
export class PanelHost {
  readonly element: HTMLElement;
  readonly panelPlace: HTMLElement;
  readonly marksPlace: HTMLElement;
  /** The dialog that the form stands in. */
  dialog: Element | null = null;
  readonly #ruler: HTMLElement;
  readonly #inDialog: CSSStyleSheet;

  constructor(document: Document) {
    // Never defined as a custom element: `customElements` is null in Chromium's content scripts.
    this.element = document.createElement("claimlight-panel");
    const shadow = this.element.attachShadow({ mode: "open" });
    this.#inDialog = sheetOf("");
    shadow.adoptedStyleSheets = [sheetOf(hostStyle), this.#inDialog, sheetOf(panelStyle)];
    const part = (name: string): HTMLElement => {
      const made = document.createElement("div");
      made.className = name;
      shadow.append(made);
      return made;
    };
    this.#ruler = part("ruler");
    this.marksPlace = part("marks");
    this.panelPlace = part("place");
  }

  /** Puts the host where a form is, or back there after the page threw it out. */
  attach(form: Element): void {
    this.dialog = form.closest(modal);
    const home = this.dialog ?? form.ownerDocument.body;
    if (this.element.parentElement === home) return;
    this.#inDialog.replaceSync(this.dialog ? inDialogStyle : "");
    home.append(this.element);
  }

  frame(): HostFrame {
    const { left, top, width } = this.#ruler.getBoundingClientRect();
    const scale = width / rulerWidth;
    // What a fraction of a pixel makes of it is no scale, and a host that shows nothing has none.
    return { left, top, scale: scale === 0 || Math.abs(scale - 1) < 0.002 ? 1 : scale };
  }

  /** The part of the window in which the host can show something. */
  visible(): Box {
    const { document, innerWidth, innerHeight } = this.element.ownerDocument.defaultView ?? window;
    let visible: Box = { left: 0, top: 0, width: innerWidth, height: innerHeight };
    let cuts = false;
    for (let each = this.element.parentElement; each && each !== document.body; each = each.parentElement) {
      const { overflow, transform, translate, scale, filter, perspective, contain } = getComputedStyle(each);
      // Whatever is moved or filtered as a whole holds what is fixed in it, too.
      cuts ||= [transform, translate, scale, filter, perspective, contain].some((value) => value !== "none");
      if (cuts && overflow !== "visible") visible = cut(visible, each.getBoundingClientRect());
    }
    return visible;
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
