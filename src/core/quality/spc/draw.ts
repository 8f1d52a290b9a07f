import type { Panel } from "./chartKind.ts";

/** Where a point of a panel lies, and what is expected of it: all in the unit of the statistic. */
export interface Drawn {
  readonly value: number;
  readonly center: number;
  readonly sigma: number;
}

/** Sets a panel to a point with 3σ limits; those that the statistic cannot cross, as a range cannot fall below 0, stop there. */
export function drawWithin(panel: Panel, { value, center, sigma }: Drawn, { least, most }: { readonly least: number; readonly most: number }): void {
  panel.isDrawn = true;
  panel.value = value;
  panel.center = center;
  panel.sigma = sigma;
  panel.lower = Math.max(least, center - 3 * sigma);
  panel.upper = Math.min(most, center + 3 * sigma);
}

export const anywhere = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
export const notNegative = { least: 0, most: Number.POSITIVE_INFINITY };
export const share = { least: 0, most: 1 };

export function notEnough(found: number, wanted: number, what = "subgroups"): { readonly ok: false; readonly finding: string } {
  return { ok: false, finding: `not enough data: ${found} of ${wanted} ${what}` };
}

/** Whether a standard deviation is more than rounding makes of values about a mean, which are known to some sixteen digits. */
export function isSpread(sigma: number, mean: number): boolean {
  return sigma > 1e-14 * Math.abs(mean);
}

export function noSpread(value: number): { readonly ok: false; readonly finding: string } {
  return { ok: false, finding: `no spread: what phase I measured does not vary about ${value}, so no limits follow from it` };
}
