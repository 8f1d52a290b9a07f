import { exp, pow } from "#kernel";
import { gauss } from "./gauss.ts";
import { normalProbability } from "./normal.ts";

/** What the constants of control charts come from, for a subgroup of n standard normal values. */
export interface RangeMoments {
  /** d₂, the mean of the range. */
  readonly d2: number;
  /** d₃, the standard deviation of the range. */
  readonly d3: number;
}

/** The constants of X̄-R and X̄-S charts for subgroups of n, by the names of ASTM and Montgomery. */
export interface ControlConstants extends RangeMoments {
  readonly c4: number;
  readonly A2: number;
  readonly A3: number;
  readonly B3: number;
  readonly B4: number;
  readonly D3: number;
  readonly D4: number;
}

/** A subgroup larger than this has no use for a range, whose integrals lose their digits. */
export const largestSubgroup = 10_000;

/**
 * The constants for subgroups of n, from their definitions and not from a table: A₂ = 3/(d₂√n), D₃ and D₄ = 1 ∓ 3d₃/d₂,
 * A₃ = 3/(c₄√n), B₃ and B₄ = 1 ∓ 3√(1 − c₄²)/c₄; what would be below 0 is 0.
 * Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., sections 6.2 and 6.3, appendix VI.
 * Throws a RangeError unless n is a whole number from 2 to 10,000.
 */
export function controlConstants(n: number): ControlConstants {
  const { d2, d3 } = rangeMoments(n);
  const c4 = biasOfDeviation(n);
  const deviation = (3 * Math.sqrt(1 - c4 * c4)) / c4;
  return {
    d2, d3, c4,
    A2: 3 / (d2 * Math.sqrt(n)),
    A3: 3 / (c4 * Math.sqrt(n)),
    B3: Math.max(0, 1 - deviation),
    B4: 1 + deviation,
    D3: Math.max(0, 1 - (3 * d3) / d2),
    D4: 1 + (3 * d3) / d2,
  };
}

/**
 * c₄(n) = √(2/(n−1)) Γ(n/2) / Γ((n−1)/2): the mean of the standard deviation of n standard normal values. The ratio of the
 * Γ is stepped up from n = 2, where it is 1/√π, by g(n+1) = ((n−1)/2) / g(n), which multiplies no error.
 * Throws a RangeError unless n is a whole number from 2 to 10,000.
 */
export function biasOfDeviation(n: number): number {
  checkSize(n);
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let size = 2; size < n; size += 1) ratio = (size - 1) / 2 / ratio;
  return Math.sqrt(2 / (n - 1)) * ratio;
}

const known = new Map<number, RangeMoments>();

/**
 * d₂ and d₃ of n, by quadrature of the range's distribution (Tippett 1925; Harter 1960), F(w) = n ∫ φ(x) (Φ(x+w) − Φ(x))ⁿ⁻¹ dx:
 * E[W] = ∫ (1 − F) dw, E[W²] = 2 ∫ w (1 − F) dw.
 * Throws a RangeError unless n is a whole number from 2 to 10,000.
 */
export function rangeMoments(n: number): RangeMoments {
  checkSize(n);
  const before = known.get(n);
  if (before !== undefined) return before;
  let [mean, square] = [0, 0];
  for (let panel = 0; panel < panels; panel += 1) {
    for (const [node, weight] of gauss) {
      const w = panelWidth * (panel + (1 + node) / 2);
      const beyond = 1 - rangeProbability(w, n);
      mean += (weight * panelWidth * beyond) / 2;
      square += weight * panelWidth * w * beyond;
    }
  }
  const moments = { d2: mean, d3: Math.sqrt(square - mean * mean) };
  known.set(n, moments);
  return moments;
}

/** Panels of the integral over the range: up to 16 standard deviations, beyond which no digit is left. */
const panels = 16;
const panelWidth = 1;

const step = 0.125;

/** Φ and φ on the lattice of the inner integral. */
const lattice = Array.from({ length: 2 * Math.round(9 / step) + 1 }, (_, index) => {
  const x = -9 + index * step;
  return { x, below: normalProbability(x), density: exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) };
});

/** P(W ≤ w), by the trapezoidal rule, which is exact to rounding for what is so smooth and falls off so fast on both sides. */
function rangeProbability(w: number, n: number): number {
  let sum = 0;
  for (const { x, below, density } of lattice) sum += density * pow(Math.max(0, normalProbability(x + w) - below), n - 1);
  return n * step * sum;
}

function checkSize(n: number): void {
  if (!Number.isInteger(n) || n < 2 || n > largestSubgroup) throw new RangeError(`subgroup size: found ${n}; a whole number from 2 to ${largestSubgroup}`);
}
