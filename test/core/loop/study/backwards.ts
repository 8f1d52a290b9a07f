import { type Job, type OutcomeOf, type Pool, poolOfThisThread } from "#loop";

/** A pool that does the last job first, each by itself, and so is as little like this thread's as one of many threads. */
export const backwards: Pool = {
  do: async <Some extends Job>(line: Parameters<Pool["do"]>[0], jobs: readonly Some[]) => {
    const outcomes: OutcomeOf<Some>[] = [];
    for (const job of jobs.toReversed()) outcomes.unshift(...(await poolOfThisThread.do(line, [job])));
    return outcomes;
  },
  end: () => undefined,
};
