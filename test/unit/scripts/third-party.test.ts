import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import {
  billOfMaterials,
  licenceProblems,
  licenceTexts,
  type ThirdParty,
  thirdParties,
} from "../../../scripts/third-party";

const packages = thirdParties();

test("everything we ship is known, may be shipped, and its licence's text goes along", () => {
  expect(licenceProblems(packages)).toEqual([]);
  const names = packages.map(({ name }) => name);
  // What is asked for, and what that brings along; nothing that only our tests and tools use.
  expect(names).toEqual(expect.arrayContaining([...Object.keys(packageJson.dependencies), "saxen", "vite"]));
  expect(names).not.toContain("typescript");
  const texts = licenceTexts(packages);
  for (const { name, version, licence, text } of packages) {
    expect(texts).toContain(`${name} ${version} (${licence})`);
    expect(texts).toContain(text ?? `${name} was published without this text.`);
  }
});

test("a licence that nobody allowed, or that brings no text, is a problem", () => {
  const mit: ThirdParty = {
    name: "some",
    version: "1.0.0",
    licence: "MIT",
    source: "",
    text: "Permission is",
  };
  expect(licenceProblems([mit])).toEqual([]);
  expect(licenceProblems([{ ...mit, licence: "GPL-3.0-only" }])).toEqual([
    "some 1.0.0: GPL-3.0-only is not allowed",
  ]);
  expect(licenceProblems([{ ...mit, licence: "" }])).toEqual(["some 1.0.0: no licence is not allowed"]);
  expect(licenceProblems([{ ...mit, text: null }])).toEqual(["some 1.0.0 brings no text of its licence"]);
  expect(licenceProblems([{ ...mit, licence: "MPL-2.0" }])).toEqual([
    "some 1.0.0 does not say where its source is",
  ]);
  expect(licenceProblems([{ ...mit, name: "worker-f" }])).toEqual([
    "worker-f 1.0.0 brings a text now: take it off withoutText",
  ]);
});

test("the bill of materials names each of them with its checksum, and nothing of the run that made it", () => {
  const bill = billOfMaterials(packages);
  const { bomFormat, metadata, components, dependencies } = JSON.parse(bill);
  expect(bomFormat).toBe("CycloneDX");
  expect(metadata.component).toMatchObject({ name: "claimlight", version: packageJson.version });
  const refs = packages.map(({ name, version }) => `${name}@${version}`);
  expect(components.map((each: { "bom-ref": string }) => each["bom-ref"]).sort()).toEqual([...refs].sort());
  expect(components.every((each: { hashes: unknown[] }) => each.hashes.length > 0)).toBe(true);
  const named = dependencies.flatMap((each: { dependsOn: string[] }) => each.dependsOn);
  expect(named.filter((ref: string) => !refs.includes(ref))).toEqual([]);
  expect(bill).not.toMatch(/timestamp|serialNumber/);
});
