import type { Discipline } from "../claim/claim-snapshot";
import { payerById, payers } from "../payers/payers";
import type { ReferenceTables } from "../reference/tables";
import { disciplines, type Settings } from "../settings";

interface ClaimSettingsProps {
  readonly settings: Settings;
  readonly localities: ReferenceTables["localities"];
  /** `said`: the change in words, for the confirmation. */
  onChange(patch: Partial<Settings>, said: string): void;
}

const disciplineNames: Readonly<Record<Discipline, string>> = {
  PT: "Physical therapy",
  OT: "Occupational therapy",
  SLP: "Speech-language pathology",
  MD: "Physician or other practitioner, no therapy plan",
};

/** What claims are judged and priced with, where the form does not say it. */
export function ClaimSettings({ settings, localities, onChange }: ClaimSettingsProps) {
  const payer = payerById(settings.payer);
  return (
    <section aria-labelledby="claim-heading">
      <h2 id="claim-heading">Payer, place and practitioner</h2>
      <div class="fields">
        <label for="payer">Payer profile</label>
        <select
          id="payer"
          value={settings.payer}
          aria-describedby="payer-known"
          onChange={({ currentTarget }) =>
            onChange(
              { payer: currentTarget.value },
              payerById(currentTarget.value)?.name ?? currentTarget.value,
            )
          }
        >
          {payers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <ul id="payer-known" class="note">
          {payer?.evidence.length ? (
            payer.evidence.map(({ statement, document, readOn }) => (
              <li key={statement}>
                {statement} ({document}; read {readOn})
              </li>
            ))
          ) : (
            <li>Nothing is known of how this payer edits claims: rules that depend on it are not checked.</li>
          )}
        </ul>

        <label for="locality">Payment locality</label>
        <select
          id="locality"
          value={settings.locality}
          aria-describedby="locality-use"
          onChange={({ currentTarget }) =>
            onChange(
              { locality: currentTarget.value },
              currentTarget.selectedOptions[0]?.text ?? currentTarget.value,
            )
          }
        >
          <option value="national">National (GPCI 1)</option>
          {localities
            .filter(({ id }) => id !== "national")
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name} ({id})
              </option>
            ))}
        </select>
        <p id="locality-use" class="note">
          Medicare’s GPCIs of the locality where the service is furnished; used for amounts only.
        </p>

        <label for="discipline">Discipline</label>
        <select
          id="discipline"
          value={settings.discipline ?? ""}
          aria-describedby="discipline-use"
          onChange={({ currentTarget }) => {
            const discipline = disciplines.find((each) => each === currentTarget.value) ?? null;
            onChange({ discipline }, discipline ? disciplineNames[discipline] : "discipline not said");
          }}
        >
          <option value="">Not said</option>
          {disciplines.map((discipline) => (
            <option key={discipline} value={discipline}>
              {disciplineNames[discipline]}
            </option>
          ))}
        </select>
        <p id="discipline-use" class="note">
          Of the practitioner who furnishes what you bill. It decides which of GN, GO and GP belongs on a
          therapy line.
        </p>

        <label class="check">
          <input
            type="checkbox"
            checked={settings.qualifyingParticipant}
            onChange={({ currentTarget }) =>
              onChange(
                { qualifyingParticipant: currentTarget.checked },
                currentTarget.checked ? "qualifying participant" : "not a qualifying participant",
              )
            }
          />
          Qualifying participant in an advanced APM: the higher conversion factor from 2026 on
        </label>
      </div>
    </section>
  );
}
