import type { MovingProps, PanelWhere } from "./panel-props";

/** Fewer CSS pixels than this are a click of a hand that is not quite still. */
const leastDrag = 4;
const step = 16;
const longStep = 64;
/** Milliseconds without a key after which the panel rests, and where it stands is told. */
const burst = 700;

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves the panel by pointer or by the arrow keys: it follows until it is put down, or goes back at Escape. The focus stays in the page, so
 * the keys are heard at the window, and only while the panel is held or its handle has the focus.
 */
export class HandMove {
  moving: MovingProps;
  /** Hears where the panel stands once the keys rest or have put it down, and null when they take it up. Who drags it sees that. */
  onStands: (where: PanelWhere | null) => void = () => {};
  /** The pointer that holds it, and where that took it up; null: nobody, or the keys. */
  #pointer: { readonly id: number; readonly x: number; readonly y: number; readonly on: Element } | null =
    null;
  #across = 0;
  #down = 0;
  #isMoving = false;
  /** Whether the last press of the pointer moved it: its click is none then. */
  #wasDragged = false;
  #keys: AbortController | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(moving: MovingProps) {
    this.moving = moving;
  }

  /** For an element by which the panel is dragged, and by a double click put back. */
  readonly surface = {
    onPointerDown: (event: PointerEvent & { readonly currentTarget: Element }): void => {
      if (!event.isPrimary || event.button !== 0 || !isToMove(event)) return;
      this.#put();
      this.#wasDragged = false;
      this.#pointer = { id: event.pointerId, x: event.clientX, y: event.clientY, on: event.currentTarget };
      event.currentTarget.setPointerCapture(event.pointerId);
      this.#hearKeys();
    },
    onDblClick: (event: MouseEvent): void => {
      if (this.moving.isPlaced && isToMove(event)) this.moving.onPutBack();
    },
    onPointerMove: (event: PointerEvent): void => {
      const { x, y } = this.#heldBy(event) ?? {};
      if (x === undefined || y === undefined) return;
      const [across, down] = [event.clientX - x, event.clientY - y];
      if (!this.#isMoving && Math.hypot(across, down) < leastDrag) return;
      this.#wasDragged = true;
      this.#moveTo(across, down);
    },
    onPointerUp: (event: PointerEvent): void => {
      if (this.#heldBy(event)) this.#put();
    },
    onPointerCancel: (event: PointerEvent): void => {
      if (this.#heldBy(event)) this.#cancel();
    },
    onLostPointerCapture: (event: PointerEvent): void => {
      if (this.#heldBy(event)) this.#cancel();
    },
  };

  /** For the handle, which takes the focus of a person who works the panel by keyboard. */
  readonly handle = {
    onFocus: (): void => this.#hearKeys(),
    onBlur: (): void => {
      this.#put();
      this.#deafen();
    },
  };

  /** Whether the click that comes now ends a drag. Keys click without a press. */
  isEndOfDrag(click: MouseEvent): boolean {
    return this.#wasDragged && click.detail > 0;
  }

  /** The panel goes away. */
  end(): void {
    this.#letGo();
    this.#deafen();
  }

  /** Back to where it was picked up. */
  #cancel(): void {
    this.#end(() => this.moving.onCancel());
  }

  #put(): void {
    this.#end(() => this.moving.onDrop());
  }

  #end(settle: () => PanelWhere): void {
    const [wasMoving, byKeys] = [this.#isMoving, this.#pointer === null];
    this.#letGo();
    if (!wasMoving) return;
    const where = settle();
    if (byKeys) this.onStands(where);
  }

  #letGo(): void {
    const pointer = this.#pointer;
    clearTimeout(this.#resting);
    this.#pointer = null;
    this.#isMoving = false;
    this.#across = 0;
    this.#down = 0;
    if (!pointer) return;
    if (pointer.on.hasPointerCapture(pointer.id)) pointer.on.releasePointerCapture(pointer.id);
    // A handle with the focus goes on hearing.
    if (!pointer.on.querySelector(".move-handle:focus")) this.#deafen();
  }

  #moveTo(across: number, down: number): PanelWhere {
    this.#isMoving = true;
    this.#across = across;
    this.#down = down;
    return this.moving.onMove(across, down);
  }

  /** A step of the keys. What would be said of each of a burst is not waited for by anybody. */
  #step(across: number, down: number): void {
    if (!this.#isMoving) this.onStands(null);
    const where = this.#moveTo(this.#across + across, this.#down + down);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.onStands(where), burst);
  }

  #heldBy(event: PointerEvent) {
    return this.#pointer?.id === event.pointerId ? this.#pointer : null;
  }

  #hearKeys(): void {
    if (this.#keys) return;
    this.#keys = new AbortController();
    window.addEventListener("keydown", (event) => this.#hear(event), {
      capture: true,
      signal: this.#keys.signal,
    });
  }

  #deafen(): void {
    this.#keys?.abort();
    this.#keys = null;
  }

  #hear(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
    const [across, down] = steps[event.key] ?? [0, 0];
    const isStep = this.#pointer === null && (across !== 0 || down !== 0);
    const isPut = this.#pointer === null && (event.key === "Enter" || event.key === " ");
    const isCancel = this.#isMoving && event.key === "Escape";
    if (!isStep && !isPut && !isCancel) return;
    // The page hears none of it: it would scroll, or close the dialog that the panel stands in.
    event.preventDefault();
    event.stopImmediatePropagation();
    const far = event.shiftKey ? longStep : step;
    if (isStep) this.#step(across * far, down * far);
    else if (isPut) this.#put();
    else this.#cancel();
  }
}

/** Buttons of the header stay buttons. */
function isToMove({ target, currentTarget }: Event): boolean {
  const button = target instanceof Element ? target.closest("button") : null;
  return button === null || button === currentTarget || button.matches(".move-handle");
}
