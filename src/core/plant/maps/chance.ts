import { type Stream, ln, normalQuantile } from "#kernel";

/** Draws in order, all of which belong to one part: the n-th is a function of the stream, the part's index and n. */
export class Chance {
  readonly #stream: Stream;
  readonly #index: number;
  #drawn = 0;

  constructor(stream: Stream, index: number) {
    this.#stream = stream;
    this.#index = index;
  }

  /** Uniform, strictly between 0 and 1. */
  uniform(): number {
    const at = this.#drawn;
    this.#drawn += 1;
    return this.#stream.further(this.#index, 1 + Math.floor(at / 2), at % 2 === 0 ? 0 : 1);
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** Normal with mean 0 and standard deviation 1. */
  normal(): number {
    return normalQuantile(this.uniform());
  }

  exponential(): number {
    return -ln(this.uniform());
  }

  /** Poisson with a mean: so many events of a process of rate 1 come before it. */
  poisson(mean: number): number {
    let count = 0;
    for (let time = this.exponential(); time <= mean; time += this.exponential()) count += 1;
    return count;
  }

  /** A direction, all alike: a unit vector, from a point that lies anywhere in the unit disc. */
  direction(): readonly [number, number] {
    for (;;) {
      const x = this.between(-1, 1);
      const y = this.between(-1, 1);
      const square = x * x + y * y;
      if (square > 1e-4 && square <= 1) return [x / Math.sqrt(square), y / Math.sqrt(square)];
    }
  }
}
