import { type PairOptions, type Pool, compareSides, nothingBefalls, worthOfEach } from "#loop";
import type { Answer, Comparison } from "#store";
import { solveOnThread } from "../compute/office.ts";
import { equip } from "../setting/equip.ts";
import { SettingError } from "../setting/place.ts";
import { readStory } from "../setting/readFaults.ts";
import { readSetting } from "../setting/readSetting.ts";
import { onPagePool } from "./pagePool.ts";

/** Compares settings pair by pair on a pool of threads of its own. Rejects once the signal says so, where a thread fails, and on a setting that is none. */
export async function compare(comparison: Comparison): Promise<Answer> {
  comparison.signal.throwIfAborted();
  return onPagePool(comparison.signal, questionOf(comparison));
}

/** What is asked, read before a thread is started for it. */
function questionOf({ line, options: { story, ...timing }, question, onProgress }: Comparison): (pool: Pool) => Promise<Answer> {
  const options: PairOptions = { ...timing, ...(story === null ? nothingBefalls : readStory(line, story)) };
  if (question.is === "each") return async (pool) => ({ is: "each", result: await worthOfEach(pool, line, { options, onProgress }) });
  const sides = { a: side("A", question.a), b: side("B", question.b) };
  return async (pool) => {
    const equipped = { a: await equip(sides.a, solveOnThread), b: await equip(sides.b, solveOnThread) };
    return { is: "settings", result: await compareSides(pool, equipped, { options, onProgress }) };
  };

  function side(name: string, text: string): ReturnType<typeof readSetting> {
    try {
      return readSetting(line, text);
    } catch (error) {
      throw error instanceof SettingError ? new SettingError(`${name}: ${error.message}`) : error;
    }
  }
}
