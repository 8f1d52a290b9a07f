import type { Figure } from "../figure.ts";

/** What the pairs of a comparison say: nothing differs in any of them; they are too few to tell; 0 lies within the interval; or a gain or a loss, beyond it. */
export type GainVerdict = "same" | "few" | "open" | "gain" | "loss";

/** With fewer pairs nothing is said of a gain: of four, Student's t with three degrees of freedom leans on a spread that is itself off by some 40 %. */
export const fewestPairs = 5;

/** Pairs that differ among themselves by less than this share of their mean are one pair seen several times. */
const noSpread = 1e-9;

/**
 * Whether a gain is shown: its 95 % interval over pairs leaves 0 out, the pairs are enough, and they differ among themselves. Where all
 * of them say the same to the last digit, an interval of no width is no knowledge of what another pair would say.
 */
export function verdictOf({ mean, halfWidth }: Figure, pairs: number): GainVerdict {
  if (mean === null) return "open";
  if (mean === 0 && halfWidth === 0) return "same";
  if (pairs < fewestPairs || halfWidth === null || halfWidth <= noSpread * Math.abs(mean)) return "few";
  if (Math.abs(mean) <= halfWidth) return "open";
  return mean > 0 ? "gain" : "loss";
}
