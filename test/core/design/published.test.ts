import { describe, expect, test } from "vitest";
import { canonicalOf, fitSurface, termName, termsOf } from "#design/study";

type Fit = Extract<ReturnType<typeof fitSurface>, { ok: true }>["fit"];

function fitted(...[terms, points, values]: Parameters<typeof fitSurface>): Fit {
  const result = fitSurface(terms, points, values);
  if (!result.ok) throw new Error(result.why.finding);
  return result.fit;
}

const coefficients = (fit: Fit, digits: number): readonly string[] => fit.coefficients.map(({ value }) => value.toFixed(digits));

/** Yield by time and temperature: D. C. Montgomery, Design and Analysis of Experiments (2001), example 11.1; later editions, example 11.2, table 11.6. */
const process = {
  points: [[-1, -1], [-1, 1], [1, -1], [1, 1], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [Math.SQRT2, 0], [-Math.SQRT2, 0], [0, Math.SQRT2], [0, -Math.SQRT2]],
  values: [76.5, 77.0, 78.0, 79.5, 79.9, 80.3, 80.0, 79.7, 79.8, 78.4, 75.6, 78.5, 77.0],
};

describe("published examples come out to the printed digits", () => {
  const fit = fitted(termsOf("quadratic", 2), process.points, process.values);

  test("Montgomery's chemical process: coefficients, 79.94 + 0.99 x₁ + 0.52 x₂ − 1.38 x₁² − 1.00 x₂² + 0.25 x₁x₂", () => {
    expect(fit.coefficients.map(({ term }) => termName(term, ["time", "temperature"]))).toEqual(["1", "time", "temperature", "time²", "temperature²", "time·temperature"]);
    expect(coefficients(fit, 2)).toEqual(["79.94", "0.99", "0.52", "-1.38", "-1.00", "0.25"]);
  });

  test("its analysis of variance: model 28.25 (F 79.85), residual 0.50, lack of fit 0.28 (F 1.78, P 0.2897), pure error 0.21, total 28.74", () => {
    const { model, residual, lackOfFit, pureError, total } = fit.anova;
    expect([model.sum, residual.sum, lackOfFit?.sum, pureError?.sum, total.sum].map((sum) => sum?.toFixed(2))).toEqual(["28.25", "0.50", "0.28", "0.21", "28.74"]);
    expect([model.freedom, residual.freedom, lackOfFit?.freedom, pureError?.freedom]).toEqual([5, 7, 3, 4]);
    expect([model.f, lackOfFit?.f].map((f) => f?.toFixed(2))).toEqual(["79.85", "1.78"]);
    expect(lackOfFit?.p?.toFixed(4)).toBe("0.2897");
    expect(model.p).toBeLessThan(0.0001);
  });

  test("its terms: F = t² of 111.93, 30.01, 186.22, 98.56 and 3.53 with P 0.0009 of the second and 0.1022 of the last", () => {
    const tested = fit.coefficients.slice(1);
    expect(tested.map(({ t }) => ((t ?? 0) ** 2).toFixed(2))).toEqual(["111.93", "30.01", "186.22", "98.56", "3.53"]);
    expect([tested[1]?.p?.toFixed(4), tested[4]?.p?.toFixed(4)]).toEqual(["0.0009", "0.1022"]);
  });

  test("in natural units it is the printed −1430.52285 + 7.80749 time + 13.27053 temp − 0.05505 time² − 0.04005 temp² + 0.01 time·temp", () => {
    const natural = fitted(termsOf("quadratic", 2), process.points.map(([x = 0, y = 0]) => [85 + 5 * x, 175 + 5 * y]), process.values);
    expect([natural.coefficients[3]?.value.toFixed(5), natural.coefficients[4]?.value.toFixed(5), natural.coefficients[5]?.value.toFixed(2)]).toEqual(["-0.05505", "-0.04005", "0.01"]);
    expect(natural.coefficients[0]?.value).toBeCloseTo(-1430.52285, 1);
    expect(natural.coefficients[1]?.value).toBeCloseTo(7.80749, 3);
    expect(natural.coefficients[2]?.value).toBeCloseTo(13.27053, 3);
  });

  test("its canonical analysis: stationary point (0.389, 0.306), yield 80.21, eigenvalues −0.96 and −1.41: a maximum at 87 min and 176.5 °F", () => {
    const canonical = canonicalOf(fit, 2);
    const [x = 0, y = 0] = canonical?.stationary ?? [];
    expect([x.toFixed(2), y.toFixed(2)]).toEqual(["0.39", "0.31"]);
    expect([(85 + 5 * x).toFixed(0), (175 + 5 * y).toFixed(1), canonical?.value.toFixed(2), canonical?.shape]).toEqual(["87", "176.5", "80.21", "maximum"]);
    expect(canonical?.eigenvalues.map((one) => one.toFixed(2))).toEqual(["-1.41", "-0.96"]);
  });
});

describe("a surface", () => {
  test("that cannot be fitted says why, and does not throw", () => {
    const terms = termsOf("quadratic", 2);
    const why = (points: readonly (readonly number[])[], values: readonly number[]): unknown => {
      const result = fitSurface(terms, points, values);
      return result.ok ? null : result.why;
    };
    expect(why([[0, 0]], [1])).toEqual({ finding: "too-few-runs", runs: 1, coefficients: 6 });
    expect(why([...process.points.slice(0, 4), ...process.points.slice(0, 4)], [1, 2, 3, 4, 5, 6, 7, 8])).toMatchObject({ finding: "not-estimable" });
    expect(why(process.points, process.values.with(3, Number.NaN))).toMatchObject({ finding: "not-finite" });
  });

  test("through runs of its own form leaves nothing over, and its residuals sum to nothing", () => {
    const values = process.points.map(([x = 0, y = 0]) => 3 + x - 2 * y + 0.5 * x * x - y * y + 4 * x * y);
    const { coefficients: found, anova } = fitted(termsOf("quadratic", 2), process.points, values);
    [3, 1, -2, 0.5, -1, 4].forEach((value, at) => expect(found[at]?.value).toBeCloseTo(value, 9));
    expect(anova.predictedR2).toBeCloseTo(1, 9);
  });

  test("foretells a run left out as a fit without it does, and knows the run that carries it", () => {
    const without = fitted(termsOf("quadratic", 2), process.points.slice(1), process.values.slice(1));
    const all = fitted(termsOf("quadratic", 2), process.points, process.values);
    const [first] = all.residuals;
    const foretold = without.coefficients.reduce((sum, { term, value }) => sum + value * term.reduce((product, factor) => product * (process.points[0]?.[factor] ?? 0), 1), 0);
    expect((first?.residual ?? 0) / (1 - (first?.leverage ?? 0))).toBeCloseTo(76.5 - foretold, 9);
    const wild = fitted(termsOf("quadratic", 2), process.points, process.values.with(0, 90));
    expect(wild.residuals[0]?.cook).toBeGreaterThan(Math.max(...wild.residuals.slice(1).map(({ cook }) => cook ?? 0)));
  });
});
