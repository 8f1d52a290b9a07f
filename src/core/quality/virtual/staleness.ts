/**
 * Whether predictions are still worth something: charts of their standardised errors, which are about standard normal as long as
 * they are. Plain data.
 */
export interface StalenessState {
  /** By machine of the characteristic's station: the two sums of a CUSUM. */
  up: number[];
  down: number[];
  /** EWMA of the squared errors, less 1, and how many there were. */
  squares: number;
  count: number;
}

/** What was found stale: the level of one machine (its index), or the size of all errors (-1); `value` beyond `limit`, in standard deviations. */
export interface Stale {
  readonly machine: number;
  readonly value: number;
  readonly limit: number;
}

/** A CUSUM for shifts of one standard deviation; h = 8 lets it signal once in some 10⁴ parts of a machine that nothing is wrong with (by the approximation of Siegmund 1985). */
const reference = 0.5;
const interval = 8;

/** EWMA of squares: its standard deviation is √2 √(λ/(2−λ)) for normal errors; five of them, for squares have a long tail. */
const weight = 0.03;
const width = 5;
const fewest = 30;

/** Errors count as this many standard deviations at most. */
const largest = 4;

export function noStaleness(machines: number): StalenessState {
  return { up: Array.from({ length: machines }, () => 0), down: Array.from({ length: machines }, () => 0), squares: 0, count: 0 };
}

/** Notes a standardised error of a machine's part; what it shows to be stale, whose chart begins anew, or null. */
export function noteError(state: StalenessState, machine: number, error: number): Stale | null {
  const z = Math.max(-largest, Math.min(largest, error));
  const up = Math.max(0, (state.up[machine] ?? 0) + z - reference);
  const down = Math.max(0, (state.down[machine] ?? 0) - z - reference);
  state.up[machine] = up;
  state.down[machine] = down;
  state.squares += weight * (z * z - 1 - state.squares);
  state.count += 1;
  if (Math.max(up, down) > interval) {
    forgetErrors(state, machine);
    return { machine, value: up > down ? up : -down, limit: interval };
  }
  const limit = width * Math.SQRT2 * Math.sqrt(weight / (2 - weight));
  if (state.count < fewest || Math.abs(state.squares) <= limit || state.squares < 0) return null;
  const value = state.squares;
  state.squares = 0;
  state.count = 0;
  // A machine whose level is on its way out explains the size of the errors.
  if (Math.max(up, down) <= interval / 2) return { machine: -1, value, limit };
  forgetErrors(state, machine);
  return { machine, value: up > down ? up : -down, limit: interval / 2 };
}

/** A machine's chart begins anew. */
export function forgetErrors(state: StalenessState, machine: number): void {
  state.up[machine] = 0;
  state.down[machine] = 0;
}
