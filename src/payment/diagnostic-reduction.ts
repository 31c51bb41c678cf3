import type { Cents } from "../claim/claim-snapshot";
import { say } from "../say";
import { highestOf, inFull, type PaidBesideOthers, type PaidUnits } from "./paid-units";
import { portion } from "./portion";
import type { PricedLine } from "./priced-line";
import { diagnosticReductions } from "./service-parts";

/** Imaging is reduced within a session: these say that there may be another (RVU26A documentation, indicator 4). */
const otherSession = new Set(["59", "76", "77", "XE", "XP"]);

/**
 * Several diagnostic procedures with the same indicator: technical components reduce each other, and so do professional ones of imaging;
 * of a global service each part by itself. The part with the highest fee is paid in full.
 *
 * @param day the lines of one day and one indicator
 * @returns the lines that are paid otherwise than alone
 */
export function diagnosticReduction(
  day: readonly PricedLine[],
  indicator: string,
): ReadonlyMap<PricedLine, PaidBesideOthers> {
  const reduction = diagnosticReductions.get(indicator);
  if (!reduction) return new Map();
  const technical = partOf(day, "technical", reduction.technical);
  const professional = partOf(day, "professional", reduction.professional);
  const reduced = [technical, professional].filter((part) => part !== null);
  const concerned = [...new Set(reduced.flatMap(({ lines }) => lines))];
  const inDoubt = concerned.some(
    (line) =>
      line.bothSides ||
      (indicator === "4" && line.modifiers.some((modifier) => otherSession.has(modifier))) ||
      reduced.some((part) => part.lines.includes(line) && part.feeOf(line) === null),
  );
  const because = say(
    "several procedures with multiple procedure indicator {indicator} that day: how these are reduced is not covered",
    { indicator },
  );
  return new Map(concerned.map((line) => [line, inDoubt ? { because } : paidOf(line, reduced)] as const));
}

/** A part of diagnostic procedures that more than one unit of a day has. */
interface ReducedPart {
  readonly name: string;
  readonly lines: readonly PricedLine[];
  readonly first: PricedLine | null;
  readonly tenThousandths: number;
  /** Of one unit; null where it is not known. */
  feeOf(line: PricedLine): Cents | null;
}

function partOf(
  day: readonly PricedLine[],
  name: "technical" | "professional",
  tenThousandths: number,
): ReducedPart | null {
  const other = name === "technical" ? "26" : "TC";
  const feeOf = ({ fee, component, technicalFee }: PricedLine): Cents | null => {
    if (technicalFee === null) return null;
    return name === "technical" ? technicalFee : component === "26" ? fee : fee - technicalFee;
  };
  // What is technical alone has no professional part, with modifier TC or without.
  const lines = day.filter((line) => line.component !== other && feeOf(line) !== 0);
  const units = lines.reduce((sum, line) => sum + line.units * (line.bothSides ? 2 : 1), 0);
  if (tenThousandths === 10_000 || units < 2) return null;
  const first = highestOf(lines, (line) => feeOf(line) ?? 0);
  return { name: say(name), lines, first, tenThousandths, feeOf };
}

function paidOf(line: PricedLine, parts: readonly ReducedPart[]): readonly PaidUnits[] {
  const unit = (isFirst: boolean): PaidUnits => {
    const reducing = parts.filter(({ lines, first }) => lines.includes(line) && !(isFirst && first === line));
    if (reducing.length === 0) return inFull(line.fee, 1);
    const off = reducing.map((part) => {
      const fee = part.feeOf(line) ?? 0;
      return fee - portion(fee, part.tenThousandths);
    });
    const words = reducing.map(({ name, tenThousandths }) =>
      say("{part} × {factor}", { part: name, factor: String(tenThousandths / 10_000) }),
    );
    return {
      label: say("Several diagnostic procedures: {parts}", { parts: words.join(", ") }),
      fee: off.reduce((fee, each) => fee - each, line.fee),
      units: 1,
    };
  };
  const isFirst = parts.some(({ first }) => first === line);
  if (!isFirst) return [{ ...unit(false), units: line.units }];
  return line.units === 1 ? [unit(true)] : [unit(true), { ...unit(false), units: line.units - 1 }];
}
