import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, overlap } from "../../../src/page/box";
import { gutterPlace, markSize } from "../../../src/page/gutter";
import { boxAt, placeOf } from "../../../src/page/kept-place";
import { chipSize, placePanel } from "../../../src/page/place";
import type { PanelPlace } from "../../../src/settings/panels";

const screen = { width: 1400, height: 900 };
const nothing = { worked: [], text: [] };

describe("the panel", () => {
  test("stands beside the form where there is room", () => {
    const place = placePanel({ left: 40, top: 100, width: 900, height: 500 }, screen, 300, nothing);
    expect(place).toEqual({ left: 952, top: 100, width: 360, height: 300, chip: false, away: false });
  });

  test("stands under a wide form, below what belongs to the form", () => {
    const total = { left: 1100, top: 560, width: 200, height: 20 };
    const place = placePanel({ left: 20, top: 100, width: 1360, height: 400 }, screen, 300, {
      worked: [],
      text: [total],
    });
    expect(place.chip).toBe(false);
    expect(place.top).toBeGreaterThan(580);
  });

  test("covers text rather than a field, where only those two are left", () => {
    const field = { left: 0, top: 0, width: 1400, height: 500 };
    const text = { left: 0, top: 500, width: 1400, height: 400 };
    const place = placePanel({ left: 0, top: 0, width: 1400, height: 480 }, screen, 300, {
      worked: [field],
      text: [text],
    });
    expect(place.chip).toBe(false);
    expect(overlap(place, field)).toBe(0);
  });

  test("is a chip where the page is full of fields", () => {
    const fields = Array.from({ length: 60 }, (_, row) => ({
      left: 0,
      top: row * 15,
      width: 1400,
      height: 14,
    }));
    const place = placePanel({ left: 0, top: 0, width: 1400, height: 900 }, screen, 300, {
      worked: fields,
      text: [],
    });
    expect(place.chip).toBe(true);
    expect([place.width, place.height]).toEqual([chipSize.width, chipSize.height]);
  });

  const box = fc.record({
    left: fc.integer({ min: -200, max: 1500 }),
    top: fc.integer({ min: -200, max: 1000 }),
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 400 }),
  });

  test("never covers anything a person works with, and never leaves the window, unless it is a chip", () => {
    const window = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 300, max: 1200 }),
    });
    fc.assert(
      fc.property(
        box,
        window,
        fc.array(box, { maxLength: 12 }),
        fc.integer({ min: 60, max: 900 }),
        (form, viewport, worked, natural) => {
          const place = placePanel(form, viewport, natural, { worked, text: [] });
          if (place.chip) return;
          for (const area of worked) expect(overlap(area, place)).toBe(0);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.left + place.width).toBeLessThanOrEqual(viewport.width);
          expect(place.top + place.height).toBeLessThanOrEqual(viewport.height);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a mark", () => {
  const clip: Box = { left: 0, top: 0, width: 1000, height: 800 };
  const row: Box = { left: 100, top: 200, width: 700, height: 30 };
  const fields: Box[] = [
    { left: 110, top: 203, width: 80, height: 24 },
    { left: 200, top: 203, width: 80, height: 24 },
  ];

  test("stands in the gutter left of its row, level with the first field", () => {
    expect(gutterPlace(row, fields, clip)).toEqual({ left: 82, top: 207 });
  });

  test("goes to the other side where the row begins at the edge of the window", () => {
    const wide = { ...row, left: 0, width: 700 };
    expect(gutterPlace(wide, [{ left: 4, top: 203, width: 600, height: 24 }], clip)?.left).toBe(702);
  });

  test("is not shown for a row that is scrolled out of its container", () => {
    expect(gutterPlace(row, fields, { left: 0, top: 400, width: 1000, height: 300 })).toBeNull();
  });

  test("never covers a field of its row", () => {
    const field = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.constant(203),
      width: fc.integer({ min: 5, max: 300 }),
      height: fc.constant(24),
    });
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -30, max: 60 }),
        (boxes, left) => {
          const place = gutterPlace({ ...row, left }, boxes, clip);
          if (!place) return;
          for (const each of boxes)
            expect(overlap(each, { ...place, width: markSize, height: markSize })).toBe(0);
        },
      ),
    );
  });
});

