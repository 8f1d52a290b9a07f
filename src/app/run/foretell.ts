import { type WhatIfResult, whatIfJobs, whatIfResult } from "#loop";
import type { Foretelling } from "#store";
import { onPagePool } from "./pagePool.ts";

/** Answers a what-if on a pool of threads of its own. Rejects once the signal says so, and where a thread fails. */
export async function foretell({ line, question, onProgress, signal }: Foretelling): Promise<WhatIfResult> {
  const outcomes = await onPagePool(signal, (pool) => pool.do(line, whatIfJobs(question), onProgress));
  return whatIfResult(question, outcomes.flatMap(({ pairs }) => pairs));
}
