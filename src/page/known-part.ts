import { knownReaders } from "../readers/known-readers";
import { handOver } from "./page-parts";

/** The script of the part that reads known forms. */
handOver("known", { readers: knownReaders });
