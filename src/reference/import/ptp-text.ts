import type { PackedBuilder } from "../packed/packed-builder";
import { PtpParser } from "./ptp-parser";
import type { ImportOptions } from "./read-source";

/** Packs the text of each PTP file once it is whole, so that the rows of one part are gone before the next is read. */
export function ptpTextInto(builder: PackedBuilder): ImportOptions["ptp"] {
  return (source, edition) => {
    const parser = new PtpParser(source, edition);
    return {
      push(bytes) {
        parser.push(bytes);
        return parser.rows;
      },
      finish() {
        const rows = parser.finish();
        builder.addPtpRows(rows);
        return { rows: rows.rowsRead - rows.neverInForce, remarks: rows.remarks };
      },
    };
  };
}
