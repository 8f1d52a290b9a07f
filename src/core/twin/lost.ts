import { chiSquareQuantile } from "./chiSquare.ts";

/**
 * Whether the twin still knows what is measured of one characteristic. Its normalised innovation squared, averaged over a window,
 * is χ² over its degrees of freedom when the filter is consistent (Bar-Shalom, Li & Kirubarajan 2001, Estimation with Applications to
 * Tracking and Navigation, section 5.4.2). A tool that steps is out of bounds until its track has found it anew; the twin has lost
 * the plant when it stays out of bounds for longer than that. Plain data.
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

/** Out of bounds once in ten thousand windows of a consistent filter; back within those of once in a hundred. */
const bounds = { upper: chiSquareQuantile(0.9999, window) / window, lower: chiSquareQuantile(0.0001, window) / window };
const within = { upper: chiSquareQuantile(0.99, window) / window, lower: chiSquareQuantile(0.01, window) / window };

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
