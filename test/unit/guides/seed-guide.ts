import type { CodeGuide, Contradiction, Statement } from "../../../src/guides/guide";

/** An entry of a card: what it says itself, and the folklore beside it. */
export interface CardEntry {
  readonly heading: string;
  readonly statements: readonly Statement[];
  readonly contradiction: Contradiction | null;
}

/** One item of the guide the project began with, and the words by which its entry on the 97552 card is known. */
export interface SeedItem {
  readonly item: string;
  readonly kind: "tip" | "denial" | "question";
  readonly index: number;
  /** Each must be said by the entry itself, not by the folklore it quotes. */
  readonly says: readonly RegExp[];
  /** Where a CMS table or rule contradicts the seed: what is repeated, and what the card says instead. */
  readonly contradicts: { readonly repeated: RegExp; readonly instead: RegExp } | null;
}

/** The 6 tips, 4 denials and 7 questions of the seed, in its order. */
export const seedItems: readonly SeedItem[] = [
  {
    item: "document the participants",
    kind: "tip",
    index: 0,
    says: [/how many caregivers/, /related/, /privacy/, /audit.*without a source/],
    contradicts: null,
  },
  {
    item: "one unit a session, not one a caregiver",
    kind: "tip",
    index: 1,
    says: [/one unit/, /2 or 10/, /all units of the day are denied/],
    contradicts: null,
  },
  {
    item: "patient present",
    kind: "tip",
    index: 2,
    says: [/without the patient in the room/, /\$22 denial/],
    contradicts: { repeated: /patient is present/, instead: /absence is part of what the code means/ },
  },
  {
    item: "facility and non-facility rate",
    kind: "tip",
    index: 3,
    says: [/\$22\.00/, /\$10\.35/, /\$11\.65/],
    contradicts: {
      repeated: /facility rate in every hospital/,
      instead: /non-facility rate in every setting/,
    },
  },
  {
    item: "97550 on the same day",
    kind: "tip",
    index: 4,
    says: [/same time may not be counted in both/, /one patient 97550, several 97552/],
    contradicts: { repeated: /unbundling/, instead: /No PTP edit/ },
  },
  {
    item: "link to the plan of care",
    kind: "tip",
    index: 5,
    says: [/plan of care/, /goals/, /40–60%.*without a source/],
    contradicts: null,
  },
  {
    item: "not covered or not necessary",
    kind: "denial",
    index: 0,
    says: [/certification/, /consent/, /dependent/, /None on caregiver training was found/],
    contradicts: { repeated: /physician's order/, instead: /no requirement for an order/ },
  },
  {
    item: "participants not documented",
    kind: "denial",
    index: 1,
    says: [/relationship/, /asked/, /at least two/, /sign-in sheet/],
    contradicts: null,
  },
  {
    item: "bundled with treatment",
    kind: "denial",
    index: 2,
    says: [/36591, 36592 and 96523/, /time logs/, /separate times, separate goals/],
    contradicts: { repeated: /59 or XE/, instead: /No Medicare edit pairs them/ },
  },
  {
    item: "duplicate",
    kind: "denial",
    index: 3,
    says: [/no limit on how often/, /progress/, /another caregiver/, /Measure/],
    contradicts: null,
  },
  {
    item: "2025 rate",
    kind: "question",
    index: 0,
    says: [/\$22\.00 non-facility \(0\.68 × 32\.3465\)/, /\$10\.35 facility \(0\.32 × 32\.3465\)/],
    contradicts: { repeated: /0\.68/, instead: /facility total is 0\.32/ },
  },
  {
    item: "how many caregivers",
    kind: "question",
    index: 1,
    says: [/at least two patients/, /no maximum/, /97550/],
    contradicts: { repeated: /two caregivers must be present/, instead: /two patients must be represented/ },
  },
  {
    item: "several times a day",
    kind: "question",
    index: 2,
    says: [/No\. Medicare's limit is 1 unit a day/, /not a stretch of time/],
    contradicts: { repeated: /Several units/, instead: /MAI 2/ },
  },
  {
    item: "97552 or 97550",
    kind: "question",
    index: 3,
    says: [/single patient/, /several patients/, /\$52\.08/, /\$44\.64/],
    contradicts: { repeated: /one-on-one.*\$38/, instead: /number of patients represented decides/ },
  },
  {
    item: "must the patient be present",
    kind: "question",
    index: 4,
    says: [/patient must be absent/],
    contradicts: { repeated: /does not strictly require/, instead: /absence is part of what the code means/ },
  },
  {
    item: "physical therapists",
    kind: "question",
    index: 5,
    says: [/PTs, OTs, SLPs, physicians and NPPs/, /GP for PT, GO for OT, GN for SLP/, /CQ.*if/],
    contradicts: null,
  },
  {
    item: "covered by Medicare",
    kind: "question",
    index: 6,
    says: [/plan of care/, /Medicare Advantage/],
    contradicts: {
      repeated: /order.*prior authorization depends/,
      instead: /no requirement for an order.*no prior authorization for therapy/,
    },
  },
];

export function entriesOf(guide: CodeGuide, kind: SeedItem["kind"]): readonly CardEntry[] {
  switch (kind) {
    case "tip":
      return guide.tips.map(({ tip, impact, contradiction }) => ({
        heading: "",
        statements: [tip, impact],
        contradiction,
      }));
    case "denial":
      return guide.denials.map(({ reason, answer, contradiction }) => ({
        heading: reason,
        statements: answer,
        contradiction,
      }));
    case "question":
      return guide.questions.map(({ question, answer, contradiction }) => ({
        heading: question,
        statements: answer,
        contradiction,
      }));
  }
}

/** Every entry of a card, the summary first. */
export function allEntries(guide: CodeGuide): readonly CardEntry[] {
  return [
    { heading: guide.plainName, statements: guide.summary, contradiction: null },
    ...entriesOf(guide, "tip"),
    ...entriesOf(guide, "denial"),
    ...entriesOf(guide, "question"),
  ];
}

/** Everything a card states as so, the answers to folklore included, the folklore itself not. */
export function allStatements(guide: CodeGuide): readonly Statement[] {
  return allEntries(guide).flatMap(({ statements, contradiction }) =>
    contradiction === null ? statements : [...statements, contradiction.instead],
  );
}
