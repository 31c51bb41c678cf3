import type { Cents } from "../claim/claim-snapshot";
import { toDollars } from "../claim/dollars";
import { numberLocale } from "../texts";

let dollars: Intl.NumberFormat | null = null;

/** "$1,234.50", from whole cents, as the user's language writes amounts. All are dollars, so the bare sign is enough. */
export function formatMoney(cents: Cents): string {
  // In every frame the first number format takes the browser 15 to 20 ms, and most need no other than this. Below zero its sign is another.
  if (/-US$/.test(numberLocale()) && cents >= 0) return toDollars(cents);
  dollars ??= new Intl.NumberFormat(numberLocale(), {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
  });
  return dollars.format(cents / 100);
}
