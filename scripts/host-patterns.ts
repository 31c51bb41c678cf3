/**
 * Match patterns from a list of sites: one a line, `ehr.example`, `*.ehr.example` or `https://ehr.example`; `#` begins a comment.
 *
 * @throws Error that names file and line
 */
export function hostPatterns(text: string, file: string): string[] {
  const patterns = text.split(/\r?\n/).flatMap((line, index) => {
    const site = line.replace(/#.*/, "").trim();
    if (site === "") return [];
    const [, scheme = "https", host] =
      /^(?:(https?):\/\/)?((?:\*\.)?[a-z\d](?:[a-z\d.-]*[a-z\d])?)(?:\/\*?)?$/i.exec(site) ?? [];
    if (host === undefined)
      throw new Error(`${file}, line ${index + 1}: ${site} is not a site like ehr.example`);
    return [`${scheme.toLowerCase()}://${host.toLowerCase()}/*`];
  });
  if (patterns.length === 0) throw new Error(`${file} names no site`);
  return [...new Set(patterns)];
}
