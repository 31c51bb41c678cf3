import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gutterPlace, markSize } from "../../../src/page/gutter";
import { type Box, chipSize, overlap, placePanel } from "../../../src/page/place";

const screen = { width: 1400, height: 900 };
const nothing = { worked: [], text: [] };

describe("the panel", () => {
  test("stands beside the form where there is room", () => {
    const place = placePanel({ left: 40, top: 100, width: 900, height: 500 }, screen, 300, nothing);
    expect(place).toEqual({ left: 952, top: 100, width: 360, height: 300, chip: false });
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
