import type { FromRun, ToRun } from "./protocol.ts";

/** What of a `Worker` is used here, so that a test can stand in for it. */
export type Thread = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** From these on the thread has something to say. */
const opens: ReadonlySet<ToRun["type"]> = new Set(["open", "open-file", "resume"]);

export interface RunThread {
  readonly tell: (message: ToRun) => void;
  /** Ends the thread and starts a new one, which has nothing open yet. */
  readonly renew: () => void;
}

/** How often it is looked whether the thread still answers, and after how many silent looks it counts as gone. */
const watch = { everyMs: 2000, silences: 8 } as const;

/**
 * The run's own thread, watched: whatever ends it (an error it tells of, one that nobody caught, silence) comes as one
 * `failed` message. `hear` gets everything else that it says; frames and summaries are acknowledged as they come.
 */
export function createRunThread(start: () => Thread, hear: (message: FromRun) => void): RunThread {
  let thread = begin();
  /** Silent looks so far; null while nothing is open, when a thread has nothing to say. */
  let silences: number | null = null;
  setInterval(() => {
    if (silences === null) return;
    silences += 1;
    if (silences === watch.silences) thread.fail("it stopped answering");
  }, watch.everyMs);

  function begin(): { readonly worker: Thread; readonly fail: (message: string) => void } {
    const worker = start();
    let isGone = false;
    const fail = (message: string): void => {
      if (isGone) return;
      isGone = true;
      silences = null;
      worker.terminate();
      hear({ type: "failed", message });
    };
    worker.addEventListener("message", ({ data }: MessageEvent<FromRun>) => {
      if (isGone) return;
      if (silences !== null) silences = 0;
      if (data.type === "failed") return fail(data.message);
      hear(data);
      if (data.type === "frame" || data.type === "summary") worker.postMessage({ type: "taken", what: data.type } satisfies ToRun);
    });
    worker.addEventListener("error", (event) => fail(event instanceof ErrorEvent && event.message !== "" ? event.message : "it could not be started"));
    worker.addEventListener("messageerror", () => fail("a message could not be read"));
    return { worker, fail: (message) => fail(message) };
  }

  return {
    tell: (message) => {
      if (opens.has(message.type)) silences = 0;
      thread.worker.postMessage(message);
    },
    renew: () => {
      thread.worker.terminate();
      thread = begin();
    },
  };
}
