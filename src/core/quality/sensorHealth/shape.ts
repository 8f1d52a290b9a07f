import { ln } from "#kernel";
import type { CompiledSensor } from "#line";
import { meanOf } from "./change.ts";

/** What readings in a row look like: frozen, stepped, growing. */

/**
 * How many of the last values are the same, and how likely two in a row were the same before. Before anything is seen that is `expected`, which counts as
 * much as two values (a beta prior; a half is Laplace's rule).
 */
export function repeatsOf(values: readonly number[], expected: number): { readonly length: number; readonly chance: number } {
  const last = values.at(-1);
  const differs = values.findLastIndex((value) => value !== last);
  const length = values.length - 1 - differs;
  let same = 0;
  for (let index = 1; index <= differs; index += 1) if (values[index] === values[index - 1]) same += 1;
  return { length, chance: (same + 2 * expected) / (Math.max(0, differs) + 2) };
}

/**
 * How likely two readings in a row are the same at most, by a sensor's data sheet: those of a normal noise σ fall into the same step q with a
 * probability of q/(2σ√π), and what it reads only scatters them more. A half where that is more, and for a sensor without noise.
 */
export function repeatChance({ noise, quantum }: Pick<CompiledSensor, "noise" | "quantum">): number {
  return noise > 0 ? Math.min(0.5, Math.max(1e-3, quantum / (2 * noise * Math.sqrt(Math.PI)))) : 0.5;
}

/** Log-likelihood by which a frozen sensor explains so many repeats better than chance. */
export function repeatsLogRatio({ length, chance }: { readonly length: number; readonly chance: number }): number {
  return -(length - 1) * ln(chance);
}

/**
 * Whether values leave a level by growing rather than by a step: the better of all steps against the better of all straight lines
 * from a level, by least squares. The line has to be clearly better (by 10 variances: 0.002 of chance for one further parameter), for a
 * step is the simpler.
 */
export function grows(values: readonly number[], { level, variance }: { readonly level: number; readonly variance: number }): boolean {
  let step = Number.POSITIVE_INFINITY;
  let ramp = Number.POSITIVE_INFINITY;
  for (let from = 0; from <= values.length - 6; from += 1) {
    const before = squares(values.slice(0, from), () => level);
    const after = values.slice(from);
    const mean = meanOf(after);
    step = Math.min(step, before + squares(after, () => mean));
    ramp = Math.min(ramp, before + squares(after, lineThrough(after, from === 0 ? null : level)));
  }
  return ramp + 10 * variance < step;
}

/** The best straight line over the places of values: through a level at its start, or free. */
function lineThrough(values: readonly number[], level: number | null): (place: number) => number {
  const middle = level === null ? (values.length - 1) / 2 : -1;
  const at = level ?? meanOf(values);
  let products = 0;
  let places = 0;
  values.forEach((value, place) => {
    products += (place - middle) * (value - at);
    places += (place - middle) * (place - middle);
  });
  const slope = products / Math.max(1e-12, places);
  return (place) => at + slope * (place - middle);
}

function squares(values: readonly number[], model: (place: number) => number): number {
  return values.reduce((sum, value, place) => sum + (value - model(place)) * (value - model(place)), 0);
}
