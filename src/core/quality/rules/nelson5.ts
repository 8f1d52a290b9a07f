import { beyond } from "./beyond.ts";

/** Two of three points beyond two standard deviations on one side, the newest among them (Nelson 1984, test 5). */
export const rule = beyond("nelson-5", { wanted: 2, among: 3, sigmas: 2 });
