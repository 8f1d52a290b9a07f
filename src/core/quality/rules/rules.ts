import type { RuleId } from "../finding.ts";
import type { Rule } from "./rule.ts";

/**
 * Every rule that a chart can be judged by, by its id: the files of this folder that export one as `rule`. Nelson, L. S. (1984), "The Shewhart
 * control chart: tests for special causes", JQT 16, 237–239; Western Electric (1956), Statistical Quality Control Handbook.
 */
export const rules: Readonly<Record<RuleId, Rule>> = Object.fromEntries(
  Object.values(import.meta.glob<{ readonly rule?: Rule }>(["./*.ts", "!./rules.ts"], { eager: true })).flatMap(({ rule }) => (rule === undefined ? [] : [[rule.id, rule]])),
);

/** A rule by its id. Throws on an id that none has. */
export function ruleOf(id: RuleId): Rule {
  const rule = rules[id];
  if (rule === undefined) throw new Error(`rule: found ${JSON.stringify(id)}; one of ${Object.keys(rules).join(", ")}`);
  return rule;
}

/** Rules that are used together, by their name. */
export const ruleSets: Readonly<Record<"nelson" | "western-electric" | "shewhart", readonly RuleId[]>> = {
  nelson: ["nelson-1", "nelson-2", "nelson-3", "nelson-4", "nelson-5", "nelson-6", "nelson-7", "nelson-8"],
  "western-electric": ["western-electric-1", "western-electric-2", "western-electric-3", "western-electric-4"],
  shewhart: ["nelson-1"],
};
