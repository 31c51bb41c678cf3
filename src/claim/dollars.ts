import type { Cents } from "./claim-snapshot";

/** "$1,234.50", from whole cents. */
export function toDollars(cents: Cents): string {
  const magnitude = Math.abs(cents);
  const dollars = Math.floor(magnitude / 100);
  // The first time, asking the locale takes 20 ms: each worker and each frame has a first time.
  const grouped = dollars < 1000 ? String(dollars) : String(dollars).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${cents < 0 ? "−" : ""}$${grouped}.${String(magnitude % 100).padStart(2, "0")}`;
}
