import { defineRule, type Fix } from "../../engine/define-rule";
import { say } from "../../say";
import { setUnits } from "../line-changes";
import { countedGroups, type TimedGroup, type TimedService, therapyUnitFee } from "../timed-treatment";

export default defineRule({
  id: "timed-units-allocation",
  title: "Timed units on the wrong code",
  category: "therapy",
  severity: "warning",
  provenance: "policy",
  scope: "claim",
  needs: ["code"],
  needsWholeClaim: true,
  why: "The total of the timed units fits the minutes, but not their shares: a code has a unit for every full 15 minutes, and a unit that remains goes to the code with the most minutes left over. Where codes tie, either may have it.",
  action: "If the record shows these minutes, move the units: {moves}.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 5 §20.2.C, examples 1–5" },
  messages: { shares: "Timed units by code: {moves}; {arithmetic}" },
  examples: {
    bad: [
      { lines: [{ code: "97110", modifiers: ["GP"], units: 3 }], minutes: { "97110": 33, "97140": 7 } },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97112", modifiers: ["GP"], units: 2 },
        ],
        minutes: { "97110": 30, "97112": 15 },
      },
    ],
    good: [
      {
        lines: [
          { code: "97110", modifiers: ["GP"], units: 2 },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 33, "97140": 7 },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97112", modifiers: ["GP"], units: 2 },
        ],
        minutes: { "97110": 20, "97112": 20 },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"], units: 2 },
          { code: "97112", modifiers: ["GP"] },
        ],
        minutes: { "97110": 20, "97112": 20 },
      },
    ],
  },
  check(input, report) {
    for (const group of countedGroups(input, report)) {
      // More units than the minutes support is `timed-units-exceed`.
      if (group.billed > group.supported || group.services.every(isSupported)) continue;
      const shares = sharesNear(group);
      const tooMany = shares.filter(({ units, to }) => units > to);
      const [from] = tooMany;
      if (!from) continue;
      const moved = [...tooMany, ...shares.filter(({ units, to }) => units < to)];
      const tables = input.tablesOn(group.date);
      const fees = moved.map((service) => therapyUnitFee(service, tables, input.context));
      const [paid, due] = [fees[0], fees[tooMany.length]];
      const line = from.lines[0];
      report(
        moved.flatMap(({ lines }) => lines),
        "units",
        "shares",
        {
          values: { moves: moved.map(move).join(", "), arithmetic: group.arithmetic() },
          fix: moveUnits(moved),
          amounts: line && paid && due ? [{ line: line.line, cents: paid - due }] : [],
        },
      );
    }
  },
});

/** A service with the units it is to have. */
type MovedService = TimedService & { readonly to: number };

/** Whether the minutes bear a service's units as they are: where they bear all of them, none has to move. */
function isSupported({ units, least, most }: TimedService): boolean {
  return least <= units && units <= most;
}

/**
 * The shares nearest to what is billed: no more in all than the minutes support, and no less than is billed. Of services that tie for
 * fewer units than they have, those give one up that keep a line; a unit that is left over goes to one that ties for it.
 */
function sharesNear({ services, billed, supported }: TimedGroup): readonly MovedService[] {
  const shares = services.map((service) => ({
    ...service,
    to: Math.min(Math.max(service.units, service.least), service.most),
  }));
  let sum = shares.reduce((total, { to }) => total + to, 0);
  for (const share of [...shares].sort((one, other) => other.least - one.least)) {
    const more =
      sum > supported && share.to > share.least ? -1 : sum < billed && share.to < share.most ? 1 : 0;
    share.to += more;
    sum += more;
  }
  return shares;
}

function move({ name, to, units }: MovedService): string {
  return say("{name} × {to} in place of {units}", { name, to, units });
}

/** Null where a code has several lines, or none: which of them is to change is not known. A line of no unit is no line. */
function moveUnits(services: readonly MovedService[]): Fix | null {
  const changes = services.flatMap(({ lines: [only, another], to }) =>
    only && !another && to > 0 ? [setUnits(only, to)] : [],
  );
  if (changes.length < services.length) return null;
  return {
    kind: "ask",
    question: "Does the record show these minutes?",
    answers: [{ label: "Yes: {moves}", changes }],
    otherwise: "Correct the minutes first; the units follow from them.",
  };
}
