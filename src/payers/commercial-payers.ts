import { nothingKnown, type PayerEvidence, type PayerProfile, readOn } from "./payer-profile";

/** Looked for and not found, which is not the same as covered or denied. */
const caregiverTraining: PayerEvidence = {
  statement: "No written policy on caregiver training (97550–97552) was found.",
  document: "Search of the payer’s published policies; APTA: check each payer",
  readOn,
  effect: "Whether it is covered is not known.",
};

const evaluationAndManagement = "99202 99203 99204 99205 99211 99212 99213 99214 99215".split(" ");
const therapyEvaluations = "97161 97162 97163 97164 97165 97166 97167 97168".split(" ");

export const commercialPayers: readonly PayerProfile[] = [
  {
    ...nothingKnown,
    id: "uhc-commercial",
    name: "UnitedHealthcare commercial",
    therapyModifier: "always-therapy",
    nonCovered: [
      {
        codes: evaluationAndManagement,
        disciplines: ["PT", "OT"],
        modifiers: null,
        document: "UHC policy page; AOTA",
        readOn,
      },
      {
        codes: therapyEvaluations,
        disciplines: null,
        modifiers: ["CQ", "CO"],
        document: "UHC policy page; AOTA",
        readOn,
      },
    ],
    evidence: [
      {
        statement: "GN, GO or GP on always-therapy codes since 2020-07-01.",
        document: "UHC policy page; AOTA",
        readOn,
        effect: "A missing discipline modifier on an always-therapy code is reported.",
      },
      {
        statement:
          "Office visits by physical and occupational therapists, and evaluations by their assistants, are not paid.",
        document: "UHC policy page; AOTA",
        readOn,
        effect: "Such lines are reported.",
      },
      caregiverTraining,
    ],
  },
  {
    ...nothingKnown,
    id: "anthem-commercial",
    name: "Anthem commercial",
    therapyModifier: "always-therapy",
    reviewedModifiers: ["25", "59"],
    evidence: [
      {
        statement: "GN, GO or GP on always-therapy codes; a timed-unit guideline of its own.",
        document: "Anthem Provider News 2021-11-01",
        readOn,
        effect:
          "A missing discipline modifier on an always-therapy code is reported; how minutes become units is not known.",
      },
      {
        statement:
          "Reviews 25 and 59 before it pays: 97530 beside 97140 with 59 was denied until records were sent.",
        document: "WebPT on pre-payment review",
        readOn,
        effect: "Lines with 25 or 59 get a note.",
      },
      caregiverTraining,
    ],
  },
  {
    ...nothingKnown,
    id: "commercial-generic",
    name: "Commercial, no profile",
    evidence: [
      {
        statement:
          "Many use the CPT midpoint rule, and limits of 90 to 365 days for filing: each contract says.",
        document: "prompthealth",
        readOn,
        effect: "What depends on the payer is not checked.",
      },
      caregiverTraining,
    ],
  },
  {
    ...nothingKnown,
    id: "commercial-midpoint",
    name: "Commercial, CPT midpoint rule",
    timeRule: "midpoint",
    evidence: [
      {
        statement: "Units by the CPT midpoint rule, code by code.",
        document: "prompthealth",
        readOn,
        effect: "Minutes become units code by code.",
      },
      caregiverTraining,
    ],
  },
];
