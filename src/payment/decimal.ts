/**
 * Exact decimals: a whole number of 10^-scale. RVUs have two decimals, GPCIs three and conversion factors four, so a product
 * needs nine; binary floats would round it before the one rounding that CMS makes.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads decimal text such as "32.3465", "-0.5" or "1e-7"; null where it is not a decimal number. */
export function decimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const magnitude = BigInt(whole + fraction);
  const digits = sign === "-" ? -magnitude : magnitude;
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

export function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { digits: at(left, scale) + at(right, scale), scale };
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

export function compare(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = at(left, scale) - at(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Dollars to whole cents, half a cent away from zero ("half-up", the rounding that reproduces CMS's published amounts). */
export function toCents(dollars: Decimal): number {
  const tenths = at(dollars, Math.max(dollars.scale, 3));
  const divisor = 10n ** BigInt(Math.max(dollars.scale, 3) - 2);
  const magnitude = tenths < 0n ? -tenths : tenths;
  const cents = (magnitude + divisor / 2n) / divisor;
  return Number(tenths < 0n ? -cents : cents);
}

/** As a person writes it: at least two decimals, no trailing zeros beyond them. */
export function format(value: Decimal): string {
  const magnitude = (value.digits < 0n ? -value.digits : value.digits)
    .toString()
    .padStart(value.scale + 1, "0");
  const wholePart = magnitude.slice(0, magnitude.length - value.scale);
  const fraction = magnitude
    .slice(magnitude.length - value.scale)
    .replace(/0+$/, "")
    .padEnd(2, "0");
  return `${value.digits < 0n ? "-" : ""}${wholePart}.${fraction}`;
}

function at(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}
