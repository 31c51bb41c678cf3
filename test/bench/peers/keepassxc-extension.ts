import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/*
 * tsx test/bench/peers/keepassxc-extension.ts FROM TO: makes of Debian's KeePassXC-Browser, an extension of manifest version 2, one that
 * Chromium still loads, for `npm run bench -- pages --versus TO`. Only the manifest and a file that starts its background are ours: the
 * scripts that a page pays for are its own, byte for byte. Nothing of it is kept in this repository (it is under the GPL).
 */

interface ManifestOfTwo {
  readonly [key: string]: unknown;
  readonly browser_action: object;
  readonly background: { readonly scripts: readonly string[] };
  readonly permissions: readonly string[];
  readonly web_accessible_resources: readonly string[];
}

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error("usage: tsx test/bench/peers/keepassxc-extension.ts FROM TO");
  process.exit(2);
}
cpSync(from, to, { recursive: true, dereference: true });
const {
  browser_action: action,
  background: { scripts },
  permissions,
  web_accessible_resources: resources,
  // Version 2 writes its policy in another form, and the browser needs no id of ours.
  content_security_policy: _policy,
  applications: _firefox,
  key: _key,
  ...kept
} = JSON.parse(readFileSync(join(from, "manifest.json"), "utf8")) as ManifestOfTwo;
const isHost = (permission: string): boolean => permission.includes("://");
const manifest = {
  ...kept,
  manifest_version: 3,
  action,
  background: { service_worker: "worker-of-three.js" },
  // What may hold a request back is a permission of its own now.
  permissions: permissions
    .filter((each) => !isHost(each))
    .map((each) => (each === "webRequestBlocking" ? "webRequestAuthProvider" : each)),
  host_permissions: permissions.filter(isHost),
  web_accessible_resources: [{ resources, matches: ["<all_urls>"] }],
};
writeFileSync(join(to, "manifest.json"), JSON.stringify(manifest, null, 2));
const [polyfill, ...others] = scripts.map((script) => JSON.stringify(`/${script}`));
writeFileSync(
  join(to, "worker-of-three.js"),
  `globalThis.window = globalThis;
globalThis.HTMLElement = globalThis.Element = class {};
chrome.browserAction = chrome.action;
importScripts(${polyfill});
if (!browser.browserAction) browser.browserAction = browser.action;
importScripts(${others.join(", ")});
`,
);
