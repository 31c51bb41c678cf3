import { render } from "preact";
import { lineStates, lineStateWord } from "../panel/line-states";
import { Marks } from "../panel/marks";
import { Panel, sayAwaited } from "../panel/panel";
import type { Mark, PanelProps } from "../panel/panel-props";
import type { ChargeForm } from "../readers/read-document";
import type { PanelPlace } from "../settings/panels";
import { text } from "../texts";
import { type Box, inside, overlap, seenFrom } from "./box";
import { gutterPlace, markSize, visiblePart } from "./gutter";
import { boxAt, nearestFree, placeOf } from "./kept-place";
import type { PageSettings } from "./page-settings";
import { type HostFrame, PanelHost } from "./panel-host";
import {
  chipIn,
  chipSize,
  type PageAreas,
  type Placement,
  panelWidth,
  placeChip,
  placePanel,
  withBoxes,
} from "./place";
import { SteadyButtons } from "./steady-buttons";

/** The style sheet's colours are pairs, of which `color-scheme` takes one. */
const colours = "--claimlight-colours";

/** A narrower part of a window, in CSS pixels, is none that a person works in. */
const leastVisible = 48;

/** Of the panel before it has a place. */
const widest = "100vw";

/** What the panel's place depends on, but for what the page has beside the form. */
interface Surroundings {
  readonly frame: HostFrame;
  readonly form: Box;
  readonly visible: Box;
  /** Of the whole panel. */
  readonly height: number;
}

/** Panel and marks of one charge form. */
export class FormView {
  private readonly host: PanelHost;
  private readonly steadyButtons: SteadyButtons;
  private form: ChargeForm;
  /** The height of the whole open panel when it was last measured. */
  private openHeight = 240;
  /** What the page was like when the panel was placed; null: never. */
  private placedOn: Surroundings | null = null;
  /** True where the page offers no free area: only a chip may stand there unless a person opens it. */
  onlyChipFits = false;
  /** Whether something stands where a person put the panel. */
  private isAway = false;
  private isWanted = true;
  private isChip = false;
  /** Where the panel was placed last in the visible part of the window, and how far from there a person holds it. */
  private standing: Box = { left: 0, top: 0, width: 0, height: 0 };
  private held: { readonly across: number; readonly down: number } | null = null;

  /** @param onPressRefused a person pressed a button that had just moved, or lay under something */
  constructor(document: Document, form: ChargeForm, onPressRefused: () => void) {
    this.form = form;
    this.host = new PanelHost(document);
    this.steadyButtons = new SteadyButtons(this.host.panelPlace, onPressRefused);
  }

  /** Puts the panel where the form is, or back there after the page threw it out. */
  attach(form: ChargeForm): void {
    this.form = form;
    this.host.attach(form.root);
  }

  /** The user's colours, and whether the panel is to be seen on this site. */
  obey({ site, colourScheme }: Pick<PageSettings, "site" | "colourScheme">): void {
    for (const place of [this.host.panelPlace, this.host.marksPlace])
      place.style.setProperty(colours, colourScheme);
    this.isWanted = site.panelShown;
    this.hideOrShow(this.host.visible());
  }

  /** Where the keyboard was before a command took it into the panel. */
  private cameFrom: HTMLElement | null = null;

  isOnPage(): boolean {
    return this.host.element.isConnected;
  }

  hasFocus(): boolean {
    return this.host.element.ownerDocument.activeElement === this.host.element;
  }

  rememberFocus(): void {
    if (!this.hasFocus()) this.cameFrom = this.host.element.ownerDocument.activeElement as HTMLElement | null;
  }

  giveFocusBack(): void {
    if (this.hasFocus()) this.cameFrom?.focus({ preventScroll: true });
  }

  show(props: PanelProps): void {
    // As narrow as the chip that it was, a long list would be laid out once more than needed.
    if (this.isChip && !props.collapsed) this.host.panelPlace.style.maxWidth = widest;
    this.isChip = props.collapsed;
    render(<Panel {...props} />, this.host.panelPlace);
  }

  /** The answer shown is one to an earlier reading; `show` says the rest. */
  await(awaited: Pick<PanelProps, "state" | "revision">): void {
    sayAwaited(this.host.panelPlace, awaited);
  }

