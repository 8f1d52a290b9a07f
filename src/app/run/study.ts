import type { StudyResult } from "#design";
import { compileLine } from "#line";
import { createPool } from "#loop";
import { studyDesign } from "#loop/design";
import type { StudyAsked } from "#store";
import { startThread, threadsToSpare } from "./threads.ts";

/** Does a designed experiment on a pool of threads of its own. Rejects once the signal says so, where a thread fails, and on a plan that is not for the line. */
export async function study({ line, options, onProgress, signal }: StudyAsked): Promise<StudyResult> {
  signal.throwIfAborted();
  const pool = createPool(startThread, threadsToSpare());
  const end = (): void => pool.end();
  signal.addEventListener("abort", end);
  try {
    return await studyDesign(pool, compileLine(line), { ...options, onProgress });
  } finally {
    signal.removeEventListener("abort", end);
    pool.end();
  }
}
