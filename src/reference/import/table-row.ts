import { parse } from "csv-parse/browser/esm/sync";
import { say } from "../../say";
import { RefusedFile } from "./imported";

/** A text or a sheet taken apart, before anyone knows what its columns mean. */
export interface TableText {
  /** A workbook's sheet name; empty for a text. */
  readonly title: string;
  readonly rows: readonly TableRow[];
}

/** One row of a file, which can say where it stands when it is refused. Cells are text without spaces around it. */
export class TableRow {
  constructor(
    readonly file: string,
    /** Counted from 1 as an editor or a spreadsheet shows it; of a record over several lines, the last. */
    readonly line: number,
    readonly cells: readonly string[],
  ) {}

  /** A cell's text; empty where the row has none. */
  text(column: number): string {
    return this.cells[column] ?? "";
  }

  /** A cell that must look like `pattern`; `kind` says what it should be: "a decimal number". */
  match(column: number, heading: string, pattern: RegExp, kind: string): string {
    const text = this.text(column);
    if (pattern.test(text)) return text;
    const what =
      text === ""
        ? say("is blank, not {kind}", { kind })
        : say("is {found}, not {kind}", { found: quoted(text), kind });
    throw this.refusal(column, heading, what);
  }

  /** A CPT or HCPCS code as CMS writes it. */
  code(column: number, heading: string): string {
    return this.match(
      column,
      heading,
      /^[0-9A-Z]{5}$/,
      say("a code of five characters (has a spreadsheet dropped leading zeros?)"),
    );
  }

  /** A number with at least `places` decimals, as published: spreadsheets drop closing zeros, which are put back. */
  decimal(column: number, heading: string, places: number): string {
    const text = this.match(column, heading, /^\d+(\.\d+)?$/, say("a decimal number"));
    const [whole = "", decimals = ""] = text.split(".");
    return `${whole}.${decimals.padEnd(places, "0")}`;
  }

  get isBlank(): boolean {
    return this.cells.every((cell) => cell === "");
  }

  /** The error for one cell. Columns are counted from 1. */
  refusal(column: number, heading: string, what: string): RefusedFile {
    const place = { line: this.line, column: column + 1 };
    return new RefusedFile(
      this.file,
      say("line {line}, column {column} ({heading}) {what}.", { ...place, heading, what }),
    );
  }

  /** The error for a row whose number of cells is not the layout's. */
  wrongLength(expected: number): RefusedFile {
    return new RefusedFile(
      this.file,
      say("line {line} has {cells} columns in place of {expected}.", {
        line: this.line,
        cells: this.cells.length,
        expected,
      }),
    );
  }
}

/** Rows of a comma- or tab-separated text, blank lines left out. `progress` is told of every thousand rows. */
export function readDelimitedText(
  file: string,
  text: string,
  progress: (rows: number) => void = () => {},
): TableText {
  // The layouts with tabs have one in every row; a comma may stand in their notices.
  const delimiter = /^[^,"\n]*\t/m.test(text.slice(0, 8_000)) ? "\t" : ",";
  const rows: TableRow[] = [];
  try {
    // The library counts a CRLF inside quotes as two lines.
    parse(text.replace(/\r\n?/g, "\n"), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      on_record: (cells: string[], { lines }) => {
        rows.push(
          new TableRow(
            file,
            lines,
            cells.map((cell) => cell.trim()),
          ),
        );
        if (rows.length % 1000 === 0) progress(rows.length);
        return null;
      },
    });
  } catch (error) {
    throw new RefusedFile(
      file,
      say("line {line} is no delimited text: {why}.", {
        line: (rows.at(-1)?.line ?? 0) + 1,
        why: messageOf(error),
      }),
    );
  }
  return { title: "", rows };
}

/** Rows of a text whose fields stand at fixed characters. `fields` are the first character, counted from 0, and the one behind the last. */
export function readFixedWidthText(
  file: string,
  text: string,
  width: number,
  fields: readonly (readonly [number, number])[],
  isHeading: (line: string) => boolean = () => false,
): TableText {
  const rows: TableRow[] = [];
  for (const [index, lineText] of text.split(/\r?\n/).entries()) {
    if (lineText.trim() === "" || isHeading(lineText)) continue;
    if (lineText.length !== width) {
      throw new RefusedFile(
        file,
        say("line {line} has {characters} characters in place of {width}.", {
          line: index + 1,
          characters: lineText.length,
          width,
        }),
      );
    }
    const cells = fields.map(([from, to]) => lineText.slice(from, to).trim());
    rows.push(new TableRow(file, index + 1, cells));
  }
  return { title: "", rows };
}

/** A file's own words in a message: short, and on one line. */
export function quoted(text: string): string {
  const shown = [...text].map((character) => (character < " " ? " " : character)).join("");
  return shown === "" ? say("blank") : `"${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}"`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What is remarked on a row whose key stands in another line already. */
export function alsoStands(key: string, line: number, same: boolean): string {
  return same
    ? say("{key} stands in line {other} too, with the same values", { key, other: line })
    : say("{key} stands in line {other} too, with other values", { key, other: line });
}

/** Rows that overlap or contradict each other: kept all the same, counted, and the first of them named. */
export class Remarks {
  private readonly named: string[] = [];
  private count = 0;

  add(row: TableRow, what: string): void {
    this.count += 1;
    if (this.named.length < 20)
      this.named.push(say("{file}: line {line}: {what}", { file: row.file, line: row.line, what }));
  }

  list(): string[] {
    const more = this.count - this.named.length;
    return more > 0 ? [...this.named, say("and {more} more rows like these", { more })] : this.named;
  }
}
