import { render } from "preact";
import { lineStates, lineStateWord } from "../panel/line-states";
import { Marks } from "../panel/marks";
import { Panel } from "../panel/panel";
import type { Mark, PanelProps } from "../panel/panel-props";
import panelStyle from "../panel/panel-style.css?inline";
import type { ChargeForm } from "../readers/read-page";
import type { PanelPlace } from "../settings/panels";
import { type Box, inside, overlap } from "./box";
import { gutterPlace, visiblePart } from "./gutter";
import { boxAt, nearestFree, placeOf } from "./kept-place";
import type { PageSettings } from "./page-settings";
import { chipSize, type PageAreas, placeChip, placePanel } from "./place";

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
  /** Whether something stands where a person put the panel. */
  private isAway = false;
  /** Where the panel was placed last, and how far from there a person holds it. */
  private standing: Box = { left: 0, top: 0, width: 0, height: 0 };
  private held: { readonly across: number; readonly down: number } | null = null;

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
   * Places panel and marks by the page's geometry. A panel that a person holds stays in their hand.
   *
   * @param opened a person opened the panel although only a chip fits
   * @param kept where a person put it
   */
  place(props: PanelProps, areas: PageAreas, opened: boolean, kept: PanelPlace | null): void {
    const viewport = this.viewport();
    const origin = this.host.getBoundingClientRect();
    const marks = this.marks(props, viewport, origin);
    if (!this.held) {
      const { style } = this.panelPlace;
      if (!props.collapsed) {
        style.setProperty(maxWidth, "100vw");
        this.openHeight = naturalHeight(this.panelPlace);
      }
      const fit = placePanel(this.form.root.getBoundingClientRect(), viewport, this.openHeight, areas, kept);
      this.onlyChipFits = fit.chip;
      const chip = kept ? placeChip(kept, viewport, areas) : { ...fit, ...chipSize };
      this.isAway = (props.collapsed ? chip : fit).away;
      const box = props.collapsed
        ? chip
        : fit.chip && opened
          ? heldOpen(viewport, this.openHeight, kept)
          : fit;
      this.standing = box;
      this.moveTo(box);
      style.setProperty(maxWidth, `${Math.floor(box.width)}px`);
      style.setProperty(maxHeight, `${Math.floor(box.height)}px`);
    }
    render(<Marks marks={marks} />, this.marksPlace);
    this.placedOn = this.surroundings();
  }

  /** The panel follows the hand, over whatever is there, but not out of the window. */
  hold(across: number, down: number): void {
    const { left, top, width, height } = this.standing;
    const wanted = { left: left + across, top: top + down, width, height };
    const box = inside(wanted, this.viewport());
    this.held = { across: box.left - left, down: box.top - top };
    this.moveTo(box);
  }

  /** The panel goes from the hand. The place to keep: the nearest to where it was let go that covers nothing, if there is one. */
  letGo(areas: PageAreas): PanelPlace {
    const { left, top, width, height } = this.standing;
    const { across, down } = this.held ?? { across: 0, down: 0 };
    this.held = null;
    const dropped = { left: left + across, top: top + down, width, height };
    const viewport = this.viewport();
    return placeOf(nearestFree(dropped, viewport, areas.worked) ?? dropped, viewport);
  }

  /** The panel goes back to where it stood. */
  takeBack(): void {
    this.held = null;
    this.moveTo(this.standing);
  }

  /** The part of the window that the panel covers; null where it is not to be seen. */
  covered(): Box | null {
    const box = this.panelPlace.getBoundingClientRect();
    return box.width > 0 && box.height > 0 ? box : null;
  }

  /** By left and top it would be a layout shift, which the browser counts as the page's own. */
  private moveTo({ left, top }: Box): void {
    const origin = this.host.getBoundingClientRect();
    this.panelPlace.style.transform = `translate(${Math.round(left - origin.left)}px, ${Math.round(top - origin.top)}px)`;
  }

  private viewport(): Box {
    const { innerWidth: width = 0, innerHeight: height = 0 } = this.host.ownerDocument.defaultView ?? {};
    return { left: 0, top: 0, width, height };
  }

  /**
   * Whether the panel still stands where it should: the form has not moved and nothing to work with has come under the panel. To
   * measure the text of a page is dear, and a busy page changes all the time without touching either. A chip, and a panel that had to
   * leave the place it was given, may find room at any change.
   */
  isWellPlaced(areas: PageAreas): boolean {
    if (this.held) return true;
    return (
      !this.onlyChipFits && !this.isAway && this.surroundings() === this.placedOn && !this.coversWorked(areas)
    );
  }

  private surroundings(): string {
    const { width: innerWidth, height: innerHeight } = this.viewport();
    const boxes = [this.form.root.getBoundingClientRect(), this.host.getBoundingClientRect()];
    const sides = boxes.flatMap(({ left, top, width, height }) => [left, top, width, height]);
    return [innerWidth, innerHeight, ...sides].join(" ");
  }

  /** The panel stands at whole pixels, and may touch what stands at a fraction of one. */
  private coversWorked(areas: PageAreas): boolean {
    const { left, top, width, height } = this.panelPlace.getBoundingClientRect();
    const inner = { left: left + 1, top: top + 1, width: width - 2, height: height - 2 };
    return areas.worked.some((box) => overlap(box, inner) > 0);
  }

  /** Moves only the marks: while something scrolls. */
  placeMarks(props: PanelProps): void {
    render(
      <Marks marks={this.marks(props, this.viewport(), this.host.getBoundingClientRect())} />,
      this.marksPlace,
    );
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

/** A panel that a person holds open where only a chip fits: at its own place, else at the lower right, over what is there. */
function heldOpen(viewport: Box, natural: number, kept: PanelPlace | null): Box {
  const width = Math.min(360, viewport.width - 16);
  const height = Math.min(natural, viewport.height - 16);
  return boxAt(kept ?? { corner: "bottom right", across: 8, down: 8 }, { width, height }, viewport);
}
