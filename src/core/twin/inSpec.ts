import type { Conditions } from "./conditions.ts";
import { nominalPart } from "./nominalPart.ts";
import { normalProbability } from "./normalProbability.ts";
import { type Twin, noiseOf } from "./twin.ts";

/** Share of parts, 0…1, that are in specification in every characteristic when made under these conditions; characteristics count as independent. */
export function inSpecShare(twin: Twin, conditions: Conditions): number {
  const { line, scratch } = twin;
  nominalPart(line, conditions, scratch.scope);
  return line.characteristics.reduce((share, { index, at, lower, upper }) => {
    const mean = scratch.scope[at] ?? 0;
    const sd = Math.max(1e-12, noiseOf(twin, index, twin.state.revision).part);
    const from = normalProbability((lower(scratch.scope) - mean) / sd);
    const to = normalProbability((upper(scratch.scope) - mean) / sd);
    return share * Math.max(0, to - from);
  }, 1);
}
