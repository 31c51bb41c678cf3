import { say } from "../../say";
import { type ImportedEdition, RefusedFile } from "./imported";

/**
 * Names the edition of a table from what its heading or its file's name says. Each takes texts in the order they are believed:
 * what stands in the file before what the file is called. The dates are those the edition was published for; the rows of the
 * PTP and add-on tables carry their own besides, and so answer for earlier days as well.
 */

const lastDayOfQuarter = ["03-31", "06-30", "09-30", "12-31"];
const months = ["jan", "apr", "jul", "oct"];

/** NCCI tables and the ZIP file come by quarter: "2024 Q3". */
export function quarterEdition(file: string, texts: readonly string[]): ImportedEdition {
  const quarter = onlyOne(file, say("quarter"), texts, quartersIn);
  if (quarter) return quarterNamed(quarter);
  throw new RefusedFile(
    file,
    say(
      'neither the file nor its name says of which quarter it is. Give it the name CMS gave it, or one with the quarter in it, such as "2024q3".',
    ),
  );
}

/** Year and quarter as "2024 Q3". */
export function quarterNamed(name: string): ImportedEdition {
  const [year = "", quarter = ""] = name.split(" Q");
  return { name, ...datesOfQuarter(year, Number(quarter)) };
}

/** The relative value file comes four times a year: "RVU25D" is October's of 2025. */
export function releaseEdition(file: string, texts: readonly string[]): ImportedEdition {
  const release = onlyOne(file, say("release"), texts, releasesIn);
  if (!release) {
    throw new RefusedFile(
      file,
      say(
        'neither the file nor its name says of which release it is. Give it the name CMS gave it, such as "PPRRVU2025_Oct" or "rvu25d".',
      ),
    );
  }
  const year = `20${release.slice(3, 5)}`;
  return { name: release, ...datesOfQuarter(year, "ABCD".indexOf(release.slice(5)) + 1) };
}

/** GPCIs and anesthesia factors are set once a year: "CY 2025". */
export function yearEdition(file: string, texts: readonly string[]): ImportedEdition {
  const year = onlyOne(file, say("year"), texts, yearsIn);
  if (year) return { name: `CY ${year}`, from: `${year}-01-01`, to: `${year}-12-31` };
  throw new RefusedFile(
    file,
    say(
      'neither the file nor its name says of which year it is. Give it the name CMS gave it, such as "GPCI2025" or "ANES2025".',
    ),
  );
}

function onlyOne(
  file: string,
  what: string,
  texts: readonly string[],
  find: (text: string) => string[],
): string | null {
  for (const text of texts) {
    const found = [...new Set(find(text))];
    if (found.length > 1) {
      throw new RefusedFile(
        file,
        say("names more than one {what}: {found}. Keep the one that is right in its name.", {
          what,
          found: found.reduce((first, second) => say("{first} and {second}", { first, second })),
        }),
      );
    }
    if (found[0] !== undefined) return found[0];
  }
  return null;
}

/** "2024q3", "2024-Q3", "V2026Q2", "Eff_07-01-2024", and NCCI's version: v302r0 is the third quarter of year 30, 2024. */
function quartersIn(text: string): string[] {
  const named = [...text.matchAll(/(?<!\d)(20\d\d)[-_ ]?Q([1-4])(?!\d)/gi)].map(
    ([, year, quarter]) => `${year} Q${quarter}`,
  );
  const effective = [...text.matchAll(/Eff(?:ective)?[-_: ]*(\d\d)[-/](\d\d)[-/](20\d\d)/gi)]
    .filter(([, month]) => Number(month) >= 1 && Number(month) <= 12)
    .map(([, month, , year]) => `${year} Q${Math.ceil(Number(month) / 3)}`);
  const versions = [...text.matchAll(/(?<![a-z\d])v(\d\d)([0-3])r\d/gi)].map(
    ([, year, quarter]) => `${1994 + Number(year)} Q${Number(quarter) + 1}`,
  );
  return [...named, ...effective, ...versions];
}

/** "2025 National Physician Fee Schedule Relative Value File October Release", "PPRRVU2025_Oct", "rvu25d". */
function releasesIn(text: string): string[] {
  const inHeading = /(20\d\d) National Physician Fee Schedule Relative Value File[^a-z]*(jan|apr|jul|oct)/gi;
  const inName = /PPRRVU(20\d\d|\d\d)[-_ ]?(jan|apr|jul|oct)/gi;
  const byMonth = [...text.matchAll(inHeading), ...text.matchAll(inName)].map(
    ([, year = "", month = ""]) => `RVU${year.slice(-2)}${"ABCD"[months.indexOf(month.toLowerCase())]}`,
  );
  const byLetter = [...text.matchAll(/(?<![a-z])RVU(\d\d)([A-D])(?![a-z]{2})/gi)].map(
    ([, year, letter = ""]) => `RVU${year}${letter.toUpperCase()}`,
  );
  return [...byMonth, ...byLetter];
}

/** "CY 2025", "2025 PW GPCI", "GPCI2025", "ANES2025", "rvu25d". */
function yearsIn(text: string): string[] {
  const whole = [
    ...text.matchAll(/CY\s*(20\d\d)/gi),
    ...text.matchAll(/(20\d\d) (?:PW|PE|MP) GPCI/gi),
    ...text.matchAll(/(?:GPCI|ANES)[-_ ]?(20\d\d)/gi),
  ].map(([, year = ""]) => year);
  if (whole.length > 0) return whole;
  return [...text.matchAll(/(?<![a-z])RVU(\d\d)[A-D]/gi)].map(([, year]) => `20${year}`);
}

function datesOfQuarter(year: string, quarter: number): { from: string; to: string } {
  const month = String(quarter * 3 - 2).padStart(2, "0");
  return { from: `${year}-${month}-01`, to: `${year}-${lastDayOfQuarter[quarter - 1]}` };
}
