import type { ReferenceTables } from "../reference/tables";
import { touchedCodes } from "./touched-codes";

interface TouchedCodesProps {
  /** "the open tabs". */
  readonly where: string;
  readonly codes: readonly string[];
  readonly before: ReferenceTables;
  readonly after: ReferenceTables;
  readonly date: string;
}

/** More than a claim has are rarely read; the others are counted. */
const mostNamed = 24;

/** Which codes of a place the change touches. */
export function TouchedCodesShown({ where, codes, before, after, date }: TouchedCodesProps) {
  const touched = touchedCodes(codes, before, after, date);
  const all = codes.length === 1 ? "one code" : `${codes.length} codes`;
  const more = touched.length - mostNamed;
  if (codes.length === 0) return <p class="note">No charge code stands in {where}.</p>;
  if (touched.length === 0)
    return (
      <p class="note">
        Of the {all} in {where}, none is judged otherwise today.
      </p>
    );
  return (
    <>
      <p>
        {touched.length} of the {all} in {where}, as judged today:
      </p>
      <ul>
        {touched.slice(0, mostNamed).map(({ code, about }) => (
          <li key={code}>
            <strong>{code}</strong> <span class="note">{about.join(", ")}</span>
          </li>
        ))}
        {more > 0 && <li class="note">and {more} more</li>}
      </ul>
    </>
  );
}
