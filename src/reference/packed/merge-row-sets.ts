import type { ConversionFactorPeriod, RowSets } from "../row-sets";
import type { PackedTables } from "./open-packed";

/** The imported tables beside the embedded ones; the look-ups prefer a whole table to an extract of the same time. */
export function mergeRowSets(starter: RowSets, packed: PackedTables): RowSets {
  return {
    ...starter,
    mue: [...packed.mue, ...starter.mue],
    ptp: [...packed.ptp, ...starter.ptp],
    addOn: [...packed.addOn, ...starter.addOn],
    rvu: [...packed.rvu, ...starter.rvu],
    gpci: [...packed.gpci, ...starter.gpci],
    conversionFactors: mergePeriods([...packed.conversionFactors, ...starter.conversionFactors]),
  };
}

/** One period for each first day: the first one's figures, and where they are blank those of the next that has some. */
function mergePeriods(periods: readonly ConversionFactorPeriod[]): ConversionFactorPeriod[] {
  const byFirstDay = new Map<string, ConversionFactorPeriod>();
  for (const period of periods) {
    const known = byFirstDay.get(period.from);
    byFirstDay.set(
      period.from,
      known
        ? {
            ...known,
            others: known.others || period.others,
            qualifying: known.qualifying || period.qualifying,
          }
        : period,
    );
  }
  return [...byFirstDay.values()].sort((left, right) => (left.from < right.from ? -1 : 1));
}
