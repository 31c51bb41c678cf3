import { useEffect, useState } from "preact/hooks";
import browser from "../browser";
import { storedTablesSize } from "../table-store";

/** One thing that is kept on this computer. */
interface Kept {
  readonly key: string;
  readonly bytes: number;
}

/** What each key holds; one that is not here is shown all the same. */
const meanings: Readonly<Record<string, string>> = {
  settings: "What is set on this page",
  taughtMaps: "Maps of forms you taught: where fields stand",
  dismissals: "Dismissals: rule, codes, reason, hour; and two counters a rule",
  tablesGeneration: "How often the tables were changed",
  teachingFrame: "A random name of the frame where a form was taught last",
  [tablesIn("claimlight")]: "The tables you imported",
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
    <section class="scroll" aria-label="What is stored now" tabIndex={0}>
      <table class="kept">
        <thead>
          <tr>
            <th scope="col">Stored now under</th>
            <th scope="col">What it is</th>
            <th scope="col" class="number">
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ key, bytes }) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>{Object.hasOwn(meanings, key) ? meanings[key] : "Of another version of Claimlight"}</td>
              <td class="number">{sizeText(bytes)}</td>
            </tr>
          ))}
          {kept.length === 0 && (
            <tr>
              <td colSpan={3}>Nothing is stored yet.</td>
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
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
