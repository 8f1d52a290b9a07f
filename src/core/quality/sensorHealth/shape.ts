import { ln } from "#kernel";
import type { CompiledSensor } from "#line";
import { meanOf } from "./change.ts";

/** What readings in a row look like: frozen, stepped, growing. */

/** How likely two readings in a row are the same before anything is seen, and as how many values that counts (a beta prior). */
export interface RepeatChance {
  readonly chance: number;
  readonly counts: number;
}

/** Laplace's rule: a half, which counts as two values. */
export const unknownChance: RepeatChance = { chance: 0.5, counts: 2 };

/** What a data sheet says counts as so many values. */
const sheetCounts = 20;

/** How many of the last values are the same, and how likely two in a row were the same before. */
export function repeatsOf(values: readonly number[], { chance, counts }: RepeatChance): { readonly length: number; readonly chance: number } {
  const last = values.at(-1);
  const differs = values.findLastIndex((value) => value !== last);
  const length = values.length - 1 - differs;
  let same = 0;
  for (let index = 1; index <= differs; index += 1) if (values[index] === values[index - 1]) same += 1;
  return { length, chance: (same + counts * chance) / (Math.max(0, differs) + counts) };
}

/**
 * How likely two readings in a row are the same at most, by a sensor's data sheet: those of a normal noise σ fall into the same step q with a
 * probability of q/(2σ√π), and what it reads only scatters them more. Not known where that is a half or more, and of a sensor without noise.
 */
export function repeatChance({ noise, quantum }: Pick<CompiledSensor, "noise" | "quantum">): RepeatChance {
  const chance = noise > 0 ? Math.max(1e-3, quantum / (2 * noise * Math.sqrt(Math.PI))) : 1;
  return chance < 0.5 ? { chance, counts: sheetCounts } : unknownChance;
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
