import type { Settings } from "../settings/settings";
import { type TextKey, text } from "../texts";
import { Choice } from "./fields";

/** The name of each choice, and what is said when it was chosen. */
const colours: Readonly<Record<Settings["colours"], readonly [name: TextKey, said: TextKey]>> = {
  "as the system": ["optionsColoursSystem", "optionsColoursSavedSystem"],
  light: ["optionsColoursLight", "optionsColoursSavedLight"],
  dark: ["optionsColoursDark", "optionsColoursSavedDark"],
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
          options={Object.entries(colours).map(([value, [name]]) => [value, text(name)])}
          onChoose={(value) => {
            if (!Object.hasOwn(colours, value)) return;
            const chosen = value as Settings["colours"];
            onChange({ colours: chosen }, text(colours[chosen][1]));
          }}
        >
          {text("optionsColoursUse")}
        </Choice>
      </div>
    </section>
  );
}
