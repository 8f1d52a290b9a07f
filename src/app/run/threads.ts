import { type FromJobThread, type StartJobThread, faultOf } from "#loop";

/** The run that is watched keeps a core for itself. */
export function threadsToSpare(): number {
  return Math.max(1, navigator.hardwareConcurrency - 1);
}

/** Starts a thread of a pool in a worker. */
export const startThread: StartJobThread = (hear) => {
  const worker = new Worker(new URL("./jobs.ts", import.meta.url), { type: "module" });
  const fail = (message: string): void => hear({ type: "failed", fault: faultOf(new Error(message)) });
  worker.addEventListener("message", ({ data }: MessageEvent<FromJobThread>) => hear(data));
  worker.addEventListener("error", ({ message }) => fail(message === "" ? "a thread could not be started" : message));
  worker.addEventListener("messageerror", () => fail("a message could not be read"));
  return { tell: (message) => worker.postMessage(message), end: () => worker.terminate() };
};
