import { nothingKnown, type PayerProfile, readOn } from "./payer-profile";

/** Medicare's coding and claims processing rules, whoever pays. */
const medicareRules = {
  ...nothingKnown,
  ncci: "medicare",
  billingRules: "medicare",
  therapyModifier: "all-therapy",
  timeRule: "total-minutes",
} as const;

export const federalPayers: readonly PayerProfile[] = [
  {
    ...medicareRules,
    id: "medicare-b",
    name: "Medicare Part B",
    feeSchedule: "medicare",
    costSharing: "part-b",
    evidence: [
      {
        statement: "NCCI edits, therapy modifiers and the physician fee schedule apply.",
        document: "Medicare NCCI Policy Manual 2026; MCPM ch. 5 §20.1; RVU26A documentation",
        readOn,
        effect: "All Medicare rules are checked, and lines are priced by the fee schedule.",
      },
      {
        statement: "Medicare pays 80 % after the deductible, for CQ and CO 85 % of that, less 2 %.",
        document: "SSA 1833 and 1834(v); Budget Control Act",
        readOn,
        effect: "Medicare’s share, the patient’s and the limiting charge are shown.",
      },
    ],
  },
  {
    ...medicareRules,
    id: "medicare-advantage",
    name: "Medicare Advantage",
    evidence: [
      {
        statement: "Medicare's coding base; prior authorisation, further edits and rates are the plan's.",
        document: "APTA on Medicare Advantage plans",
        readOn,
        effect: "Medicare’s rules are checked; no amount is shown.",
      },
    ],
  },
  {
    ...medicareRules,
    id: "va-ccn",
    name: "VA Community Care (Optum, TriWest)",
    feeSchedule: "medicare",
    evidence: [
      {
        statement: "Follows the Medicare fee schedule, with the therapy reduction.",
        document: "mpamedia, dynamicchiropractic and AAMA (secondary sources)",
        readOn,
        effect: "Lines are priced by Medicare’s fee schedule; who pays what part is not known.",
      },
      {
        statement: "Wants GP on physical-medicine codes of chiropractors and acupuncturists too.",
        document: "mpamedia, dynamicchiropractic and AAMA (secondary sources)",
        readOn,
        effect: "A missing discipline modifier on an always-therapy code is reported whoever bills it.",
      },
    ],
  },
  {
    ...nothingKnown,
    id: "medicaid-generic",
    name: "Medicaid",
    ncci: "own",
    evidence: [
      {
        statement: "Medicaid has its own NCCI files; Medicare's may not be used in their place.",
        document: "Medicare NCCI Policy Manual 2026, Introduction, p. 4",
        readOn,
        effect: "PTP, MUE and add-on edits are not checked.",
      },
      {
        statement: "States have modifiers of their own (U1–UD) and decide on caregiver training.",
        document: "Medicare NCCI Policy Manual 2026, Introduction, p. 4; section C of the rules",
        readOn,
        effect: "What your state covers is not known.",
      },
    ],
  },
];