  /**
   * Places panel and marks by the page's geometry. A panel that a person holds stays in their hand.
   *
   * @param opened a person opened the panel although only a chip fits
   * @param kept where a person put it
   */
  place(props: PanelProps, areas: PageAreas, opened: boolean, kept: PanelPlace | null): void {
    const visible = this.host.visible();
    this.hideOrShow(visible);
    const frame = this.host.frame();
    const form = this.form.root.getBoundingClientRect();
    const marks = this.marks(props, visible, frame);
    let height = naturalHeight(this.host.panelPlace);
    if (!this.held) {
      const { style } = this.host.panelPlace;
      if (!props.collapsed) {
        // One that had to be narrow is higher than it would be.
        if (this.standing.width < panelWidth) {
          style.maxWidth = widest;
          height = naturalHeight(this.host.panelPlace);
        }
        this.openHeight = height;
      }
      const seen = areasFrom(visible, areas);
      const fit =
        (kept ? null : this.besideDialog(visible, seen)) ??
        placePanel(this.formAndMarks(visible, marks, frame), visible, this.openHeight, seen, kept);
      this.onlyChipFits = fit.chip;
      const chip = kept ? placeChip(kept, visible, seen) : { ...fit, ...chipIn(visible) };
      this.isAway = (props.collapsed ? chip : fit).away;
      const box = props.collapsed
        ? chip
        : fit.chip && opened
          ? heldOpen(visible, this.openHeight, kept)
          : fit;
      this.standing = box;
      this.moveTo(box, visible, frame);
      style.maxWidth = `${Math.floor(box.width)}px`;
      style.maxHeight = `${Math.floor(box.height)}px`;
      if (!props.collapsed && box.width < panelWidth) height = naturalHeight(this.host.panelPlace);
    }
    this.showMarks(marks, frame);
    // Measured before it was moved: to measure again would have the browser lay out the page once more.
    this.placedOn = { frame, form, visible, height };
    this.steadyButtons.note();
  }

  /** A panel that covers nothing of the dialog its form stands in; null where there is no room for it. */
  private besideDialog(visible: Box, areas: PageAreas): Placement | null {
    if (!this.host.dialog) return null;
    const dialog = seenFrom(visible, this.host.dialog.getBoundingClientRect());
    const place = placePanel(dialog, visible, this.openHeight, withBoxes(areas, [dialog]));
    return place.chip ? null : place;
  }

  /** Marks that stand right of the form are not to be covered. */
  private formAndMarks(visible: Box, marks: readonly Mark[], frame: HostFrame): Box {
    const { left, top, width, height } = seenFrom(visible, this.form.root.getBoundingClientRect());
    const marksEnd = Math.max(...marks.map((mark) => mark.left + frame.left - visible.left + markSize));
    return { left, top, width: Math.max(width, marksEnd - left), height };
  }

  /** The panel follows the hand, over whatever is there, but not out of the window. Where it then stands. */
  hold(across: number, down: number): PanelPlace {
    const { left, top, width, height } = this.standing;
    const visible = this.host.visible();
    const box = inside({ left: left + across, top: top + down, width, height }, visible);
    this.held = { across: box.left - left, down: box.top - top };
    this.moveTo(box, visible, this.host.frame());
    return placeOf(box, visible);
  }

  /** The panel goes from the hand. The place to keep: the nearest to where it was let go that covers nothing, if there is one. */
  letGo(areas: PageAreas): PanelPlace {
    const { left, top, width, height } = this.standing;
    const { across, down } = this.held ?? { across: 0, down: 0 };
    this.held = null;
    const dropped = { left: left + across, top: top + down, width, height };
    const visible = this.host.visible();
    const { worked } = areasFrom(visible, areas);
    return placeOf(nearestFree(dropped, visible, worked) ?? dropped, visible);
  }

  /** The panel goes back to where it stood: there. */
  takeBack(): PanelPlace {
    const visible = this.host.visible();
    this.held = null;
    this.moveTo(this.standing, visible, this.host.frame());
    return placeOf(this.standing, visible);
  }

  /** The part of the window that the panel covers; null where it is not to be seen. */
  covered(): Box | null {
    const box = this.host.panelPlace.getBoundingClientRect();
    return box.width > 0 && box.height > 0 ? box : null;
  }

  /**
   * Moves the panel to a box as it is seen from the visible part's corner, in its own size on a page that is zoomed. By left and top it
   * would be a layout shift, which the browser counts as the page's own.
   */
  private moveTo(box: Box, visible: Box, { left, top, scale }: HostFrame): void {
    const across = Math.round(box.left + visible.left - left) / scale;
    const down = Math.round(box.top + visible.top - top) / scale;
    this.host.panelPlace.style.transform = `translate(${across}px, ${down}px)${unscaled(scale)}`;
  }

