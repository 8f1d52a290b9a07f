import type { StudyResult } from "#design";
import { compileLine } from "#line";
import { studyDesign } from "#loop/design";
import type { StudyAsked } from "#store";
import { onPagePool } from "./pagePool.ts";

/** Does a designed experiment on a pool of threads of its own. Rejects once the signal says so, where a thread fails, and on a plan that is not for the line. */
export function study({ line, options, assumption, onProgress, signal }: StudyAsked): Promise<StudyResult> {
  return onPagePool(signal, (pool) => studyDesign(pool, compileLine(line), { ...options, assumption, onProgress }));
}
