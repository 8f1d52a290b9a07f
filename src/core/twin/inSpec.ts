import type { Conditions } from "./conditions.ts";
import { normalProbability } from "./normalProbability.ts";
import { nominalValue } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";
import { type Twin, knownDesign, noiseOf } from "./twin.ts";
import { presentConditions } from "./way.ts";

/**
 * Share of parts, 0…1, that are in specification in every characteristic when made under these conditions; characteristics
 * count as independent. Parts scatter as is seen of the plant now, and by so much more or less as the line model says that
 * they do under these conditions than under the plant's present ones, averaged over its machines.
 */
export function inSpecShare(twin: Twin, conditions: Conditions, now: number): number {
  return shares(twin, conditions, now).reduce((share, { nominal, of }) => share * of(nominal), 1);
}

/**
 * The same share as a function of the mean of one characteristic (by index), in its unit, whatever the conditions say of that
 * mean: the mean may be known better than by them. Worked out once, it is quick to ask.
 */
export function inSpecShareOver(twin: Twin, conditions: Conditions, { now, characteristic }: { readonly now: number; readonly characteristic: number }): (mean: number) => number {
  const all = shares(twin, conditions, now);
  const others = all.reduce((share, { nominal, of }, index) => (index === characteristic ? share : share * of(nominal)), 1);
  return (mean) => others * (all[characteristic]?.of(mean) ?? 1);
}

/** By characteristic: its mean by the model, and the share in its specification by its mean. */
interface Share {
  readonly nominal: number;
  readonly of: (mean: number) => number;
}

function shares(twin: Twin, conditions: Conditions, now: number): readonly Share[] {
  const { line, model } = twin;
  // The scatter that is known is that of the design that was measured last, which may be another than what is asked about.
  const present = partNoise(model, presentConditions(twin, { station: -1, machine: -1, now, design: knownDesign(twin, twin.state.revision) }));
  const then = partNoise(model, conditions);
  return line.characteristics.map(({ index, lower, upper }) => {
    const nominal = nominalValue(model, conditions, index);
    const ratio = (then[index] ?? 0) / (present[index] ?? 0);
    const sd = Math.max(1e-12, noiseOf(twin, index, twin.state.revision).part * (Number.isFinite(ratio) ? ratio : 1));
    // The scope holds the design, over which limits may go.
    const [lowest, highest] = [lower(model.scope), upper(model.scope)];
    return { nominal, of: (mean) => Math.max(0, normalProbability((highest - mean) / sd) - normalProbability((lowest - mean) / sd)) };
  });
}
