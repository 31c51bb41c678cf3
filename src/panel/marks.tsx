import { textLanguage } from "../texts";
import { StateIcon } from "./icons";
import type { Mark } from "./panel-props";

/**
 * The gutter marks beside the lines: 16 px shapes at the coordinates given, from the host's origin. They take no pointer and no
 * focus, so nothing on the page is ever covered by something clickable. Moved by left and top, they would be layout shifts of the page.
 */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <div class="claimlight-marks" lang={textLanguage()}>
      {marks.map((mark) => (
        <span
          key={mark.line}
          class="mark"
          role="img"
          aria-label={mark.label}
          data-line={mark.line}
          data-mark={mark.state}
          style={{ transform: `translate(${mark.left}px, ${mark.top}px)` }}
        >
          <StateIcon state={mark.state} />
        </span>
      ))}
    </div>
  );
}
