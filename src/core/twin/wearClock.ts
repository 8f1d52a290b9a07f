/**
 * How far a machine has worn, told by its counter: parts made, in seconds of the line's pace. Tools wear by the part and not by the hour, and a
 * machine makes more of them where a route comes back to it, fewer where it waits. Plain data, bounded.
 */
export interface WearClock {
  /** When the counter was read, oldest first, and how far the clock stood then. The last is the newest. */
  at: number[];
  worn: number[];
}

/** So many points are kept, and over so many simulated seconds at the line's pace they are spread: measurements come that late. */
const keptPoints = 64;
const spreadSeconds = 6 * 3600;

export function createWearClock(): WearClock {
  return { at: [0], worn: [0] };
}

/** A machine has told that it has made parts since it last told, `paceSeconds` of the line's pace each. */
export function noteWear({ at, worn }: WearClock, told: { readonly at: number; readonly parts: number; readonly paceSeconds: number }): void {
  const newest = at.length - 1;
  if (!(told.parts > 0) || told.at < (at[newest] ?? 0)) return;
  const by = (worn[newest] ?? 0) + told.parts * told.paceSeconds;
  const isNear = newest > 0 && by - (worn[newest - 1] ?? 0) < spreadSeconds / keptPoints;
  if (isNear) {
    at[newest] = told.at;
    worn[newest] = by;
    return;
  }
  at.push(told.at);
  worn.push(by);
  if (at.length <= keptPoints * 1.25) return;
  at.splice(0, at.length - keptPoints);
  worn.splice(0, worn.length - keptPoints);
}

/**
 * How far the clock stood at a time: on the line between two readings, as at the newest after it. Where no counter of the line tells anything
 * (`isTold` is false), and before the oldest that is known, it goes as fast as time.
 */
export function wornAt({ at, worn }: WearClock, time: number, isTold: boolean): number {
  let index = at.length - 1;
  if (time >= (at[index] ?? 0)) return (worn[index] ?? 0) + (isTold ? 0 : time - (at[index] ?? 0));
  while (index > 0 && time < (at[index - 1] ?? 0)) index -= 1;
  if (index === 0) return (worn[0] ?? 0) + time - (at[0] ?? 0);
  const [from, to] = [at[index - 1] ?? 0, at[index] ?? 0];
  const [low, high] = [worn[index - 1] ?? 0, worn[index] ?? 0];
  return low + ((high - low) * (time - from)) / (to - from);
}
