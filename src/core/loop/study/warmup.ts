import { hashName, truncateWarmup } from "#kernel";
import type { LineSpec } from "#line";
import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../replications/progress.ts";
import type { RunJob, RunOutcome } from "../replications/replicate.ts";

export interface WarmupOptions {
  readonly seed: number;
  /** How long a run lasts whose warm-up is sought. */
  readonly untilSeconds: number;
  readonly loop: "open" | "closed";
}

/** How a warm-up was found. */
export interface WarmupReport {
  readonly rule: "MSER-5";
  /** The start that is not to be counted, at most half of the run. */
  readonly seconds: number;
  /** Runs that it was found from, with luck of their own. */
  readonly pilots: number;
  /** Equal times that a pilot's parts in the line were averaged over. */
  readonly observations: number;
  /** Whether the rule found an end in the first half of the run; else the run is too short to say. */
  readonly isOver: boolean;
}

/** Pilot runs of a line. */
export const pilots = 5;
const observations = 500;

/**
 * Finds where the warm-up of a line ends: MSER-5 on the parts in the line over time, averaged over pilot runs as Welch (1983)
 * does, so that the luck of one is not taken for the start. The pilots' luck is not that of the runs which are then counted.
 */
export async function findWarmup(pool: Pool, line: LineSpec, { onProgress, ...options }: WarmupOptions & { readonly onProgress?: OnProgress }): Promise<WarmupReport & { readonly events: number }> {
  const outcomes = await pool.do(line, pilotJobs(options), onProgress);
  const series = Array.from({ length: observations }, (_, nth) => outcomes.reduce((sum, outcome) => sum + meanParts(outcome, nth), 0) / pilots);
  const { observations: leftOut, isRejected } = truncateWarmup(series);
  return {
    rule: "MSER-5",
    seconds: (options.untilSeconds * leftOut) / observations,
    pilots,
    observations,
    isOver: !isRejected,
    events: outcomes.reduce((sum, { events }) => sum + events, 0),
  };
}

function pilotJobs({ seed, untilSeconds, loop }: WarmupOptions): readonly RunJob[] {
  return Array.from({ length: pilots }, (_, pilot) => {
    const [low, high] = hashName(seed, `pilot/${pilot}`);
    return { kind: "run", seed: (high >>> 11) * 0x1_0000_0000 + low, untilSeconds, warmupSeconds: 0, loop, batches: observations };
  });
}

/** Parts in the line, the mean over the nth of the equal times. */
function meanParts({ slices }: RunOutcome, nth: number): number {
  const slice = slices[nth];
  if (slice === undefined) throw new Error(`a pilot has ${slices.length} of ${observations} observations`);
  return (slice.after.wipSeconds - slice.before.wipSeconds) / (slice.after.seconds - slice.before.seconds);
}
