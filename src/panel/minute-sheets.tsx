import { useEffect, useId, useRef, useState } from "preact/hooks";
import { mostMinutes, type TimedDay } from "../claim/minute-sheet";
import { countText, text } from "../texts";
import { formatDate, lineWordsWithin, list } from "./format-words";
import { Chevron } from "./icons";
import { MinuteBar } from "./minute-bar";
import type { PanelProps } from "./panel-props";

/** More days than these stand under one fold: a work queue may show a hundred claims. */
const daysShown = 3;

/** The minutes of each claim and day that has timed services. */
export function MinuteSheets({
  days,
  onMinutes,
}: Pick<PanelProps, "onMinutes"> & { days: readonly TimedDay[] }) {
  const sheets = days.map((day) => (
    <MinuteSheet key={`${day.claim} ${day.date}`} day={day} named={days.length > 1} onMinutes={onMinutes} />
  ));
  if (days.length <= daysShown) return <>{sheets}</>;
  return (
    <details class="minutes-fold">
      <summary>
        <Chevron />
        {countText("panelMinutesDays", days.length)}
      </summary>
      {sheets}
    </details>
  );
}

interface MinuteSheetProps extends Pick<PanelProps, "onMinutes"> {
  readonly day: TimedDay;
  /** Whether it has to be said which day it is. */
  readonly named: boolean;
}

/** What the minutes come to, drawn and in words, and the boxes to type them in. */
function MinuteSheet({ day, named, onMinutes }: MinuteSheetProps) {
  const lines = day.services.flatMap((service) => service.lines).sort((one, other) => one - other);
  const name = named
    ? text("panelMinutesOf", { date: formatDate(day.date), lines: lineWordsWithin(lines) })
    : text("panelMinutes");
  const missing = day.services.filter(({ minutes }) => minutes === null).map((service) => service.name);
  const total = day.counts.reduce((sum, { minutes }) => sum + minutes, 0);
  const supported = day.counts.reduce((sum, each) => sum + each.supported, 0);
  const billed = day.counts.reduce((sum, each) => sum + each.billed, 0);
  return (
    <section class="minutes" aria-label={name}>
      <h3 class="minutes-title">
        {name}
        {day.counts.length > 0 && ` · ${countText("panelMinutesTotal", supported, { total, billed })}`}
      </h3>
      {day.counts.map((each) => (
        <MinuteBar key={each.services.map(({ name }) => name).join()} count={each} />
      ))}
      {day.countUnknown !== null && (
        <p class="dim">{text("panelMinutesNotCounted", { because: day.countUnknown })}</p>
      )}
      {day.countUnknown === null && missing.length > 0 && (
        <p class="dim">{text("panelMinutesMissing", { services: list(missing) })}</p>
      )}
      <details class="minutes-boxes">
        <summary>
          <Chevron />
          {text(missing.length === day.services.length ? "panelMinutesType" : "panelMinutesChange")}
        </summary>
        <div class="minute-grid">
          {day.services.map((service) =>
            service.onPage ? (
              <p class="minute" key={service.code}>
                <span>{service.name}</span>
                <span class="figures">
                  {text("panelMinutesFromPage", { minutes: service.minutes ?? "" })}
                </span>
              </p>
            ) : (
              <MinuteBox
                key={service.code}
                name={service.name}
                minutes={service.minutes}
                onMinutes={(minutes) => onMinutes(day, service.code, minutes)}
              />
            ),
          )}
          <MinuteBox
            name={text("panelMinutesSession")}
            minutes={day.sessionMinutes}
            onMinutes={(minutes) => onMinutes(day, null, minutes)}
          />
        </div>
        <p class="source-note">{text("panelMinutesKept")}</p>
      </details>
    </section>
  );
}

/** A pause in typing after which a number is taken, in milliseconds; leaving the box takes it at once. */
const typingPause = 400;

interface MinuteBoxProps {
  readonly name: string;
  readonly minutes: number | null;
  readonly onMinutes: (minutes: number | null) => void;
}

function MinuteBox({ name, minutes, onMinutes }: MinuteBoxProps) {
  const id = useId();
  const shown = minutes === null ? "" : String(minutes);
  /** Null where what was typed has been taken, and what the page session knows is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const handedOver = useRef(minutes);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    handedOver.current = minutes;
    // A number that is being typed on meanwhile stays.
    setTyped((entry) => (entry !== null && minutesFrom(entry) === minutes ? null : entry));
  }, [minutes]);
  const entry = typed ?? shown;
  const wrong = minutesFrom(entry) === undefined;
  const take = (entered: string): void => {
    clearTimeout(timer.current);
    const taken = minutesFrom(entered);
    if (taken === undefined || taken === handedOver.current) return;
    handedOver.current = taken;
    onMinutes(taken);
  };
  return (
    <p class="minute">
      <label for={id}>{name}</label>
      <span>
        <input
          id={id}
          class="minute-box"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          value={entry}
          onInput={(event) => {
            const entered = event.currentTarget.value;
            setTyped(entered);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => take(entered), typingPause);
          }}
          onBlur={() => take(entry)}
        />{" "}
        {text("panelMin")}
      </span>
      {wrong && (
        <span class="minute-wrong" id={`${id}-wrong`}>
          {text("panelMinutesWrong")}
        </span>
      )}
    </p>
  );
}

/** Null where the box is empty, undefined where it holds no number of minutes. */
function minutesFrom(entry: string): number | null | undefined {
  const trimmed = entry.trim();
  if (trimmed === "") return null;
  const minutes = /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return minutes <= mostMinutes ? minutes : undefined;
}
