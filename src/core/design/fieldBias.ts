import type { Estimate } from "#optimizer";

/** What a released design was predicted to gain, and what was seen of the plant before and after it. Plain data. */
export interface FieldLesson {
  readonly revision: string;
  readonly predicted: Estimate;
  readonly seen: Estimate;
}

/** How far predictions of a gain are off the field, in money per hour, and the standard deviation of what is not known of that. */
export interface FieldBias {
  readonly mean: number;
  readonly sd: number;
}

/** Half-widths are those of 95 % intervals. */
const widths = 1.96;

/**
 * What the field taught of the twin's predictions: a constant discrepancy between model and field, after Kennedy & O'Hagan (2001),
 * J. R. Stat. Soc. B 63, in its simplest form. Before any lesson it is 0 with a standard deviation as large as predicted gains are;
 * each lesson weighs in by how surely it is known (normal with known variances). Null without lessons.
 */
export function fieldBias(lessons: readonly FieldLesson[]): FieldBias | null {
  const known = lessons.flatMap(({ predicted, seen }) => {
    if (predicted.halfWidth === null || seen.halfWidth === null) return [];
    const variance = (predicted.halfWidth * predicted.halfWidth + seen.halfWidth * seen.halfWidth) / (widths * widths);
    return variance > 0 ? [{ difference: seen.mean - predicted.mean, weight: 1 / variance, predicted: predicted.mean }] : [];
  });
  const spread = known.reduce((sum, { predicted }) => sum + predicted * predicted, 0) / known.length;
  if (!(spread > 0)) return null;
  const precision = 1 / spread + known.reduce((sum, { weight }) => sum + weight, 0);
  return { mean: known.reduce((sum, { difference, weight }) => sum + difference * weight, 0) / precision, sd: Math.sqrt(1 / precision) };
}

/** A predicted gain with what the field taught. */
export function corrected({ mean, halfWidth }: Estimate, bias: FieldBias | null): Estimate {
  if (bias === null) return { mean, halfWidth };
  return { mean: mean + bias.mean, halfWidth: halfWidth === null ? null : Math.sqrt(halfWidth * halfWidth + widths * bias.sd * (widths * bias.sd)) };
}
