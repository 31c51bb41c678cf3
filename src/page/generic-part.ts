import generic from "../readers/generic";
import { handOver } from "./page-parts";

/** The script of the part that reads forms which no one described. */
handOver("generic", { readers: [generic] });
