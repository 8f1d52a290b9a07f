import { expect, test } from "vitest";
import { Stream, distributionDraw } from "#kernel";
import { type DistributionSpec, meanSeconds, resolveDistribution, seconds } from "#line";

const s = seconds;
const specs: readonly (readonly [string, DistributionSpec, number])[] = [
  ["constant", s(3), 3],
  ["exponential", { exponential: { mean: "2 min" } }, 120],
  ["uniform", { uniform: { min: s(2), max: s(4) } }, 3],
  ["triangular", { triangular: { min: s(1), mode: s(2), max: s(6) } }, 3],
  ["normal, little cut", { normal: { mean: s(10), sd: s(2) } }, 10],
  ["lognormal", { lognormal: { mean: s(10), cv: 0.5 } }, 10],
  ["gamma", { gamma: { mean: s(10), cv: 0.7 } }, 10],
  ["gamma without variation", { gamma: { mean: s(10), cv: 0 } }, 10],
  ["erlang", { erlang: { mean: s(10), k: 3 } }, 10],
  // Γ(1 + 1/2) = √π/2 and Γ(1 + 1) = 1 (Abramowitz & Stegun 6.1.8, 6.1.6).
  ["weibull of shape 2", { weibull: { scale: s(2), shape: 2 } }, Math.sqrt(Math.PI)],
  ["weibull of shape 1", { weibull: { scale: s(2), shape: 1 } }, 2],
  ["empirical", { empirical: { values: [s(1), s(5)], weights: [3, 1] } }, 2],
  ["sequence", { sequence: { values: [s(1), s(2), s(6)] } }, 3],
];

test.each(specs)("the mean of %s is known", (_, spec, mean) => {
  expect(meanSeconds(resolveDistribution(spec))).toBeCloseTo(mean, 10);
});

test.each(specs)("draws of %s have this mean", (name, spec, mean) => {
  const of = resolveDistribution(spec);
  const draw = distributionDraw(of);
  const stream = new Stream(1, name);
  const n = 20_000;
  const values = Array.from({ length: n }, (_, index) => draw(stream, index));
  const found = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - found) ** 2, 0) / n);
  expect(Math.abs(found - mean)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(n) + 1e-9);
});