describe("a panel that a person put somewhere", () => {
  const form = { left: 40, top: 100, width: 900, height: 500 };
  const kept: PanelPlace = { corner: "bottom right", across: 40, down: 30 };
  const there = { left: 1000, top: 570, width: 360, height: 300 };

  test("stands there, over text too, and as far from the same edges in another window", () => {
    const text = { left: 900, top: 500, width: 500, height: 400 };
    expect(placePanel(form, screen, 300, { worked: [], text: [text] }, kept)).toMatchObject(there);
    const smaller = placePanel(form, { width: 700, height: 450 }, 300, nothing, kept);
    expect(smaller).toMatchObject({ left: 300, top: 120, width: 360, height: 300, away: false });
    const tiny = placePanel(form, { width: 320, height: 300 }, 300, nothing, kept);
    expect(tiny).toMatchObject({ left: 8, top: 8, width: 304, height: 284 });
  });

  test("is made lower before it gives way, from the edge that it grows towards", () => {
    const field = { left: 1100, top: 600, width: 100, height: 24 };
    const place = placePanel(form, screen, 300, { worked: [field], text: [] }, kept);
    expect(place).toMatchObject({ left: 1000, top: 628, height: 242, away: false });
  });

  test("gives way to what came under it, as little as it can, and comes back", () => {
    const menu = { left: 1240, top: 700, width: 120, height: 160 };
    const away = placePanel(form, screen, 300, { worked: [menu], text: [] }, kept);
    expect(away).toMatchObject({ left: 876, top: 570, away: true, chip: false });
    expect(placePanel(form, screen, 300, nothing, kept)).toMatchObject({ ...there, away: false });
  });

  test("is a chip there, where no free place holds it", () => {
    const fields = Array.from({ length: 12 }, (_, row) => ({
      left: 0,
      top: row * 80,
      width: 1400,
      height: 30,
    }));
    const place = placePanel(form, screen, 300, { worked: fields, text: [] }, kept);
    expect(place).toMatchObject({ ...chipSize, chip: true });
    expect(fields.some((field) => overlap(field, place) > 0)).toBe(false);
    expect(Math.abs(place.left - 1240)).toBeLessThan(1);
  });

  test("never covers anything a person works with, and never leaves the window, unless it is a chip", () => {
    const boxes = fc.array(
      fc.record({
        left: fc.integer({ min: -200, max: 1500 }),
        top: fc.integer({ min: -200, max: 1000 }),
        width: fc.integer({ min: 1, max: 500 }),
        height: fc.integer({ min: 1, max: 200 }),
      }),
      { maxLength: 25 },
    );
    const window = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 300, max: 1200 }),
    });
    const anywhere = fc.record({
      corner: fc.constantFrom<PanelPlace["corner"]>("top left", "top right", "bottom left", "bottom right"),
      across: fc.integer({ min: 0, max: 3000 }),
      down: fc.integer({ min: 0, max: 3000 }),
    });
    let panels = 0;
    fc.assert(
      fc.property(
        boxes,
        window,
        anywhere,
        fc.integer({ min: 100, max: 700 }),
        (worked, size, at, natural) => {
          const place = placePanel(form, size, natural, { worked, text: [] }, at);
          if (place.chip) return;
          panels += 1;
          expect(worked.filter((each) => overlap(each, place) > 0)).toEqual([]);
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.top).toBeGreaterThanOrEqual(8);
          expect(place.left + place.width).toBeLessThanOrEqual(size.width - 8);
          expect(place.top + place.height).toBeLessThanOrEqual(size.height - 8);
        },
      ),
      { numRuns: 400 },
    );
    expect(panels).toBeGreaterThan(100);
  });

  test("keeps the place it stands at", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 1032 }), fc.integer({ min: 8, max: 592 }), (left, top) => {
        const size = { width: 360, height: 300 };
        const at = placeOf({ left, top, ...size }, screen);
        expect(boxAt(at, size, screen)).toEqual({ left, top, ...size });
      }),
    );
  });
});
