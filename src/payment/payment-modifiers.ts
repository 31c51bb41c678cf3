import { say } from "../say";
import type { Component } from "./unit-fee";

/** A factor on one unit's fee, in ten-thousandths, with the words of its step. A factor of 10,000 changes nothing and says why. */
export interface FeeFactor {
  readonly label: string;
  readonly tenThousandths: number;
}

/** What a line's modifiers do to the fee of its code. */
export interface PaymentModifiers {
  readonly component: Component;
  readonly bilateral: boolean;
  /** Of an assistant at surgery or a co-surgeon. */
  readonly role: FeeFactor | null;
  /** Ranked among the assistant's procedures of the day, not the surgeon's: nobody is both. */
  readonly assistant: boolean;
}

/**
 * Modifiers under which the contractor prices the service, or which split a fee in ways these tables do not tell (RVU26A
 * documentation; MCPM ch. 12 §40, §50): no amount is better than a wrong one.
 */
const pricedByOthers = new Set("22 52 54 55 56 66 73 74 78 AA AD QK QX QY QZ".split(" "));

/** 16 % of the fee (MCPM ch. 12 §20.4.3). */
const assistantPhysician = (modifier: string): FeeFactor => ({
  label: say("Modifier {modifier}, assistant at surgery: × 0.16", { modifier }),
  tenThousandths: 1600,
});
/** A PA, NP or CNS is paid 85 % of those 16 % (MCPM ch. 12 §110.1–120.1). */
const otherAssistant = (): FeeFactor => ({
  label: say("Modifier AS, assistant at surgery: × 0.136"),
  tenThousandths: 1360,
});
/** RVU26A documentation, co-surgeons. */
const coSurgeon = (): FeeFactor => ({
  label: say("Modifier 62, co-surgeon: × 0.625"),
  tenThousandths: 6250,
});

const none: PaymentModifiers = { component: "", bilateral: false, role: null, assistant: false };

/** Reads a line's modifiers for what they do to its fee; or says which of them leaves it without an amount. */
export function paymentModifiers(modifiers: readonly string[]): PaymentModifiers | { because: string } {
  if (modifiers.length === 0) return none;
  let component: Component = "";
  let bilateral = false;
  let byCoSurgeon = false;
  let byOtherAssistant = false;
  let physician: string | null = null;
  for (const modifier of modifiers) {
    if (pricedByOthers.has(modifier))
      return { because: say("modifier {modifier} changes the amount", { modifier }) };
    if (modifier === "26" || modifier === "TC" || modifier === "53") {
      if (component !== "" && component !== modifier)
        return {
          because: say("modifiers {one} and {other} exclude each other", { one: component, other: modifier }),
        };
      component = modifier;
    } else if (modifier === "50") bilateral = true;
    else if (modifier === "62") {
      byCoSurgeon = true;
    } else if (modifier === "AS" || modifier === "80" || modifier === "81" || modifier === "82") {
      if (modifier === "AS") byOtherAssistant = true;
      else physician = modifier;
    }
  }
  const assistant = byOtherAssistant || physician !== null;
  if (byCoSurgeon && assistant)
    return { because: say("a line is a co-surgeon's or an assistant's, not both") };
  return { component, bilateral, role: roleOf(byCoSurgeon, byOtherAssistant, physician), assistant };
}

/** AS says who assisted, and may stand beside 80, 81 or 82. */
function roleOf(byCoSurgeon: boolean, byOtherAssistant: boolean, physician: string | null): FeeFactor | null {
  if (byCoSurgeon) return coSurgeon();
  if (byOtherAssistant) return otherAssistant();
  return physician === null ? null : assistantPhysician(physician);
}

/**
 * What modifier 50 does by the code's bilateral indicator (RVU26A documentation): 1: 150 % for both sides; 3: the full fee for each
 * side; 0 and 2: one fee for both; 9: the concept does not apply.
 */
export function bilateralFactor(indicator: string): FeeFactor {
  if (indicator === "1") return { label: say("Modifier 50, both sides: × 1.5"), tenThousandths: 15_000 };
  if (indicator === "3") return { label: say("Modifier 50, each side in full: × 2"), tenThousandths: 20_000 };
  return {
    label: say("Modifier 50: bilateral indicator {indicator}, no change", { indicator }),
    tenThousandths: 10_000,
  };
}
