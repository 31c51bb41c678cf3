/**
 * The readers of known forms by id, with what a person calls the form; `generic` reads what no one described. A test holds them to the
 * readers there are.
 */
export const knownReaders: Readonly<Record<string, string>> = {
  generic: "Any form, by its headings and values",
  "advancedmd-charge-entry": "AdvancedMD charge entry",
  "availity-professional-claim": "Availity professional claim",
  "nucc-cms1500": "CMS-1500 with the NUCC’s field names",
  "eclinicalworks-claim": "eClinicalWorks claim",
  "freemed-charge-entry": "FreeMED charge entry",
  "librehealth-fee-sheet": "LibreHealth fee sheet",
  "medplum-charges": "Medplum charges",
  "modmed-bill": "ModMed bill",
  "office-ally-cms1500": "Office Ally CMS-1500",
  "office-ally-ehr-note": "Office Ally EHR note",
  "openemr-billing-list": "OpenEMR billing list",
  "openemr-fee-sheet": "OpenEMR fee sheet",
  "openmrs-billing": "OpenMRS billing",
  "ottehr-billing": "Ottehr billing",
  "ottehr-visit": "Ottehr visit",
  "patientkeeper-charge-capture": "PatientKeeper charge capture",
  "unitedhealthcare-claim": "UnitedHealthcare claim",
};
