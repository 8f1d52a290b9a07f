import { type CompareResult, type FromJobThread, type StartJobThread, createPool, faultOf, mergePairs, pairJobs } from "#loop";
import type { Comparison } from "#store";

/** Compares the loop with its shadow, pair by pair on a pool of threads of its own. Rejects once the signal says so, and where a thread fails. */
export async function compare({ line, options, onProgress, signal }: Comparison): Promise<CompareResult> {
  signal.throwIfAborted();
  const pool = createPool(startThread, threadsToSpare());
  const end = (): void => pool.end();
  signal.addEventListener("abort", end);
  try {
    return mergePairs(line, options, await pool.do(line, pairJobs(options), onProgress));
  } finally {
    signal.removeEventListener("abort", end);
    pool.end();
  }
}

/** The run that is watched keeps a core for itself. */
function threadsToSpare(): number {
  return Math.max(1, navigator.hardwareConcurrency - 1);
}

const startThread: StartJobThread = (hear) => {
  const worker = new Worker(new URL("./jobs.ts", import.meta.url), { type: "module" });
  const fail = (message: string): void => hear({ type: "failed", fault: faultOf(new Error(message)) });
  worker.addEventListener("message", ({ data }: MessageEvent<FromJobThread>) => hear(data));
  worker.addEventListener("error", ({ message }) => fail(message === "" ? "a thread could not be started" : message));
  worker.addEventListener("messageerror", () => fail("a message could not be read"));
  return { tell: (message) => worker.postMessage(message), end: () => worker.terminate() };
};
