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
    const hostile = fc.constantFrom("", "97110", "__proto__", "constructor", " 97552", "97552\u0000");
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

describe.each(guides)("the card of $code", (guide) => {
  it("fills every section", () => {
    expect(guide.summary.length).toBeGreaterThan(0);
    expect(guide.tips.length).toBeGreaterThanOrEqual(6);
    expect(guide.denials.length).toBeGreaterThanOrEqual(4);
    expect(guide.questions.length).toBeGreaterThanOrEqual(7);
    for (const { statements } of allEntries(guide)) expect(statements).not.toHaveLength(0);
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

  it("fits a narrow panel: no statement above 260 characters", () => {
    for (const { text } of allStatements(guide)) expect(text.length, text).toBeLessThanOrEqual(260);
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
    const attesting = /(?<![\d.$,-])\b(?:59|X[EPSU]|25|57|24|58|78|79|KX|CQ|CO|GA|AT)\b(?![\d.%-])/;
    expect("append modifier 59").toMatch(attesting);
    expect("on 2025-01-24 it paid $25.55").not.toMatch(attesting);
    for (const { text } of stated) {
      if (attesting.test(text)) expect(text).toMatch(/\bonly if\b/);
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
    const denied =
      /strategies and techniques|functional performance|home or community|sets of caregivers|list separately|initial 30|each additional|without the patient present|therapeutic (?:procedure|exercise)/i;
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
