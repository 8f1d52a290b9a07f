import type { RuleId } from "../finding.ts";
import type { Rule } from "./rule.ts";

interface Beyond {
  /** So many points … */
  readonly wanted: number;
  /** … of so many in a row … */
  readonly among: number;
  /** … beyond so many standard deviations on one side, the newest among them. */
  readonly sigmas: number;
}

/** Most of a few points beyond a zone on one side. It remembers for each side which of the newest were, as the bits of a number. */
export function beyond(id: RuleId, { wanted, among, sigmas }: Beyond): Rule {
  const all = (1 << among) - 1;
  return {
    id,
    remembers: 2,
    usesZones: true,
    step: (memory, deviation) => {
      const above = (((memory[0] ?? 0) << 1) | (deviation > sigmas ? 1 : 0)) & all;
      const below = (((memory[1] ?? 0) << 1) | (deviation < -sigmas ? 1 : 0)) & all;
      memory[0] = above;
      memory[1] = below;
      const newest = (above & 1) === 1 ? above : below;
      return (newest & 1) === 1 && bits(newest) >= wanted ? 32 - Math.clz32(newest) : 0;
    },
  };
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left > 0; left &= left - 1) count += 1;
  return count;
}
