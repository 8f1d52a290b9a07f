import { beyond } from "./beyond.ts";

/** Four of five points beyond one standard deviation on one side, the newest among them (Western Electric, Statistical Quality Control Handbook, 1956). */
export const rule = beyond("western-electric-3", { wanted: 4, among: 5, sigmas: 1 });
