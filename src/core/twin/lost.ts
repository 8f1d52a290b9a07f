import { exp, normalQuantile } from "#kernel";

/**
 * Whether the twin still knows what is measured of one characteristic: its normalised innovation squared, averaged over a window, is 1
 * when the filter is consistent (Bar-Shalom, Li & Kirubarajan 2001, Estimation with Applications to Tracking and Navigation, section
 * 5.4.2). A tool that steps is out of bounds until its track has found it anew; the twin has lost the plant when it stays out of bounds
 * for longer than that. Plain data.
 */
export interface Grip {
  /** The newest normalised innovations squared, a ring, and their sum. */
  squares: number[];
  next: number;
  sum: number;
  /** Measurements since the average has been out of bounds, or back within them while lost. */
  out: number;
  isLost: boolean;
}

/** The window, and for how many measurements beyond it the average is out of bounds before the twin counts as lost. */
const window = 64;
const patience = 64;

/** A wild value counts as this many standard deviations: a few of a gauge that errs now and then are no lost plant. */
const mostDeviations = 4;

/**
 * The scatter that innovations are normalised by is known from the median of 128 deviations, which is worth 37 % of them (Rousseeuw &
 * Croux 1993): the average is a ratio of two variances, of 64 and 47 degrees of freedom, whose logarithm is nearly normal.
 */
const logSd = Math.sqrt(2 / window + 2 / 47);
const limitsAt = (probability: number): { readonly upper: number; readonly lower: number } => {
  const by = normalQuantile(probability) * logSd;
  return { upper: exp(by), lower: exp(-by) };
};

/** Out of bounds once in ten thousand windows of a consistent filter, on either side; back within those of once in a hundred. */
export const bounds = limitsAt(0.9999);
export const within = limitsAt(0.99);

export function createGrip(): Grip {
  return { squares: [], next: 0, sum: 0, out: 0, isLost: false };
}

/** Takes a normalised innovation in; says whether the twin has lost the characteristic by it, has found it again, or neither. */
export function noteInnovation(grip: Grip, normalised: number): "lost" | "found" | null {
  const bounded = Math.max(-mostDeviations, Math.min(mostDeviations, normalised));
  const square = bounded * bounded;
  grip.sum += square - (grip.squares[grip.next] ?? 0);
  grip.squares[grip.next] = square;
  grip.next = (grip.next + 1) % window;
  if (grip.squares.length < window) return null;
  // The sum is added up anew once a window, so that rounding does not gather.
  if (grip.next === 0) grip.sum = grip.squares.reduce((sum, one) => sum + one, 0);
  const mean = grip.sum / window;
  const limits = grip.isLost ? within : bounds;
  const isOut = mean > limits.upper || mean < limits.lower;
  grip.out = isOut === grip.isLost ? 0 : grip.out + 1;
  if (grip.out < patience) return null;
  grip.out = 0;
  grip.isLost = !grip.isLost;
  return grip.isLost ? "lost" : "found";
}

/** The average of the window; 1 when the twin knows the plant and how well it does. Null before the window is full. */
export function meanSquareOf({ squares, sum }: Grip): number | null {
  return squares.length < window ? null : sum / window;
}
