import { normalQuantile } from "#kernel";

/**
 * Quantile of χ², by the cube of a normal (Wilson & Hilferty 1931, The distribution of chi-square, Proc. Natl. Acad. Sci. 17): within
 * 0.3 % from five degrees of freedom on. The twin is in every page's first load, where a library's exact one would be its largest part.
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  const part = 2 / (9 * degrees);
  const root = 1 - part + normalQuantile(probability) * Math.sqrt(part);
  return degrees * root * root * root;
}
