import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapsFromJson, parseTaughtMap } from "../../src/claim/taught-map";
import { speak } from "../../src/say";
import { readBackup } from "../../src/settings/backup";
import { policyFrom } from "../../src/settings/policy";
import { saidInSpanish } from "../../src/spanish";

beforeAll(() => speak(saidInSpanish()));
afterAll(() => speak(null));

const backupOf = (parts: object): string =>
  JSON.stringify({ format: "claimlight-backup", version: 1, ...parts });

function problemsOf(answer: object): readonly string[] {
  return "problems" in answer ? (answer.problems as string[]) : [];
}

/** Whatever a schema can find wrong begins so in Spanish, behind its path. */
const sentence =
  /(?:: |^)(?:se esperan? |solo se esperan |falta$|no es válido$|no debe |está anidado |ninguna clave |esta versión |Esto no es |El archivo )/;

test("what is wrong with a file or a policy is said in Spanish, behind its path", () => {
  expect(
    problemsOf(
      readBackup(
        backupOf({
          settings: {
            version: 0,
            payer: "nobody",
            locality: "Ohio",
            participating: "yes",
            rules: { "no rule": "off", "kx-missing": "loud" },
            sites: { ehr: {}, "https://ehr.example/*": { reader: "The reader" } },
          },
          panels: { sites: { "https://ehr.example/*": { place: { corner: "top", across: -1, down: 1e9 } } } },
        }),
      ),
    ),
  ).toEqual([
    "settings.version: no debe ser menor que 1",
    'settings.payer: se espera uno de estos: "medicare-b", "medicare-advantage", "va-ccn", "medicaid-generic", "uhc-commercial", "anthem-commercial", "commercial-generic", "commercial-midpoint"',
    "settings.locality: se espera una localidad como 10312-35, o la palabra national",
    "settings.participating: se espera true o false",
    "settings.rules.no rule: se espera el id de una regla",
    'settings.rules.kx-missing: se espera uno de estos: "off", "error", "warning", "info"',
    "settings.sites.ehr: se espera el patrón de un sitio",
    "settings.sites.https://ehr.example/*.reader: se espera el id de un lector",
    'panels.sites.https://ehr.example/*.place.corner: se espera uno de estos: "top left", "top right", "bottom left", "bottom right"',
    "panels.sites.https://ehr.example/*.place.across: no debe ser menor que 0",
    "panels.sites.https://ehr.example/*.place.down: no debe ser mayor que 100000",
  ]);
  expect(
    policyFrom({
      payer: 7,
      sites: ["ehr"],
      rules: [],
      locality: "x",
      ruleFloors: { "kx-missing": "off" },
      colour: "red",
    }).problems,
  ).toEqual([
    'payer: se espera uno de estos: "medicare-b", "medicare-advantage", "va-ccn", "medicaid-generic", "uhc-commercial", "anthem-commercial", "commercial-generic", "commercial-midpoint"',
    "sites.0: se espera el patrón de un sitio",
    "locality: se espera una localidad como 10312-35, o la palabra national",
    'ruleFloors.kx-missing: se espera uno de estos: "error", "warning", "info"',
    "colour: esta versión de Claimlight no conoce ese ajuste",
  ]);
  expect(problemsOf(mapsFromJson('{"format":"claimlight-taught-maps","maps":[1,{"version":1.5}]}'))).toEqual([
    "Mapa 1, El mapa: se esperan valores con nombre entre llaves",
    "Mapa 2, format: falta",
    "Mapa 2, version: se espera un número entero",
    "Mapa 2, id: falta",
    "Mapa 2, name: falta",
    "Mapa 2, site: falta",
    "Mapa 2, form: falta",
    "Mapa 2, line: falta",
    "Mapa 2, number: falta",
    "Mapa 2, withCode: falta",
    "Mapa 2, fields: falta",
  ]);
});

test("nothing that is given makes a schema speak English", () => {
  const keys = fc.constantFrom(
    "format",
    "version",
    "id",
    "name",
    "site",
    "form",
    "line",
    "number",
    "withCode",
    "fields",
  );
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(
      keys,
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ minLength: 200, maxLength: 200 })),
    ),
  );
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      const problems = [
        ...problemsOf(parseTaughtMap(one)),
        ...problemsOf(mapsFromJson(JSON.stringify(one))),
        ...problemsOf(readBackup(backupOf({ settings: one, panels: { sites: other }, taughtMaps: [other] }))),
        ...problemsOf(readBackup(JSON.stringify(one))),
        ...policyFrom({ payer: one, sites: other, rules: other, sitePayers: one, neverWrite: other })
          .problems,
      ];
      for (const problem of problems) expect(problem).toMatch(sentence);
    }),
  );
});
