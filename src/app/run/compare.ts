import { type CompareResult, mergePairs, pairJobs } from "#loop";
import type { Comparison } from "#store";
import { onPagePool } from "./pagePool.ts";

/** Compares the loop with its shadow, pair by pair on a pool of threads of its own. Rejects once the signal says so, and where a thread fails. */
export function compare({ line, options, onProgress, signal }: Comparison): Promise<CompareResult> {
  return onPagePool(signal, async (pool) => mergePairs(line, options, await pool.do(line, pairJobs(options), onProgress)));
}
