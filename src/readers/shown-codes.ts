/*
 * How forms that show names show a code or a modifier: alone, or before its name. A name without one is neither, and what begins with
 * five capitals is still a name.
 */

export const shownCode = /^(\d{4}[0-9AFMTU]|[A-V]\d{4})(?![0-9A-Za-z])/;
export const shownModifier = /^([0-9A-Z]{2})(?![0-9A-Za-z])/;

/** Whether a text is a modifier and behind it, after a space or a dash, a name of several words or a long one. */
export function isModifierWithName(text: string): boolean {
  return (
    shownModifier.test(text) && /^.{2}\s*[-–—:]?\s+\S.*[a-z]{3,}/.test(text) && !/^.{2}\s*[,;/]/.test(text)
  );
}

export const noCodeBeforeName = "no code stands before the name";
export const noModifierBeforeName = "no modifier stands before the name";
