import { Stream } from "#kernel";

/**
 * A bounded sample of a stream of values: all of them while they are few, else each with the same chance (Vitter 1985,
 * ACM Transactions on Mathematical Software 11, 37–57, algorithm R). The same stream gives the same sample.
 */
export class Sample {
  readonly #kept: number[] = [];
  readonly #most: number;
  readonly #luck = new Stream(1, "sample");
  #seen = 0;

  /** `most`: values that it keeps. */
  constructor(most: number) {
    this.#most = most;
  }

  add(value: number): void {
    this.#seen += 1;
    if (this.#kept.length < this.#most) this.#kept.push(value);
    else {
      const place = Math.floor(this.#luck.uniform(this.#seen) * this.#seen);
      if (place < this.#most) this.#kept[place] = value;
    }
  }

  /** Whether it keeps all that it saw. */
  get isWhole(): boolean {
    return this.#seen <= this.#most;
  }

  /** What it keeps, from the least to the largest. */
  sorted(): readonly number[] {
    return [...Float64Array.from(this.#kept).sort()];
  }
}
