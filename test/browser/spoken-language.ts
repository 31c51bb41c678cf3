import english from "../../public/_locales/en/messages.json";
import spanish from "../../public/_locales/es/messages.json";

/** What a person reads or hears of an element and all in it: texts, and the attributes that are shown or spoken. */
function shownTexts(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
  }
  return texts.map((each) => each.trim()).filter((each) => each !== "");
}

/**
 * The English texts of ours that are left in an element of the Spanish panel or page.
 *
 * @param handedIn what it was handed in English: words of findings, guides and tables
 */
export function englishIn(root: Element, handedIn: readonly string[] = []): string[] {
  const patterns = Object.entries(english).flatMap(([key, { message }]) => {
    const parts = message.split(/\{\w+\}/);
    // A text that hardly has words of its own ("{first} and {last}") fits half of all sentences.
    const least = parts.length === 1 ? 1 : message.startsWith("{") ? 8 : 6;
    const letters = parts.join("").match(/\p{L}/gu) ?? [];
    if (message === spanish[key as keyof typeof spanish].message || letters.length < least) return [];
    const fixed = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${fixed.join(".+")}$`, "u");
  });
  return shownTexts(root).filter(
    (each) => !handedIn.includes(each) && patterns.some((pattern) => pattern.test(each)),
  );
}

/** Elements that stick out of the viewport to the right, or whose own text does not fit them. */
export function overflowing(root: Element, width: number): string[] {
  return [root, ...root.querySelectorAll<HTMLElement>("*")]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      // A long payer's name ends in an ellipsis on purpose.
      const cut = (overflowX === "hidden" || overflowX === "clip") && textOverflow !== "ellipsis";
      const hidden = element.closest(".hidden-words") !== null;
      return (
        element.getBoundingClientRect().right > width + 0.5 ||
        (cut && !hidden && element.scrollWidth > element.clientWidth + 1)
      );
    })
    .map((element) => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
}
