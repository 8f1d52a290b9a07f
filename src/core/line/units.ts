import type { DurationSpec, Seconds } from "./spec.ts";

/** Durations as a model writes them. */
export const seconds = (count: number): Seconds => count as Seconds;
export const minutes = (count: number): Seconds => (count * 60) as Seconds;
export const hours = (count: number): Seconds => (count * 3600) as Seconds;
export const days = (count: number): Seconds => (count * 86_400) as Seconds;

const secondsPerUnit: Readonly<Record<string, number>> = { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400 };

/** Seconds of a duration. Throws on a text that is none: a model that was read has none such. */
export function secondsIn(duration: DurationSpec): number {
  const found = durationSeconds(duration);
  if (found === null) throw new Error(`invalid duration "${duration}"`);
  return found;
}

/** The units that a duration written as a text may have. */
export const durationUnits: readonly string[] = Object.keys(secondsPerUnit);

/** Seconds of a duration; null when a text is not a number and one of `durationUnits`, as `"45 min"`. */
export function durationSeconds(spec: DurationSpec): number | null {
  if (typeof spec === "number") return spec;
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/iu.exec(spec);
  const unit = match?.[2] ?? "";
  const perUnit = unit === "" ? 1 : Object.hasOwn(secondsPerUnit, unit) ? secondsPerUnit[unit] : undefined;
  if (match === null || perUnit === undefined) return null;
  return Number(match[1]) * perUnit;
}
