import { hashName } from "./hash.ts";
import { block, philox } from "./philox.ts";

const counter = new Uint32Array(4);

/**
 * One random stream for one purpose, named: a draw is a function of (seed, name, index), so a stream has no state to
 * snapshot and using one stream never shifts another. The last block is kept only to save work.
 */
export class Stream {
  readonly #key0: number;
  readonly #key1: number;
  #number = -1;
  #first = 0;
  #second = 0;

  constructor(seed: number, name: string) {
    const [low, high] = hashName(seed, name);
    this.#key0 = low;
    this.#key1 = high;
  }

  /** The index-th uniform draw, strictly between 0 and 1. Index: an integer from 0 to 2⁵³. */
  uniform(index: number): number {
    const number = Math.floor(index / 2);
    if (number !== this.#number) {
      this.#fill(number, 0);
      this.#first = unit(0);
      this.#second = unit(2);
      this.#number = number;
    }
    return (index & 1) === 0 ? this.#first : this.#second;
  }

  /**
   * A further draw that belongs to the same index, for variates that need more than one (rejection methods), so that
   * the next index stays the next variate's own. `attempt` counts from 1; two draws an attempt, `which` 0 or 1.
   */
  further(index: number, attempt: number, which: 0 | 1): number {
    this.#fill(index, attempt);
    return unit(which === 0 ? 0 : 2);
  }

  #fill(number: number, attempt: number): void {
    counter[0] = number;
    counter[1] = number / 0x1_0000_0000;
    counter[2] = attempt;
    counter[3] = 0;
    philox(counter, this.#key0, this.#key1);
  }
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
