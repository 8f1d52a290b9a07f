import { Matrix, inverse as inverseOf } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { Stream, exp, ln, normalQuantile } from "#kernel";
import { normalProbability } from "#twin";
import { logExpectedImprovement, logFeasibility, logNormalProbability } from "../../../../src/core/optimizer/recipe/acquisition.ts";
import { cholesky } from "../../../../src/core/optimizer/recipe/cholesky.ts";
import { fitSmoothness, startSmoothness } from "../../../../src/core/optimizer/recipe/fitSmoothness.ts";
import { gaussianProcess, predict } from "../../../../src/core/optimizer/recipe/gaussianProcess.ts";
import { startSearch, suggest, tell } from "../../../../src/core/optimizer/recipe/search.ts";
import { testFunctions } from "./testFunctions.ts";

const points = Array.from({ length: 12 }, (_, nth) => [(nth * 0.618) % 1, (nth * 0.414) % 1]);
const wave = ([x = 0, y = 0]: readonly number[]): number => Math.sin(5 * x) + y * y;

describe("a Gaussian process", () => {
  test("has the Cholesky factor and the inverse of it that a library has", () => {
    const n = 8;
    const c = Float64Array.from({ length: n * n }, (_, at) => (Math.floor(at / n) === at % n ? 2 : 1 / (1 + Math.abs(Math.floor(at / n) - (at % n)))));
    const factor = cholesky(c, n);
    const lower = Matrix.from1DArray(n, n, [...(factor?.lower ?? [])]);
    expect(lower.mmul(lower.transpose()).sub(Matrix.from1DArray(n, n, [...c])).norm("max")).toBeLessThan(1e-12);
    expect(inverseOf(lower).sub(Matrix.from1DArray(n, n, [...(factor?.inverse ?? [])])).norm("max")).toBeLessThan(1e-12);
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  });

  test("goes through its samples without noise, is unsure between them and far away, and predicts a function that is smooth", () => {
    const samples = { points, values: points.map(wave) };
    const process = gaussianProcess(samples, fitSmoothness(samples, startSmoothness(2, false), { steps: 40, isNoisy: false }));
    points.forEach((at, nth) => {
      expect(predict(process, at).mean).toBeCloseTo(samples.values[nth] ?? 0, 5);
      expect(predict(process, at).sd).toBeLessThan(0.01);
    });
    const between = [[0.5, 0.5], [0.3, 0.7], [0.8, 0.2], [0.15, 0.4]];
    for (const at of between) {
      const { mean, sd } = predict(process, at);
      expect(Math.abs(mean - wave(at))).toBeLessThan(4 * sd);
      expect(sd).toBeLessThan(0.2);
    }
    expect(predict(process, [40, 40]).sd).toBeGreaterThan(0.3);
  });

  test("finds how noisy its function is", () => {
    const luck = new Stream(2, "noise");
    const many = Array.from({ length: 60 }, (_, nth) => [(nth * 0.618) % 1]);
    const samples = { points: many, values: many.map(([x = 0], nth) => 3 * x + 0.2 * normalQuantile(luck.uniform(nth))) };
    const smoothness = fitSmoothness(samples, startSmoothness(1, true), { steps: 60, isNoisy: true });
    const process = gaussianProcess(samples, smoothness);
    const noise = Math.sqrt(exp(smoothness.noise) * process.variance) * process.scale;
    expect(noise).toBeGreaterThan(0.15);
    expect(noise).toBeLessThan(0.25);
    expect(Math.abs(predict(process, [0.5]).mean - 1.5)).toBeLessThan(0.1);
  });

  test("is fitted where its likelihood times prior is no smaller than about it", () => {
    const samples = { points, values: points.map(wave) };
    const best = fitSmoothness(samples, startSmoothness(2, true), { steps: 200, isNoisy: true });
    const posterior = (lengths: readonly number[], noise: number): number =>
      gaussianProcess(samples, { lengths, noise }).logLikelihood - lengths.reduce((sum, length) => sum + (length - ln(0.5)) ** 2 / 2, 0);
    const reached = posterior(best.lengths, best.noise);
    for (const by of [-0.05, 0.05]) {
      best.lengths.forEach((length, k) => expect(posterior(best.lengths.with(k, length + by), best.noise)).toBeLessThan(reached + 1e-3));
    }
  });

  test("needs a value for each point", () => {
    expect(() => gaussianProcess({ points: [[0]], values: [] }, startSmoothness(1, false))).toThrow("found 1 points and 0 values");
  });
});

