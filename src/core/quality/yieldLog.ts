import type { Completion } from "#sensing";

/** The newest finished parts: a ring, plain data. */
export interface YieldLog {
  at: number[];
  /** Bit 0: good. Bit 1: was sent back at least once. */
  outcome: number[];
  next: number;
}

const kept = 1024;

export function createYieldLog(): YieldLog {
  return { at: [], outcome: [], next: 0 };
}

export function logCompletion(log: YieldLog, completion: Completion): void {
  log.at[log.next] = completion.at;
  log.outcome[log.next] = (completion.good ? 1 : 0) + (completion.reworks > 0 ? 2 : 0);
  log.next = (log.next + 1) % kept;
}

export interface YieldFigures {
  readonly finished: number;
  readonly good: number;
  /** Good without having been sent back. */
  readonly goodAtFirst: number;
  /** Good parts of all finished, 0…1; null without any. ISO 22400-2 (2014): quality ratio. */
  readonly yield: number | null;
  /** Good parts without rework of all finished, 0…1; null without any. ISO 22400-2 (2014): first pass yield. */
  readonly firstPassYield: number | null;
}

/** The figures of the parts finished after a time, at most of the newest 1,024. */
export function yieldSince(log: YieldLog, after: number): YieldFigures {
  const outcomes = log.outcome.filter((_, index) => (log.at[index] ?? 0) > after);
  const finished = outcomes.length;
  const good = outcomes.filter((outcome) => (outcome & 1) === 1).length;
  const goodAtFirst = outcomes.filter((outcome) => outcome === 1).length;
  return {
    finished,
    good,
    goodAtFirst,
    yield: finished === 0 ? null : good / finished,
    firstPassYield: finished === 0 ? null : goodAtFirst / finished,
  };
}
