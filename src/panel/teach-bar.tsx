import type { ServiceLine } from "../claim/claim-snapshot";
import type { TaughtField } from "../claim/taught-map";
import { countText, type TextKey, text, textLanguage } from "../texts";
import { guestEvents } from "./guest-events";
import { readerPhrase } from "./reader-phrase";

/** What is pointed at, in this order. */
export const teachSteps: readonly TeachStep[] = [
  { field: "code", ask: "teachCode", many: false, needed: true },
  { field: "modifiers", ask: "teachModifiers", many: true, needed: false },
  { field: "units", ask: "teachUnits", many: false, needed: false },
  { field: "placeOfService", ask: "teachPlace", many: false, needed: false },
  {
    field: "dateOfService",
    ask: "teachDate",
    many: true,
    needed: false,
  },
  { field: "diagnosisPointers", ask: "teachPointers", many: true, needed: false },
  {
    field: "claim",
    ask: "teachClaim",
    many: false,
    needed: false,
  },
  { field: "secondCode", ask: "teachSecondCode", many: false, needed: true },
];

export interface TeachStep {
  readonly field: TaughtField | "secondCode";
  /** Goes on after "Point at". */
  readonly ask: TextKey;
  /** Whether several boxes are pointed at. */
  readonly many: boolean;
  readonly needed: boolean;
}

const stepKeys: Readonly<Record<TeachStep["field"], TextKey>> = {
  code: "columnCode",
  modifiers: "columnModifiers",
  units: "columnUnits",
  placeOfService: "columnPos",
  dateOfService: "columnDate",
  diagnosisPointers: "columnPointers",
  claim: "columnClaim",
  secondCode: "teachSecondCodeName",
};

/** What is pointed at, in a word or two. */
export function stepName(field: TeachStep["field"]): string {
  return text(stepKeys[field]);
}

/** What the bar shows. */
export type TeachView =
  | { readonly kind: "pointing"; readonly step: number; readonly pointed: number; readonly problem: string }
  | {
      readonly kind: "filled";
      readonly lines: readonly ServiceLine[];
      /** Why rows that may be lines are not read, a reason for each. */
      readonly unread: readonly string[];
      readonly problem: string;
    }
  | { readonly kind: "refused"; readonly because: string }
  | { readonly kind: "saved" }
  | { readonly kind: "drifted"; readonly name: string; readonly because: string };

export interface TeachBarProps {
  readonly view: TeachView;
  readonly atTop: boolean;
  onMove(): void;
  onTakeFocused(): void;
  onNext(): void;
  onBack(): void;
  onAgain(): void;
  onSave(): void;
  onClose(): void;
}

/** The bar with which a person teaches a form. It takes no focus; what it says is said in a status. */
export function TeachBar(props: TeachBarProps) {
  const { view, atTop } = props;
  return (
    <section
      class={`claimlight teach ${atTop ? "at-top" : ""}`}
      aria-label={text("teachLabel")}
      lang={textLanguage()}
      data-teach={view.kind}
      {...guestEvents}
    >
      <div role="status">
        <h2>{headline(view)}</h2>
        {detail(view) !== "" && <p class="teach-note">{detail(view)}</p>}
      </div>
      {view.kind === "filled" && <FilledMap lines={view.lines} />}
      {view.kind === "filled" && view.unread.length > 0 && (
        <p class="teach-note" data-unread={view.unread.length}>
          {countText("popupUnreadRows", view.unread.length, {
            reasons: [...new Set(view.unread.map(readerPhrase))].join("; "),
          })}
        </p>
      )}
      <Buttons {...props} />
    </section>
  );
}

function headline(view: TeachView): string {
  switch (view.kind) {
    case "pointing":
      return text("teachPoint", {
        step: view.step + 1,
        steps: teachSteps.length,
        what: text(teachSteps[view.step]?.ask ?? "teachCode"),
      });
    case "filled":
      return countText("teachLinesRead", view.lines.length);
    case "refused":
      return text("teachRefused");
    case "saved":
      return text("teachSaved");
    case "drifted":
      return text("teachDrifted", { name: view.name });
  }
}

