import { useEffect, useState } from "preact/hooks";
import { changeSettings } from "../settings/settings";
import {
  onSiteSettingsChanged,
  readSiteSettings,
  type SiteSetting,
  siteSetting,
} from "../settings/site-settings";
import { text } from "../texts";

interface SiteSwitchesProps {
  /** Of a site that is added. */
  readonly pattern: string;
  onRemove(): void;
  onNotice(notice: string): void;
}

/** Whether Claimlight is on for the tab's site, and whether its panel is shown there. */
export function SiteSwitches({ pattern, onRemove, onNotice }: SiteSwitchesProps) {
  const [setting, setSetting] = useState<SiteSetting | null>(null);
  const address = pattern.replace(/\*$/, "");
  useEffect(() => {
    const end = new AbortController();
    readSiteSettings().then(
      (settings) => setSetting(siteSetting(settings, address)),
      () => {},
    );
    onSiteSettingsChanged((settings) => setSetting(siteSetting(settings, address)), end.signal);
    return () => end.abort();
  }, [address]);

  const showPanel = (panelShown: boolean): void =>
    void changeSettings({ sites: { [pattern]: { ...setting, panelShown } } }).catch(() => {
      onNotice(text("popupNotSaved"));
      // Drawn again, so that the switch shows what still holds.
      setSetting((before) => before && { ...before });
    });
  return (
    <div class="switches">
      <label>
        <input type="checkbox" checked onChange={onRemove} />
        {text("popupOn")}
      </label>
      {setting && (
        <label>
          <input
            type="checkbox"
            checked={setting.panelShown}
            onChange={({ currentTarget }) => showPanel(currentTarget.checked)}
          />
          {text("popupPanelShown")}
        </label>
      )}
    </div>
  );
}
