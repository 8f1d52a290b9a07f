import { type FromJobThread, type PairOptions, type Pool, type StartJobThread, compareSides, createPool, faultOf, nothingBefalls, worthOfEach } from "#loop";
import type { Answer, Comparison } from "#store";
import { SettingError } from "../setting/place.ts";
import { readStory } from "../setting/readFaults.ts";
import { readSetting } from "../setting/readSetting.ts";

/** Compares settings pair by pair on a pool of threads of its own. Rejects once the signal says so, where a thread fails, and on a setting that is none. */
export async function compare(comparison: Comparison): Promise<Answer> {
  const { signal } = comparison;
  signal.throwIfAborted();
  const asks = questionOf(comparison);
  const pool = createPool(startThread, threadsToSpare());
  const end = (): void => pool.end();
  signal.addEventListener("abort", end);
  try {
    return await asks(pool);
  } finally {
    signal.removeEventListener("abort", end);
    pool.end();
  }
}

/** What is asked, read before a thread is started for it. */
function questionOf({ line, options: { story, ...timing }, question, onProgress }: Comparison): (pool: Pool) => Promise<Answer> {
  const options: PairOptions = { ...timing, ...(story === null ? nothingBefalls : readStory(line, story)) };
  if (question.is === "each") return async (pool) => ({ is: "each", result: await worthOfEach(pool, line, { options, onProgress }) });
  const sides = { a: side("A", question.a), b: side("B", question.b) };
  return async (pool) => ({ is: "settings", result: await compareSides(pool, sides, { options, onProgress }) });

  function side(name: string, text: string): ReturnType<typeof readSetting> {
    try {
      return readSetting(line, text);
    } catch (error) {
      throw error instanceof SettingError ? new SettingError(`${name}: ${error.message}`) : error;
    }
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
