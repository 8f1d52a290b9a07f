import instantiate from "./draws.wat";
import { hashName } from "./hash.ts";
import { ln } from "./logarithm.ts";
import { block, counter, philox } from "./philox.ts";

/** Draws that are computed at once where a stream is used in order, which is where most of the time would go. A multiple of 8. */
const ahead = 32;

const draws = instantiate({ draws: { ln } });
const drawn = draws === null ? null : new Float64Array(draws.memory.buffer, 0, ahead);

/** Consecutive draws that a stream holds ready, from one index to before another: to save work, no state. */
class Ready {
  from = 0;
  length = 0;
  values = new Float64Array(2);
}

/**
 * One random stream for one purpose, named: a draw is a function of (seed, name, index), so a stream has no state to
 * snapshot and using one stream never shifts another. Draws in order of their indices are the quickest.
 * An index is an integer from 0 to 2⁵³.
 */
export class Stream {
  readonly #key0: number;
  readonly #key1: number;
  readonly #uniforms = new Ready();
  readonly #exponentials = new Ready();

  constructor(seed: number, name: string) {
    const [low, high] = hashName(seed, name);
    this.#key0 = low;
    this.#key1 = high;
  }

  /** The index-th uniform draw, strictly between 0 and 1. */
  uniform(index: number): number {
    const ready = this.#uniforms;
    const at = index - ready.from;
    if (at >= 0 && at < ready.length) return ready.values[at] ?? 0;
    this.#draw(ready, index, false);
    return ready.values[index - ready.from] ?? 0;
  }

  /** The index-th exponential draw of mean 1: −ln of the index-th uniform draw. */
  exponential(index: number): number {
    const ready = this.#exponentials;
    const at = index - ready.from;
    if (at >= 0 && at < ready.length) return ready.values[at] ?? 0;
    this.#draw(ready, index, true);
    return ready.values[index - ready.from] ?? 0;
  }

  /**
   * A further draw that belongs to the same index, for variates that need more than one (rejection methods), so that
   * the next index stays the next variate's own. `attempt` counts from 1; two draws an attempt, `which` 0 or 1.
   */
  further(index: number, attempt: number, which: 0 | 1): number {
    this.#fill(index, attempt);
    return unit(which === 0 ? 0 : 2);
  }

  /** Makes the index-th uniform draw ready: with those that follow it where it follows the last, else with its block's other. */
  #draw(ready: Ready, index: number, isExponential: boolean): void {
    const goesOn = index > 0 && index === ready.from + ready.length;
    if (goesOn && ready.values.length < ahead) ready.values = new Float64Array(ahead);
    const length = goesOn ? ahead : 2;
    const number = Math.floor(index / 2);
    ready.from = number * 2;
    ready.length = length;
    if (goesOn && draws !== null && drawn !== null) {
      draws.uniforms(this.#key0, this.#key1, number, ahead / 2);
      if (isExponential) draws.exponentials(ahead);
      ready.values.set(drawn);
      return;
    }
    for (let at = 0; at < length; at += 2) {
      this.#fill(number + at / 2, 0);
      toUniforms(ready.values, at);
    }
    if (isExponential) toExponentials(ready.values, length);
  }

  #fill(number: number, attempt: number): void {
    counter[0] = number;
    counter[1] = number / 0x1_0000_0000;
    counter[2] = attempt;
    counter[3] = 0;
    philox(this.#key0, this.#key1);
  }
}

// These two store what they make, since a fraction that is returned by a function which is not built into its caller is put
// into memory of its own.

/** The two uniforms of the block, at a place and the next. */
function toUniforms(values: Float64Array, at: number): void {
  values[at] = unit(0);
  values[at + 1] = unit(2);
}

function toExponentials(values: Float64Array, length: number): void {
  for (let at = 0; at < length; at += 1) values[at] = -ln(values[at] ?? 0);
}

function unit(at: 0 | 2): number {
  return unitOf(block[at] ?? 0, block[at + 1] ?? 0);
}

/** The largest number below 1: the middle of the last cell, which has no number of its own, would round to 1. */
const largest = 1 - 1.1102230246251565e-16;

/** 53 random bits of two words, at the middle of their cell: never 0, never 1. */
export function unitOf(first: number, second: number): number {
  return Math.min(largest, ((first >>> 5) * 0x400_0000 + (second >>> 6) + 0.5) * 1.1102230246251565e-16);
}
