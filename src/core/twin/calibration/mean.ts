/**
 * What is known of the mean of a quantity and of its scatter: a normal–inverse-gamma distribution, conjugate to normal values
 * (Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., section 3.3). By the central limit theorem the mean comes out right for
 * any distribution; the scatter is the variance, whatever the shape. Old values are forgotten: together they never count as more
 * than `most`. Plain data.
 */
export interface MeanPosterior {
  mean: number;
  /** As from how many values the mean is known. */
  strength: number;
  /** Shape and scale of the inverse gamma of the variance. */
  shape: number;
  scale: number;
  /** Values that were seen, ever. */
  seen: number;
}

/** What is believed before: a mean, its standard deviation, and the standard deviation of a value, which counts as much as four values. */
export function priorMean({ mean, meanSd, valueSd }: { readonly mean: number; readonly meanSd: number; readonly valueSd: number }): MeanPosterior {
  const variance = valueSd * valueSd;
  return { mean, strength: variance / (meanSd * meanSd), shape: 2, scale: variance, seen: 0 };
}

/** Takes a value in. Hot path. */
export function learnValue(posterior: MeanPosterior, value: number, most: number): void {
  const off = value - posterior.mean;
  const before = posterior.strength;
  posterior.strength = before + 1;
  posterior.mean += off / posterior.strength;
  posterior.shape += 0.5;
  posterior.scale += (before * off * off) / (2 * posterior.strength);
  posterior.seen += 1;
  if (posterior.strength <= most) return;
  const kept = most / posterior.strength;
  posterior.strength = most;
  if (posterior.shape * kept <= 2) return;
  posterior.shape *= kept;
  posterior.scale *= kept;
}

/** Standard deviation of a value, as far as is known. */
export function valueSd({ shape, scale }: MeanPosterior): number {
  return Math.sqrt(scale / Math.max(0.5, shape - 1));
}

/** Standard deviation of the mean: of Student's t distribution with 2·shape degrees of freedom about it. */
export function meanSd(posterior: MeanPosterior): number {
  return valueSd(posterior) / Math.sqrt(posterior.strength);
}
