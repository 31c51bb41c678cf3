/** The exact sum of decimal strings ("0.23" + "0.44" = "0.67"), with as many digits as the longest; null where one is no decimal. */
export function sumOfDecimals(decimals: readonly string[]): string | null {
  if (!decimals.every((text) => /^\d+(\.\d+)?$/.test(text))) return null;
  const scale = Math.max(0, ...decimals.map((text) => (text.split(".")[1] ?? "").length));
  const sum = decimals.reduce((total, text) => {
    const [whole = "0", fraction = ""] = text.split(".");
    return total + BigInt(whole + fraction.padEnd(scale, "0"));
  }, 0n);
  const digits = String(sum).padStart(scale + 1, "0");
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
