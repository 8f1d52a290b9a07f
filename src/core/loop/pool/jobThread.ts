import { type CompiledLine, LineError, type LineSpec, compileLine } from "#line";
import type { OnProgress } from "../replications/progress.ts";
import { type Job, type Outcome, doJob } from "./job.ts";

/** What a thread of a pool is told, as plain data. */
export type ToJobThread =
  /** The line of the jobs that follow. */
  | { readonly type: "line"; readonly line: LineSpec }
  /** Answered by any number of `progress`, and then by `done` or `failed`. */
  | { readonly type: "job"; readonly job: Job };

/** What a thread of a pool answers, as plain data. */
export type FromJobThread =
  /** How much of the job is done, from 0 to 1. */
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "done"; readonly outcome: Outcome }
  | { readonly type: "failed"; readonly fault: Fault };

/** An error as plain data: one of the line's, which cannot go on, or one of ours. */
export interface Fault {
  readonly of: "line" | "program";
  readonly message: string;
  /** Where it was thrown; null where that is not known. */
  readonly stack: string | null;
}

/** Progress is told at most this often: short jobs would drown in it. */
const tellEveryMs = 50;

export interface Platform {
  /** Sends an answer. */
  readonly answer: (message: FromJobThread) => void;
  /** Wall clock. */
  readonly milliseconds: () => number;
}

/** What a thread of a pool does with what it is told; the platform's own part is to pass the messages on. */
export function createJobThread({ answer, milliseconds }: Platform): (message: ToJobThread) => void {
  let spec: LineSpec | null = null;
  let line: CompiledLine | null = null;
  let told = Number.NEGATIVE_INFINITY;
  const onProgress: OnProgress = (done) => {
    const now = milliseconds();
    if (now - told < tellEveryMs) return;
    told = now;
    answer({ type: "progress", done });
  };
  return (message) => {
    if (message.type === "line") {
      [spec, line] = [message.line, null];
      return;
    }
    try {
      if (spec === null) throw new Error("a thread was told a job before its line");
      line ??= compileLine(spec);
      answer({ type: "done", outcome: doJob(line, message.job, onProgress) });
    } catch (error) {
      answer({ type: "failed", fault: faultOf(error) });
    }
  };
}

/** An error as plain data, to be sent from thread to thread. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { of: "program", message: String(error), stack: null };
  return { of: error instanceof LineError ? "line" : "program", message: error.message, stack: error.stack ?? null };
}

/** The error that it was, with the stack of where it was thrown. */
export function errorOf({ of, message, stack }: Fault): Error {
  const error = of === "line" ? new LineError(message) : new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}
