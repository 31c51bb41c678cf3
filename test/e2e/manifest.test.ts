// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
// It parses the built pages and loads none of their files, which would be an error on the console for each.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsUnder } from "./security-tables";

/*
 * SECURITY.md says of everything in the built manifests why it is there. Its tables are read here, and the built files are held to them.
 */

/** Names, drawings and versions: they grant nothing and open nothing. */
const looks =
  /^(manifest_version|name|short_name|description|default_locale|version|minimum_chrome_version|icons\.\d+|action\.default_(title|icon\.\d+)|browser_specific_settings\.gecko\.(id|strict_min_version))$/;

/** Every value in a manifest as "key = value", lists and directives one by one. Of commands, their names. */
function entries(value: unknown, key = ""): string[] {
  if (key === "commands") return Object.keys(value as object).map((name) => `${key} = ${name}`);
  if (Array.isArray(value)) return value.flatMap((each) => entries(each, key));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => entries(inner, key ? `${key}.${name}` : name));
  if (looks.test(key)) return [];
  const single = key.startsWith("content_security_policy") ? String(value).split(";") : [String(value)];
  return single.map((each) => `${key} = ${each.trim()}`);
}

function builtFiles(browser: string, ending: string): string[] {
  return readdirSync(`dist/${browser}`, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Names in library code that look like addresses and are never loaded; and the one that the options page tries and is refused. */
const knownAddresses = [
  /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|2000\/svg)$/,
  /^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org)\//,
  /^https:\/\/claimlight\.invalid\/$/,
];

describe.each(["chrome", "firefox"])("what is built for %s", (browser) => {
  const manifest = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, "utf8"));

  test("holds what SECURITY.md gives a reason for, and nothing else", () => {
    const table = rowsUnder("What the manifests hold");
    const here = table.filter(([, , where]) => where === "both" || where === browser);
    expect(here.length).toBeGreaterThan(20);
    const pages = builtFiles(browser, ".html").map((name) => `page = ${name}`);
    const scripts = builtFiles(browser, ".js")
      .filter((name) => name.startsWith("src/page/"))
      .map((name) => `content script = ${name}`);
    expect([...entries(manifest), ...pages, ...scripts].sort()).toEqual(
      here.map(([key, value]) => `${key} = ${value}`).sort(),
    );
    // A reason is a sentence's worth of words, not a dash.
    expect(here.filter(([, , , reason = ""]) => reason.split(" ").length < 2)).toEqual([]);
  });

  test("has pages without any inline script, style or handler, or file from elsewhere", () => {
    for (const name of builtFiles(browser, ".html")) {
      const html = readFileSync(join("dist", browser, name), "utf8");
      const page = new DOMParser().parseFromString(html, "text/html");
      const all = [...page.querySelectorAll("*")];
      const inline = all.filter(({ localName }) => /^(style|base|iframe|object|embed|form)$/.test(localName));
      inline.push(...page.querySelectorAll("script:not([src])"));
      const attributes = all.flatMap((element) => [...element.attributes]);
      const handlers = attributes.filter((attribute) => /^(on|style$)/.test(attribute.name));
      expect(
        [...inline.map(({ outerHTML }) => outerHTML), ...handlers.map(({ name }) => name)],
        name,
      ).toEqual([]);
      const files = attributes.filter((attribute) => /^(src|href|srcset|data|action)$/.test(attribute.name));
      expect(files.length, name).toBeGreaterThan(0);
      expect(
        files.map((attribute) => attribute.value).filter((value) => !/^\/(?!\/)/.test(value)),
        name,
      ).toEqual([]);
    }
  });

  test("makes no code of text and names no address that is not known", () => {
    const made =
      /(?<![\w$.])eval\s*\(|(?<![\w$])Function\s*\(|set(?:Timeout|Interval)\(\s*["'`]|\bimport\s*\(\s*(?!["'`]\.{0,2}\/)[^)]{0,20}/g;
    for (const name of builtFiles(browser, ".js")) {
      const script = readFileSync(join("dist", browser, name), "utf8");
      expect(script.match(made) ?? [], name).toEqual([]);
      const addresses = script.match(/(https?|wss?):\/\/[\w.-]+\.[^"'`\s)]*/g) ?? [];
      expect(
        addresses.filter((address) => !knownAddresses.some((known) => known.test(address))),
        name,
      ).toEqual([]);
    }
    for (const name of builtFiles(browser, ".css"))
      expect(readFileSync(join("dist", browser, name), "utf8"), name).not.toMatch(
        /@import|url\(\s*["']?(https?:|\/\/)/,
      );
  });
});
