import type { Summary } from "#loop";
import type { Words } from "../../words/words.ts";

/** What the plant has earned more or less than its shadow since the two are compared. */
export function earnedText({ plant, shadow, comparedSinceSeconds }: Pick<Summary, "plant" | "shadow" | "comparedSinceSeconds">, currency: string, words: Words): string {
  const more = plant.totals.money - shadow.totals.money;
  const said = Math.abs(more) < 0.5 ? "level" : more < 0 ? "lost" : "earned";
  return words.t(`panels.overview.did.${said}`, { money: words.money(Math.abs(more), currency), clock: words.dayTime(comparedSinceSeconds) });
}
