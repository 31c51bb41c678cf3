import type { Settings } from "../settings/settings";
import { Choice } from "./fields";

const colourNames: Readonly<Record<Settings["colours"], string>> = {
  "as the system": "As the system",
  light: "Light",
  dark: "Dark",
};

interface AppearanceProps {
  readonly settings: Settings;
  onChange(patch: Pick<Settings, "colours">, said: string): void;
}

export function Appearance({ settings, onChange }: AppearanceProps) {
  return (
    <section aria-labelledby="appearance-heading">
      <h2 id="appearance-heading">Appearance</h2>
      <div class="fields">
        <Choice
          id="colours"
          label="Colours"
          value={settings.colours}
          options={Object.entries(colourNames)}
          onChoose={(chosen, said) => {
            if (Object.hasOwn(colourNames, chosen))
              onChange({ colours: chosen as Settings["colours"] }, `colours ${said.toLowerCase()}`);
          }}
        >
          Of the panel, the popup, this page and the practice form. Forced colours of the system go before
          them.
        </Choice>
      </div>
    </section>
  );
}
