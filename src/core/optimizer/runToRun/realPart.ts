import { exp } from "#kernel";

/** An estimated deviation: value, standard error, and what is known of such deviations before; all in one unit. */
export interface EstimatedDeviation {
  readonly deviation: number;
  readonly standardError: number;
  /** Standard deviation by which the characteristic is off its target under its controller, all machines together. */
  readonly usual: number;
  /** Standard deviation of one measurement. */
  readonly noise: number;
}

/** What of an estimated deviation is real: its posterior mean as a share of it, 0…1, and its posterior standard deviation. */
export interface RealPart {
  readonly share: number;
  readonly sd: number;
}

/** Of three hundred deviations that are looked at one is no usual one, but what a fault has done: of some standard deviations of a measurement. */
const faultProbability = 1 / 300;
const faultDeviations = 3;

/**
 * What of an estimated deviation is real. An estimate that is acted on because it is large is on average too large; the posterior mean is
 * not, whatever it was chosen for (Dawid 1994, Selection paradoxes of Bayesian inference). The prior is normal about the target, as wide as
 * the characteristic is seen to be off it (empirical Bayes: Efron & Morris 1973, Stein's estimation rule and its competitors), but for the
 * rare deviation that a fault makes, which is wide: so a usual one is shrunk by τ²/(τ² + s²), and one far beyond what is usual is not
 * (a mixture of two normals: Johnstone & Silverman 2004, Needles and straw in haystacks).
 */
export function realPart({ deviation, standardError, usual, noise }: EstimatedDeviation): RealPart {
  const error = Math.max(standardError * standardError, 1e-300);
  const kinds = [
    { weight: 1 - faultProbability, variance: usual * usual },
    { weight: faultProbability, variance: faultDeviations * faultDeviations * noise * noise },
  ].map(({ weight, variance }) => {
    const whole = variance + error;
    return { share: variance / whole, rest: (variance * error) / whole, log: -(deviation * deviation) / (2 * whole), density: weight / Math.sqrt(whole) };
  });
  // Densities against the larger of the two, so that neither is lost to rounding.
  const highest = Math.max(...kinds.map(({ log }) => log));
  const likely = kinds.map(({ log, density }) => density * exp(log - highest));
  const all = likely.reduce((sum, one) => sum + one, 0);
  const over = (of: (kind: (typeof kinds)[number]) => number): number => kinds.reduce((sum, kind, index) => sum + ((likely[index] ?? 0) / all) * of(kind), 0);
  const share = over((kind) => kind.share);
  const between = over((kind) => (kind.share - share) * (kind.share - share)) * deviation * deviation;
  return { share, sd: Math.sqrt(over(({ rest }) => rest) + between) };
}
