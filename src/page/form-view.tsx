import { render } from "preact";
import { lineStates, lineStateWord } from "../panel/line-states";
import { Marks } from "../panel/marks";
import { Panel } from "../panel/panel";
import type { Mark, PanelProps } from "../panel/panel-props";
import panelStyle from "../panel/panel-style.css?inline";
import type { ChargeForm } from "../readers/read-page";
import { gutterPlace, visiblePart } from "./gutter";
import type { PageSettings } from "./page-settings";
import { type Box, chipSize, overlap, type PageAreas, placePanel } from "./place";

/**
 * The host takes no room and cannot be restyled by the page: `!important` inside a shadow tree outranks the page's own.
 * Panel and marks are placed from its origin, so it must not move with the page's own positioning.
 */
const hostStyle = `:host { all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important;
  width: 0 !important; height: 0 !important; z-index: 2147483646 !important; }
  .place { position: absolute; top: 0; left: 0; width: max-content; }
  .place[hidden] { display: none; }
  @media print { :host { display: none !important; } }`;

/** Where forms stand that a person must finish before anything else: the panel has to be inside to be reachable. */
const modal = "dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]";

/** The panel's style sheet bounds it by these; its list scrolls. */
const maxHeight = "--claimlight-max-height";
const maxWidth = "--claimlight-max-width";
/** The style sheet's colours are pairs, of which `color-scheme` takes one. */
const colours = "--claimlight-colours";

/** Panel and marks of one charge form, in one `<claimlight-panel>`: the only thing Claimlight adds to a page. */
export class FormView {
  private readonly host: HTMLElement;
  private readonly panelPlace: HTMLElement;
  private readonly marksPlace: HTMLElement;
  private form: ChargeForm;
  /** The height of the whole open panel when it was last measured. */
  private openHeight = 240;
  /** What the page was like when the panel was placed. */
  private placedOn = "";
  /** True where the page offers no free area: only a chip may stand there unless a person opens it. */
  onlyChipFits = false;

  constructor(document: Document, form: ChargeForm) {
    this.form = form;
    // Never defined as a custom element: `customElements` is null in Chromium's content scripts.
    this.host = document.createElement("claimlight-panel");
    const shadow = this.host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [hostStyle, panelStyle].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    this.marksPlace = document.createElement("div");
    this.panelPlace = document.createElement("div");
    this.panelPlace.className = "place";
    shadow.append(this.marksPlace, this.panelPlace);
  }

  /** Puts the host where the form is, or back there after the page threw it out. */
  attach(form: ChargeForm): void {
    this.form = form;
    const { root } = form;
    const home = root.closest(modal) ?? root.ownerDocument.body;
    if (this.host.parentElement !== home) home.append(this.host);
  }

  /** The user's colours, and whether the panel is to be seen on this site. */
  obey({ site, colourScheme }: Pick<PageSettings, "site" | "colourScheme">): void {
    for (const place of [this.panelPlace, this.marksPlace]) place.style.setProperty(colours, colourScheme);
    this.panelPlace.hidden = !site.panelShown;
  }

  /** Where the keyboard was before a command took it into the panel. */
  private cameFrom: HTMLElement | null = null;

  hasFocus(): boolean {
    return this.host.ownerDocument.activeElement === this.host;
  }

  rememberFocus(): void {
    if (!this.hasFocus()) this.cameFrom = this.host.ownerDocument.activeElement as HTMLElement | null;
  }

  giveFocusBack(): void {
    if (this.hasFocus()) this.cameFrom?.focus({ preventScroll: true });
  }

  show(props: PanelProps): void {
    render(<Panel {...props} />, this.panelPlace);
  }

