/** Mean of the values of a subgroup, summed from the first, so that equal values have themselves as their mean, to the last digit. */
export function mean(values: readonly number[]): number {
  const first = values[0] ?? Number.NaN;
  let sum = 0;
  for (const value of values) sum += value - first;
  return first + sum / values.length;
}

/** Largest less smallest of the values of a subgroup. */
export function range(values: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}

/** Standard deviation of the values of a subgroup, with n − 1. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - middle) * (value - middle);
  return Math.sqrt(sum / (values.length - 1));
}

/** Mean and spread of a stream of values, one by one, without losing digits to a large mean (Welford 1962). */
export class Moments {
  count = 0;
  mean = 0;
  #squares = 0;

  add(value: number): void {
    this.count += 1;
    const off = value - this.mean;
    this.mean += off / this.count;
    this.#squares += off * (value - this.mean);
  }

  /** With n − 1; NaN from fewer than two values. */
  get deviation(): number {
    return this.count < 2 ? Number.NaN : Math.sqrt(this.#squares / (this.count - 1));
  }
}
