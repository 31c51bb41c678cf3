import type { ProviderType } from "../claim/claim-context";
import type { Discipline } from "../claim/claim-snapshot";
import { payerById, payers } from "../payers/payers";
import type { ReferenceTables } from "../reference/tables";
import { say } from "../say";
import type { Policy } from "../settings/policy";
import { disciplines, providerTypes, type Settings } from "../settings/settings";
import { type TextKey, text } from "../texts";
import { Check, Choice } from "./fields";

interface ClaimSettingsProps {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly localities: ReferenceTables["localities"];
  /** `said`: the change in words, for the confirmation. */
  onChange(patch: Partial<Settings>, said: string): void;
}

export const disciplineNames: Readonly<Record<Discipline, TextKey>> = {
  PT: "optionsDisciplinePT",
  OT: "optionsDisciplineOT",
  SLP: "optionsDisciplineSLP",
  MD: "optionsDisciplineMD",
};

export const providerNames: Readonly<Record<ProviderType, TextKey>> = {
  "therapist-private-practice": "optionsBilledByTherapist",
  hospital: "optionsBilledByHospital",
};

/** Participation and assignment are one choice: who participates takes assignment always. */
const participations = {
  participating: { participating: true, assigned: true },
  assigned: { participating: false, assigned: true },
  unassigned: { participating: false, assigned: false },
} as const;

const participationNames: Readonly<Record<keyof typeof participations, TextKey>> = {
  participating: "optionsParticipating",
  assigned: "optionsNotParticipatingAssigned",
  unassigned: "optionsNotParticipatingUnassigned",
};

/** What claims are judged and priced with, where the form does not say it. */
export function ClaimSettings({ settings, policy, localities, onChange }: ClaimSettingsProps) {
  const known = payerById(settings.payer)?.evidence ?? [];
  return (
    <section aria-labelledby="claim-heading">
      <h2 id="claim-heading">{text("optionsClaimHeading")}</h2>
      <div class="fields">
        <Choice
          id="payer"
          label={text("optionsPayerProfile")}
          value={settings.payer}
          locked={policy.payer !== null}
          options={payers.map(({ id, name }) => [id, say(name)])}
          describedBy={known.map((_, index) => `payer-use-${index}`).join(" ")}
          onChoose={(payer, said) => onChange({ payer }, said)}
        />
        {known.map(({ statement, document, readOn, effect }, index) => (
          <p key={statement} id={`payer-use-${index}`} class="note">
            {text("optionsPayerEvidence", {
              statement: say(statement),
              effect: say(effect),
              document,
              day: readOn,
            })}
          </p>
        ))}

        <Choice
          id="locality"
          label={text("optionsLocality")}
          value={settings.locality}
          locked={policy.locality !== null}
          options={[
            ["national", text("optionsLocalityNational")],
            ...localities
              .filter(({ id }) => id !== "national")
              .map(({ id, name }) => [id, `${name} (${id})`] as const),
          ]}
          onChoose={(locality, said) => onChange({ locality }, said)}
        >
          {text("optionsLocalityUse")}
        </Choice>

        <Choice
          id="discipline"
          label={text("optionsDiscipline")}
          value={settings.discipline ?? ""}
          options={[
            ["", text("optionsNotSaid")],
            ...disciplines.map((each) => [each, text(disciplineNames[each])] as const),
          ]}
          onChoose={(chosen, said) => {
            const discipline = disciplines.find((each) => each === chosen) ?? null;
            onChange({ discipline }, discipline ? said : text("optionsDisciplineNotSaid"));
          }}
        >
          {text("optionsDisciplineUse")}
        </Choice>

        <Choice
          id="provider-type"
          label={text("optionsBilledBy")}
          value={settings.providerType ?? ""}
          options={[
            ["", text("optionsNotSaid")],
            ...providerTypes.map((each) => [each, text(providerNames[each])] as const),
          ]}
          onChoose={(chosen, said) => {
            const providerType = providerTypes.find((each) => each === chosen) ?? null;
            onChange({ providerType }, providerType ? said : text("optionsBilledByNotSaid"));
          }}
        >
          {text("optionsBilledByUse")}
        </Choice>

        <Choice
          id="participation"
          label={text("optionsParticipation")}
          value={participationOf(settings)}
          options={Object.entries(participationNames).map(([value, name]) => [value, text(name)])}
          onChoose={(chosen, said) => {
            if (Object.hasOwn(participations, chosen))
              onChange(participations[chosen as keyof typeof participations], said);
          }}
        >
          {text("optionsParticipationUse")}
        </Choice>

        <Check
          checked={settings.sequestration}
          onCheck={(sequestration) =>
            onChange(
              { sequestration },
              text(sequestration ? "optionsSequestrationOn" : "optionsSequestrationOff"),
            )
          }
        >
          {text("optionsSequestration")}
        </Check>
        <Check
          checked={settings.qualifyingParticipant}
          onCheck={(qualifyingParticipant) =>
            onChange(
              { qualifyingParticipant },
              text(qualifyingParticipant ? "optionsQualifyingOn" : "optionsQualifyingOff"),
            )
          }
        >
          {text("optionsQualifying")}
        </Check>
      </div>
    </section>
  );
}

function participationOf({ participating, assigned }: Settings): keyof typeof participations {
  if (participating) return "participating";
  return assigned ? "assigned" : "unassigned";
}
