import type { TimedCount } from "../claim/minute-sheet";
import { countText, text } from "../texts";

/** A unit is supported from 8 minutes past the full units before it: 8, 23, 38 … */
const firstThreshold = 8;
const unitMinutes = 15;

/** Minutes as a bar with a mark where each unit begins, and the same in words. */
export function MinuteBar({ count }: { readonly count: TimedCount }) {
  const { services, minutes, billed, supported } = count;
  const threshold = (unit: number) => firstThreshold + (unit - 1) * unitMinutes;
  const lastUnit = Math.max(billed, supported + 1);
  // A wrong number of units must not make the bar unreadable.
  const units = Array.from({ length: Math.min(lastUnit, 24) }, (_, index) => index + 1);
  const end = Math.max(minutes, threshold(units.length)) + 4;
  const across = (at: number) => `${((at / end) * 100).toFixed(2)}%`;
  return (
    <figure class="minute-figure">
      <div class="minute-picture" role="img" aria-label={spoken(count)}>
        <div class="minute-track">
          {services.map(({ name, minutes }, index) => (
            <span key={name} class={`minute-part part-${index % 3}`} style={{ width: across(minutes) }} />
          ))}
          {units.map((unit) => (
            <i key={unit} style={{ insetInlineStart: across(threshold(unit)) }} />
          ))}
        </div>
        <div class="unit-marks">
          {units.map((unit) => {
            const state = stateOf(unit, count);
            return (
              <span
                key={unit}
                class={`unit-mark ${state}`}
                style={{ insetInlineStart: across(threshold(unit)) }}
              >
                {unit}
                {stateSign[state]}
              </span>
            );
          })}
        </div>
      </div>
      <figcaption class="minute-words">
        {services.map(({ name, minutes, units }, index) => (
          <span key={name}>
            <b class={`minute-key part-${index % 3}`} />
            {text("panelServiceMinutes", { name, minutes, units: countText("panelUnits", units) })}
          </span>
        ))}
        <span class={billed > supported ? "too-many" : ""}>{verdict(count)}</span>
      </figcaption>
    </figure>
  );
}

type UnitState = "billed" | "free" | "unsupported" | "next";

const stateSign: Readonly<Record<UnitState, string>> = { billed: "✓", free: "+", unsupported: "!", next: "" };

function stateOf(unit: number, { billed, supported }: TimedCount): UnitState {
  if (unit <= supported) return unit <= billed ? "billed" : "free";
  return unit <= billed ? "unsupported" : "next";
}

function verdict({ billed, supported, range }: TimedCount): string {
  const needed = countText("panelUnitRange", supported, { range });
  if (billed > supported) return countText("panelUnitsTooMany", billed - supported, { needed });
  if (billed < supported) return countText("panelUnitsMore", supported - billed, { needed });
  return needed;
}

function spoken(count: TimedCount): string {
  const { minutes, supported, billed } = count;
  const services = count.services.map(({ name, minutes }) => `${name} ${minutes}`).join(", ");
  return countText("panelMinutesSpoken", supported, { minutes, services, billed, verdict: verdict(count) });
}
