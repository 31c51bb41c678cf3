import { readClaims } from "../../../src/cli/claim-input";
import { checkClaim } from "../../../src/engine/check-claim";
import { expectedPayment } from "../../../src/payment/expected-payment";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { mergeRowSets } from "../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../src/reference/packed/open-packed";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import { rules } from "../../../src/rules/registry";
import { type BenchLine, tenRules, today } from "./bench-lines";

/*
 * What the engine bench measures, built by Vite as the product is: the registry globs its rules, which plain Node cannot.
 */

/** Prepares claims of these lines; `packed` is CMS's tables as `claimlight pack` makes them, null for the starter tables alone. */
export function prepare(packed: ArrayBuffer | null) {
  const rowSets = packed ? mergeRowSets(starterRowSets, openPacked(packed)) : starterRowSets;
  const tables = createReferenceTables(rowSets);
  const few = rules.filter((rule) => (tenRules as readonly string[]).includes(rule.id));
  if (few.length !== tenRules.length) throw new Error("a rule of the comparison is gone");
  const read = (lines: readonly BenchLine[]) => {
    const minutes = Object.fromEntries(lines.map(({ code }) => [code, 15]));
    const context = {
      today,
      discipline: "PT",
      minutes,
      priorProcedures: [],
      ytdAllowed: { ptSlp: 500, ot: 0 },
    };
    const [claim] = readClaims(JSON.stringify([{ lines, context }]), new Date());
    if (!claim) throw new Error("there is no claim");
    return claim;
  };
  return {
    rules: rules.length,
    /** Payment and all rules, as the background answers one reading. */
    all(lines: readonly BenchLine[]): () => number {
      const { snapshot, context } = read(lines);
      return () => {
        const payment = expectedPayment(snapshot, tables, context);
        return checkClaim(snapshot, rules, tables, context, payment).findings.length;
      };
    },
    /** The ten rules alone; answers with "rule line" for each finding. */
    ten(lines: readonly BenchLine[]): () => string[] {
      const { snapshot, context } = read(lines);
      const payment = expectedPayment(snapshot, tables, context);
      return () =>
        checkClaim(snapshot, few, tables, context, payment).findings.map(
          ({ rule, lines: found }) => `${rule} ${found.join()}`,
        );
    },
  };
}
