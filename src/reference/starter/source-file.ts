/** One line of a source file: its columns by the names in the file's header. */
export class SourceLine {
  constructor(
    private readonly file: string,
    private readonly number: number,
    private readonly columns: ReadonlyMap<string, string>,
  ) {}

  text(column: string): string {
    const value = this.columns.get(column);
    if (value === undefined) throw this.problem(`has no column ${column}`);
    return value;
  }

  /** The column's text, which must look like `pattern`: a source file is typed by people. */
  match(column: string, pattern: RegExp): string {
    const value = this.text(column);
    if (!pattern.test(value)) throw this.problem(`${column} cannot be "${value}"`);
    return value;
  }

  problem(what: string): Error {
    return new Error(`${this.file} line ${this.number}: ${what}`);
  }
}

/** Reads a tab-separated file with one header line. Throws an error that names the file and line of what is wrong. */
export function readSourceFile(file: string, text: string): SourceLine[] {
  const [header = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const names = header.split("\t");
  return lines.map((line, index) => {
    const values = line.split("\t");
    if (values.length !== names.length) {
      throw new Error(`${file} line ${index + 2}: ${values.length} columns in place of ${names.length}`);
    }
    return new SourceLine(
      file,
      index + 2,
      new Map(names.map((name, column) => [name, values[column] ?? ""])),
    );
  });
}
