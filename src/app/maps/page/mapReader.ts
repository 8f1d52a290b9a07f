import type { MapResult, Places } from "#quality";
import type { FromMapThread, ToMapThread } from "../thread.ts";

/** Reads defect maps on a thread of its own, which starts, and loads the network, with the first of them. */
export interface MapReader {
  /** What a map shows. Rejects where the network cannot be had, and when the reader ends. */
  readonly read: (places: Places) => Promise<MapResult>;
  readonly end: () => void;
}

/** A thread as the reader needs it. */
export interface MapThread {
  readonly tell: (message: ToMapThread) => void;
  readonly end: () => void;
}

export type StartMapThread = (hear: (message: FromMapThread) => void, fail: (error: Error) => void) => MapThread;

interface Waiting {
  readonly resolve: (result: MapResult) => void;
  readonly reject: (error: Error) => void;
}

/** A reader whose network lies in a folder: its address, with a slash at its end. */
export function createMapReader(folder: string, start: StartMapThread = startThread): MapReader {
  let thread: MapThread | null = null;
  let asked = 0;
  const waiting = new Map<number, Waiting>();
  const hear = (message: FromMapThread): void => {
    const of = waiting.get(message.ask);
    waiting.delete(message.ask);
    if ("result" in message) of?.resolve(message.result);
    else of?.reject(new Error(message.failed));
  };
  const stop = (error: Error): void => {
    thread?.end();
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  return {
    read: ({ x, y }) =>
      new Promise((resolve, reject) => {
        thread ??= start(hear, stop);
        asked += 1;
        waiting.set(asked, { resolve, reject });
        thread.tell({ ask: asked, folder, places: { x, y } });
      }),
    end: () => stop(new Error("the reader of defect maps has ended")),
  };
}

const startThread: StartMapThread = (hear, fail) => {
  const worker = new Worker(new URL("./mapThread.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromMapThread>) => hear(data));
  worker.addEventListener("error", ({ message }) => fail(new Error(message === "" ? "the thread that reads defect maps could not be started" : message)));
  worker.addEventListener("messageerror", () => fail(new Error("a message of the thread that reads defect maps could not be read")));
  return { tell: (message) => worker.postMessage(message), end: () => worker.terminate() };
};
