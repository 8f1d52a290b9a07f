import type { RuleId } from "../finding.ts";
import { ewma } from "./ewma.ts";
import { nelson1 } from "./nelson1.ts";
import { nelson2 } from "./nelson2.ts";
import { nelson3 } from "./nelson3.ts";
import { nelson4 } from "./nelson4.ts";
import { nelson5 } from "./nelson5.ts";
import { nelson6 } from "./nelson6.ts";
import { nelson7 } from "./nelson7.ts";
import { nelson8 } from "./nelson8.ts";
import type { Rule } from "./rule.ts";
import { westernElectric1 } from "./westernElectric1.ts";
import { westernElectric2 } from "./westernElectric2.ts";
import { westernElectric3 } from "./westernElectric3.ts";
import { westernElectric4 } from "./westernElectric4.ts";

/**
 * Every rule that a chart can be judged by. Nelson, L. S. (1984), "The Shewhart control chart: tests for special causes", JQT 16,
 * 237–239; Western Electric (1956), Statistical Quality Control Handbook.
 */
export const rules: Readonly<Record<RuleId, Rule>> = {
  "nelson-1": nelson1,
  "nelson-2": nelson2,
  "nelson-3": nelson3,
  "nelson-4": nelson4,
  "nelson-5": nelson5,
  "nelson-6": nelson6,
  "nelson-7": nelson7,
  "nelson-8": nelson8,
  "western-electric-1": westernElectric1,
  "western-electric-2": westernElectric2,
  "western-electric-3": westernElectric3,
  "western-electric-4": westernElectric4,
  ewma,
};

/** Rules that are used together, by their name. */
export const ruleSets: Readonly<Record<"nelson" | "western-electric" | "shewhart", readonly RuleId[]>> = {
  nelson: ["nelson-1", "nelson-2", "nelson-3", "nelson-4", "nelson-5", "nelson-6", "nelson-7", "nelson-8"],
  "western-electric": ["western-electric-1", "western-electric-2", "western-electric-3", "western-electric-4"],
  shewhart: ["nelson-1"],
};
