import type { TouchedCodes } from "./touched-codes";

interface TouchedCodesProps extends TouchedCodes {
  /** "in the open tabs". */
  readonly where: string;
}

/** More than a claim has are rarely read; the others are counted. */
const mostNamed = 24;

/** Which codes of a place the change touches. */
export function TouchedCodesShown({ where, codes, touched }: TouchedCodesProps) {
  const all = codes === 1 ? "one code" : `${codes} codes`;
  const more = touched.length - mostNamed;
  if (codes === 0) return <p class="note">No charge code stands {where}.</p>;
  if (touched.length === 0)
    return (
      <p class="note">
        Of the {all} {where}, none is judged otherwise today.
      </p>
    );
  return (
    <>
      <p>
        {touched.length} of the {all} {where}, as judged today:
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
