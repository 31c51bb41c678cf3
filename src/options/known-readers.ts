import type { TextKey } from "../texts";

/**
 * The readers of known forms by id, with what a person calls the form; `generic` reads what no one described. A test holds them to the
 * readers there are.
 */
export const knownReaders: Readonly<Record<string, TextKey>> = {
  generic: "optionsReaderGeneric",
  "advancedmd-charge-entry": "optionsReaderAdvancedMd",
  "availity-professional-claim": "optionsReaderAvaility",
  "nucc-cms1500": "optionsReaderNucc",
  "eclinicalworks-claim": "optionsReaderEClinicalWorks",
  "freemed-charge-entry": "optionsReaderFreeMed",
  "librehealth-fee-sheet": "optionsReaderLibreHealth",
  "medplum-charges": "optionsReaderMedplum",
  "modmed-bill": "optionsReaderModMed",
  "office-ally-cms1500": "optionsReaderOfficeAllyClaim",
  "office-ally-ehr-note": "optionsReaderOfficeAllyNote",
  "openemr-billing-list": "optionsReaderOpenEmrList",
  "openemr-fee-sheet": "optionsReaderOpenEmrSheet",
  "openmrs-billing": "optionsReaderOpenMrs",
  "ottehr-billing": "optionsReaderOttehrBilling",
  "ottehr-visit": "optionsReaderOttehrVisit",
  "patientkeeper-charge-capture": "optionsReaderPatientKeeper",
  "unitedhealthcare-claim": "optionsReaderUnitedHealthcare",
};
