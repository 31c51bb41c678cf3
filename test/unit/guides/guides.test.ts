import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guideFor, guides } from "../../../src/guides/guides";
import { decimal, multiply, toCents } from "../../../src/payment/decimal";
import { allEntries, allStatements, entriesOf, seedItems } from "./seed-guide";

const group = guides.find((guide) => guide.code === "97552");
const stated = guides.flatMap((guide) =>
  allStatements(guide).map((statement) => ({ code: guide.code, ...statement })),
);

describe("guideFor", () => {
  it("finds the three caregiver training cards", () => {
    for (const code of ["97550", "97551", "97552"]) expect(guideFor(code)?.code).toBe(code);
  });

  it("has no card for anything else, whatever a page holds", () => {
    const known = new Set(guides.map((guide) => guide.code));
    const hostile = fc.constantFrom(
      "",
      "97762",
      "97037",
      "__proto__",
      "constructor",
      " 97552",
      "97552\u0000",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostile), (code) => {
        fc.pre(!known.has(code));
        expect(guideFor(code)).toBeNull();
      }),
    );
  });
});

describe("the 97552 card holds everything of the seed guide", () => {
  it("lists 6 tips, 4 denials and 7 questions of it, each once", () => {
    const count = (kind: string) => seedItems.filter((seed) => seed.kind === kind).length;
    expect([count("tip"), count("denial"), count("question")]).toEqual([6, 4, 7]);
    expect(new Set(seedItems.map(({ kind, index }) => `${kind} ${index}`)).size).toBe(17);
  });

  it("has exactly the four denials and seven questions", () => {
    expect(group?.denials).toHaveLength(4);
    expect(group?.questions).toHaveLength(7);
  });

  it.each(seedItems)("$kind: $item", ({ kind, index, says, contradicts }) => {
    const entry = group && entriesOf(group, kind)[index];
    const words = entry?.statements.map(({ text }) => text).join("\n") ?? "";
    for (const phrase of says) expect(words).toMatch(phrase);
    if (contradicts === null) {
      expect(entry?.contradiction).toBeNull();
    } else {
      expect(entry?.contradiction?.oftenRepeated).toMatch(contradicts.repeated);
      expect(entry?.contradiction?.instead.text).toMatch(contradicts.instead);
      expect(entry?.contradiction?.instead.provenance).toMatch(/^(table|policy)$/);
    }
  });
});

const caregiverCards = guides.filter(({ code }) => /^9755[012]$/.test(code));

describe.each(caregiverCards)("the caregiver training card of $code", (guide) => {
  it("fills every section", () => {
    expect(guide.summary.length).toBeGreaterThan(0);
    expect(guide.tips.length).toBeGreaterThanOrEqual(6);
    expect(guide.denials.length).toBeGreaterThanOrEqual(4);
    expect(guide.questions.length).toBeGreaterThanOrEqual(7);
  });

  it("says consent, plan of care, absence of the patient, discipline, assistants and telehealth", () => {
    const words = allStatements(guide)
      .map(({ text }) => text)
      .join("\n");
    for (const subject of [
      /consent of the patient/,
      /plan of care/,
      /without the patient in the room/,
      /GP for PT/,
      /CQ with GP only if/,
      /Telehealth is possible from 2025-01-01/,
    ]) {
      expect(words).toMatch(subject);
    }
  });
});