  /** A frame too small even for a chip shows none. */
  private hideOrShow({ width, height }: Box): void {
    this.host.panelPlace.hidden = !this.isWanted || width < leastVisible || height < chipSize.height;
  }

  private showMarks(marks: readonly Mark[], { scale }: HostFrame): void {
    this.host.marksPlace.style.transform = unscaled(scale);
    render(<Marks marks={marks} />, this.host.marksPlace);
  }

  /**
   * Whether the panel still stands where it should: neither it nor the form has moved or grown, and nothing to work with has come under it.
   * To measure the text of a page is dear, and a busy page changes all the time without touching either. A chip, and a panel that had to
   * leave the place it was given, may find room at any change.
   */
  isWellPlaced(areas: PageAreas): boolean {
    if (this.held) return true;
    return !this.onlyChipFits && !this.isAway && this.isAsPlaced() && !this.coversWorked(areas);
  }

  private isAsPlaced(): boolean {
    const { placedOn } = this;
    if (!placedOn) return false;
    const { left, top, scale } = this.host.frame();
    return (
      left === placedOn.frame.left &&
      top === placedOn.frame.top &&
      scale === placedOn.frame.scale &&
      // Within a scrolled part heights are rounded.
      Math.abs(naturalHeight(this.host.panelPlace) - placedOn.height) <= 1 &&
      isSameBox(this.form.root.getBoundingClientRect(), placedOn.form) &&
      isSameBox(this.host.visible(), placedOn.visible)
    );
  }

  /** The panel stands at whole pixels, and may touch what stands at a fraction of one. */
  private coversWorked(areas: PageAreas): boolean {
    const { left, top, width, height } = this.host.panelPlace.getBoundingClientRect();
    const inner = { left: left + 1, top: top + 1, width: width - 2, height: height - 2 };
    return areas.worked.some((box) => overlap(box, inner) > 0);
  }

  /** Moves only the marks: while something scrolls. */
  placeMarks(props: PanelProps): void {
    const frame = this.host.frame();
    this.showMarks(this.marks(props, this.host.visible(), frame), frame);
    this.steadyButtons.note();
  }

  remove(): void {
    this.steadyButtons.end();
    render(null, this.host.panelPlace);
    render(null, this.host.marksPlace);
    this.host.element.remove();
  }

  private marks(props: PanelProps, visible: Box, origin: HostFrame): Mark[] {
    const { result } = props;
    if (!result || result.revision !== props.revision) return this.lastMarks;
    const clip = visiblePart(this.form.root, visible);
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
      const label = text("panelLineState", { line, state: lineStateWord(state) });
      return [{ line, state, label, left: at.left - origin.left, top: at.top - origin.top }];
    });
    return this.lastMarks;
  }

  /** Shown on while a new answer is awaited. */
  private lastMarks: Mark[] = [];
}

function isSameBox(one: Box, other: Box): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}

/** What takes back the scale of a page, which our words need not follow. */
function unscaled(scale: number): string {
  return scale === 1 ? "" : ` scale(${1 / scale})`;
}

/** The same areas as they are seen from a corner of the visible part, measured when they are asked for. */
function areasFrom(visible: Box, areas: PageAreas): PageAreas {
  if (visible.left === 0 && visible.top === 0) return areas;
  return {
    get worked() {
      return areas.worked.map((box) => seenFrom(visible, box));
    },
    get text() {
      return areas.text.map((box) => seenFrom(visible, box));
    },
  };
}

/** The height at which nothing in the panel would scroll. Taken without letting it grow, which would lose the place it was scrolled to. */
function naturalHeight(panelPlace: HTMLElement): number {
  let height = panelPlace.getBoundingClientRect().height;
  for (const part of panelPlace.querySelectorAll(".scroll:not([hidden] *)"))
    height += part.scrollHeight - part.clientHeight;
  return Math.ceil(height);
}

/** A panel that a person holds open where only a chip fits: at its own place, else at the lower right, over what is there. */
function heldOpen(viewport: Box, natural: number, kept: PanelPlace | null): Box {
  const width = Math.min(360, viewport.width - 16);
  const height = Math.min(natural, viewport.height - 16);
  return boxAt(kept ?? { corner: "bottom right", across: 8, down: 8 }, { width, height }, viewport);
}
