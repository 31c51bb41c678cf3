import type { ServiceLine } from "../claim/claim-snapshot";
import type { TaughtField } from "../claim/taught-map";
import { guestEvents } from "./guest-events";

/** What is pointed at, in this order. */
export const teachSteps: readonly TeachStep[] = [
  { field: "code", ask: "the code of the first line", many: false, needed: true },
  { field: "modifiers", ask: "every modifier box of that line", many: true, needed: false },
  { field: "units", ask: "its units", many: false, needed: false },
  { field: "placeOfService", ask: "the place of service", many: false, needed: false },
  {
    field: "dateOfService",
    ask: "the date of service: one box, or month, day and year",
    many: true,
    needed: false,
  },
  { field: "diagnosisPointers", ask: "its diagnosis pointers", many: true, needed: false },
  {
    field: "claim",
    ask: "the patient or claim of that line, where this page lists lines of several",
    many: false,
    needed: false,
  },
  { field: "secondCode", ask: "the code of the second line", many: false, needed: true },
];

export interface TeachStep {
  readonly field: TaughtField | "secondCode";
  /** Goes on after "Point at". */
  readonly ask: string;
  /** Whether several boxes are pointed at. */
  readonly many: boolean;
  readonly needed: boolean;
}

export const stepNames: Readonly<Record<TeachStep["field"], string>> = {
  code: "Code",
  modifiers: "Modifiers",
  units: "Units",
  placeOfService: "POS",
  dateOfService: "Date",
  diagnosisPointers: "Dx",
  claim: "Claim",
  secondCode: "Second code",
};

/** What the bar shows. */
export type TeachView =
  | { readonly kind: "pointing"; readonly step: number; readonly pointed: number; readonly problem: string }
  | { readonly kind: "filled"; readonly lines: readonly ServiceLine[]; readonly problem: string }
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
      aria-label="Claimlight: teach this form"
      data-teach={view.kind}
      {...guestEvents}
    >
      <div role="status">
        <h2>{headline(view)}</h2>
        {detail(view) !== "" && <p class="teach-note">{detail(view)}</p>}
      </div>
      {view.kind === "filled" && <FilledMap lines={view.lines} />}
      <Buttons {...props} />
    </section>
  );
}

function headline(view: TeachView): string {
  switch (view.kind) {
    case "pointing":
      return `${view.step + 1} of ${teachSteps.length}: point at ${teachSteps[view.step]?.ask}.`;
    case "filled":
      return view.lines.length === 1
        ? "This is the line it reads."
        : `These are the ${view.lines.length} lines it reads.`;
    case "refused":
      return "This form was not learned.";
    case "saved":
      return "Saved. This form is read with its map from now on.";
    case "drifted":
      return `The taught map “${view.name}” no longer fits this form.`;
  }
}

function detail(view: TeachView): string {
  switch (view.kind) {
    case "pointing":
      return view.problem !== ""
        ? view.problem
        : view.step === 0
          ? "Click on it in the page. Or put the cursor into it and press F2. Nothing on the page is changed; Esc ends it."
          : view.pointed > 0
            ? `${view.pointed} pointed at.`
            : "";
    case "filled":
      return view.problem !== ""
        ? view.problem
        : "Is every field right? Saved is where the fields stand, never what is in them.";
    case "refused":
      return view.because;
    case "saved":
      return "";
    case "drifted":
      return `${view.because.charAt(0).toUpperCase()}${view.because.slice(1)}. Nothing of it is checked until it is taught again.`;
  }
}

function Buttons({ view, atTop, ...on }: TeachBarProps) {
  const step = view.kind === "pointing" ? teachSteps[view.step] : undefined;
  const pointed = view.kind === "pointing" ? view.pointed : 0;
  return (
    <div class="teach-buttons">
      {step && (
        <>
          <button type="button" class="teach-button" data-press="take" onClick={on.onTakeFocused}>
            Take the field with the cursor
          </button>
          {!(step.needed && pointed === 0) && (
            <button type="button" class="teach-button primary" data-press="next" onClick={on.onNext}>
              {pointed > 0 ? "Next" : "Not on this form"}
            </button>
          )}
          {view.kind === "pointing" && view.step > 0 && (
            <button type="button" class="teach-button" data-press="back" onClick={on.onBack}>
              Back
            </button>
          )}
        </>
      )}
      {view.kind === "filled" && (
        <button type="button" class="teach-button primary" data-press="save" onClick={on.onSave}>
          Save
        </button>
      )}
      {(view.kind === "filled" || view.kind === "refused") && (
        <button type="button" class="teach-button" data-press="again" onClick={on.onAgain}>
          Again
        </button>
      )}
      {view.kind === "drifted" && (
        <button type="button" class="teach-button primary" data-press="again" onClick={on.onAgain}>
          Teach it again
        </button>
      )}
      <button type="button" class="teach-button" data-press="close" onClick={on.onClose}>
        {view.kind === "drifted" ? "Not now" : view.kind === "saved" ? "Close" : "Cancel"}
      </button>
      <button type="button" class="teach-button quiet" data-press="move" onClick={on.onMove}>
        {atTop ? "Move down" : "Move up"}
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
    <section class="teach-lines" tabIndex={0} aria-label="What the map reads">
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {columns.map((field) => (
              <th scope="col" key={field}>
                {stepNames[field]}
              </th>
            ))}
            {claims > 1 && <th scope="col">Claim</th>}
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
      return typeof reading.value === "object" ? reading.value.join(" ") || "none" : String(reading.value);
    case "blank":
      return "blank";
    case "absent":
      return "not taught";
    case "unreadable":
      return "unreadable";
  }
}
