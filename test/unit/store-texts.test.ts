import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import english from "../../public/_locales/en/messages.json" with { type: "json" };
import spanish from "../../public/_locales/es/messages.json" with { type: "json" };

/** Each heading that states a length, with the text fenced under it. */
function textsIn(file: string): [heading: string, least: number, most: number, text: string][] {
  const markdown = readFileSync(`docs/store/${file}`, "utf8");
  const entry = /^## (.*?\((?:at most|(\d+) to) (\d+) characters\))\n[^#]*?```text\n([\s\S]*?)\n```/gm;
  return [...markdown.matchAll(entry)].map(([, heading = "", least, most, text = ""]) => [
    heading,
    Number(least ?? 1),
    Number(most),
    text,
  ]);
}

describe.each([
  ["listing-en.md", 3],
  ["listing-es.md", 3],
  ["declarations.md", 7],
])("%s", (file, count) => {
  const texts = textsIn(file);

  test("states the length of each of its texts", () => {
    expect(texts.length).toBe(count);
  });

  test.each(texts)("%s", (_, least, most, text) => {
    expect(text.length).toBeGreaterThanOrEqual(least);
    expect(text.length).toBeLessThanOrEqual(most);
  });
});

test("the manifest's name and description fit what the stores take from it", () => {
  for (const { name, description } of [english, spanish]) {
    expect(name.message.length).toBeLessThanOrEqual(45);
    expect(description.message.length).toBeLessThanOrEqual(132);
  }
});
