import type { Settings } from "../settings/settings";
import { type TextKey, text } from "../texts";
import { Choice } from "./fields";

export const colourNames: Readonly<Record<Settings["colours"], TextKey>> = {
  "as the system": "optionsColoursSystem",
  light: "optionsColoursLight",
  dark: "optionsColoursDark",
};

/** What is said when it was chosen. */
const saidOf: Readonly<Record<Settings["colours"], TextKey>> = {
  "as the system": "optionsColoursSavedSystem",
  light: "optionsColoursSavedLight",
  dark: "optionsColoursSavedDark",
};

interface AppearanceProps {
  readonly settings: Settings;
  onChange(patch: Pick<Settings, "colours">, said: string): void;
}

export function Appearance({ settings, onChange }: AppearanceProps) {
  return (
    <section aria-labelledby="appearance-heading">
      <h2 id="appearance-heading">{text("optionsAppearance")}</h2>
      <div class="fields">
        <Choice
          id="colours"
          label={text("optionsColours")}
          value={settings.colours}
          options={Object.entries(colourNames).map(([value, name]) => [value, text(name)])}
          onChoose={(value) => {
            if (!Object.hasOwn(colourNames, value)) return;
            const chosen = value as Settings["colours"];
            onChange({ colours: chosen }, text(saidOf[chosen]));
          }}
        >
          {text("optionsColoursUse")}
        </Choice>
      </div>
    </section>
  );
}
