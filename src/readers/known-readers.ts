import advancedmdChargeEntry from "./advancedmd-charge-entry";
import availityProfessionalClaim from "./availity-professional-claim";
import eclinicalworksClaim from "./eclinicalworks-claim";
import freemedChargeEntry from "./freemed-charge-entry";
import librehealthFeeSheet from "./librehealth-fee-sheet";
import medplumCharges from "./medplum-charges";
import modmedBill from "./modmed-bill";
import nuccCms1500 from "./nucc-cms1500";
import officeAllyCms1500 from "./office-ally-cms1500";
import officeAllyEhrNote from "./office-ally-ehr-note";
import openemrBillingList from "./openemr-billing-list";
import openemrFeeSheet from "./openemr-fee-sheet";
import openmrsBilling from "./openmrs-billing";
import ottehrBilling from "./ottehr-billing";
import ottehrVisit from "./ottehr-visit";
import patientkeeperChargeCapture from "./patientkeeper-charge-capture";
import type { Reader } from "./reader";
import unitedhealthcareClaim from "./unitedhealthcare-claim";

/** The readers of known forms, in the order in which they are tried. */
export const knownReaders: readonly Reader[] = [
  librehealthFeeSheet,
  openemrFeeSheet,
  openemrBillingList,
  ottehrBilling,
  ottehrVisit,
  medplumCharges,
  openmrsBilling,
  freemedChargeEntry,
  nuccCms1500,
  officeAllyCms1500,
  officeAllyEhrNote,
  unitedhealthcareClaim,
  eclinicalworksClaim,
  advancedmdChargeEntry,
  availityProfessionalClaim,
  modmedBill,
  patientkeeperChargeCapture,
];
