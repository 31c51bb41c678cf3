import type { PageDom } from "./dom";
import { matches, queryAll } from "./unclobbered";

/*
 * What shows that one of the known forms may be on a page, by which their readers are fetched (`page/fetched-readers.ts`). Each reader looks at its
 * form closely; this may say yes too often and never no too often: where it says no, the form is read as one that no one described.
 */

/** Boxes, of which a page has few beside its other elements. */
const boxes = [
  // OpenEMR and LibreHealth
  "[name^='bill['][name$='[code_type]']",
  "form[name=update_form] table [name^='claims[']",
  // Medplum
  "[name=cptCode]",
  // OpenMRS
  "[class*=itemCard] [id^=quantity-]",
  // The NUCC's names
  "[name=cpt1],[name=place1],[name=day1]",
  // Office Ally
  "[id*='_ucClaimLineItem_CPT_CODE']",
  "[name*='SoapNoteCPT$EncounterCPTCode']",
  // UnitedHealthcare
  "[id^='cpt-hcpc-code-data-']",
  // Availity
  "[id^='claimInformation.serviceLinesExpanded']",
  // ModMed
  "[name^=serviceLineUnits]",
].join();

/** Other elements. Each is a query of its own: an id or a class alone is found many times as fast as several together. */
const others = [
  // Ottehr, whose buttons and titles have no names but their words
  ".MuiTypography-root",
  ".MuiButton-root",
  // OpenMRS
  ".billingTable",
  // FreeMED
  "#cptCode1_real",
  // The NUCC's names
  "#cpt1",
  "#place1",
  "#day1",
  // eClinicalWorks
  "table[id^=claimCPTCodesTable]",
  // AdvancedMD
  "#ellProccode",
  // PatientKeeper
  "#chargeItemsContainer",
];

export function mayBeKnown(dom: PageDom): boolean {
  const isOfOne = (box: Element) => matches(box, boxes);
  return (
    dom.roots.some((root) => others.some((part) => queryAll(root, part).length > 0)) ||
    dom.controls.some(isOfOne) ||
    dom.marks.some(isOfOne)
  );
}
