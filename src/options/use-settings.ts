import { useEffect, useState } from "preact/hooks";
import { changeSettings, onSettingsChanged, type Settings, type SettingsPatch } from "../settings/settings";

export interface KeptSettings {
  readonly settings: Settings;
  /** What was done last, for a polite confirmation; empty after a while. */
  readonly notice: string;
  setNotice(notice: string): void;
  /** Saves at once. `said`: the change in words. */
  change(patch: SettingsPatch, said: string): void;
}

/** The settings as a page shows and changes them. `stored`: as they were when the page opened. */
export function useSettings(stored: Settings): KeptSettings {
  const [settings, setSettings] = useState(stored);
  const [notice, setNotice] = useState("");

  // Another page may change them too.
  useEffect(() => {
    const end = new AbortController();
    onSettingsChanged(setSettings, end.signal);
    return () => end.abort();
  }, []);

  // The confirmation lies over the page's lower edge: it goes by itself.
  useEffect(() => {
    const timer = setTimeout(() => setNotice(""), 8000);
    return () => clearTimeout(timer);
  }, [notice]);

  const change = (patch: SettingsPatch, said: string): void => {
    changeSettings(patch).then(
      (changed) => {
        setSettings(changed);
        setNotice(`Saved: ${said}.`);
      },
      () => setNotice("The browser did not save the change."),
    );
  };
  return { settings, notice, setNotice, change };
}
