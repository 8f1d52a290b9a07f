import type { Plant } from "./plant.ts";
import { Count, Fate, Stop } from "./state.ts";

/**
 * Parts that their owner has stopped. One on hold finishes the step that it is in; instead of the next it stands aside, where it
 * takes up no place of a buffer, so that a hold can lock no line. What is released finds room in any case, as rework does.
 */

/** Whether a part is not to go its way: it is on hold or sent to its inspection, and not used up by what came of it. */
export function isStopped({ state: { parts, count } }: Plant, slot: number): boolean {
  return (count[Count.stopped] ?? 0) > 0 && parts.stop[slot] !== Stop.none && parts.fate[slot] !== Fate.usedUp;
}

/** Notes what is to become of a part. */
export function stop({ state: { parts, count } }: Plant, slot: number, order: number): void {
  if (parts.stop[slot] === Stop.none) count[Count.stopped] = (count[Count.stopped] ?? 0) + 1;
  parts.stop[slot] = order;
}

/** Nothing stops a part any more. */
export function goOn({ state: { parts, count } }: Plant, slot: number): void {
  if (parts.stop[slot] === Stop.none) return;
  count[Count.stopped] = (count[Count.stopped] ?? 0) - 1;
  parts.stop[slot] = Stop.none;
  parts.aside[slot] = 0;
}
