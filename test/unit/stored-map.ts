import type { TaughtMap } from "../../src/claim/taught-map";

/** A taught map that reads nothing but the code. */
export function storedMap(id: string, name = id): TaughtMap {
  return {
    format: "claimlight-taught-map",
    version: 1,
    id,
    name,
    site: "https://ehr.example",
    form: { by: null, path: "table:1 > tbody:1" },
    line: "tr",
    number: null,
    withCode: [],
    fields: {
      code: [{ from: "line", offset: 0, by: null, path: "td:1" }],
      modifiers: [],
      units: [],
      placeOfService: [],
      dateOfService: [],
      diagnosisPointers: [],
      claim: [],
    },
  };
}
