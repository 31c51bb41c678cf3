import type { Cents } from "../claim/claim-snapshot";

/** "$1,234.50", from whole cents. */
export function toDollars(cents: Cents): string {
  const magnitude = Math.abs(cents);
  const dollars = Math.floor(magnitude / 100);
  // Asking the locale costs more than the whole amount did, and below a thousand it has nothing to say.
  const grouped = dollars < 1000 ? String(dollars) : dollars.toLocaleString("en-US");
  return `${cents < 0 ? "−" : ""}$${grouped}.${String(magnitude % 100).padStart(2, "0")}`;
}
