import type { ClaimSnapshot, LineField, ServiceLine } from "../claim/claim-snapshot";
import type { Reading, ReadingState } from "../claim/reading";
import { readerPhrase } from "../panel/reader-phrase";
import { countText, type TextKey, text } from "../texts";

/**
 * What was read of one charge form. Other programs rely on this table (`design.md`, contract 2): a cell's text is the value and
 * nothing else. What stands in a cell without a value ("blank", "unreadable") comes from the stylesheet.
 */
export function FormTable({ form, number }: { readonly form: ClaimSnapshot; readonly number: number }) {
  const claims = new Set(form.lines.map((line) => line.claim)).size;
  const missing = missingFields(form);
  const lines = countText("panelLines", form.lines.length);
  return (
    <div class="form">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the popup must scroll by keyboard. */}
      <section class="scroll" aria-label={text("popupForm", { number })} tabIndex={0}>
        <table data-form={number} data-reader={form.reader} data-partial={form.partial ? "true" : "false"}>
          <caption>
            {claims > 1
              ? text("popupFormClaims", { number, lines, claims: countText("popupClaims", claims) })
              : text("popupFormLines", { number, lines })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text("columnLine")}</th>
              {columns.map(({ field, heading }) => (
                <th scope="col" key={field}>
                  {text(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {form.lines.map((line) => (
              <tr key={line.line} data-line={line.line} data-claim={line.claim}>
                <th scope="row">{line.line}</th>
                {columns.map(({ field }) => (
                  <td
                    key={field}
                    data-field={field}
                    data-state={line[field].state}
                    data-instead={insteadOf(line[field])}
                    title={origin(line[field])}
                  >
                    {textOf(line[field])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {form.partial && <p class="note warning">{text("popupPartial")}</p>}
      {form.unreadRows.length > 0 && (
        <p class="note warning">
          {countText("popupUnreadRows", form.unreadRows.length, {
            reasons: [...new Set(form.unreadRows.map((row) => readerPhrase(row.because)))].join("; "),
          })}
        </p>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{countText("popupMissing", missing.length)}</summary>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type ShownField = Extract<
  LineField,
  "code" | "modifiers" | "units" | "placeOfService" | "dateOfService" | "diagnosisPointers"
>;

const columns: readonly { readonly field: ShownField; readonly heading: TextKey }[] = [
  { field: "dateOfService", heading: "columnDate" },
  { field: "placeOfService", heading: "columnPos" },
  { field: "code", heading: "columnCode" },
  { field: "modifiers", heading: "columnModifiers" },
  { field: "diagnosisPointers", heading: "columnPointers" },
  { field: "units", heading: "columnUnits" },
];

function textOf(reading: ServiceLine[ShownField]): string {
  if (reading.state !== "read") return "";
  return typeof reading.value === "object" ? reading.value.join(" ") : String(reading.value);
}

/** What the stylesheet shows in a cell without text. */
function insteadOf(reading: ServiceLine[ShownField]): string | undefined {
  if (textOf(reading) !== "") return undefined;
  return text(insteadKeys[reading.state]);
}

const insteadKeys: Readonly<Record<ReadingState, TextKey>> = {
  read: "popupCellNone",
  blank: "popupCellBlank",
  absent: "popupCellAbsent",
  unreadable: "popupCellUnreadable",
};

function origin(reading: Reading<unknown>): string {
  switch (reading.state) {
    case "read":
      return text("popupReadFrom", { from: readerPhrase(reading.from) });
    case "blank":
      return text("popupBlank", { from: readerPhrase(reading.from) });
    case "absent":
      return text("popupAbsent", { because: readerPhrase(reading.because) });
    case "unreadable":
      return text("popupUnreadable", { because: readerPhrase(reading.because) });
  }
}

/** One sentence for each field and reason, with the lines it holds for. The reasons are a reader's own phrases, never text of the page. */
function missingFields(form: ClaimSnapshot): string[] {
  const lines = new Map<string, number[]>();
  for (const line of form.lines) {
    for (const { field, heading } of columns) {
      const reading = line[field];
      if (reading.state === "read" || reading.state === "blank") continue;
      const what = text(reading.state === "absent" ? "popupFieldAbsent" : "popupFieldUnreadable", {
        field: text(heading),
        because: readerPhrase(reading.because),
      });
      lines.set(what, [...(lines.get(what) ?? []), line.line]);
    }
  }
  return [...lines].map(([what, numbers]) =>
    numbers.length === form.lines.length
      ? what
      : countText("popupOnLines", numbers.length, { what, lines: numbers.join(", ") }),
  );
}