/** Our own name of every code that has a card. A new code is named here by a person who has thought of the AMA's wording. */
const plainNames: Readonly<Record<string, string>> = {
  "92507": "speech and language work, one patient",
  "92526": "work on swallowing and eating",
  "96202": "behavior training, caregivers of several families, first 60 min",
  "96203": "behavior training, caregivers of several families, further 15 min",
  G0539: "behavior training, caregivers of one patient, first 30 min",
  G0540: "behavior training, caregivers of one patient, further 15 min",
  "97010": "warm or cold compress",
  "97012": "traction table",
  "97014": "electric current, not attended (not for Medicare)",
  "97016": "compression pump",
  "97018": "warm wax",
  "97022": "swirling water",
  "97024": "deep heat by radio waves",
  "97026": "heat lamp",
  "97028": "UV lamp",
  G0283: "electric current, not attended",
  "97032": "electric current, attended, 15 min",
  "97033": "medicine carried in by current, 15 min",
  "97034": "warm and cold water by turns, 15 min",
  "97035": "sound waves, 15 min",
  "97036": "full-body tank, 15 min",
  "97110": "exercise, 15 min",
  "97112": "retraining of balance and control, 15 min",
  "97113": "exercise in water, 15 min",
  "97116": "walking practice, 15 min",
  "97124": "massage, 15 min",
  "97140": "hands-on treatment, 15 min",
  "97150": "group treatment, for each patient",
  "97161": "PT evaluation, level 1 of 3",
  "97162": "PT evaluation, level 2 of 3",
  "97163": "PT evaluation, level 3 of 3",
  "97164": "PT evaluation, again",
  "97165": "OT evaluation, level 1 of 3",
  "97166": "OT evaluation, level 2 of 3",
  "97167": "OT evaluation, level 3 of 3",
  "97168": "OT evaluation, again",
  "97530": "practice of whole tasks, 15 min",
  "97535": "daily-living practice, 15 min",
  "97537": "outings and work skills, 15 min",
  "97542": "wheelchair skills and fit, 15 min",
  "97550": "caregiver training, one patient, first 30 min",
  "97551": "caregiver training, one patient, further 15 min",
  "97552": "caregiver training, group",
  G0541: "care training, caregivers of one patient, first 30 min",
  G0542: "care training, caregivers of one patient, further 15 min",
  G0543: "care training, caregivers of several patients",
  "97750": "measured test of function, 15 min",
  "97755": "study of an assistive device, 15 min",
  "97760": "brace: fitting and practice, first time, 15 min",
  "97761": "artificial limb: practice, first time, 15 min",
  "97763": "brace or artificial limb: later visit, 15 min",
  "98940": "spine adjustment, level 1 of 3",
  "98941": "spine adjustment, level 2 of 3",
  "98942": "spine adjustment, level 3 of 3",
  "99202": "office visit, new patient, level 2",
  "99203": "office visit, new patient, level 3",
  "99204": "office visit, new patient, level 4",
  "99205": "office visit, new patient, level 5",
  "99211": "office visit, known patient, level 1",
  "99212": "office visit, known patient, level 2",
  "99213": "office visit, known patient, level 3",
  "99214": "office visit, known patient, level 4",
  "99215": "office visit, known patient, level 5",
};

describe("the cards together", () => {
  it("are of exactly these codes, each once, under a name of our own", () => {
    expect(Object.fromEntries(guides.map(({ code, plainName }) => [code, plainName]))).toEqual(plainNames);
    expect(guides).toHaveLength(Object.keys(plainNames).length);
  });

  it.each(guides)("$code fills every section, and says nothing twice", (guide) => {
    expect(guide.summary.length).toBeGreaterThan(0);
    expect(guide.tips.length).toBeGreaterThanOrEqual(2);
    expect(guide.denials.length).toBeGreaterThanOrEqual(2);
    expect(guide.questions.length).toBeGreaterThanOrEqual(2);
    for (const { statements } of allEntries(guide)) expect(statements).not.toHaveLength(0);
    const headings = allEntries(guide)
      .map(({ heading }) => heading)
      .filter((heading) => heading !== "");
    expect(new Set(headings).size).toBe(headings.length);
    const tips = guide.tips.map(({ tip }) => tip.text);
    expect(new Set(tips).size).toBe(tips.length);
  });

  it.each(guides)("$code fits a narrow panel: no statement above 260 characters", (guide) => {
    for (const { text } of allStatements(guide)) expect(text.length, text).toBeLessThanOrEqual(260);
    expect(guide.plainName.length).toBeLessThanOrEqual(65);
  });

  it("write no sentence down in two files: what several codes share stands in one place", () => {
    const files = import.meta.glob<string>("../../../src/guides/*.ts", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    expect(Object.keys(files).length).toBeGreaterThan(30);
    const writtenIn = new Map<string, string[]>();
    for (const [file, text] of Object.entries(files)) {
      const sentences = new Set(
        [...text.matchAll(/"((?:[^"\\\n]|\\.){50,})"/g)].map(([, sentence]) => sentence ?? ""),
      );
      for (const sentence of sentences) writtenIn.set(sentence, [...(writtenIn.get(sentence) ?? []), file]);
    }
    expect([...writtenIn].filter(([, where]) => where.length > 1)).toEqual([]);
  });
});

