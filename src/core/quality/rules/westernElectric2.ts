import { beyond } from "./beyond.ts";

/** Two of three points beyond two standard deviations on one side, the newest among them (Western Electric, Statistical Quality Control Handbook, 1956). */
export const rule = beyond("western-electric-2", { wanted: 2, among: 3, sigmas: 2 });
