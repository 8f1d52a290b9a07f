import type { LineView } from "#loop";
import { placeName } from "../../../words/names.ts";
import type { Words } from "../../../words/words.ts";
import type { History } from "./stay.ts";

/** Where a part is, in a sentence. */
export function whereText({ where, isHeld }: Pick<History, "where" | "isHeld">, line: LineView, words: Words): string {
  switch (where.is) {
    case "at-machine":
      return words.t("history.where.at-machine", { place: placeName(line, words, where), clock: words.dayTime(where.since) });
    case "after-station":
      return words.t(`history.where.${isHeld ? "aside" : "after-station"}`, { place: placeName(line, words, { station: where.station }), clock: words.dayTime(where.since) });
    case "built-in":
      return words.t("history.where.built-in", { part: words.number(where.into, 0) });
    case "in-line":
    case "divided":
      return words.t(`history.where.${where.is}`);
    case "shipped":
    case "scrapped":
      return words.t(`history.where.${where.is}`, { clock: words.dayTime(where.at) });
  }
}
