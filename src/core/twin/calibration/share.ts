/**
 * What is known of a share of parts: a beta distribution, conjugate to counts of yes and no (Gelman et al. 2013, Bayesian Data
 * Analysis, 3rd ed., section 2.4). Old parts are forgotten: together they never count as more than `most`. Plain data.
 */
export interface SharePosterior {
  yes: number;
  no: number;
  /** Parts that were seen, ever. */
  seen: number;
}

/** What is believed before: a share, which counts as much as so many parts; each way at least half a part, as by Jeffreys. */
export function priorShare(share: number, parts: number): SharePosterior {
  return { yes: Math.max(0.5, share * parts), no: Math.max(0.5, (1 - share) * parts), seen: 0 };
}

export function learnShare(posterior: SharePosterior, isYes: boolean, most: number): void {
  if (isYes) posterior.yes += 1;
  else posterior.no += 1;
  posterior.seen += 1;
  const all = posterior.yes + posterior.no;
  if (all <= most) return;
  posterior.yes *= most / all;
  posterior.no *= most / all;
}

export function meanShare({ yes, no }: SharePosterior): number {
  return yes / (yes + no);
}

/** The 95 % interval of the share, by the score of a normal (Wilson 1927, Probable inference, the law of succession, and statistical inference). */
export function shareInterval({ yes, no }: SharePosterior): readonly [number, number] {
  const n = yes + no;
  const z = 1.959963984540054;
  const share = yes / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
