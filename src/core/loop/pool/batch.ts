import type { LineSpec } from "#line";
import type { OnProgress } from "../replications/progress.ts";
import type { Job, Outcome } from "./job.ts";

/** Jobs that were asked for together, and what became of them so far. */
export interface Batch {
  readonly line: LineSpec;
  /** Whether there is one that nobody does yet. */
  readonly hasNext: () => boolean;
  /** The next of them, in their order. */
  readonly next: () => { readonly nth: number; readonly job: Job };
  readonly progress: (nth: number, done: number) => void;
  readonly done: (nth: number, outcome: Outcome) => void;
  readonly fail: (nth: number, error: Error) => void;
  /** Nothing more comes of it. */
  readonly abandon: (error: Error) => void;
  readonly isSettled: () => boolean;
}

interface Asked {
  readonly line: LineSpec;
  readonly jobs: readonly Job[];
  readonly onProgress: OnProgress;
  readonly settle: (outcomes: readonly Outcome[]) => void;
  readonly fail: (error: Error) => void;
}

/** Jobs that are done in any order, and are settled as if they had been done in their own. */
export function createBatch({ line, jobs, onProgress, settle, fail }: Asked): Batch {
  const outcomes: Outcome[] = [];
  /** How much of each is done, and their sum. */
  const shares = jobs.map(() => 0);
  let together = 0;
  let next = 0;
  let open = jobs.length;
  let isSettled = false;
  /** Of the jobs that failed, the first in their order; none behind it matters any more. */
  let failed: { readonly nth: number; readonly error: Error } | null = null;

  /** Settled once all are done, or all before the one that failed. */
  function settleWhenDone(): void {
    if (isSettled || open > 0) return;
    isSettled = true;
    if (failed === null) settle(outcomes);
    else fail(failed.error);
  }

  function share(nth: number, done: number): void {
    together += done - (shares[nth] ?? 0);
    shares[nth] = done;
    onProgress(Math.min(1, together / jobs.length));
  }

  settleWhenDone();
  return {
    line,
    hasNext: () => failed === null && next < jobs.length,
    next: () => {
      const nth = next;
      const job = jobs[nth];
      if (job === undefined) throw new Error(`there is no job ${nth} of ${jobs.length}`);
      next += 1;
      return { nth, job };
    },
    progress: share,
    done: (nth, outcome) => {
      outcomes[nth] = outcome;
      open -= 1;
      share(nth, 1);
      settleWhenDone();
    },
    fail: (nth, error) => {
      // What nobody does yet stands behind it in the order, and is never done.
      open -= 1 + (failed === null ? jobs.length - next : 0);
      if (failed === null || nth < failed.nth) failed = { nth, error };
      settleWhenDone();
    },
    abandon: (error) => {
      if (!isSettled) fail(error);
      isSettled = true;
    },
    isSettled: () => isSettled,
  };
}
