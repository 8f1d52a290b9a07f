import { exp } from "#kernel";

const root5 = Math.sqrt(5);

/** Correlation of two points and what its derivatives with the logarithms of the length scales have in common. */
export interface Correlation {
  readonly value: number;
  readonly slope: number;
}

/**
 * Matérn correlation with ν = 5/2 and a length scale of its own in each dimension: (1 + √5 r + 5r²/3) e^(−√5 r), where r² is
 * the sum of the squared differences over the squared length scales. Its derivative with the logarithm of a length scale is
 * `slope` times that dimension's share of r². Rasmussen & Williams (2006), Gaussian Processes for Machine Learning, equation
 * 4.17; automatic relevance determination, section 5.1.
 */
export function matern(squaredDistance: number): Correlation {
  const r = root5 * Math.sqrt(squaredDistance);
  const decay = exp(-r);
  return { value: (1 + r + (r * r) / 3) * decay, slope: (5 / 3) * (1 + r) * decay };
}

/** r² of two points. */
export function squaredDistance(x: readonly number[], y: readonly number[], lengths: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < lengths.length; k += 1) {
    const difference = ((x[k] ?? 0) - (y[k] ?? 0)) / (lengths[k] ?? 1);
    sum += difference * difference;
  }
  return sum;
}
