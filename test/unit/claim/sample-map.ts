import type { TaughtMap } from "../../../src/claim/taught-map";

/** A map with a code and nothing else, for a table without any name. */
export const sampleMap: TaughtMap = {
  format: "claimlight-taught-map",
  version: 1,
  id: "a",
  name: "Charges",
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
