import { Engine } from "json-rules-engine";
import { type BenchLine, type tenRules, today } from "../engine/bench-lines";

/*
 * json-rules-engine with the ten rules of the comparison: one engine, asked once a line, as its facts are one object. The operators are
 * ours, since its own cannot look into a list or at the shape of a text.
 */

type Condition = { readonly fact: keyof BenchLine; readonly operator: string; readonly value: unknown };

const conditions: Readonly<Record<(typeof tenRules)[number], Condition>> = {
  "code-malformed": { fact: "code", operator: "unlike", value: "^(\\d{4}[0-9AFMTU]|[A-V]\\d{4})$" },
  "modifier-malformed": { fact: "modifiers", operator: "someUnlike", value: "^[A-Z0-9]{2}$" },
  "modifier-duplicate": { fact: "modifiers", operator: "repeats", value: true },
  "modifier-too-many": { fact: "modifiers", operator: "longerThan", value: 4 },
  "pos-missing": { fact: "pos", operator: "equal", value: "" },
  "dos-invalid": { fact: "dateOfService", operator: "equal", value: "" },
  "dos-future": { fact: "dateOfService", operator: "laterThan", value: today },
  "dx-pointer-missing": { fact: "diagnosisPointers", operator: "shorterThan", value: 1 },
  "dx-pointer-too-many": { fact: "diagnosisPointers", operator: "longerThan", value: 4 },
  "dx-pointer-duplicate": { fact: "diagnosisPointers", operator: "repeats", value: true },
};

export function jsonRulesEngine(): (lines: readonly BenchLine[]) => Promise<string[]> {
  const engine = new Engine();
  const shapes = new Map<string, RegExp>();
  const shape = (source: string) => {
    const known = shapes.get(source) ?? new RegExp(source);
    shapes.set(source, known);
    return known;
  };
  engine.addOperator<string, string>("unlike", (text, source) => !shape(source).test(text));
  engine.addOperator<string[], string>("someUnlike", (texts, source) =>
    texts.some((text) => !shape(source).test(text)),
  );
  engine.addOperator<string[], boolean>("repeats", (texts) => new Set(texts).size < texts.length);
  engine.addOperator<string[], number>("longerThan", (texts, most) => texts.length > most);
  engine.addOperator<string[], number>("shorterThan", (texts, least) => texts.length < least);
  engine.addOperator<string, string>("laterThan", (date, other) => date > other);
  for (const [type, condition] of Object.entries(conditions))
    engine.addRule({ conditions: { all: [condition] }, event: { type } });
  return async (lines) => {
    const found: string[] = [];
    for (const [index, line] of lines.entries()) {
      const { events } = await engine.run({ ...line });
      for (const { type } of events) found.push(`${type} ${index + 1}`);
    }
    return found;
  };
}
