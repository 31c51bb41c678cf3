/**
 * HCPCS/CPT codes as numbers: five characters read as digits of base 36 (0–9, then A–Z), so that numbers sort as the codes do and
 * fit 26 bits.
 */

/** One more than the largest code number, that of `ZZZZZ`. */
export const codeNumbers = 36 ** 5;

/** -1 for anything but five capital letters or digits. */
export function codeNumber(code: string): number {
  if (code.length !== 5) return -1;
  let number = 0;
  for (let index = 0; index < 5; index += 1) {
    const digit = codeDigit(code.charCodeAt(index));
    if (digit < 0) return -1;
    number = number * 36 + digit;
  }
  return number;
}

/** The code of a number that `codeNumber` gave. */
export function codeOfNumber(number: number): string {
  return number.toString(36).toUpperCase().padStart(5, "0");
}

/** What an ASCII character stands for in a code; -1 if it cannot be in one. */
export function codeDigit(character: number): number {
  if (character >= 48 && character <= 57) return character - 48;
  if (character >= 65 && character <= 90) return character - 55;
  return -1;
}

/** A column 1 and a column 2 code number as one: pairs sort as the rows of the PTP files do. Below 2^52. */
export function pairNumber(column1: number, column2: number): number {
  return column1 * codeNumbers + column2;
}
