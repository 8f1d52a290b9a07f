import { oneSide } from "./oneSide.ts";

/** Eight points in a row on one side of the centre line (Western Electric, Statistical Quality Control Handbook, 1956). */
export const rule = oneSide("western-electric-4", 8);
