import { expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { showPanel } from "./mount-panel";
import { knownMinutes, overbilledMinutes, unknownMinutes } from "./sample-minutes";

function openBoxes(panel: ReturnType<typeof showPanel>): Promise<void> {
  return userEvent.click(panel.one(".minutes-boxes > summary"));
}

const boxes = (panel: ReturnType<typeof showPanel>) => panel.all(".minute-box") as HTMLInputElement[];

test("there is no sheet where nothing is timed", () => {
  expect(showPanel().all(".minutes")).toEqual([]);
});

test("what the minutes support is said in the title, drawn by unit, and named for who cannot see it", () => {
  const panel = showPanel({ timedDays: [knownMinutes] });
  expect(panel.one(".minutes-title").textContent).toBe("Minutes · 38 timed → 3 units supported, 2 billed");
  expect(panel.all(".unit-mark").map((mark) => mark.textContent)).toEqual(["1✓", "2✓", "3+", "4"]);
  expect(panel.one(".minute-picture").getAttribute("aria-label")).toBe(
    "38 timed minutes (97110 24, 97140 14). 3 units supported, 2 billed. 1 more supported: 3 units are 38–52 min.",
  );
  const widths = panel.all(".minute-part").map((part) => part.getBoundingClientRect().width);
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(24 / 14, 1);
  // The third unit begins at the 38th minute, where the bar ends.
  const end = panel.all(".minute-part")[1]?.getBoundingClientRect().right ?? 0;
  expect(panel.all(".minute-track > i")[2]?.getBoundingClientRect().left).toBeCloseTo(end, 0);
});

test("units beyond the minutes stand out by sign and word", () => {
  const panel = showPanel({ timedDays: [overbilledMinutes] });
  expect(panel.all(".unit-mark").map((mark) => mark.textContent)).toEqual(["1✓", "2!"]);
  expect(panel.one(".minute-words .too-many").textContent).toBe("1 unit too many: 1 unit is 8–22 min");
});

test("minutes that are not known are asked for; nothing is drawn", () => {
  const panel = showPanel({ timedDays: [unknownMinutes] });
  expect(panel.all(".minute-figure")).toEqual([]);
  expect(panel.one(".minutes").textContent).toContain("once those of 97110 are typed");
  expect(panel.one(".minutes").textContent).toContain("97140");
});

test("what is typed is handed over after a pause, what the page shows is not asked for", async () => {
  const onMinutes = vi.fn();
  const panel = showPanel({ timedDays: [unknownMinutes], onMinutes });
  await openBoxes(panel);
  expect(boxes(panel).map((box) => box.labels?.[0]?.textContent)).toEqual(["97110", "Whole session"]);
  expect(panel.one(".minute").parentElement?.textContent).toContain("14 min, from the page");
  const [exercise, session] = boxes(panel);
  await userEvent.fill(exercise as HTMLElement, "24");
  await expect.poll(() => onMinutes.mock.calls).toEqual([[unknownMinutes, "97110", 24]]);
  onMinutes.mockClear();
  await userEvent.fill(session as HTMLElement, "45");
  // Leaving the box does not wait for the pause.
  await userEvent.keyboard("{Tab}");
  expect(onMinutes.mock.calls).toEqual([[unknownMinutes, null, 45]]);
});

test("an emptied box takes the minutes back; what is no number is refused and said", async () => {
  const onMinutes = vi.fn();
  const panel = showPanel({ timedDays: [knownMinutes], onMinutes });
  await openBoxes(panel);
  const [exercise] = boxes(panel) as [HTMLInputElement];
  expect(exercise.value).toBe("24");
  await userEvent.fill(exercise, "2x");
  await expect.poll(() => exercise.getAttribute("aria-invalid")).toBe("true");
  expect(panel.one(".minute-wrong").textContent).toBe("A whole number of minutes");
  await userEvent.clear(exercise);
  await expect.poll(() => onMinutes.mock.calls).toEqual([[knownMinutes, "97110", null]]);
});

test("boxes stand below each other, also that of the whole session under its longer name", async () => {
  await page.viewport(400, 720);
  const panel = showPanel({ timedDays: [unknownMinutes] });
  await openBoxes(panel);
  const columns = panel.all(".minute").map((minute) => {
    const value = minute.children[1]?.getBoundingClientRect();
    return Math.round(minute.getBoundingClientRect().right - (value?.right ?? 0));
  });
  expect(columns).toEqual(columns.map(() => 0));
});

test("a page's script cannot type into it", async () => {
  const onMinutes = vi.fn();
  const panel = showPanel({ timedDays: [knownMinutes], onMinutes });
  await openBoxes(panel);
  const [exercise, , session] = boxes(panel) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  exercise.value = "99";
  exercise.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  // What a person types later is handed over later: by then the other would have been.
  await userEvent.fill(session, "45");
  await expect.poll(() => onMinutes.mock.calls).toEqual([[knownMinutes, null, 45]]);
});

test("a press on a box gives it the focus, unlike a press anywhere else", async () => {
  const field = document.body.appendChild(document.createElement("input"));
  onTestFinished(() => field.remove());
  field.focus();
  const panel = showPanel({ timedDays: [knownMinutes] });
  await openBoxes(panel);
  expect(document.activeElement).toBe(field);
  await userEvent.click(boxes(panel)[0] as HTMLElement);
  expect(panel.shadow.activeElement).toBe(boxes(panel)[0]);
});

test("many days stand under one fold", () => {
  const days = [1, 2, 3, 4].map((claim) => ({ ...knownMinutes, claim }));
  expect(showPanel({ timedDays: days }).one(".minutes-fold > summary").textContent).toBe("Minutes of 4 days");
  const two = showPanel({ timedDays: days.slice(0, 2) });
  expect(two.all(".minutes-fold")).toEqual([]);
  expect(two.one(".minutes-title").textContent).toMatch(/^Minutes, 10\/14\/2025, lines 1 and 4 ·/);
});
