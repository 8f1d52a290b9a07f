import type { CompiledLine } from "#line";
import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../replications/progress.ts";
import { type RunOptions, type RunOutcome, type RunResult, mergeRuns, runJobs } from "../replications/replicate.ts";

export interface Precision {
  /** Half-width of throughput and of cycle time that is wanted, as a share of the mean. */
  readonly share: number;
  /** Replications at most. */
  readonly most: number;
}

export interface PreciseResult extends RunResult {
  readonly precision: Precision & { readonly isReached: boolean };
}

/** So few values say too little of their own spread to end a run by it. */
const firstReplications = 10;

/**
 * Adds replications until the half-widths of throughput and of cycle time are at most a share of their means, or there are as
 * many as allowed (Law 2015, Simulation Modeling and Analysis, 5th ed., section 9.4.1). Begins with `replications`, ten at least.
 * How many are added is decided by the figures alone, round by round, so that it does not depend on who runs them.
 */
export async function runToPrecision(pool: Pool, line: CompiledLine, { onProgress = () => undefined, ...asked }: RunOptions & { readonly precision: Precision; readonly onProgress?: OnProgress }): Promise<PreciseResult> {
  const { precision, ...options } = asked;
  const outcomes: RunOutcome[] = [];
  let wanted = Math.min(precision.most, Math.max(firstReplications, options.replications));
  for (;;) {
    const round = { ...options, replications: wanted };
    const before = outcomes.length;
    const jobs = runJobs(round).slice(before);
    outcomes.push(...(await pool.do(line.spec, jobs, (done) => onProgress((before + done * jobs.length) / wanted))));
    const result = mergeRuns(line, round, outcomes);
    const ratio = widthRatio(result, precision.share);
    if (ratio <= 1 || wanted >= precision.most || result.throughput.mean === 0) return { ...result, precision: { ...precision, isReached: ratio <= 1 } };
    wanted = Math.min(precision.most, nextReplications(wanted, ratio));
  }
}

/** The wider of the two half-widths over the one that is wanted; NaN where a figure has none. */
function widthRatio({ throughput, cycleTime }: RunResult, share: number): number {
  return Math.max(...[throughput, cycleTime].map(({ mean, halfWidth }) => (mean === null || halfWidth === null ? Number.NaN : halfWidth / (share * mean))));
}

/** A half-width shrinks as 1/√n does. One more at least; at most twice as many, since what is known of the spread is rough too. */
function nextReplications(replications: number, ratio: number): number {
  const needed = Number.isFinite(ratio) ? Math.ceil(replications * ratio * ratio) : Number.POSITIVE_INFINITY;
  return Math.max(replications + 1, Math.min(2 * replications, needed));
}
