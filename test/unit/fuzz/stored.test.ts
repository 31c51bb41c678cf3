import fc from "fast-check";
import * as v from "valibot";
import { beforeEach, expect, test } from "vitest";
import { mapsFromJson, parseTaughtMap } from "../../../src/claim/taught-map";
import { BadInput, readClaims } from "../../../src/cli/claim-input";
import { askBackground, askPage } from "../../../src/message-protocol";
import { readBackup } from "../../../src/settings/backup";
import { policyFrom, readPolicy } from "../../../src/settings/policy";
import { defaultSettings, readSettings } from "../../../src/settings/settings";
import { readTaughtMaps } from "../../../src/settings/taught-maps";
import { type FakeBrowser, installFakeBrowser } from "../background/fake-browser";
import { fuzzRuns, fuzzTime } from "./fuzz-runs";
import { hostileText } from "./hostile-text";

const runs = { numRuns: fuzzRuns };

/** Any JSON, with names in it that mean something to us or to JavaScript. */
const keys = fc.oneof(
  fc.constantFrom(
    "version",
    "settings",
    "rules",
    "sites",
    "maps",
    "taughtMaps",
    "format",
    "lines",
    "fields",
    "code",
    "units",
    "log",
    "payer",
    "locality",
    "constructor",
    "__proto__",
    "toString",
  ),
  hostileText,
);
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    hostileText,
    fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(keys, tie("value")), { maxLength: 5 })
      .map((entries) =>
        JSON.parse(
          `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
        ),
      ),
  ),
})).value;

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});

test(
  "whatever is stored or set by a policy, settings and maps can be read, and nothing is inherited by all objects",
  async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (settings, maps) => {
        browser.stored = { settings, taughtMaps: maps, policy: settings };
        expect(Object.keys(await readSettings()).sort()).toEqual(Object.keys(defaultSettings).sort());
        expect(Array.isArray(await readTaughtMaps())).toBe(true);
        policyFrom({ rules: settings, sites: settings, locality: settings });
        await readPolicy();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      runs,
    );
  },
  fuzzTime,
);

test(
  "a map, a file of maps and a backup of any content are read or refused with problems",
  () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (content, cut) => {
        const text = JSON.stringify(content) ?? "";
        const given = cut ? text.slice(0, Math.floor(text.length / 2)) : text;
        for (const parsed of [parseTaughtMap(content), mapsFromJson(given), readBackup(given)])
          if ("problems" in parsed) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      runs,
    );
  },
  fuzzTime,
);

test(
  "a message of any content is taken or refused by its schema",
  () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...Object.values({ ...askBackground, ...askPage })),
        (content, schema) => {
          v.safeParse(schema, content);
        },
      ),
      runs,
    );
  },
  fuzzTime,
);

test(
  "the command line takes any text, or says in one line what is wrong with it",
  () => {
    fc.assert(
      fc.property(anything, (content) => {
        try {
          readClaims(JSON.stringify([content]) ?? "", new Date("2026-11-26T00:00:00Z"));
        } catch (error) {
          expect(error).toBeInstanceOf(BadInput);
          expect((error as Error).message).not.toMatch(/\p{Cc}/u);
        }
      }),
      runs,
    );
  },
  fuzzTime,
);