  /**
   * Places panel and marks by the page's geometry.
   *
   * @param opened a person opened the panel although only a chip fits
   */
  place(props: PanelProps, areas: PageAreas, opened: boolean): void {
    const view = this.host.ownerDocument.defaultView;
    if (!view) return;
    const viewport = { left: 0, top: 0, width: view.innerWidth, height: view.innerHeight };
    const origin = this.host.getBoundingClientRect();
    const formBox = this.form.root.getBoundingClientRect();
    const marks = this.marks(props, viewport, origin);
    const { style } = this.panelPlace;
    if (!props.collapsed) {
      style.setProperty(maxWidth, "100vw");
      this.openHeight = naturalHeight(this.panelPlace);
    }
    const fit = placePanel(formBox, viewport, this.openHeight, areas);
    this.onlyChipFits = fit.chip;
    const box: Box = props.collapsed
      ? { ...fit, ...chipSize }
      : fit.chip && opened
        ? heldOpen(viewport, this.openHeight)
        : fit;
    // By left and top it would be a layout shift, which the browser counts as the page's own.
    style.transform = `translate(${Math.round(box.left - origin.left)}px, ${Math.round(box.top - origin.top)}px)`;
    style.setProperty(maxWidth, `${Math.floor(box.width)}px`);
    style.setProperty(maxHeight, `${Math.floor(box.height)}px`);
    render(<Marks marks={marks} />, this.marksPlace);
    this.placedOn = this.surroundings();
  }

  /**
   * Whether the panel still stands where it should: neither it nor the form has moved or grown, and nothing to work with has come under it. To
   * measure the text of a page is dear, and a busy page changes all the time without touching either. A chip may find room at any change.
   */
  isWellPlaced(areas: PageAreas): boolean {
    return !this.onlyChipFits && this.surroundings() === this.placedOn && !this.coversWorked(areas);
  }

  private surroundings(): string {
    const view = this.host.ownerDocument.defaultView;
    const boxes = [this.form.root.getBoundingClientRect(), this.host.getBoundingClientRect()];
    const sides = boxes.flatMap(({ left, top, width, height }) => [left, top, width, height]);
    return [view?.innerWidth, view?.innerHeight, naturalHeight(this.panelPlace), ...sides].join(" ");
  }

  /** The panel stands at whole pixels, and may touch what stands at a fraction of one. */
  private coversWorked(areas: PageAreas): boolean {
    const { left, top, width, height } = this.panelPlace.getBoundingClientRect();
    const inner = { left: left + 1, top: top + 1, width: width - 2, height: height - 2 };
    return areas.worked.some((box) => overlap(box, inner) > 0);
  }

  /** Moves only the marks: while something scrolls. */
  placeMarks(props: PanelProps): void {
    const view = this.host.ownerDocument.defaultView;
    if (!view) return;
    const viewport = { left: 0, top: 0, width: view.innerWidth, height: view.innerHeight };
    render(<Marks marks={this.marks(props, viewport, this.host.getBoundingClientRect())} />, this.marksPlace);
  }

  remove(): void {
    render(null, this.panelPlace);
    render(null, this.marksPlace);
    this.host.remove();
  }

  private marks(props: PanelProps, viewport: Box, origin: DOMRect): Mark[] {
    const { result } = props;
    if (!result || result.revision !== props.revision) return this.lastMarks;
    const clip = visiblePart(this.form.root, viewport);
    // Most rows of a long form are out of sight: neither their state nor their fields need be known.
    const shown = this.form.places.flatMap((place) => {
      const row = place.row.getBoundingClientRect();
      return row.bottom < clip.top || row.top > clip.top + clip.height ? [] : { ...place, row };
    });
    const states = lineStates(
      result,
      shown.map(({ line }) => line),
    );
    this.lastMarks = shown.flatMap(({ line, row, fields }): Mark[] => {
      const state = states.get(line);
      const boxes = Object.values(fields).map((field) => field.getBoundingClientRect());
      const at = gutterPlace(row, boxes, clip);
      if (!state || !at) return [];
      const label = `Line ${line}: ${lineStateWord[state]}`;
      return [{ line, state, label, left: at.left - origin.left, top: at.top - origin.top }];
    });
    return this.lastMarks;
  }

  /** Shown on while a new answer is awaited. */
  private lastMarks: Mark[] = [];
}

/** The height at which nothing in the panel would scroll. Taken without letting it grow, which would lose the place it was scrolled to. */
function naturalHeight(panelPlace: HTMLElement): number {
  let height = panelPlace.getBoundingClientRect().height;
  for (const part of panelPlace.querySelectorAll(".scroll")) height += part.scrollHeight - part.clientHeight;
  return Math.ceil(height);
}

/** A panel that a person holds open where only a chip fits: at the lower right, over what is there. */
function heldOpen(viewport: Box, natural: number): Box {
  const width = Math.min(360, viewport.width - 16);
  const height = Math.min(natural, viewport.height - 16);
  return { left: viewport.width - width - 8, top: viewport.height - height - 8, width, height };
}
