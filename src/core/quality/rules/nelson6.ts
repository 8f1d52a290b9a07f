import { beyond } from "./beyond.ts";

/** Four of five points beyond one standard deviation on one side, the newest among them (Nelson 1984, test 6). */
export const rule = beyond("nelson-6", { wanted: 4, among: 5, sigmas: 1 });
