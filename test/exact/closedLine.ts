export interface ClosedFigures {
  /** Parts per second. */
  readonly throughput: number;
  /** Mean time of one round, in s. */
  readonly cycle: number;
  /** Mean parts at each station. */
  readonly wip: readonly number[];
}

/**
 * A fixed number of parts that go round exponential stations of one machine with unlimited buffers (Gordon & Newell 1967),
 * by exact mean value analysis (Reiser & Lavenberg 1980): what arrives sees the line as it is with one part less.
 * `means` are the stations' mean times in s.
 */
export function closedLine(means: readonly number[], parts: number): ClosedFigures {
  let wip = means.map(() => 0);
  let throughput = 0;
  let cycle = 0;
  for (let inside = 1; inside <= parts; inside += 1) {
    const times = means.map((mean, station) => mean * (1 + (wip[station] ?? 0)));
    cycle = times.reduce((sum, time) => sum + time, 0);
    throughput = inside / cycle;
    wip = times.map((time) => throughput * time);
  }
  return { throughput, cycle, wip };
}
