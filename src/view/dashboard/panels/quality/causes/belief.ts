import type { Words } from "../../../words/words.ts";

const most = 0.99;

/** A belief, 0 to 1, as a percentage; nothing is believed for certain. */
export function beliefText(belief: number, words: Words): string {
  return belief > most ? words.t("quality.causes.above", { share: words.percent(most, 0) }) : words.percent(belief, 0);
}
