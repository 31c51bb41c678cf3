import { useEffect, useState } from "preact/hooks";
import type { Commands } from "webextension-polyfill";
import browser from "../browser";
import { text } from "../texts";

/** The extension's commands as they are bound now, and the way to the browser's own page for changing them. */
export function Keyboard() {
  const [commands, setCommands] = useState<readonly Commands.Command[] | null>(null);

  // They are changed on a page of the browser's: looked at again when the person comes back.
  useEffect(() => {
    const list = (): void => void boundCommands().then(setCommands, () => setCommands([]));
    list();
    addEventListener("focus", list);
    return () => removeEventListener("focus", list);
  }, []);

  return (
    <section aria-labelledby="keyboard-heading">
      <h2 id="keyboard-heading">{text("optionsKeyboard")}</h2>
      <p class="note">{text("optionsKeyboardUse")}</p>
      {commands?.length === 0 && <p>{text("optionsNoCommands")}</p>}
      {commands && commands.length > 0 && (
        <>
          <dl class="keys">
            {commands.map((command) => (
              <div key={command.name}>
                <dt>{nameOf(command)}</dt>
                <dd>
                  {command.shortcut ? (
                    <kbd>{command.shortcut}</kbd>
                  ) : (
                    <span class="note">{text("optionsNoKey")}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p class="buttons">
            <button type="button" onClick={() => void openShortcuts()}>
              {text("optionsChangeKeys")}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** A browser offers `commands` only to an extension whose manifest names some. */
async function boundCommands(): Promise<readonly Commands.Command[]> {
  const { commands }: { readonly commands?: Commands.Static } = browser;
  return commands ? commands.getAll() : [];
}

function nameOf({ name, description }: Commands.Command): string {
  if (description) return description;
  return name === "_execute_action" ? text("optionsOpenPopup") : (name ?? "");
}

/** Firefox has a call for it; in Chrome and Edge the page has an address, which only the extension may open (Edge calls it edge://). */
async function openShortcuts(): Promise<void> {
  if ("openShortcutSettings" in browser.commands) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
