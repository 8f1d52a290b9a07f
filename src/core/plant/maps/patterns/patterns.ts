import type { DefectPattern } from "#line";
import { centre } from "./centre.ts";
import { cluster } from "./cluster.ts";
import { edge } from "./edge.ts";
import type { Pattern } from "./pattern.ts";
import { repeater } from "./repeater.ts";
import { ring } from "./ring.ts";
import { scratch } from "./scratch.ts";

/** All patterns of defects, one a file. */
export const patterns: Readonly<Record<DefectPattern, Pattern>> = { centre, ring, edge, scratch, cluster, repeater };
