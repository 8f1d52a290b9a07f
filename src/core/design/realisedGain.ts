import { meanInterval, tQuantile } from "#kernel";
import type { Estimate } from "#optimizer";

/**
 * What a released design brought, in money per hour: the lead of the plant over its shadow in equal spells of time after
 * the release, less its lead in spells before it, so that what the controllers earn is not counted as the design's.
 * 95 % interval after Welch (1947); a half-width of null where there are fewer than two spells on a side.
 */
export function realisedGain(before: readonly number[], after: readonly number[]): Estimate {
  const mean = meanInterval(after).mean - meanInterval(before).mean;
  const [left, right] = [varianceOfMean(before), varianceOfMean(after)];
  if (left === null || right === null) return { mean, halfWidth: null };
  const sum = left + right;
  const freedom = sum === 0 ? 1 : (sum * sum) / ((left * left) / (before.length - 1) + (right * right) / (after.length - 1));
  return { mean, halfWidth: tQuantile(0.975, Math.max(1, Math.floor(freedom))) * Math.sqrt(sum) };
}

function varianceOfMean(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 2) return null;
  const { mean } = meanInterval(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1) / n;
}
