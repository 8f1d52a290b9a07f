import type { Conditions } from "./conditions.ts";
import { normalProbability } from "./normalProbability.ts";
import { nominalValue } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";
import { type Twin, noiseOf } from "./twin.ts";
import { presentConditions } from "./way.ts";

/**
 * Share of parts, 0…1, that are in specification in every characteristic when made under these conditions; characteristics
 * count as independent. Parts scatter as is seen of the plant now, and by so much more or less as the line model says that
 * they do under these conditions than under the plant's present ones, averaged over its machines.
 */
export function inSpecShare(twin: Twin, conditions: Conditions, now: number): number {
  const { line, model } = twin;
  const present = partNoise(model, presentConditions(twin, { station: -1, machine: -1, now, design: conditions.design }));
  const then = partNoise(model, conditions);
  return line.characteristics.reduce((share, { index, lower, upper }) => {
    const mean = nominalValue(model, conditions, index);
    const ratio = (then[index] ?? 0) / (present[index] ?? 0);
    const sd = Math.max(1e-12, noiseOf(twin, index, twin.state.revision).part * (Number.isFinite(ratio) ? ratio : 1));
    // The scope holds the design, over which limits may go.
    const from = normalProbability((lower(model.scope) - mean) / sd);
    const to = normalProbability((upper(model.scope) - mean) / sd);
    return share * Math.max(0, to - from);
  }, 1);
}
