/**
 * Linear regression that learns from one observation after the other and forgets: a dynamic linear model with discounts and a
 * variance that is learned (West & Harrison 1997, Bayesian Forecasting and Dynamic Models, 2nd ed., sections 4.6, 6.3 and 10.8).
 * Its forecast is Student's t. Plain data; `spread` is the symmetric matrix by rows, in units of the square of the response.
 */
export interface Regression {
  mean: number[];
  spread: number[];
  /** Estimate of the variance of an observation about what is known, and the degrees of freedom that it rests on. */
  variance: number;
  degrees: number;
}

/** A forecast: Student's t with these degrees of freedom, location and scale. */
export interface Forecast {
  readonly mean: number;
  readonly scale: number;
  readonly degrees: number;
  /** Share of the squared scale that is noise, and not a lack of knowledge: 1 where all is known. */
  readonly noiseShare: number;
}

/** How much of the weight of what was learned is left after each further observation. */
export interface Discounts {
  /** By coefficient; only those that an observation shows are discounted. */
  readonly coefficients: readonly number[];
  readonly variance: number;
  /** Standard deviation of each coefficient that forgetting goes up to at most: what nobody knows does not grow without end. */
  readonly most: readonly number[];
}

/** A regression that knows nothing but how large coefficients may be (standard deviations) and the noise. */
export function startRegression(deviations: readonly number[], variance: number): Regression {
  const spread = Array.from({ length: deviations.length * deviations.length }, () => 0);
  deviations.forEach((deviation, index) => (spread[index * deviations.length + index] = deviation * deviation));
  return { mean: deviations.map(() => 0), spread, variance, degrees: 1 };
}

/** The mean of an observation with these regressors. */
export function meanOf({ mean }: Regression, x: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < x.length; index += 1) sum += (x[index] ?? 0) * (mean[index] ?? 0);
  return sum;
}

/** What is expected of an observation with these regressors; `extra` is variance that missing regressors add. */
export function forecast({ mean, spread, variance, degrees }: Regression, x: readonly number[], extra = 0): Forecast {
  const size = x.length;
  let [location, known] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    const value = x[row] ?? 0;
    if (value === 0) continue;
    location += value * (mean[row] ?? 0);
    for (let column = 0; column < size; column += 1) known += value * (x[column] ?? 0) * (spread[row * size + column] ?? 0);
  }
  const total = Math.max(0, known) + variance + extra;
  return { mean: location, scale: Math.sqrt(total), degrees, noiseShare: variance / total };
}

/** An error beyond this many scales moves the estimates as one of this many would: one broken gauge does not throw them off. */
const widest = 5;

/** Learns from an observation. `error` is what came less what was forecast. Hot path: plain loops. */
export function learnFrom(regression: Regression, { x, error, discounts }: { readonly x: readonly number[]; readonly error: number; readonly discounts: Discounts }): void {
  const { mean, spread } = regression;
  const size = x.length;
  discount(regression, x, discounts);
  const gain = Array.from(x, () => 0);
  let scale = regression.variance;
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += (spread[row * size + column] ?? 0) * (x[column] ?? 0);
    gain[row] = sum;
    scale += sum * (x[row] ?? 0);
  }
  const bound = widest * Math.sqrt(scale);
  const used = Math.max(-bound, Math.min(bound, error));
  regression.degrees = discounts.variance * regression.degrees + 1;
  const ratio = 1 + ((used * used) / scale - 1) / regression.degrees;
  regression.variance *= ratio;
  for (let row = 0; row < size; row += 1) {
    const share = (gain[row] ?? 0) / scale;
    mean[row] = (mean[row] ?? 0) + share * used + 0;
    for (let column = 0; column <= row; column += 1) {
      // Adding 0 makes 0 of -0, which JSON does not know.
      const left = ratio * ((spread[row * size + column] ?? 0) - share * (gain[column] ?? 0)) + 0;
      spread[row * size + column] = left;
      spread[column * size + row] = left;
    }
  }
}

/** What the observation shows has lost some of its weight since the last one. Scaling rows and columns alike keeps the matrix positive. */
function discount({ spread }: Regression, x: readonly number[], { coefficients, most }: Discounts): void {
  const size = x.length;
  for (let row = 0; row < size; row += 1) {
    if ((x[row] ?? 0) === 0) continue;
    const deviation = Math.sqrt(Math.max(1e-300, spread[row * size + row] ?? 0));
    const factor = Math.min(1 / Math.sqrt(coefficients[row] ?? 1), Math.max(1, (most[row] ?? Number.POSITIVE_INFINITY) / deviation));
    if (factor === 1) continue;
    for (let column = 0; column < size; column += 1) {
      spread[row * size + column] = (spread[row * size + column] ?? 0) * factor;
      spread[column * size + row] = (spread[column * size + row] ?? 0) * factor;
    }
  }
}

/** Forgets a coefficient: it may again be anything within so many, whatever the others are. */
export function forgetCoefficient({ mean, spread }: Regression, index: number, { deviation, keepsMean }: { readonly deviation: number; readonly keepsMean: boolean }): void {
  const size = mean.length;
  for (let other = 0; other < size; other += 1) {
    spread[index * size + other] = 0;
    spread[other * size + index] = 0;
  }
  spread[index * size + index] = deviation * deviation;
  if (!keepsMean) mean[index] = 0;
}
