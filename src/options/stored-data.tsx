import { useEffect, useState } from "preact/hooks";
import browser from "../browser";
import { storedTablesSize } from "../table-store";
import { type TextKey, text } from "../texts";
import { oneDecimal } from "./table-words";

/** One thing that is kept on this computer. */
interface Kept {
  readonly key: string;
  readonly bytes: number;
}

/** What each key holds; one that is not here is shown all the same. */
const meanings: Readonly<Record<string, TextKey>> = {
  settings: "optionsStoredSettings",
  panels: "optionsStoredPanels",
  taughtMaps: "optionsStoredMaps",
  dismissals: "optionsStoredDismissals",
  tablesGeneration: "optionsStoredGeneration",
  teachingFrame: "optionsStoredFrame",
  siteRemoval: "optionsStoredRemoval",
  [tablesIn("claimlight")]: "optionsStoredTables",
};

/** Everything that is kept now, read from the browser itself and not from a list of ours. */
export function StoredData() {
  const [kept, setKept] = useState<readonly Kept[] | null>(null);

  useEffect(() => {
    const list = (): void => void everythingKept().then(setKept, () => setKept(null));
    list();
    browser.storage.local.onChanged.addListener(list);
    return () => browser.storage.local.onChanged.removeListener(list);
  }, []);

  if (!kept) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard.
    <section class="scroll" aria-label={text("optionsStoredNow")} tabIndex={0}>
      <table class="kept">
        <thead>
          <tr>
            <th scope="col">{text("optionsStoredUnder")}</th>
            <th scope="col">{text("optionsStoredMeaning")}</th>
            <th scope="col" class="number">
              {text("optionsStoredSize")}
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ key, bytes }) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>{text((Object.hasOwn(meanings, key) && meanings[key]) || "optionsStoredOther")}</td>
              <td class="number">{sizeText(bytes)}</td>
            </tr>
          ))}
          {kept.length === 0 && (
            <tr>
              <td colSpan={3}>{text("optionsStoredNothing")}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

async function everythingKept(): Promise<readonly Kept[]> {
  const stored = await browser.storage.local.get(null);
  const keys = Object.entries(stored).map(([key, value]) => ({
    key,
    bytes: new TextEncoder().encode(JSON.stringify(value) ?? "").length,
  }));
  const databases = await Promise.all(
    (await indexedDB.databases()).map(async ({ name = "" }) => ({
      key: tablesIn(name),
      bytes: name === "claimlight" ? await storedTablesSize() : 0,
    })),
  );
  return [...keys.sort((one, other) => one.key.localeCompare(other.key)), ...databases];
}

function tablesIn(database: string): string {
  return `IndexedDB ${database}`;
}

/** "0 B", "512 B", "1.4 kB", "11.0 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return text("tablesBytesShort", { size: bytes });
  return bytes < 1_000_000
    ? text("tablesKilobytes", { size: oneDecimal(bytes / 1000) })
    : text("tablesMegabytes", { size: oneDecimal(bytes / 1_000_000) });
}
