import { type Distribution, type Draw, distributionDraw } from "./distribution.ts";
import type { Stream } from "./stream.ts";

/** How the variates of the commonest distributions follow from a draw, at the place of the call. */
const Way = { other: 0, exponential: 1, uniform: 2, constant: 3 } as const;

/**
 * A distribution with the stream that it is drawn from. Its variates are those of `distributionDraw`, to the bit; the
 * commonest are worked out here, for what a function that is a value returns has to be put into memory. Hot path.
 */
export class Chance {
  readonly stream: Stream;
  readonly draw: Draw;
  readonly #way: number;
  readonly #least: number;
  readonly #width: number;

  constructor(stream: Stream, of: Distribution) {
    this.stream = stream;
    this.draw = distributionDraw(of);
    this.#way = Way.other;
    this.#least = 0;
    this.#width = 0;
    if (of.kind === "exponential") [this.#way, this.#width] = [Way.exponential, of.mean];
    if (of.kind === "uniform") [this.#way, this.#least, this.#width] = [Way.uniform, of.min, of.max - of.min];
    if (of.kind === "constant") [this.#way, this.#least] = [Way.constant, of.value];
  }

  /** The index-th variate. */
  variate(index: number): number {
    return this.#way === Way.exponential ? this.#width * this.stream.exponential(index) : this.#other(index);
  }

  #other(index: number): number {
    if (this.#way === Way.uniform) return this.#least + this.#width * this.stream.uniform(index);
    return this.#way === Way.constant ? this.#least : this.draw(this.stream, index);
  }
}
