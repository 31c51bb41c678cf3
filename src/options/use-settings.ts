import { useEffect, useState } from "preact/hooks";
import { noPolicy, onPolicyChanged, type ReadPolicy, readPolicy } from "../settings/policy";
import { changeSettings, onSettingsChanged, type Settings, type SettingsPatch } from "../settings/settings";
import { text } from "../texts";

export interface KeptSettings {
  readonly settings: Settings;
  /** What an administrator has set, which the user cannot change. */
  readonly managed: ReadPolicy;
  /** What was done last, for a polite confirmation; empty after a while. */
  readonly notice: string;
  setNotice(notice: string): void;
  /** Saves at once. `said`: the change in words. */
  change(patch: SettingsPatch, said: string): void;
}

/** The settings as a page shows and changes them. `stored`: as they were when the page opened. */
export function useSettings(stored: Settings): KeptSettings {
  const [settings, setSettings] = useState(stored);
  const [managed, setManaged] = useState<ReadPolicy>({ policy: noPolicy, problems: [] });
  const [notice, setNotice] = useState("");

  useEffect(() => {
    const end = new AbortController();
    const read = (): void =>
      void readPolicy().then(
        (read) => !end.signal.aborted && setManaged(read),
        () => {},
      );
    read();
    onPolicyChanged(read, end.signal);
    return () => end.abort();
  }, []);

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
        setNotice(text("optionsSaved", { change: said }));
      },
      () => {
        // Drawn again, so that the control shows what still holds.
        setSettings((before) => ({ ...before }));
        setNotice(text("optionsNotSaved"));
      },
    );
  };
  return { settings, managed, notice, setNotice, change };
}
