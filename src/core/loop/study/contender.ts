import { type CompiledLine, LineError } from "#line";
import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../replications/progress.ts";
import { type RunOptions, type RunOutcome, mergeRuns, runJobs } from "../replications/replicate.ts";
import { type Measure, lackFor, measures } from "./measure.ts";

/** A line that may be the best, and what to call it. */
export interface Contender {
  readonly name: string;
  readonly line: CompiledLine;
}

/** How each runs, and what it is judged by. */
export interface ContestOptions extends Omit<RunOptions, "replications"> {
  readonly by: Measure;
}

/** A contender and what its runs came to. */
export interface Entry {
  readonly contender: Contender;
  /** Its figure in each replication, in the unit. */
  readonly values: number[];
  /** How many of them counted before it was ruled out. */
  used: number;
  events: number;
  unit: string;
}

/** Runs what is missing of each up to so many replications. */
export async function extend(pool: Pool, entries: readonly Entry[], { until, onProgress, ...options }: ContestOptions & { readonly until: number; readonly onProgress: OnProgress }): Promise<void> {
  const shares = entries.map(() => 0);
  const all = { ...options, replications: until };
  const outcomes = await Promise.all(entries.map(({ contender: { line }, values }, index) =>
    pool.do(line.spec, runJobs(all).slice(values.length), (done) => {
      shares[index] = done;
      onProgress(shares.reduce((sum, share) => sum + share, 0) / shares.length);
    }),
  ));
  entries.forEach((entry, index) => {
    for (const outcome of outcomes[index] ?? []) take(entry, outcome, options);
  });
}

/** Adds what a replication came to. */
function take(entry: Entry, outcome: RunOutcome, options: ContestOptions): void {
  const { name, line } = entry.contender;
  const quantity = measures[options.by].of(mergeRuns(line, { ...options, replications: 1 }, [outcome]));
  if (quantity === undefined) throw new LineError(`${name} has no ${options.by}: it has no ${lackFor(options.by, line.spec) ?? "such figure"}`);
  if (quantity.mean === null) throw new LineError(`${name} has no ${options.by} in replication ${entry.values.length + 1}: no part was finished after the warm-up`);
  entry.values.push(quantity.mean);
  entry.events += outcome.events;
  entry.unit = quantity.unit;
}

/** Its figures that count. */
export function counted({ values, used }: Entry): readonly number[] {
  return values.slice(0, used);
}

/** One of them. Throws an Error of ours where there is none. */
export function entryOf(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (entry === undefined) throw new Error(`there is no alternative ${index} among ${entries.length}`);
  return entry;
}