describe("every statement of every card", () => {
  it("names a source", () => {
    for (const { text, source } of stated) {
      expect(text.trim(), source).not.toBe("");
      expect(source.trim(), text).not.toBe("");
    }
  });

  it("cites a CMS table by name where its provenance is a table", () => {
    for (const { text, source, provenance } of stated) {
      if (provenance === "table") expect(source, text).toMatch(/^CMS /);
    }
  });

  it("gives an attesting modifier only with its condition", () => {
    // A statement may deny a modifier ("never 59") without a condition; what it allows, it must bind to one.
    const refused = /\b(?:never 59|no AT|59 and XE, XS, XP, XU never stand)\b/g;
    const attesting = /(?<![\d.$,-])\b(?:59|X[EPSU]|25|57|24|58|78|79|KX|CQ|CO|GA|AT)\b(?![\d.%-])/;
    expect("append modifier 59").toMatch(attesting);
    expect("on 2025-01-24 it paid $25.55").not.toMatch(attesting);
    for (const { code, text } of stated) {
      if (attesting.test(text.replace(refused, ""))) expect(text, code).toMatch(/\b(?:if|when)\b/i);
      expect(text).not.toMatch(/\b(?:append|use|add) (?:modifier )?(?:59|XE)\b(?!.*\bif\b)/i);
    }
  });

  it("repeats no figure or claim that has no source, except as such", () => {
    const folklore = /40–60|\$22 denial|\baudit|fraud|sign-in sheet|LCD/i;
    for (const { text, provenance } of stated) {
      if (!folklore.test(text)) continue;
      expect(text).toMatch(/Often repeated|often repeated without a source/);
      expect(provenance, text).toBe("advice");
    }
  });

  it("admits in its source where none was found", () => {
    for (const { text, source, provenance } of stated) {
      if (/No CMS/.test(source)) expect(provenance, text).toBe("advice");
    }
  });

  it("quotes amounts that are RVUs times the conversion factor, rounded half up", () => {
    const quoted = stated.flatMap(({ text }) => [
      ...text.matchAll(/\$(\d+\.\d\d) (?:[a-z-]+ )?\((\d\.\d\d) × (\d\d\.\d{4})/g),
    ]);
    expect(quoted.length).toBeGreaterThanOrEqual(8);
    for (const [whole, dollars, rvus, factor] of quoted) {
      const product = multiply(exactly(rvus), exactly(factor));
      expect(toCents(product), whole).toBe(toCents(exactly(dollars)));
    }
  });

  it("holds no wording of the AMA's descriptors", () => {
    const denied = new RegExp(
      [
        "strategies and techniques|functional performance|home or community|sets of caregivers|list separately",
        "initial 30|each additional|without the patient present|therapeutic (?:procedure|exercise|activit)",
        "neuromuscular|re-?education|aquatic|gait|effleurage|manual therapy|joint mobilization|dynamic activities",
        "self-?care|home management|reintegration|wheelchair management|physical performance|assistive technology",
        "orthotic|prosthetic (?:training|management)|initial encounter|subsequent encounter|low complexity",
        "moderate complexity|high complexity|hot or cold packs|mechanical traction|vasopneumatic|paraffin|diathermy",
        "infrared|ultraviolet|iontophoresis|contrast bath|ultrasound|hubbard|unattended|swallowing dysfunction",
        "manipulative treatment|other outpatient visit|evaluation and management|straightforward|behavior management",
        "speech, language|auditory processing|oral function|1 or more areas|extremit",
      ].join("|"),
      "i",
    );
    for (const guide of guides) {
      for (const { heading, contradiction } of allEntries(guide)) {
        expect(heading).not.toMatch(denied);
        expect(contradiction?.oftenRepeated ?? "").not.toMatch(denied);
      }
    }
    for (const { text, source } of stated) {
      expect(text).not.toMatch(denied);
      expect(source).not.toMatch(denied);
    }
  });
});

function exactly(text: string | undefined) {
  const value = decimal(text ?? "");
  if (value === null) throw new Error(`Not a decimal: ${text}`);
  return value;
}
