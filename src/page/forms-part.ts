import { handOver } from "./page-parts";
import { ShownForms } from "./shown-forms";

/** The script of the part that shows charge forms. */
handOver("forms", { ShownForms });
