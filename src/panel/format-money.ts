import type { Cents } from "../claim/claim-snapshot";

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** "$1,234.50", from whole cents. */
export function formatMoney(cents: Cents): string {
  return dollars.format(cents / 100);
}
