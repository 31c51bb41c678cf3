import { zipSync } from "fflate";
import readWorkbookSheets from "read-excel-file/universal";
import { say } from "../../say";
import { joinBytes } from "./byte-stream";
import { RefusedFile } from "./imported";
import { TableRow, type TableText } from "./table-row";
import type { ZipMember } from "./zip-archive";

/** Bytes unpacked. The fee schedule's workbook has 19 MB; read whole, a sheet takes many times its size in memory. */
const mostUnpacked = 48 * 1024 ** 2;

/** Whether the files of a zip are those of an Excel workbook. */
export function isWorkbook(members: readonly ZipMember[]): boolean {
  return members.some((member) => member.name === "xl/workbook.xml");
}

/** Whether the files of a zip are those of another Office document. */
export function isOfficeDocument(members: readonly ZipMember[]): boolean {
  return members.some((member) => member.name === "[Content_Types].xml");
}

/**
 * The sheets of a workbook, with text as a person sees it but for numbers, which lose the zeros their format adds ("0.40" comes
 * as "0.4").
 */
export async function readWorkbook(file: string, members: readonly ZipMember[]): Promise<TableText[]> {
  const parts = members.filter((member) => /\.(xml|rels)$/.test(member.name));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > mostUnpacked) {
    throw new RefusedFile(
      file,
      say(
        "the workbook would unpack to {bytes} bytes: too large to read. Give the text form (txt or csv) that CMS publishes beside it.",
        { bytes: size },
      ),
    );
  }
  try {
    const sheets = await readWorkbookSheets(storedWorkbook(parts));
    return sheets.map(({ sheet, data }) => ({
      title: sheet,
      rows: data
        .map((cells, index) => new TableRow(file, index + 1, cells.map(cellText)))
        .filter((row) => !row.isBlank),
    }));
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(
      file,
      say("the workbook cannot be read: {why}. Open and save it, or give its csv.", {
        why: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}

/**
 * The workbook's parts, unpacked under our guards and handed to the library as they are. On packed ones it starts a worker
 * from a blob, which the extension's `worker-src 'self'` forbids.
 */
function storedWorkbook(parts: readonly ZipMember[]): ArrayBuffer {
  const unpacked = Object.fromEntries(parts.map((part) => [part.name, joinBytes([...part.chunks()])]));
  const bytes = zipSync(unpacked, { level: 0 });
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
