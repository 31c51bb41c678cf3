import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { guides } from "../../src/guides/guides";

/* The pages' content security policy does not bind content scripts: what they may not do is looked for in the built files themselves. */

const waysOut = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebTransport",
  "EventSource",
  "sendBeacon",
  "RTCPeerConnection",
  "importScripts",
  "eval\\(",
  "Function\\(",
];

/** Names of markup languages, which look like addresses and are never loaded. */
const namespaces = [
  "http://www.w3.org/1998/Math/MathML",
  "http://www.w3.org/1999/xhtml",
  "http://www.w3.org/2000/svg",
];

for (const browser of ["chrome", "firefox"]) {
  const folder = `dist/${browser}/src/page`;
  const scripts = readdirSync(folder).map(
    (file) => [file, readFileSync(`${folder}/${file}`, "utf8")] as const,
  );

  test(`the content scripts built for ${browser} are these, and the one that every frame gets is small`, () => {
    expect(scripts.map(([file]) => file).sort()).toEqual([
      "content.js",
      "forms-part.js",
      "generic-part.js",
      "known-part.js",
      "teaching-part.js",
    ]);
    const sizes = Object.fromEntries(
      scripts.map(([file, script]) => [file, gzipSync(script, { level: 9 }).length]),
    );
    // In every frame of an added site.
    expect(sizes["content.js"]).toBeLessThanOrEqual(20_000);
    // In nearly every frame that has a number of five digits.
    expect(sizes["generic-part.js"]).toBeLessThanOrEqual(40_000);
  });

  test.each(scripts)(`%s built for ${browser} has no way out`, (_, script) => {
    expect(waysOut.filter((name) => new RegExp(`(?<![\\w$-])${name}(?![\\w$])`).test(script))).toEqual([]);
    expect(script).not.toMatch(/\bimport\s*\(/);
    const addresses = script.match(/(https?|wss?):\/\/[\w.-]+\.[^"'`\s)]*/g) ?? [];
    expect(addresses.filter((address) => !namespaces.includes(address))).toEqual([]);
  });

  test.each(scripts)(`%s built for ${browser} holds no guide`, (_, script) => {
    // Answers of denials and tips are a guide's own sentences; they come from the background with the card.
    const sentences = guides.flatMap(({ denials, tips }) => [
      ...denials.map(({ reason }) => reason),
      ...tips.map(({ tip }) => tip.text),
    ]);
    expect(sentences.filter((sentence) => script.includes(sentence))).toEqual([]);
  });
}
