import { type DrivenPage, until } from "../../scripts/drive/driven-browser";

/** What was seen of a list while the wheel turned. */
export interface Scrolled {
  readonly framesPerSecond: number;
  /** Of 1: the frames that came later than the one after the last, 16.7 ms. */
  readonly late: number;
  /** Milliseconds. */
  readonly longest: number;
}

/** Turns of the wheel, as fast as a hand in a hurry makes them, so that the list never comes to rest between two. */
const turns = 60;
const turnSpacing = 50;
const turnDown = 100;
/** Milliseconds from one frame to the next on the screens of this bench. */
const frameSpacing = 1000 / 60;

interface Watching {
  /** Of each animation frame: when it began, and how far the list was scrolled then. */
  frames: (readonly [began: number, scrolled: number])[];
  watching: boolean;
}

/**
 * Scrolls a list by the wheel and says how its frames came. Counted from the first frame in which it had moved to the last one. A frame's time
 * is the browser's own, that of the screen's refresh for which it is made, not when its script came to run.
 *
 * @param list finds the element that scrolls; text, as it runs in the page
 */
export async function scrollList(page: DrivenPage, list: ListOnPage): Promise<Scrolled> {
  const at = await page.evaluate((where) => {
    const world = globalThis as unknown as Watching & { nextFrame(began: number): void };
    const tree = where.host === null ? document : document.querySelector(where.host)?.shadowRoot;
    const element = tree?.querySelector(where.list);
    if (!element) throw new Error(`There is no ${where.list}`);
    element.scrollTop = 0;
    world.frames = [];
    world.watching = true;
    world.nextFrame = (began) => {
      world.frames.push([began, element.scrollTop]);
      if (world.watching) requestAnimationFrame(world.nextFrame);
    };
    requestAnimationFrame(world.nextFrame);
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, list);
  await page.pointAt(at);
  const sent: Promise<void>[] = [];
  const start = performance.now();
  for (let turn = 0; turn < turns; turn += 1) {
    // Not waited for: the driver is told of a turn when the page has handled it, and a hand does not wait for that.
    sent.push(page.wheel(turnDown));
    const next = start + (turn + 1) * turnSpacing;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  await Promise.all(sent);
  const frames = await until("the list has come to rest", () =>
    page.evaluate((distance) => {
      const world = globalThis as unknown as Watching;
      const last = world.frames.at(-1)?.[1] ?? 0;
      if (last < distance) return null;
      world.watching = false;
      return world.frames;
    }, turns * turnDown),
  );
  return seenOf(frames);
}

/** Where a list is on the page: in the shadow tree of `host`, where there is one. */
export interface ListOnPage {
  readonly host: string | null;
  readonly list: string;
}

function seenOf(frames: Watching["frames"]): Scrolled {
  const moved = frames.map(([, scrolled], at) => at > 0 && scrolled !== frames[at - 1]?.[1]);
  const whileMoving = frames.slice(moved.indexOf(true), moved.lastIndexOf(true) + 1).map(([began]) => began);
  const gaps = whileMoving.slice(1).map((began, at) => began - (whileMoving[at] ?? began));
  const all = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    framesPerSecond: (gaps.length * 1000) / all,
    // Half a frame more, since Firefox rounds its clock to milliseconds.
    late: gaps.filter((gap) => gap > frameSpacing * 1.5).length / gaps.length,
    longest: Math.max(...gaps),
  };
}
