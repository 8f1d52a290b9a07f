import { rule as nelson1 } from "./nelson1.ts";
import type { Rule } from "./rule.ts";

/** One point beyond three standard deviations (Western Electric, Statistical Quality Control Handbook, 1956). */
export const rule: Rule = { ...nelson1, id: "western-electric-1" };
