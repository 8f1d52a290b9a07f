import { meanSeconds } from "#line";
import { type AgeState, type AgeingMode, ageAt } from "./ageing.ts";
import { variation } from "./weibull.ts";

/** Ages at work, in seconds, at which a maintenance would begin. */
export interface Beginning {
  /** Ordered now. */
  readonly now: number;
  /** Ordered when it next makes a difference: it waits for the part that the machine holds, and is ordered at a look. */
  readonly next: number;
  /** Whether there is no other look before the present part is expected to end; a failure meanwhile would leave a new machine with the order. */
  readonly isLastLook: boolean;
}

/** When a maintenance would begin; `gap` are seconds between two looks. */
export function beginningOf(of: AgeingMode, own: AgeState, { now, gap }: { readonly now: number; readonly gap: number }): Beginning {
  const part = meanSeconds(of.station.time);
  const cv = part > 0 ? variation(of.station.time) : 0;
  const left = partLeft(of, { part, cv, since: now - own.endedAt });
  const begins = ageAt(own, now, of) + (left ?? part / 2);
  return { now: begins, next: begins + Math.max(part, gap * of.workShare), isLastLook: left === null || left <= gap + cv * part };
}

/** A machine works all the time for which it is up where it does so in more than this share of it. */
const always = 0.999;

/** Seconds until the part ends that a machine holds, so long after an end of one; null where that is not known. */
function partLeft({ workShare }: AgeingMode, { part, cv, since }: { readonly part: number; readonly cv: number; readonly since: number }): number | null {
  if (since <= part * (1 + cv)) return Math.max(0, part - since);
  // Of parts that follow one another without a pause the ends are known for as long as their times add up to.
  const isRegular = workShare > always && cv * Math.sqrt(since / part) < 0.25;
  return isRegular ? part - (since % part) : null;
}
