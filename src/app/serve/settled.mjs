import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

const look = { everyMs: 25, calmMs: 50, atMostMs: 2000 };

/**
 * Waits until a file that is being written has text, and the same text for 50 ms: many a tool empties it first and then writes.
 * After two seconds it is taken as it is.
 * @param {string} file
 */
export async function settled(file) {
  let [text, calm] = [await textOf(file), 0];
  for (let waited = 0; waited < look.atMostMs && (text === "" || calm < look.calmMs); waited += look.everyMs) {
    await wait(look.everyMs);
    const now = await textOf(file);
    calm = now === text ? calm + look.everyMs : 0;
    text = now;
  }
}

/** @param {string} file */
async function textOf(file) {
  return readFile(file, "utf8").catch(() => "");
}
