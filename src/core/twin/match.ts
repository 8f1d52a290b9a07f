import { chiSquareQuantile } from "./chiSquare.ts";

/** How far the twin is from the plant: its newest standardised innovations, a ring, and the characteristic of each by index. Plain data. */
export interface MatchLog {
  standardised: number[];
  of: number[];
  next: number;
}

const kept = 256;

/** Φ⁻¹(0.95): nine tenths of a normal lie within. */
const within90 = 1.6448536269514722;

/** Innovations of one characteristic that a test of whiteness wants at least, and the lags that it looks at. */
const fewestForWhiteness = 40;
const lags = 5;

export function createMatchLog(): MatchLog {
  return { standardised: [], of: [], next: 0 };
}

export function logInnovation(log: MatchLog, characteristic: number, standardised: number): void {
  log.standardised[log.next] = Math.max(-100, Math.min(100, standardised));
  log.of[log.next] = characteristic;
  log.next = (log.next + 1) % kept;
}

/** The twin's match with the plant over its newest predictions, at most 256. */
export interface Match {
  readonly predictions: number;
  /** Mean square of the standardised innovations: 1 when the twin knows the plant and how well it does. */
  readonly meanSquare: number;
  /** Share of the measurements that lay within the twin's 90 % prediction interval. */
  readonly coverage90: number;
}

export function matchOf(log: MatchLog): Match | null {
  const values = log.standardised;
  if (values.length === 0) return null;
  return {
    predictions: values.length,
    meanSquare: values.reduce((sum, value) => sum + value * value, 0) / values.length,
    coverage90: values.filter((value) => Math.abs(value) <= within90).length / values.length,
  };
}

/** What the innovations of one characteristic say of the twin. */
export interface Innovations {
  /** The newest, oldest first, in the standard deviations that the twin gave them. */
  readonly standardised: readonly number[];
  /** Mean (0 for an unbiased twin) and variance (1 for one that knows how well it knows); null with fewer than two. */
  readonly mean: number | null;
  readonly variance: number | null;
  /**
   * Correlation with the one before, and whether all correlations up to lag 5 are what white noise would have, at 99 %: what a twin that
   * uses all that is in its measurements leaves is white (Ljung & Box 1978, On a measure of lack of fit in time series models,
   * Biometrika 65). Null with fewer than 40.
   */
  readonly correlation: number | null;
  readonly isWhite: boolean | null;
  readonly coverage90: number | null;
}

/** By characteristic, for so many of them. */
export function innovationsOf({ standardised, of, next }: MatchLog, characteristics: number): readonly Innovations[] {
  const order = standardised.map((_, index) => (standardised.length < kept ? index : (next + index) % kept));
  return Array.from({ length: characteristics }, (_, characteristic) => {
    const values = order.flatMap((at) => (of[at] === characteristic ? [standardised[at] ?? 0] : []));
    const n = values.length;
    if (n < 2) return { standardised: values, mean: null, variance: null, correlation: null, isWhite: null, coverage90: null };
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const off = values.map((value) => value - mean);
    const squares = off.reduce((sum, value) => sum + value * value, 0);
    const correlations = Array.from({ length: lags }, (_one, lag) => off.slice(lag + 1).reduce((sum, value, index) => sum + value * (off[index] ?? 0), 0) / squares);
    const statistic = n * (n + 2) * correlations.reduce((sum, r, lag) => sum + (r * r) / (n - lag - 1), 0);
    const isEnough = n >= fewestForWhiteness && squares > 0;
    return {
      standardised: values, mean, variance: squares / (n - 1), coverage90: values.filter((value) => Math.abs(value) <= within90).length / n,
      correlation: isEnough ? (correlations[0] ?? 0) : null, isWhite: isEnough ? statistic <= chiSquareQuantile(0.99, lags) : null,
    };
  });
}
