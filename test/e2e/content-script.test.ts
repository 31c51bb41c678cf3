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
  const manifest = readFileSync(`dist/${browser}/manifest.json`, "utf8");

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

  test(`the manifest built for ${browser} asks for no site and shows no file to pages`, () => {
    const built = JSON.parse(manifest) as Record<string, unknown>;
    expect(built).not.toHaveProperty("host_permissions");
    expect(built).not.toHaveProperty("content_scripts");
    expect(built).not.toHaveProperty("web_accessible_resources");
    expect(built.permissions).toEqual(["storage", "unlimitedStorage", "scripting", "activeTab"]);
    expect(built.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    });
  });
}
