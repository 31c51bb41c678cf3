import { handOver } from "./page-parts";
import { TaughtMaps } from "./taught-maps";
import { Teaching } from "./teaching";

/** The script of the part that reads by taught maps and lets a person teach them. */
handOver("teaching", { TaughtMaps, Teaching });
