import type { ProviderType } from "../claim/claim-context";
import type { Discipline } from "../claim/claim-snapshot";
import { payerById, payers } from "../payers/payers";
import type { ReferenceTables } from "../reference/tables";
import { say } from "../say";
import type { Policy } from "../settings/policy";
import { disciplines, providerTypes, type Settings } from "../settings/settings";
import { Check, Choice } from "./fields";

interface ClaimSettingsProps {
  readonly settings: Settings;
  readonly policy: Policy;
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

const providerNames: Readonly<Record<ProviderType, string>> = {
  "therapist-private-practice": "A therapist in private practice",
  hospital: "A hospital",
};

/** Participation and assignment are one choice: who participates takes assignment always. */
const participations = {
  participating: { participating: true, assigned: true },
  assigned: { participating: false, assigned: true },
  unassigned: { participating: false, assigned: false },
} as const;

const participationNames: Readonly<Record<keyof typeof participations, string>> = {
  participating: "Participating",
  assigned: "Not participating, assignment taken",
  unassigned: "Not participating, no assignment",
};

/** What claims are judged and priced with, where the form does not say it. */
export function ClaimSettings({ settings, policy, localities, onChange }: ClaimSettingsProps) {
  const known = payerById(settings.payer)?.evidence ?? [];
  return (
    <section aria-labelledby="claim-heading">
      <h2 id="claim-heading">Payer, place and practitioner</h2>
      <div class="fields">
        <Choice
          id="payer"
          label="Payer profile"
          value={settings.payer}
          locked={policy.payer !== null}
          options={payers.map(({ id, name }) => [id, say(name)])}
          describedBy={known.map((_, index) => `payer-use-${index}`).join(" ")}
          onChoose={(payer, said) => onChange({ payer }, said)}
        />
        {known.map(({ statement, document, readOn, effect }, index) => (
          <p key={statement} id={`payer-use-${index}`} class="note">
            {say(statement)} {say(effect)} ({document}; read {readOn})
          </p>
        ))}

        <Choice
          id="locality"
          label="Payment locality"
          value={settings.locality}
          locked={policy.locality !== null}
          options={[
            ["national", "National (GPCI 1)"],
            ...localities
              .filter(({ id }) => id !== "national")
              .map(({ id, name }) => [id, `${name} (${id})`] as const),
          ]}
          onChoose={(locality, said) => onChange({ locality }, said)}
        >
          Medicare’s GPCIs of the locality where the service is furnished; used for amounts only.
        </Choice>

        <Choice
          id="discipline"
          label="Discipline"
          value={settings.discipline ?? ""}
          options={[["", "Not said"], ...disciplines.map((each) => [each, disciplineNames[each]] as const)]}
          onChoose={(chosen, said) => {
            const discipline = disciplines.find((each) => each === chosen) ?? null;
            onChange({ discipline }, discipline ? said : "discipline not said");
          }}
        >
          Of the practitioner who furnishes what you bill. It decides which of GN, GO and GP belongs on a
          therapy line.
        </Choice>

        <Choice
          id="provider-type"
          label="Billed by"
          value={settings.providerType ?? ""}
          options={[["", "Not said"], ...providerTypes.map((each) => [each, providerNames[each]] as const)]}
          onChoose={(chosen, said) => {
            const providerType = providerTypes.find((each) => each === chosen) ?? null;
            onChange({ providerType }, providerType ? said : "who bills not said");
          }}
        >
          In a hospital Medicare pays therapy to the hospital, not to a private practice.
        </Choice>

        <Choice
          id="participation"
          label="Participation"
          value={participationOf(settings)}
          options={Object.entries(participationNames)}
          onChoose={(chosen, said) => {
            if (Object.hasOwn(participations, chosen))
              onChange(participations[chosen as keyof typeof participations], said);
          }}
        >
          In Medicare. Who does not participate is allowed 95 %, and without assignment may charge no more
          than the limiting charge.
        </Choice>

        <Check
          checked={settings.sequestration}
          onCheck={(sequestration) =>
            onChange({ sequestration }, sequestration ? "less 2 % sequestration" : "no sequestration")
          }
        >
          Medicare’s share less the 2 % of sequestration
        </Check>
        <Check
          checked={settings.qualifyingParticipant}
          onCheck={(qualifyingParticipant) =>
            onChange(
              { qualifyingParticipant },
              qualifyingParticipant ? "qualifying participant" : "not a qualifying participant",
            )
          }
        >
          Qualifying participant in an advanced APM: the higher conversion factor from 2026 on
        </Check>
      </div>
    </section>
  );
}

function participationOf({ participating, assigned }: Settings): keyof typeof participations {
  if (participating) return "participating";
  return assigned ? "assigned" : "unassigned";
}
