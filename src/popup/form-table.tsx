import type { ClaimSnapshot, LineField, ServiceLine } from "../claim/claim-snapshot";
import type { Reading } from "../claim/reading";

/**
 * What was read of one charge form. Other programs rely on this table (`design.md`, contract 2): a cell's text is the value and
 * nothing else. What stands in a cell without a value ("blank", "unreadable") comes from the stylesheet.
 */
export function FormTable({ form, number }: { readonly form: ClaimSnapshot; readonly number: number }) {
  const claims = new Set(form.lines.map((line) => line.claim)).size;
  const missing = missingFields(form);
  return (
    <div class="form">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the popup must scroll by keyboard. */}
      <section class="scroll" aria-label={`Charge form ${number}`} tabIndex={0}>
        <table data-form={number} data-reader={form.reader} data-partial={form.partial ? "true" : "false"}>
          <caption>
            Charge form {number}: {count(form.lines.length, "line")}
            {claims > 1 && `, ${claims} claims`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {columns.map(({ field, heading }) => (
                <th scope="col" key={field}>
                  {heading}
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
      {form.partial && (
        <p class="note warning">
          The claim may have more lines than the page shows now. Those were not read.
        </p>
      )}
      {form.unreadRows.length > 0 && (
        <p class="note warning">
          {count(form.unreadRows.length, "row")} without a whole code, not judged:{" "}
          {[...new Set(form.unreadRows.map((row) => row.because))].join("; ")}.
        </p>
      )}
      {missing.length > 0 && (
        <details>
          <summary>Why fields have no value ({missing.length})</summary>
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

const columns: readonly { readonly field: ShownField; readonly heading: string }[] = [
  { field: "dateOfService", heading: "Date" },
  { field: "placeOfService", heading: "POS" },
  { field: "code", heading: "Code" },
  { field: "modifiers", heading: "Modifiers" },
  { field: "diagnosisPointers", heading: "Dx" },
  { field: "units", heading: "Units" },
];

function textOf(reading: ServiceLine[ShownField]): string {
  if (reading.state !== "read") return "";
  return typeof reading.value === "object" ? reading.value.join(" ") : String(reading.value);
}

function origin(reading: Reading<unknown>): string {
  switch (reading.state) {
    case "read":
      return `Read from: ${reading.from}`;
    case "blank":
      return `Blank: ${reading.from}`;
    case "absent":
      return `Not on this form: ${reading.because}`;
    case "unreadable":
      return `Unreadable: ${reading.because}`;
  }
}

/** One sentence for each field and reason, with the lines it holds for. The reasons are a reader's own phrases, never text of the page. */
function missingFields(form: ClaimSnapshot): string[] {
  const lines = new Map<string, number[]>();
  for (const line of form.lines) {
    for (const { field, heading } of columns) {
      const reading = line[field];
      if (reading.state === "read" || reading.state === "blank") continue;
      const what = `${heading}: ${reading.state === "absent" ? "not on this form" : "unreadable"} (${reading.because})`;
      lines.set(what, [...(lines.get(what) ?? []), line.line]);
    }
  }
  return [...lines].map(([what, numbers]) =>
    numbers.length === form.lines.length
      ? what
      : `${what}, ${numbers.length === 1 ? "line" : "lines"} ${numbers.join(", ")}`,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
