import { useState } from "preact/hooks";
import {
  type BackupChange,
  type Backup as BackupFile,
  changesBy,
  makeBackup,
  readBackup,
  restoreBackup,
} from "../settings/backup";
import { text } from "../texts";
import { beforeAndAfter, changeName } from "./backup-words";
import { saveJson } from "./save-json";
import { Problems } from "./taught-maps";

/** A file that was read and can be restored. */
interface Offer {
  readonly backup: BackupFile;
  readonly notes: readonly string[];
  readonly changes: readonly BackupChange[];
}

/** All settings as one file, and back: what a restore would change is shown before it is done. */
export function Backup({ onNotice }: { onNotice(notice: string): void }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const save = (): void =>
    void makeBackup().then(
      (json) => saveJson(json, "claimlight-backup.json"),
      () => onNotice(text("optionsBackupUnreadable")),
    );
  const open = async (file: File): Promise<void> => {
    setOffer(null);
    const read = readBackup(await file.text());
    setProblems("problems" in read ? read.problems : []);
    if (!("backup" in read)) return;
    try {
      setOffer({ ...read, changes: await changesBy(read.backup) });
    } catch {
      onNotice(text("optionsBackupUnreadable"));
    }
  };
  const restore = ({ backup }: Offer): void =>
    void restoreBackup(backup).then(
      () => {
        setOffer(null);
        onNotice(text("optionsRestored"));
      },
      () => onNotice(text("optionsNotRestored")),
    );

  return (
    <section aria-labelledby="backup-heading">
      <h2 id="backup-heading">{text("optionsBackup")}</h2>
      <p class="note">{text("optionsBackupUse")}</p>
      <p class="buttons">
        <button type="button" onClick={save}>
          {text("optionsSaveBackup")}
        </button>
      </p>
      <label for="restore-backup">{text("optionsRestoreFrom")}</label>
      <input
        type="file"
        id="restore-backup"
        class="file-choice"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Emptied, so that choosing the same file again is a change again.
          currentTarget.value = "";
          if (file) void open(file);
        }}
      />
      <Problems problems={problems} />
      <div role="status">
        {offer && <Preview offer={offer} onRestore={() => restore(offer)} onCancel={() => setOffer(null)} />}
      </div>
    </section>
  );
}

/** More changes than this are counted only. */
const mostShown = 200;

interface PreviewProps {
  readonly offer: Offer;
  onRestore(): void;
  onCancel(): void;
}

function Preview({ offer: { notes, changes }, onRestore, onCancel }: PreviewProps) {
  return (
    <div class="preview">
      <h3>
        {changes.length === 0
          ? text("optionsNothingWouldChange")
          : text("optionsWouldChangeCount", { count: changes.length })}
      </h3>
      {notes.map((note) => (
        <p key={note} class="note warning">
          {note}
        </p>
      ))}
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard.
        <section class="scroll" aria-label={text("optionsWouldChange")} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text("optionsChangeSetting")}</th>
                <th scope="col">{text("optionsChangeNow")}</th>
                <th scope="col">{text("optionsChangeAfter")}</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, mostShown).map((change) => (
                <tr key={change.path.join("\n")}>
                  <th scope="row">{changeName(change)}</th>
                  {beforeAndAfter(change).map((words, at) => (
                    <td key={at}>{words ?? <span class="note">{text("optionsNotSet")}</span>}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {changes.length > mostShown && (
        <p class="note">{text("optionsMoreChanges", { count: changes.length - mostShown })}</p>
      )}
      <p class="buttons">
        {changes.length > 0 && (
          <button type="button" class="primary" onClick={onRestore}>
            {text("optionsRestore")}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {text(changes.length > 0 ? "optionsCancel" : "optionsClose")}
        </button>
      </p>
    </div>
  );
}
