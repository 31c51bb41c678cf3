import type { LineField } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import { say } from "../say";
import type { Report, ReportOptions, RuleLine } from "./define-rule";
import { LineSet, type ServiceDay } from "./service-days";

/**
 * A day to which lines of earlier days go on. Lines are judged on their first day alone, with its units; what lines are to each other on a
 * later day is asked of the rules too, but only to know what they leave unsaid: the units of the later days are not those on the line.
 */
export interface JoinedDay {
  /** The lines that begin on the day, and those that go on to it. */
  readonly set: LineSet;
  /** The numbers of those that go on to it. */
  readonly joining: ReadonlySet<number>;
}

/** The days of which some line of the same claim is a later one; every overlap of two lines has the first day of one of them. */
export function joinedDays(days: readonly ServiceDay[]): ReadonlyMap<ServiceDay, JoinedDay> {
  const joined = new Map<ServiceDay, JoinedDay>();
  const spans = days.flatMap(({ claim, date, set }) =>
    set.lines.flatMap((line) => {
      const last = readValue(line.service.dateOfServiceTo);
      return last !== undefined && last > date ? [{ claim, date, last, line }] : [];
    }),
  );
  if (spans.length === 0) return joined;
  for (const day of days) {
    const reaching = spans.filter(
      ({ claim, date, last }) => claim === day.claim && date < day.date && day.date <= last,
    );
    if (reaching.length === 0) continue;
    const lines = [...reaching.map(({ line }) => line), ...day.set.lines].sort(
      (left, right) => left.service.line - right.service.line,
    );
    joined.set(day, {
      set: new LineSet(lines),
      joining: new Set(reaching.map(({ line }) => line.service.line)),
    });
  }
  return joined;
}

interface Said {
  readonly lines: readonly RuleLine[];
  readonly message: string;
}

/** What a rule says of the lines of a joined day together. It is heard, not reported. */
export class HeardTogether {
  private readonly said: Said[] = [];
  private readonly unchecked: { readonly line: number; readonly because: string }[] = [];
  readonly report: Report<string> = Object.assign(
    (lines: RuleLine | readonly RuleLine[], _field: LineField, message: string): void => {
      this.said.push({ lines: [lines].flat(), message });
    },
    {
      notChecked: ({ line }: RuleLine, because: string) => void this.unchecked.push({ line, because }),
      notKnownHere: () => {},
    },
  );

  /** @param miss is told the same more than once */
  constructor(
    private readonly joining: ReadonlySet<number>,
    private readonly miss: (line: number, because: string) => void,
  ) {}

  /** Of a finding between a line of the day and one that goes on to it, each is told that it was not checked with the other. */
  tellMissed(): void {
    for (const { line, because } of this.unchecked) this.miss(line, because);
    for (const { lines } of this.said) {
      const reaching = lines.find(({ line }) => this.joining.has(line));
      const own = lines.filter(({ line }) => !this.joining.has(line));
      if (!reaching) continue;
      for (const { line } of own) this.miss(line, notTogether(reaching));
      const [first] = own;
      if (first) this.miss(reaching.line, notTogether(first));
    }
  }

  /** Reports what holds of the day's own lines, but not what they would be spared by a line that goes on to the day, such as a primary. */
  sparing(report: Report<string>): Report<string> {
    const spared = (
      lines: RuleLine | readonly RuleLine[],
      field: LineField,
      message: string,
      options?: ReportOptions,
    ): void => {
      const own = [lines].flat();
      const holds = this.said.some(
        (said) =>
          said.message === message && own.every(({ line }) => said.lines.some((each) => each.line === line)),
      );
      if (holds) report(lines, field, message, options);
      else
        for (const { line } of own)
          this.miss(line, say("a line of several days goes on to this day, and it was not checked with it"));
    };
    return Object.assign(spared, { notChecked: report.notChecked, notKnownHere: report.notKnownHere });
  }
}

function notTogether({ line }: RuleLine): string {
  return say("line {line} has a day with it that is not the first of both: they were not checked together", {
    line,
  });
}
