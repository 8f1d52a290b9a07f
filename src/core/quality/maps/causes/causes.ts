import type { MapClass } from "../classes.ts";
import type { MapCause } from "./cause.ts";
import { centre } from "./centre.ts";
import { cluster } from "./cluster.ts";
import { edge } from "./edge.ts";
import { repeater } from "./repeater.ts";
import { ring } from "./ring.ts";
import { scratch } from "./scratch.ts";

/** What generally makes each class, the likeliest first; one file a class. */
export const mapCauses: Readonly<Record<MapClass, readonly MapCause[]>> = { centre, ring, edge, scratch, cluster, repeater };
