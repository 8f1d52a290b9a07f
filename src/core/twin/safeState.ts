import { bounds, within } from "./lost.ts";
import type { Twin } from "./twin.ts";

/**
 * What a controller goes by while the twin has lost its characteristic: `chart`, its own chart of the measurements and nothing that the twin
 * believes; `hold`, nothing at all, because the measurements themselves are suspect.
 */
export type SafeState = "chart" | "hold";

/**
 * How measurements of one characteristic scatter from one to the next of the same machine: half the mean squared successive difference, in
 * variances of a measurement by the line model (von Neumann 1941, Distribution of the ratio of the mean square successive difference to
 * the variance). What drifts or has stepped does not show in it, and no set point mends it. Plain data.
 */
export interface SuccessiveScatter {
  /** By machine of the station that the characteristic is controlled at: the newest; null before the first. */
  newest: (number | null)[];
  /** The newest halves of squared differences, a ring. */
  squares: number[];
  next: number;
  /** What they are usually, over about a thousand. */
  usual: number;
  /** Null while the twin has not lost the characteristic. */
  safe: SafeState | null;
}

const window = 64;
const memory = 1000;

/** A difference of more standard deviations than this counts as this. */
const mostDeviations = 6;

export function createSuccessiveScatter(): SuccessiveScatter {
  return { newest: [], squares: [], next: 0, usual: 1, safe: null };
}

/** Takes a measurement in, less what the line model alone says of the part, in standard deviations of a measurement by it; `isLost` says whether the twin has lost the characteristic. Whether that makes the safe state another. */
export function noteSuccessive(scatter: SuccessiveScatter, { machine, value, isLost }: { readonly machine: number; readonly value: number; readonly isLost: boolean }): boolean {
  const last = scatter.newest[machine] ?? null;
  scatter.newest[machine] = value;
  if (last !== null) {
    const difference = Math.min(mostDeviations, Math.abs(value - last));
    const half = (difference * difference) / 2;
    scatter.squares[scatter.next] = half;
    scatter.next = (scatter.next + 1) % window;
    if (!isLost) scatter.usual += (half - scatter.usual) / memory;
  }
  const was = scatter.safe;
  scatter.safe = isLost ? safeStateOf(scatter) : null;
  return scatter.safe !== was;
}

/** Where the scatter is out of the bounds that a twin is lost by, stuck or wild, the measurements are suspect, until it is well within them. */
function safeStateOf({ squares, usual, safe }: SuccessiveScatter): SafeState {
  if (squares.length < window) return "hold";
  const ratio = meanOf(squares) / Math.max(usual, 1e-12);
  const limits = safe === "hold" ? within : bounds;
  return ratio > limits.upper || ratio < limits.lower ? "hold" : "chart";
}

/** What a controller of a characteristic (by index) goes by; null while the twin knows it. */
export function safeState({ state }: Twin, characteristic: number): SafeState | null {
  return state.scatters[characteristic]?.safe ?? null;
}

/** How much measurements of a characteristic (by index) scatter about the process as it stands, whatever the twin believes of it: one standard deviation over that of the line model. */
export function successiveSd({ state }: Twin, characteristic: number): number {
  const squares = state.scatters[characteristic]?.squares ?? [];
  return squares.length < window ? 1 : Math.sqrt(meanOf(squares));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
