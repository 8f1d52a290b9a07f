import { ln } from "#kernel";
import type { LoggedPart } from "./machineLog.ts";
import { type Room, fastRoom } from "./room.ts";

/** Changes of what is seen of a machine's parts, from the reference to the newest. */

export interface Change {
  readonly by: number;
  /** Standard deviation of `by` by chance alone. */
  readonly sd: number;
  /** Newest parts that it is over. */
  readonly parts: number;
}

/** Values of the reference and of the newest parts. */
export interface Series {
  readonly reference: readonly number[];
  readonly recent: readonly number[];
  /** Parts that a log holds of each. */
  readonly room: Room;
}

/** So many standard deviations come of a normal distribution from so many values on; of fewer, its own scatter is not known well enough. */
const leastReference = 30;
const leastRecent = 8;
const fewestRecent = 4;

/** Whether there is enough of both to say anything: where a log holds less than that for reference, all of it, and four of the newest. */
export function isEnough({ reference, recent, room }: Series): boolean {
  const isSlow = room.reference < fastRoom.reference;
  return reference.length >= Math.min(leastReference, room.reference) && recent.length >= (isSlow ? fewestRecent : leastRecent);
}

/** What one number a part is, over the reference and the newest parts; parts without it are left out. */
export function seriesOf({ reference, recent, room = fastRoom }: { readonly reference: readonly LoggedPart[]; readonly recent: readonly LoggedPart[]; readonly room?: Room }, of: (part: LoggedPart) => number | null | undefined): Series {
  const values = (parts: readonly LoggedPart[]): number[] => parts.flatMap((part) => of(part) ?? []);
  return { reference: values(reference), recent: values(recent), room };
}

/** What a known scatter counts as, in values. */
const expectedCounts = 20;

/** The change of the mean, with the scatter of the reference and that of the newest; `expected`: the variance that a data sheet gives, null where none does. Null where there is too little. */
export function changeOf(series: Series, expected: number | null = null): Change | null {
  if (!isEnough(series)) return null;
  const { reference, recent } = series;
  if (reference.length < leastReference || recent.length < leastRecent) return changeOfFew(series, expected);
  return { by: meanOf(recent) - meanOf(reference), sd: Math.sqrt(varianceOf(reference) / reference.length + varianceOf(recent) / recent.length), parts: recent.length };
}

/**
 * Of few values the scatter is known badly. The likelihood ratio of two means of normal values with one variance that is not known is
 * (1 + t²/(n − 2))^(n/2), with Student's t of the two and n values in all (Hawkins, Qiu & Kang 2003, The changepoint model for statistical process
 * control, J. Quality Technology 35, 355–366): the standard deviation that is given has exp(by²/(2·sd²)) come to just that, so that a change of
 * few values has to be as unlikely by chance as one of many. A variance that is known beforehand counts as so many values more (a scaled
 * inverse-χ² prior: Gelman et al. 2013, Bayesian Data Analysis, section 2.6).
 */
function changeOfFew({ reference, recent }: Series, expected: number | null): Change {
  const by = meanOf(recent) - meanOf(reference);
  const known = expected === null ? 0 : expectedCounts;
  const n = reference.length + recent.length + known;
  const squares = varianceOf(reference) * (reference.length - 1) + varianceOf(recent) * (recent.length - 1) + known * (expected ?? 0);
  const variance = (squares / (n - 2)) * (1 / reference.length + 1 / recent.length);
  // Values in coarse steps may all be the same: that says nothing of how far they scatter.
  if (!(variance > 0) || by === 0) return { by, sd: Math.max(Math.abs(by), Math.sqrt(Math.max(0, variance))), parts: recent.length };
  return { by, sd: Math.abs(by) / Math.sqrt(n * ln(1 + (by * by) / (variance * (n - 2)))), parts: recent.length };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Variance of a sample. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, values.length - 1);
}