function detail(view: TeachView): string {
  switch (view.kind) {
    case "pointing":
      return view.problem !== ""
        ? view.problem
        : view.step === 0
          ? text("teachHow")
          : view.pointed > 0
            ? countText("teachPointed", view.pointed)
            : "";
    case "filled":
      return view.problem !== "" ? view.problem : text("teachRight");
    case "refused":
      return readerPhrase(view.because);
    case "saved":
      return "";
    case "drifted":
      return text("teachDriftedWhy", { because: asSentence(readerPhrase(view.because)) });
  }
}

function asSentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

function Buttons({ view, atTop, ...on }: TeachBarProps) {
  const step = view.kind === "pointing" ? teachSteps[view.step] : undefined;
  const pointed = view.kind === "pointing" ? view.pointed : 0;
  return (
    <div class="teach-buttons">
      {step && (
        <>
          <button type="button" class="teach-button" data-press="take" onClick={on.onTakeFocused}>
            {text("teachTake")}
          </button>
          {!(step.needed && pointed === 0) && (
            <button type="button" class="teach-button primary" data-press="next" onClick={on.onNext}>
              {text(pointed > 0 ? "teachNext" : "teachNotOnForm")}
            </button>
          )}
          {view.kind === "pointing" && view.step > 0 && (
            <button type="button" class="teach-button" data-press="back" onClick={on.onBack}>
              {text("teachBack")}
            </button>
          )}
        </>
      )}
      {view.kind === "filled" && (
        <button type="button" class="teach-button primary" data-press="save" onClick={on.onSave}>
          {text("teachSave")}
        </button>
      )}
      {(view.kind === "filled" || view.kind === "refused") && (
        <button type="button" class="teach-button" data-press="again" onClick={on.onAgain}>
          {text("teachAgain")}
        </button>
      )}
      {view.kind === "drifted" && (
        <button type="button" class="teach-button primary" data-press="again" onClick={on.onAgain}>
          {text("teachTeachAgain")}
        </button>
      )}
      <button type="button" class="teach-button" data-press="close" onClick={on.onClose}>
        {text(view.kind === "drifted" ? "teachNotNow" : view.kind === "saved" ? "teachClose" : "teachCancel")}
      </button>
      <button type="button" class="teach-button quiet" data-press="move" onClick={on.onMove}>
        {text(atTop ? "teachMoveDown" : "teachMoveUp")}
      </button>
    </div>
  );
}

type ShownField = "code" | "modifiers" | "units" | "placeOfService" | "dateOfService" | "diagnosisPointers";
const columns: readonly ShownField[] = [
  "code",
  "modifiers",
  "units",
  "placeOfService",
  "dateOfService",
  "diagnosisPointers",
];

/** What the map reads now. It is shown and not kept. */
function FilledMap({ lines }: { readonly lines: readonly ServiceLine[] }) {
  const claims = new Set(lines.map(({ claim }) => claim)).size;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the bar must scroll by keyboard.
    <section class="teach-lines" tabIndex={0} aria-label={text("teachMapReads")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text("columnLine")}</th>
            {columns.map((field) => (
              <th scope="col" key={field}>
                {stepName(field)}
              </th>
            ))}
            {claims > 1 && <th scope="col">{text("columnClaim")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <th scope="row">{line.line}</th>
              {columns.map((field) => (
                <td key={field} data-field={field} data-state={line[field].state}>
                  {shownValue(line[field])}
                </td>
              ))}
              {claims > 1 && <td>{line.claim}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shownValue(reading: ServiceLine[ShownField]): string {
  switch (reading.state) {
    case "read":
      return typeof reading.value === "object"
        ? reading.value.join(" ") || text("panelValueNone")
        : String(reading.value);
    case "blank":
      return text("panelValueBlank");
    case "absent":
      return text("teachNotTaught");
    case "unreadable":
      return text("teachUnreadable");
  }
}
