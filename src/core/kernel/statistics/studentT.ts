import { normalQuantile, pow } from "../elementary.ts";
import { exp, ln } from "../logarithm.ts";

/**
 * Quantile of Student's t distribution; p in (0, 1), degrees of freedom ≥ 1.
 * Exact for 1 and 2 degrees; else Newton steps on the distribution function from the normal quantile's expansion
 * (Hill 1970 gives the same start), with the distribution function summed as in Abramowitz & Stegun 26.7.3–4 for
 * whole degrees of freedom.
 */
export function tQuantile(p: number, degrees: number): number {
  const n = Math.max(1, Math.round(degrees));
  if (p < 0.5) return -tQuantile(1 - p, n);
  if (n === 2) return (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
  const z = normalQuantile(p);
  let t = z + (z * z * z + z) / (4 * n);
  for (let step = 0; step < 60; step += 1) {
    const change = (tProbability(t, n) - p) / tDensity(t, n);
    t -= Math.max(-1 - t / 2, Math.min(1 + t / 2, change));
    if (Math.abs(change) < 1e-12 * (1 + t)) break;
  }
  return t;
}

/** P(T ≤ t) for whole degrees of freedom and t ≥ 0. Abramowitz & Stegun (1964), 26.7.3 and 26.7.4. */
function tProbability(t: number, n: number): number {
  const cosine2 = n / (n + t * t);
  const sine = t / Math.sqrt(n + t * t);
  const cosine = Math.sqrt(cosine2);
  const odd = n % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = n === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= n - 2; k += 2) {
    term *= (cosine2 * (k - 1)) / k;
    sum += term;
  }
  const within = odd ? (2 / Math.PI) * (arcTangent(t / Math.sqrt(n)) + sine * sum) : sine * sum;
  return 0.5 + within / 2;
}

function tDensity(t: number, n: number): number {
  return exp(lnGammaRatio(n)) * pow(1 + (t * t) / n, -(n + 1) / 2);
}

/** ln of Γ((n+1)/2) / (√(nπ) Γ(n/2)), by the recurrence from n = 1 or 2. */
function lnGammaRatio(n: number): number {
  let sum = n % 2 === 1 ? -ln(Math.PI) : -ln(2 * Math.SQRT2);
  for (let k = n % 2 === 1 ? 3 : 4; k <= n; k += 2) sum += ln((k - 1) / (k - 2)) + 0.5 * ln((k - 2) / k);
  return sum;
}

/** arctan by halving the angle until the series converges at once; the engines' own differ in the last bit. */
function arcTangent(x: number): number {
  let reduced = x;
  let halvings = 0;
  while (Math.abs(reduced) > 0.05) {
    reduced /= 1 + Math.sqrt(1 + reduced * reduced);
    halvings += 1;
  }
  const square = reduced * reduced;
  let sum = 0;
  for (let k = 15; k >= 1; k -= 2) sum = sum * -square + 1 / k;
  return reduced * sum * (1 << halvings);
}
