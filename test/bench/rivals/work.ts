/** The work that every rival does. Times in s. */
export const work = {
  /** M/M/1 at 90 %: `customers` of them are served, first come first served. */
  queue: { customers: 1_000_000, arrivalRate: 0.9, mean: 1 },
  /** Stations in series with exponential times of mean 1, saturated, blocking after service: until `parts` have left the last. */
  line: { parts: 200_000, stations: 20, places: 5 },
} as const;

export type WorkName = keyof typeof work;

/** One run: its wall time and its answer, the mean wait in s or the parts per second. */
export interface Outcome {
  readonly seconds: number;
  readonly answer: number;
}

export interface Rival {
  readonly name: string;
  /** Why it can't run here; null when it can. */
  readonly absent: string | null;
  /** How often it runs; the fastest counts. */
  readonly times: number;
  run(name: WorkName): Outcome;
}

/** Wall seconds of one run, with its answer. */
export function timed(run: () => number): Outcome {
  const begin = performance.now();
  const answer = run();
  return { answer, seconds: (performance.now() - begin) / 1000 };
}
