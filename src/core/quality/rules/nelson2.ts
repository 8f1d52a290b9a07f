import { oneSide } from "./oneSide.ts";

/** Nine points in a row on one side of the centre line (Nelson 1984, test 2). */
export const rule = oneSide("nelson-2", 9);
