import type { ReferenceTables } from "../reference/tables";
import { countText, text } from "../texts";
import { touchedCodes } from "./touched-codes";

interface TouchedCodesProps {
  readonly codes: readonly string[];
  readonly before: ReferenceTables;
  readonly after: ReferenceTables;
  readonly date: string;
}

/** More than a claim has are rarely read; the others are counted. */
const mostNamed = 24;

/** Which codes of the open tabs the change touches. */
export function TouchedCodesShown({ codes, before, after, date }: TouchedCodesProps) {
  const touched = touchedCodes(codes, before, after, date);
  const more = touched.length - mostNamed;
  if (codes.length === 0) return <p class="note">{text("tablesNoCodesOpen")}</p>;
  if (touched.length === 0) return <p class="note">{countText("tablesNoneTouched", codes.length)}</p>;
  return (
    <>
      <p>{countText("tablesTouched", codes.length, { touched: touched.length })}</p>
      <ul>
        {touched.slice(0, mostNamed).map(({ code, about }) => (
          <li key={code}>
            <strong>{code}</strong> <span class="note">{about.join(", ")}</span>
          </li>
        ))}
        {more > 0 && <li class="note">{text("tablesMoreTouched", { count: more })}</li>}
      </ul>
    </>
  );
}
