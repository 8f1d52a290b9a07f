import type { Tally } from "#plant";
import type { Slice } from "./replicate.ts";

/** Machines or vehicles that stand one after the other, and how many states they have. */
interface Group {
  readonly first: number;
  readonly count: number;
  readonly states: number;
}

/** The share of time that a group of machines or vehicles spends in each state. */
export function sharesOf(slices: readonly Slice[], secondsOf: (tally: Tally) => readonly number[], { first, count, states }: Group): number[] {
  const seconds = Array.from({ length: states }, (_, state) => {
    let sum = 0;
    for (const { before, after } of slices) {
      for (let at = first * states + state; at < (first + count) * states; at += states) sum += (secondsOf(after)[at] ?? 0) - (secondsOf(before)[at] ?? 0);
    }
    return sum;
  });
  const total = seconds.reduce((sum, value) => sum + value, 0);
  return seconds.map((value) => value / total);
}
