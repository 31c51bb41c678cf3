import type { ConversionFactorPeriod, RowSets, TableEdition } from "../row-sets";
import type { PackedTables } from "./open-packed";

/**
 * Packed tables over what is there already: the embedded ones, or those with another packed file. The look-ups prefer a whole table to
 * an extract of the same time; an edition that both hold answers from the packed file laid on top.
 */
export function mergeRowSets(below: RowSets, packed: PackedTables): RowSets {
  return {
    ...below,
    mue: layered(packed.mue, below.mue),
    ptp: layered(packed.ptp, below.ptp),
    addOn: layered(packed.addOn, below.addOn),
    rvu: layered(packed.rvu, below.rvu),
    gpci: layered(packed.gpci, below.gpci),
    conversionFactors: mergePeriods([...packed.conversionFactors, ...below.conversionFactors]),
  };
}

function layered<Edition extends TableEdition<unknown>>(
  above: readonly Edition[],
  below: readonly Edition[],
): Edition[] {
  // An extract beside the whole table is another edition, though it bears the same name.
  const covers = (edition: Edition) =>
    above.some((each) => each.name === edition.name && isWhole(each) === isWhole(edition));
  return [...above, ...below.filter((edition) => !covers(edition))];
}

function isWhole(edition: TableEdition<unknown>): boolean {
  return edition.covered === "every code";
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
