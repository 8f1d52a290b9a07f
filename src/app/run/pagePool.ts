import { type FromJobThread, type Pool, type StartJobThread, createPool, faultOf } from "#loop";

/** Does something with a pool of threads, and ends it, as soon as the signal says so. */
export async function onPagePool<Result>(signal: AbortSignal, does: (pool: Pool) => Promise<Result>): Promise<Result> {
  signal.throwIfAborted();
  const pool = createPool(startThread, threadsToSpare());
  const end = (): void => pool.end();
  signal.addEventListener("abort", end);
  try {
    return await does(pool);
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
