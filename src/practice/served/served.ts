import { buildChargeForm } from "../charge-form";

/* The practice form as a page of some EHR: nothing of Claimlight is in it, the installed extension has to find it. */

const place = document.getElementById("practice");
if (place) buildChargeForm(place);
