import type { Cents } from "../claim/claim-snapshot";
import { numberLocale } from "../texts";

let dollars: Intl.NumberFormat | null = null;

/** "$1,234.50", from whole cents, as the user's language writes amounts. All are dollars, so the bare sign is enough. */
export function formatMoney(cents: Cents): string {
  dollars ??= new Intl.NumberFormat(numberLocale(), {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
  });
  return dollars.format(cents / 100);
}
