import { batchMean } from "./batchMeans.ts";

/** Where the warm-up of a series ends. */
export interface Truncation {
  /** Observations to leave out at the start, whole batches. */
  readonly observations: number;
  /** What the rule makes least: the squared standard error of the mean of what is kept, were its batches independent. */
  readonly statistic: number;
  /** Whether the least lies at the bound, half of the series: then the warm-up may not be over, and a longer run is due. */
  readonly isRejected: boolean;
}

/**
 * MSER-5: batches of five observations, of which so many are left out at the start that Σ(Y − Ȳ)² / m² of the m that are kept
 * is least (White 1997, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69, 323–334;
 * Franklin & White 2008, Winter Simulation Conference, 541–546, for the bound at half of the series). Of equals the shortest; a last
 * batch that is not full does not count. A series of less than two batches is rejected.
 */
export function truncateWarmup(series: readonly number[], batchSize = 5): Truncation {
  const batches = Math.floor(series.length / batchSize);
  const most = Math.floor(batches / 2);
  let best = { from: most, statistic: Number.POSITIVE_INFINITY };
  let kept = 0;
  let mean = 0;
  let squares = 0;
  // From the end, so that each further batch costs one step (Welford 1962, Technometrics 4, 419–420).
  for (let from = batches - 1; from >= 0; from -= 1) {
    const value = batchMean(series, from * batchSize, batchSize);
    const off = value - mean;
    kept += 1;
    mean += off / kept;
    squares += off * (value - mean);
    const statistic = squares / (kept * kept);
    if (from <= most && statistic <= best.statistic) best = { from, statistic };
  }
  return { observations: best.from * batchSize, statistic: best.statistic, isRejected: best.from === most };
}
