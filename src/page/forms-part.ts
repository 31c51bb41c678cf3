import { readingReport } from "../readers/reading-report";
import { handOver } from "./page-parts";
import { ShownForms } from "./shown-forms";

/** The script of the part that shows charge forms. */
handOver("forms", { ShownForms, readingReport });
