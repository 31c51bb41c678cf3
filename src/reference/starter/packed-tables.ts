/**
 * The shape of `tables.json`: every table as an object from key to text, so that starting up costs one `JSON.parse` and a row
 * is taken apart only when it is looked up. Rows of one key are parted by line feeds, columns by `|`. Dates are ISO, blank is open.
 */
export interface PackedTable {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  /** The codes of which the table holds every row, parted by spaces; or "every code". */
  readonly covered: string;
  readonly count: number;
  readonly rows: Readonly<Record<string, string>>;
}

export interface PackedTables {
  /** code → first day | last day | source */
  readonly codeDates: PackedTable;
  /** code → units | MAI */
  readonly mue: readonly PackedTable[];
  /** column 1 → column 2 | modifier indicator | number of the rationale | effective | deletion */
  readonly ptp: PackedTable;
  readonly ptpRationales: readonly string[];
  /** add-on → type | primary | effective | deletion */
  readonly addOn: PackedTable;
  /** code → modifier | status | work | non-facility PE | NA | facility PE | NA | malpractice | PC/TC | global … team surgeon */
  readonly rvu: readonly PackedTable[];
  /** MAC-locality → name | state | work | PE | MP */
  readonly gpci: readonly PackedTable[];
  readonly conversionFactors: readonly {
    readonly from: string;
    readonly to: string;
    readonly others: string;
    readonly qualifying: string;
  }[];
  readonly kxThresholds: readonly { readonly year: string; readonly dollars: number }[];
  /** code → setting | name */
  readonly placeOfService: PackedTable;
  /** code → level | category */
  readonly modifiers: PackedTable;
  /** code → kind | evidence */
  readonly therapy: PackedTable;
  /** code → from | to | absent before */
  readonly telehealth: PackedTable;
}
