import type { PackedPart } from "../reference/packed/open-packed";
import { readStoredTables } from "../table-store";
import { text } from "../texts";
import type { EditionName } from "./build-tables";
import { byEdition, editionWords, rowWords } from "./table-words";

interface ImportedEditionsProps {
  readonly imported: readonly PackedPart[];
  readonly disabled: boolean;
  onRemove(edition: EditionName): void;
  onNotice(notice: string): void;
}

/** The editions that the user imported, each to be removed, all to be saved as one packed file. */
export function ImportedEditions({ imported, disabled, onRemove, onNotice }: ImportedEditionsProps) {
  if (imported.length === 0) return null;
  return (
    <>
      <h3 id="imported-heading">{text("tablesImported")}</h3>
      <ul class="removable" aria-labelledby="imported-heading">
        {byEdition(imported).map(({ table, edition, rows, files }) => {
          const name = editionWords(table, edition);
          return (
            <li key={name}>
              <span class="edition">
                {text("tablesImportedEdition", { edition: name, rows: rowWords(rows) })}{" "}
                <span class="note">{text("tablesFrom", { files: files.join(", ") })}</span>
              </span>
              <button
                type="button"
                disabled={disabled}
                aria-label={text("optionsRemoveNamed", { name })}
                onClick={() => onRemove({ table, edition })}
              >
                {text("optionsRemove")}
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <button type="button" onClick={() => exportTables().catch(() => onNotice(text("tablesNotExported")))}>
          {text("tablesExport")}
        </button>{" "}
        <span class="note">{text("tablesExportUse")}</span>
      </p>
    </>
  );
}

/** Offers the stored packed file as a download. */
async function exportTables(): Promise<void> {
  const { buffer } = await readStoredTables();
  if (buffer === null) return;
  const url = URL.createObjectURL(new Blob([buffer], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "claimlight-tables.claimpack";
  link.click();
  // The browser has taken the file over by the time the person could press the button again.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
