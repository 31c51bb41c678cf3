import axe from "axe-core";

/** WCAG 2.2 A and AA, without axe's own best practices. */
export const wcagRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Those, and what axe itself thinks good. */
export const allRules = [...wcagRules, "best-practice"];

/** The rules that look at colours: what a second colour scheme can break where the first has passed all of them. */
export const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong, one line an element: by what it runs by itself, or by the rules named or tagged in `rules`. */
export async function axeViolations(where: axe.ElementContext, rules?: readonly string[]): Promise<string[]> {
  const { violations } = await axe.run(where, {
    ...(rules ? { runOnly: [...rules] } : {}),
    // Of all else, axe would work out a selector for every element that it looked at: most of its time on a large page.
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${target} ${html} ${failureSummary}`),
  );
}
