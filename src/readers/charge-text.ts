/** What stands between the parts of a list as it is typed: ":" in "GP:59", ", " in "GP, 59"; null where there is one part. */
export function separatorIn(text: string): string | null {
  return /[0-9A-Za-z]([\s:,;/|-]+)[0-9A-Za-z]/.exec(text.trim())?.[1]?.replace(/\s+/g, " ") ?? null;
}
