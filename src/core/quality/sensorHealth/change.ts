import type { LoggedPart } from "./machineLog.ts";

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
}

const leastReference = 30;
const leastRecent = 8;

/** Whether there is enough of both to say anything. */
export function isEnough({ reference, recent }: Series): boolean {
  return reference.length >= leastReference && recent.length >= leastRecent;
}

/** What one number a part is, over the reference and the newest parts; parts without it are left out. */
export function seriesOf({ reference, recent }: { readonly reference: readonly LoggedPart[]; readonly recent: readonly LoggedPart[] }, of: (part: LoggedPart) => number | null | undefined): Series {
  const values = (parts: readonly LoggedPart[]): number[] => parts.flatMap((part) => of(part) ?? []);
  return { reference: values(reference), recent: values(recent) };
}

/** The change of the mean, with the scatter of the reference and that of the newest. Null where there is too little. */
export function changeOf(series: Series): Change | null {
  if (!isEnough(series)) return null;
  const { reference, recent } = series;
  return { by: meanOf(recent) - meanOf(reference), sd: Math.sqrt(varianceOf(reference) / reference.length + varianceOf(recent) / recent.length), parts: recent.length };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Variance of a sample. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, values.length - 1);
}
