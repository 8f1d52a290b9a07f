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

/** Every rule that a chart can be judged by. Nelson, L. S. (1984), "The Shewhart control chart: tests for special causes", JQT 16, 237–239. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  "nelson-1": nelson1,
  "nelson-2": nelson2,
  "nelson-3": nelson3,
  "nelson-4": nelson4,
  "nelson-5": nelson5,
  "nelson-6": nelson6,
  "nelson-7": nelson7,
  "nelson-8": nelson8,
  ewma,
};
