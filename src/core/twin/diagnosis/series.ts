/** From an index to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Values in a row, of which sums over any stretch take no longer than over one. A stretch goes from an index to before another. */
export class Series {
  readonly length: number;
  readonly #sums: Float64Array;
  readonly #moments: Float64Array;
  readonly #squares: Float64Array;
  readonly #steps: Float64Array;

  constructor(values: readonly number[]) {
    const length = values.length;
    this.length = length;
    this.#sums = new Float64Array(length + 1);
    this.#moments = new Float64Array(length + 1);
    this.#squares = new Float64Array(length + 1);
    this.#steps = new Float64Array(length + 1);
    for (let index = 0; index < length; index += 1) {
      const value = values[index] ?? 0;
      const step = index === 0 ? 0 : value - (values[index - 1] ?? 0);
      this.#sums[index + 1] = (this.#sums[index] ?? 0) + value;
      this.#moments[index + 1] = (this.#moments[index] ?? 0) + index * value;
      this.#squares[index + 1] = (this.#squares[index] ?? 0) + value * value;
      this.#steps[index + 1] = (this.#steps[index] ?? 0) + step * step;
    }
  }

  sum(from: number, to: number): number {
    return (this.#sums[to] ?? 0) - (this.#sums[from] ?? 0);
  }

  /** Sum of each value times its index. */
  moment(from: number, to: number): number {
    return (this.#moments[to] ?? 0) - (this.#moments[from] ?? 0);
  }

  squares(from: number, to: number): number {
    return (this.#squares[to] ?? 0) - (this.#squares[from] ?? 0);
  }

  /** Sum of the squared steps from one value of the stretch to the next. */
  steps(from: number, to: number): number {
    return (this.#steps[to] ?? 0) - (this.#steps[from + 1] ?? 0);
  }
}
