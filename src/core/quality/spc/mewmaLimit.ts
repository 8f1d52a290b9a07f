import gammaln from "@stdlib/math-base-special-gammaln";
import chisquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { Matrix, solve } from "ml-matrix";
import { exp, ln } from "#kernel";
import { gauss } from "./gauss.ts";

interface Mewma {
  /** p, the characteristics. */
  readonly columns: number;
  readonly lambda: number;
}

/**
 * The limit of a MEWMA chart that rings falsely once in `arl` points on average, where mean and covariance are known. Found by
 * false position on ln ARL, from 0 up to the limit of the χ² chart, which λ = 1 makes of it.
 */
export function mewmaLimit(chart: Mewma, arl: number): number {
  let [low, high] = [0.05, chisquareQuantile(1 - 1 / arl, chart.columns) + 0.05];
  let [offLow, offHigh] = [low, high].map((limit) => ln(mewmaRunLength(chart, limit) / arl));
  for (let step = 0; step < 60 && high - low > 1e-7; step += 1) {
    const limit = low - ((offLow ?? 0) * (high - low)) / ((offHigh ?? 0) - (offLow ?? 0));
    const off = ln(mewmaRunLength(chart, limit) / arl);
    if (Math.abs(off) < 1e-9) return limit;
    // Illinois: the end that stays put is made to weigh half, so that it moves next time.
    if (off > 0) [high, offHigh, offLow] = [limit, off, (offLow ?? 0) / 2];
    else [low, offLow, offHigh] = [limit, off, (offHigh ?? 0) / 2];
  }
  return (low + high) / 2;
}

/**
 * Points until a MEWMA chart with a limit rings falsely, on average, from a start at the mean. The length r of the statistic is
 * a Markov chain: r'²/λ² is noncentral χ² with p degrees of freedom and noncentrality ((1−λ)r/λ)². Its integral equation is solved at
 * Gauss's nodes (Rigdon 1995, Journal of Statistical Computation and Simulation 52, 351–365).
 */
export function mewmaRunLength({ columns, lambda }: Mewma, limit: number): number {
  const longest = Math.sqrt((limit * lambda) / (2 - lambda));
  const panels = Math.ceil(longest / lambda) + 1;
  const width = longest / panels;
  const nodes = Array.from({ length: panels }, (_, panel) => gauss.map(([node, weight]) => ({ r: width * (panel + (1 + node) / 2), weight: (weight * width) / 2 }))).flat();
  const square = lambda * lambda;
  const density = (from: number, to: number): number => ((2 * to) / square) * noncentralDensity((to * to) / square, columns, ((1 - lambda) * (1 - lambda) * from * from) / square);
  const equations = nodes.map(({ r: from }, row) => nodes.map(({ r: to, weight }, column) => (row === column ? 1 : 0) - weight * density(from, to)));
  const lengths = solve(new Matrix(equations), Matrix.columnVector(nodes.map(() => 1))).to1DArray();
  return 1 + nodes.reduce((sum, { r: to, weight }, index) => sum + weight * density(0, to) * (lengths[index] ?? Number.NaN), 0);
}

/** Density of the noncentral χ² distribution at x > 0: its Poisson mixture (Johnson, Kotz & Balakrishnan 1995, eq. 29.4), summed from the largest term both ways. */
function noncentralDensity(x: number, degrees: number, noncentrality: number): number {
  const half = degrees / 2;
  const product = (x * noncentrality) / 4;
  const peak = Math.floor(Math.sqrt(product));
  const lnPeak = (peak === 0 ? 0 : peak * ln(product)) - gammaln(peak + 1) - gammaln(half + peak) + (half - 1) * ln(x / 2) - (x + noncentrality) / 2;
  let sum = 1;
  for (let term = 1, j = peak; term > 1e-17; j += 1) sum += term *= product / ((j + 1) * (half + j));
  for (let term = 1, j = peak; term > 1e-17 && j > 0; j -= 1) sum += term *= (j * (half + j - 1)) / product;
  return 0.5 * exp(lnPeak) * sum;
}
