import type { PageDom } from "./dom";
import { queryAll } from "./unclobbered";

/*
 * What shows that one of the known forms may be on a page, by which their readers are fetched (`page/known-forms.ts`). Each reader looks at its
 * form closely; this may say yes too often and never no too often: where it says no, the form is read as one that no one described.
 */
const parts = [
  // OpenEMR and LibreHealth
  "input[name^='bill['][name$='[code_type]']",
  "form[name=update_form] table input[name^='claims[']",
  // Ottehr, whose buttons and titles have no names but their words
  ".MuiTypography-root",
  ".MuiButton-root",
  // Medplum
  "input[name=cptCode]",
  // OpenMRS
  ".billingTable",
  "[class*=itemCard] input[id^=quantity-]",
  // FreeMED
  "#cptCode1_real",
  // The NUCC's names
  ...["cpt1", "place1", "day1"].flatMap((name) => [`#${name}`, `input[name=${name}]`]),
  // Office Ally
  "input[id*='_ucClaimLineItem_CPT_CODE']",
  "input[name*='SoapNoteCPT$EncounterCPTCode']",
  // UnitedHealthcare
  "input[id^='cpt-hcpc-code-data-']",
  // eClinicalWorks
  "table[id^=claimCPTCodesTable]",
  // AdvancedMD
  "#ellProccode",
  // Availity
  "input[id^='claimInformation.serviceLinesExpanded']",
  // ModMed
  "input[name^=serviceLineUnits]",
  // PatientKeeper
  "#chargeItemsContainer",
].join();

export function mayBeKnown(dom: PageDom): boolean {
  return dom.roots.some((root) => queryAll(root, parts).length > 0);
}
