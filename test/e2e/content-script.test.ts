import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { guides } from "../../src/guides/guides";

/* The pages' content security policy does not bind a content script: what it may not do is looked for in the built file itself. */

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
  const script = readFileSync(`dist/${browser}/src/page/content.js`, "utf8");

  test(`the content script built for ${browser} has no way out`, () => {
    expect(waysOut.filter((name) => new RegExp(`(?<![\\w$-])${name}(?![\\w$])`).test(script))).toEqual([]);
    expect(script).not.toMatch(/\bimport\s*\(/);
    const addresses = script.match(/(https?|wss?):\/\/[\w.-]+\.[^"'`\s)]*/g) ?? [];
    expect(addresses.filter((address) => !namespaces.includes(address))).toEqual([]);
  });

  test(`the content script built for ${browser} holds no guide`, () => {
    // Answers of denials and tips are a guide's own sentences; they come from the background with the card.
    const sentences = guides.flatMap(({ denials, tips }) => [
      ...denials.map(({ reason }) => reason),
      ...tips.map(({ tip }) => tip.text),
    ]);
    expect(sentences.filter((sentence) => script.includes(sentence))).toEqual([]);
  });
}
