import { countText, text } from "../texts";
import type { TouchedCodes } from "./touched-codes";

interface TouchedCodesProps extends TouchedCodes {
  /** In the open tabs, or among the dismissals. */
  readonly where: "open" | "dismissed";
}

/** More than a claim has are rarely read; the others are counted. */
const mostNamed = 24;

const keys = {
  open: { none: "tablesNoCodesOpen", untouched: "tablesNoneTouched", touched: "tablesTouched" },
  dismissed: {
    none: "tablesNoCodesDismissed",
    untouched: "tablesNoneDismissedTouched",
    touched: "tablesDismissedTouched",
  },
} as const;

/** Which codes of a place the change touches. */
export function TouchedCodesShown({ where, codes, touched }: TouchedCodesProps) {
  const more = touched.length - mostNamed;
  const keysOf = keys[where];
  if (codes === 0) return <p class="note">{text(keysOf.none)}</p>;
  if (touched.length === 0) return <p class="note">{countText(keysOf.untouched, codes)}</p>;
  return (
    <>
      <p>{countText(keysOf.touched, codes, { touched: touched.length })}</p>
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
