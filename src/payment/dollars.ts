import type { Cents } from "../claim/claim-snapshot";

/** "$1,234.50", from whole cents. */
export function toDollars(cents: Cents): string {
  const magnitude = Math.abs(cents);
  const dollars = Math.floor(magnitude / 100).toLocaleString("en-US");
  return `${cents < 0 ? "−" : ""}$${dollars}.${String(magnitude % 100).padStart(2, "0")}`;
}
