import { type LineSpec, compileLine } from "#line";
import { type OnProgress, doInTurn } from "../replications/progress.ts";
import { type Job, type Outcome, type OutcomeOf, doJob, isOutcomeOf } from "./job.ts";
import { type FromJobThread, type ToJobThread, errorOf } from "./jobThread.ts";
import { type Batch, createBatch } from "./batch.ts";

/** Does jobs, wherever that is. What comes of them does not depend on it. */
export interface Pool {
  /**
   * Does jobs of a line and gives their outcomes in their order. Progress, from 0 to 1, is that of all of them together.
   * Rejects with the error of the first of them, in their order, that fails: a LineError where the line cannot go on.
   */
  readonly do: <Some extends Job>(line: LineSpec, jobs: readonly Some[], onProgress?: OnProgress) => Promise<readonly OutcomeOf<Some>[]>;
  /** Ends its threads at once, whatever they are doing; what they were asked for is rejected with a PoolEnded. */
  readonly end: () => void;
}

/** A thread that does one job at a time, as `createJobThread` does. */
export interface JobThread {
  readonly tell: (message: ToJobThread) => void;
  /** Ends it at once, whatever it is doing. */
  readonly end: () => void;
}

/** Starts a thread. What it answers goes to `hear`; whatever ends it too, as `failed`. */
export type StartJobThread = (hear: (message: FromJobThread) => void) => JobThread;

/** A pool was ended before it had done what it was asked for. */
export class PoolEnded extends Error {}

/** A pool of no threads but this one: it is busy until all is done. */
export const poolOfThisThread: Pool = {
  do: async (line, jobs, onProgress = () => undefined) => {
    const compiled = compileLine(line);
    return outcomesOf(jobs, doInTurn(jobs, (job, progress) => doJob(compiled, job, progress), onProgress));
  },
  end: () => undefined,
};

interface Hand {
  readonly thread: JobThread;
  /** That it was told last. */
  line: LineSpec | null;
  /** What it is doing; null while it is idle. */
  doing: { readonly batch: Batch; readonly nth: number } | null;
}

/** A pool of at most so many threads; each is started when there is work for it, and kept until the pool ends. */
export function createPool(start: StartJobThread, threads: number): Pool {
  return new ThreadPool(start, threads);
}

class ThreadPool implements Pool {
  readonly #start: StartJobThread;
  readonly #threads: number;
  readonly #hands = new Set<Hand>();
  readonly #batches = new Set<Batch>();

  constructor(start: StartJobThread, threads: number) {
    this.#start = start;
    this.#threads = threads;
  }

  async do<Some extends Job>(line: LineSpec, jobs: readonly Some[], onProgress: OnProgress = () => undefined): Promise<readonly OutcomeOf<Some>[]> {
    const outcomes = await new Promise<readonly Outcome[]>((settle, fail) => {
      this.#batches.add(createBatch({ line, jobs, onProgress, settle, fail }));
      this.#handOut();
    });
    return outcomesOf(jobs, outcomes);
  }

  end(): void {
    for (const hand of this.#hands) this.#dismiss(hand);
    for (const batch of this.#batches) batch.abandon(new PoolEnded("the pool was ended"));
    this.#batches.clear();
  }

  /** Gives those who have nothing to do what nobody does yet, the oldest first. */
  #handOut(): void {
    for (const batch of this.#batches) {
      if (batch.isSettled()) this.#batches.delete(batch);
      while (batch.hasNext()) {
        const hand = [...this.#hands].find(({ doing }) => doing === null) ?? this.#hire();
        if (hand === null) return;
        give(hand, batch);
      }
    }
  }

  #hire(): Hand | null {
    if (this.#hands.size >= this.#threads) return null;
    const hand: Hand = { thread: this.#start((message) => this.#hear(hand, message)), line: null, doing: null };
    this.#hands.add(hand);
    return hand;
  }

  #dismiss(hand: Hand): void {
    hand.doing = null;
    hand.thread.end();
    this.#hands.delete(hand);
  }

  #hear(hand: Hand, message: FromJobThread): void {
    const { doing } = hand;
    if (message.type === "progress") return doing?.batch.progress(doing.nth, message.done);
    hand.doing = null;
    if (message.type === "done") doing?.batch.done(doing.nth, message.outcome);
    else {
      // It may be gone, and is not asked again.
      this.#dismiss(hand);
      doing?.batch.fail(doing.nth, errorOf(message.fault));
    }
    this.#handOut();
  }
}

function give(hand: Hand, batch: Batch): void {
  if (hand.line !== batch.line) hand.thread.tell({ type: "line", line: batch.line });
  const { nth, job } = batch.next();
  hand.line = batch.line;
  hand.doing = { batch, nth };
  hand.thread.tell({ type: "job", job });
}

function outcomesOf<Some extends Job>(jobs: readonly Some[], outcomes: readonly Outcome[]): readonly OutcomeOf<Some>[] {
  return jobs.map((job, nth) => {
    const outcome = outcomes[nth];
    if (outcome === undefined || !isOutcomeOf(job, outcome)) throw new Error(`job ${nth} of ${jobs.length} has no outcome of its own kind, ${job.kind}`);
    return outcome;
  });
}
