import { type Distribution, exp, ln, pow } from "#kernel";
import { meanSeconds } from "#line";

/** Times to failure after Weibull (1951): R(t) = exp(−(t/scale)^shape), t and scale in seconds. Above a shape of 1 the machine ages. */
export interface Weibull {
  readonly shape: number;
  readonly scale: number;
}

/** R(t), the share that lives longer than t. */
export function survival({ shape, scale }: Weibull, t: number): number {
  return t <= 0 ? 1 : exp(-pow(t / scale, shape));
}

/** The age that a share R of all reach; R in (0, 1). */
export function ageOfSurvival({ shape, scale }: Weibull, share: number): number {
  return scale * pow(-ln(share), 1 / shape);
}

/** Cumulative hazards that bound the pieces of the integral: what is left beyond the last is 1e-17. */
const hazards = [0, 1e-8, 1e-5, 1e-3, 0.01, 0.05, 0.15, 0.35, 0.7, 1.2, 2, 3, 4.5, 7, 11, 18, 39];

/** Abscissas and weights of Gauss and Legendre with eight points, of which four mirror the others (Abramowitz & Stegun 1964, table 25.4). */
const legendre = [
  [0.18343464249564980494, 0.3626837833783619829652],
  [0.52553240991632898582, 0.3137066458778872873380],
  [0.79666647741362673959, 0.2223810344533744705444],
  [0.96028985649753623168, 0.1012285362903762591525],
] as const;

/** ∫ R(t) dt over [from, to], in seconds: the time that a machine of age `from` is expected to live until it fails or is `to` old. To about 9 digits. */
export function expectedLife(life: Weibull, from: number, to: number): number {
  const { shape, scale } = life;
  let sum = 0;
  for (let piece = 1; piece < hazards.length; piece += 1) {
    const low = Math.max(from, scale * pow(hazards[piece - 1] ?? 0, 1 / shape));
    const high = Math.min(to, scale * pow(hazards[piece] ?? 0, 1 / shape));
    if (low >= high) continue;
    const [middle, half] = [(low + high) / 2, (high - low) / 2];
    for (const [x, weight] of legendre) sum += half * weight * (survival(life, middle - half * x) + survival(life, middle + half * x));
  }
  return sum;
}

/** Γ(1 + x), x > 0: the mean of a Weibull of scale 1 and shape 1/x. */
function gammaOf(x: number): number {
  return meanSeconds({ kind: "weibull", scale: 1, shape: 1 / x });
}

const shapes = { least: 0.2, most: 50 } as const;

/** The Weibull with the mean and the coefficient of variation of a distribution: cv² + 1 = Γ(1 + 2/shape) / Γ(1 + 1/shape)², by bisection. */
export function weibullLike(of: Distribution): Weibull {
  if (of.kind === "weibull") return { shape: of.shape, scale: of.scale };
  const cv = variation(of);
  let [low, high] = [shapes.least, shapes.most] as [number, number];
  for (let step = 0; step < 60; step += 1) {
    const shape = (low + high) / 2;
    const first = gammaOf(1 / shape);
    if (gammaOf(2 / shape) / (first * first) - 1 > cv * cv) low = shape;
    else high = shape;
  }
  const shape = (low + high) / 2;
  return { shape, scale: meanSeconds(of) / gammaOf(1 / shape) };
}

/** Coefficient of variation. A normal's cut at 0 is left out of account. */
export function variation(of: Distribution): number {
  const mean = meanSeconds(of);
  switch (of.kind) {
    case "constant":
      return 0;
    case "exponential":
      return 1;
    case "weibull": {
      const first = gammaOf(1 / of.shape);
      return Math.sqrt(Math.max(0, gammaOf(2 / of.shape) / (first * first) - 1));
    }
    case "uniform":
      return (of.max - of.min) / Math.sqrt(12) / mean;
    case "triangular":
      return Math.sqrt((of.min * of.min + of.mode * of.mode + of.max * of.max - of.min * of.mode - of.min * of.max - of.mode * of.max) / 18) / mean;
    case "normal":
      return of.sd / mean;
    case "lognormal":
    case "gamma":
      return of.cv;
    case "erlang":
      return 1 / Math.sqrt(of.k);
    case "empirical":
      return spread(of.values, (index) => (of.cumulative[index] ?? 1) - (of.cumulative[index - 1] ?? 0), mean);
    case "sequence":
      return spread(of.values, () => 1 / of.values.length, mean);
  }
}

function spread(values: readonly number[], weight: (index: number) => number, mean: number): number {
  return Math.sqrt(values.reduce((sum, value, index) => sum + weight(index) * (value - mean) * (value - mean), 0)) / mean;
}
