import { exp, ln, pow } from "#kernel";
import type { Weibull } from "./weibull.ts";

/** A time at work that ended with a failure, or before one: with a maintenance, or now. Seconds. */
export interface Spell {
  readonly seconds: number;
  readonly failed: boolean;
}

/** What the lives of machines may be like. Shape and scale in logarithms. */
export interface LifeEstimate {
  /** The means of ln shape and ln scale, their standard deviations and covariance. */
  readonly shape: number;
  readonly scale: number;
  readonly shapeSd: number;
  readonly scaleSd: number;
  readonly covariance: number;
  readonly failures: number;
  /** Probability that the machine ages: that the shape is above 1. */
  readonly ages: number;
}

/**
 * How far the line's own distribution is trusted: standard deviations of ln shape and ln scale before anything is seen. A
 * maximum likelihood estimate from r failures has 0.78/√r of ln shape (Lawless 2003, section 5.2): as much as some seven failures say.
 */
const prior = { shapeSd: 0.3, scaleSd: 0.3 } as const;

/** Points of the grid on each side of the middle, four prior standard deviations out. */
const side = 12;

/**
 * The posterior of a Weibull from spells, of which those without a failure are censored (Lawless 2003, Statistical Models and
 * Methods for Lifetime Data): log likelihood = r ln β − rβ ln η + (β − 1) Σ ln t − Σ (t/η)^β, with normal priors on ln β and
 * ln η about the line's own. On a grid, first over the whole prior and then about what that finds.
 */
export function estimateLife(known: Weibull, spells: readonly Spell[]): LifeEstimate {
  const wide = { shape: ln(known.shape), scale: ln(known.scale), shapeSd: prior.shapeSd, scaleSd: prior.scaleSd };
  const first = onGrid(known, spells, wide);
  const second = onGrid(known, spells, { ...first, shapeSd: Math.max(first.shapeSd, 1e-3), scaleSd: Math.max(first.scaleSd, 1e-3) });
  return { ...second, failures: spells.filter(({ failed }) => failed).length };
}

interface Window {
  readonly shape: number;
  readonly scale: number;
  readonly shapeSd: number;
  readonly scaleSd: number;
}

interface Node {
  readonly shape: number;
  readonly scale: number;
  readonly log: number;
}

function onGrid(known: Weibull, spells: readonly Spell[], window: Window): Omit<LifeEstimate, "failures"> {
  const of = { shape: ln(known.shape), scale: ln(known.scale) };
  const used = spells.filter(({ seconds }) => seconds > 0);
  const failed = used.filter((spell) => spell.failed);
  const logs = failed.reduce((sum, { seconds }) => sum + ln(seconds), 0);
  const nodes: Node[] = [];
  for (let i = -side; i <= side; i += 1) {
    const shape = window.shape + (4 * window.shapeSd * i) / side;
    const beta = exp(shape);
    const powers = used.reduce((sum, { seconds }) => sum + pow(seconds / known.scale, beta), 0);
    for (let j = -side; j <= side; j += 1) {
      const scale = window.scale + (4 * window.scaleSd * j) / side;
      const likelihood = failed.length * (shape - beta * scale) + (beta - 1) * logs - powers * exp(-beta * (scale - of.scale));
      nodes.push({ shape, scale, log: likelihood - (square(shape - of.shape) / square(prior.shapeSd) + square(scale - of.scale) / square(prior.scaleSd)) / 2 });
    }
  }
  return momentsOf(nodes);
}

function momentsOf(nodes: readonly Node[]): Omit<LifeEstimate, "failures"> {
  const most = nodes.reduce((highest, { log }) => Math.max(highest, log), Number.NEGATIVE_INFINITY);
  const weights = nodes.map(({ log }) => exp(log - most));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (node: Node) => number): number => nodes.reduce((sum, node, index) => sum + (weights[index] ?? 0) * of(node), 0) / whole;
  const [shape, scale] = [mean((node) => node.shape), mean((node) => node.scale)];
  return {
    shape,
    scale,
    shapeSd: Math.sqrt(mean((node) => square(node.shape - shape))),
    scaleSd: Math.sqrt(mean((node) => square(node.scale - scale))),
    covariance: mean((node) => (node.shape - shape) * (node.scale - scale)),
    ages: mean((node) => (node.shape > 0 ? 1 : 0)),
  };
}

/** Lives that stand for an estimate, each as likely: nine points of a normal distribution of ln shape and ln scale, with its moments. */
export function likelyLives({ shape, scale, shapeSd, scaleSd, covariance }: LifeEstimate): readonly Weibull[] {
  const slope = shapeSd === 0 ? 0 : covariance / square(shapeSd);
  const rest = Math.sqrt(Math.max(0, square(scaleSd) - slope * covariance));
  return thirds.flatMap((u) => thirds.map((v) => ({ shape: exp(shape + u * shapeSd), scale: exp(scale + slope * u * shapeSd + v * rest) })));
}

/** Three points, each as likely, of mean 0 and mean square 1. */
const thirds = [-Math.sqrt(1.5), 0, Math.sqrt(1.5)];

function square(x: number): number {
  return x * x;
}