describe("an acquisition", () => {
  test("is the logarithm of the expected improvement, near and far", () => {
    const luck = new Stream(1, "improvement");
    const sampled = Array.from({ length: 200_000 }, (_, nth) => Math.max(0, 1 - (1.5 + 0.7 * normalQuantile(luck.uniform(nth)))));
    const mean = sampled.reduce((sum, value) => sum + value, 0) / sampled.length;
    expect(exp(logExpectedImprovement({ mean: 1.5, sd: 0.7 }, 1)) / mean).toBeCloseTo(1, 2);
    // Both sides of where the series takes over, and where the improvement itself is no number above 0.
    expect(logExpectedImprovement({ mean: 5.0001, sd: 1 }, 0)).toBeCloseTo(logExpectedImprovement({ mean: 4.9999, sd: 1 }, 0), 2);
    expect(logExpectedImprovement({ mean: 60, sd: 1 }, 0)).toBeGreaterThan(logExpectedImprovement({ mean: 61, sd: 1 }, 0));
    expect(logExpectedImprovement({ mean: 2, sd: 0 }, 3)).toBe(0);
  });

  test("is the logarithm of the probability of being feasible, near and far", () => {
    expect(exp(logFeasibility({ mean: -1, sd: 0.5 }))).toBeCloseTo(normalProbability(2), 12);
    // Both sides of where the series takes over: φ/Φ is 5.19 there (Mills 1926).
    expect((logNormalProbability(-4.999) - logNormalProbability(-5.001)) / 0.002).toBeCloseTo(5.19, 1);
    // ln Φ(−20), Abramowitz & Stegun (1964), table 26.2: −log10 = 88.56010.
    expect(logNormalProbability(-20) / ln(10)).toBeCloseTo(-88.5601, 4);
  });
});

describe("a search", () => {
  test.each(testFunctions.filter(({ dimensions }) => dimensions === 2))("comes to the least feasible value of $name: regret below its budget", ({ dimensions, constraints, at, least, trials, budget }) => {
    const regrets = (constraints === 0 ? [1, 2] : [1]).map((seed) => {
      const search = startSearch({ seed, dimensions, constraints, first: 6, isNoisy: false });
      for (let trial = 0; trial < (constraints === 0 ? trials : trials / 2); trial += 1) {
        const point = suggest(search);
        for (const x of point) expect(x).toBeGreaterThanOrEqual(0);
        for (const x of point) expect(x).toBeLessThanOrEqual(1);
        tell(search, { at: point, ...at(point) });
      }
      return Math.min(...search.trials.filter((one) => one.constraints.every((slack) => slack <= 0)).map(({ value }) => value)) - least;
    });
    expect(regrets.toSorted((a, b) => a - b)[Math.floor(regrets.length / 2)]).toBeLessThan(budget);
    expect(Math.min(...regrets)).toBeGreaterThan(-1e-4);
  });

  test("is plain data: saved and loaded it goes on the same", () => {
    const [branin] = testFunctions;
    if (branin === undefined) throw new Error("there is no test function");
    const search = startSearch({ seed: 1, dimensions: 2, constraints: 0, first: 4, isNoisy: true });
    for (let trial = 0; trial < 8; trial += 1) {
      const at = suggest(search);
      tell(search, { at, ...branin.at(at) });
    }
    expect(suggest(structuredClone(search))).toEqual(suggest(search));
  });
});
