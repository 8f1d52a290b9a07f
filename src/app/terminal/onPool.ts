import { LineError } from "#line";
import { type Pool, createPool, poolOfThisThread } from "#loop";
import type { Arguments } from "./arguments.ts";
import type { Option } from "./command.ts";
import { InputError, type Terminal } from "./terminal.ts";

const mostThreads = 1024;

/** The option of every command that runs replications on a pool. */
export const poolOptions: Readonly<Record<string, Option>> = {
  workers: { takes: "N", about: "threads that share the replications; as many as there are cores when left out. The figures don't depend on it" },
};

/**
 * Does something with a pool of as many threads as `--workers` says, and ends the pool; this thread is the pool where that is 1,
 * or there is no more than 1 job at a time. A line that cannot go on, such as one whose unlimited buffer outgrows the memory, is
 * the user's to mend: an InputError. Any other error is ours.
 */
export async function onPool<Result>(given: Arguments, { terminal, atOnce }: { readonly terminal: Terminal; readonly atOnce: number }, does: (pool: Pool) => Promise<Result>): Promise<Result> {
  const workers = given.whole("workers", { least: 1, most: mostThreads, otherwise: Math.min(mostThreads, terminal.cores) });
  const threads = Math.min(workers, atOnce);
  const pool = threads === 1 ? poolOfThisThread : createPool(terminal.startThread, threads);
  try {
    return await does(pool);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    throw new InputError(`the run stopped: ${error.message}`, { cause: error });
  } finally {
    pool.end();
  }
}
