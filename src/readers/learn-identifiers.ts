import { holdsLongNumber, type Identifier, identifyingAttributes } from "../claim/taught-map";
import type { PageDom } from "./dom";
import { caughtBy } from "./map-places";
import { boxAt } from "./place-evidence";
import { attributeOf } from "./unclobbered";

/* What of an element's attributes may stand in a map. */

/** The numbers and codes in an identifier, which may be those of a line. */
export const numbers = /(?<![A-Za-z0-9])[A-V]\d{4}(?![A-Za-z0-9])|\d+/g;
export const isIdentifier = (text: string) => /^[A-Za-z_#][\w.$:[\]#-]*$/.test(text) && text.length <= 160;

/** The identifier of the code that differs between the two lines in its number only. */
export function lineNumberOf(dom: PageDom, first: Element, second: Element): Identifier | null {
  const [one, other] = [boxAt(dom, first), boxAt(dom, second)];
  for (const attribute of identifyingAttributes) {
    const [mine, theirs] = [attributeOf(one, attribute), attributeOf(other, attribute)];
    if (!mine || !theirs || mine === theirs || mine.replace(numbers, "#") !== theirs.replace(numbers, "#"))
      continue;
    const own = mine.match(numbers) ?? [];
    const others = theirs.match(numbers) ?? [];
    const changing = own.filter((number, at) => number !== others[at]);
    if (new Set(changing).size !== 1) continue;
    let at = -1;
    const pattern = mine.replace(numbers, (number) => {
      at += 1;
      return number === others[at] ? number : "#";
    });
    if (isIdentifier(pattern) && !holdsLongNumber(pattern)) return { attribute, pattern };
  }
  return null;
}

export function numbersOf(dom: PageDom, by: Identifier, first: Element, second: Element): [string, string] {
  return [caughtBy(boxAt(dom, first), by) ?? "", caughtBy(boxAt(dom, second), by) ?? ""];
}

/** The identifiers of an element: as they stand, with one of their numbers left open, with all of them left open. */
export function identifiersOf(element: Element): Identifier[] {
  return identifyingAttributes.flatMap((attribute) => {
    const value = attributeOf(element, attribute);
    if (!value || value.includes("#")) return [];
    const count = (value.match(numbers) ?? []).length;
    const patterns = new Set([value]);
    for (let open = 0; open < Math.min(count, 6); open += 1) {
      let at = -1;
      patterns.add(
        value.replace(numbers, (number) => {
          at += 1;
          return at === open ? "#" : number;
        }),
      );
    }
    return [...patterns]
      .filter((pattern) => isIdentifier(pattern) && !holdsLongNumber(pattern))
      .map((pattern) => ({ attribute, pattern }));
  });
}

/** The identifiers of an element with all of their numbers left open. */
export function openIdentifiersOf(element: Element): Identifier[] {
  return identifyingAttributes.flatMap((attribute) => {
    const pattern = attributeOf(element, attribute)?.replace(/\d+/g, "#") ?? "";
    return isIdentifier(pattern) && /[A-Za-z]/.test(pattern) ? [{ attribute, pattern }] : [];
  });
}
