import type { FromRun, ToRun } from "./protocol.ts";

/** What of a `Worker` is used here, so that a test can stand in for it. */
export type Thread = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

export interface RunThread {
  /** Tells the thread something, and says whether there is one. Where it has ended, what opens a run starts another. */
  readonly tell: (message: ToRun) => boolean;
}

/** From these on the thread has something to say. */
const opens: ReadonlySet<ToRun["type"]> = new Set(["open", "open-file", "open-link", "change", "resume"]);

/** How often it is looked whether the thread still answers, and after how many silent looks it counts as gone: more while it opens a run, which of the largest line takes long. */
const watch = { everyMs: 2000, silences: 8, silencesOpening: 45 } as const;

/**
 * The run's own thread, watched: whatever ends it (an error it tells of, one that nobody caught, silence) comes as one
 * `failed` message. `hear` gets everything else that it says; frames and summaries are acknowledged as they come.
 */
export function createRunThread(start: () => Thread, hear: (message: FromRun) => void): RunThread {
  /** Silent looks so far; null while nothing is open, when a thread has nothing to say. */
  let silences: number | null = null;
  let isOpening = false;
  let areFramesWanted = true;
  let thread: Thread | null = begin();
  setInterval(() => {
    if (silences === null || thread === null) return;
    silences += 1;
    if (silences >= (isOpening ? watch.silencesOpening : watch.silences)) fail(thread, "it stopped answering");
  }, watch.everyMs);

  function begin(): Thread {
    const begun = start();
    begun.addEventListener("message", ({ data }: MessageEvent<FromRun>) => {
      if (begun !== thread) return;
      if (silences !== null) silences = 0;
      if (data.type === "summary") isOpening = false;
      if (data.type === "failed") return fail(begun, data.message);
      hear(data);
      if (data.type === "frame" || data.type === "summary") begun.postMessage({ type: "taken", what: data.type } satisfies ToRun);
    });
    begun.addEventListener("error", (event) => fail(begun, event instanceof ErrorEvent && event.message !== "" ? event.message : "it could not be started"));
    begun.addEventListener("messageerror", () => fail(begun, "a message could not be read"));
    if (!areFramesWanted) begun.postMessage({ type: "frames", wanted: false } satisfies ToRun);
    return begun;
  }

  function fail(failed: Thread, message: string): void {
    if (failed !== thread) return;
    thread = null;
    silences = null;
    failed.terminate();
    hear({ type: "failed", message });
  }

  return {
    tell: (message) => {
      if (message.type === "frames") areFramesWanted = message.wanted;
      if (opens.has(message.type)) {
        thread ??= begin();
        silences = 0;
        isOpening = true;
      }
      thread?.postMessage(message);
      return thread !== null;
    },
  };
}
