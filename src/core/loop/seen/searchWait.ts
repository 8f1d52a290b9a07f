import { lostCharacteristics } from "#twin";
import { isSearchDue } from "../brain/brain.ts";
import type { Session } from "../run/session.ts";

/** What the search for a better design waits for, one that is to begin or one that rests: the characteristics, by id, that the twin has lost; none where no search waits. Simulated seconds. */
export function searchWaitsFor({ brain, data }: Session, now: number): readonly string[] {
  const isWanted = brain.own.experiment !== null || (data.designSearchAt !== null && data.designSearchAt <= now) || isSearchDue(brain, now);
  return isWanted && data.loop === "closed" ? lostCharacteristics(brain.twin) : [];
}
