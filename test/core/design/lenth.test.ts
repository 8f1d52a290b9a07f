import { describe, expect, test } from "vitest";
import { canonicalOf, fitSurface, termsOf } from "#design/study";

type Fit = Extract<ReturnType<typeof fitSurface>, { ok: true }>["fit"];

/** A surface over the first factors; with blocks, their difference is a term of its own: 0 in the first block, 1 in the second. */
function fitted({ order, points, values, blocks }: { readonly order: Parameters<typeof termsOf>[0]; readonly points: readonly (readonly number[])[]; readonly values: readonly number[]; readonly blocks?: readonly number[] }): Fit {
  const factors = points[0]?.length ?? 0;
  const terms = termsOf(order, factors);
  const result = fitSurface(blocks === undefined ? terms : [...terms, [factors]], blocks === undefined ? points : points.map((point, run) => [...point, blocks[run] ?? 0]), values);
  if (!result.ok) throw new Error(result.why.finding);
  return result.fit;
}

const printed = (numbers: readonly (number | null | undefined)[], digits: number): readonly string[] => numbers.map((one) => (one ?? Number.NaN).toFixed(digits));

const values = ({ coefficients }: Fit): readonly number[] => coefficients.map(({ value }) => value);

const errors = ({ coefficients }: Fit): readonly (number | null)[] => coefficients.map(({ standardError }) => standardError);

/*
 * R. V. Lenth (2009), Response-surface methods in R, using rsm, Journal of Statistical Software 32(7); data and figures as its
 * revised text prints them (vignettes "article-JSS" and "illus" of the R package rsm 2.10.6).
 */

/** A chemical reaction: yield by time (85 ± 5 min) and temperature (175 ± 5 °F), in two blocks. Myers, Montgomery & Anderson-Cook (2009), Response Surface Methodology, 3rd ed., table 7.6. */
const reaction = {
  times: [80, 80, 90, 90, 85, 85, 85, 85, 85, 85, 92.07, 77.93, 85, 85],
  temperatures: [170, 180, 170, 180, 175, 175, 175, 175, 175, 175, 175, 175, 182.07, 167.93],
  yields: [80.5, 81.5, 82, 83.5, 83.9, 84.3, 84, 79.7, 79.8, 79.5, 78.4, 75.6, 78.5, 77],
  blocks: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1],
};
const reactionPoints = reaction.times.map((time, run) => [(time - 85) / 5, ((reaction.temperatures[run] ?? 0) - 175) / 5]);

/** The flight of a paper helicopter, mean time by area, ratio, width and length of its wings. Box, Hunter & Hunter (2005), Statistics for Experimenters, 2nd ed., table 12.5. */
const helicopter = {
  points: [
    ...Array.from({ length: 16 }, (_, run) => [0, 1, 2, 3].map((factor) => (Math.floor(run / 2 ** factor) % 2 === 0 ? -1 : 1))),
    [0, 0, 0, 0], [0, 0, 0, 0],
    ...[0, 1, 2, 3].flatMap((factor) => [-2, 2].map((star) => [0, 0, 0, 0].with(factor, star))),
    ...Array.from({ length: 4 }, () => [0, 0, 0, 0]),
  ],
  times: [367, 369, 374, 370, 372, 355, 397, 377, 350, 373, 358, 363, 344, 355, 370, 362, 377, 375, 361, 364, 355, 373, 361, 360, 380, 360, 370, 368, 369, 366],
  blocks: Array.from({ length: 30 }, (_, run) => (run < 18 ? 0 : 1)),
};

describe("published examples in blocks come out to the printed digits", () => {
  test("the chemical reaction's first block, first order: 82.81429 + 0.875 x₁ + 0.625 x₂, with lack of fit (F 95.7335, P 0.01034)", () => {
    const first = fitted({ order: "linear", points: reactionPoints.slice(0, 7), values: reaction.yields.slice(0, 7) });
    expect(printed(values(first), 5)).toEqual(["82.81429", "0.87500", "0.62500"]);
    expect(printed(errors(first), 5)).toEqual(["0.54719", "0.72386", "0.72386"]);
    expect(printed(first.coefficients.map(({ t }) => t), 4)).toEqual(["151.3456", "1.2088", "0.8634"]);
    expect(printed(first.coefficients.slice(1).map(({ p }) => p), 4)).toEqual(["0.2933", "0.4366"]);
    const { model, residual, lackOfFit, pureError, r2, adjustedR2 } = first.anova;
    expect(printed([model.sum, residual.sum, lackOfFit?.sum, pureError?.sum, model.f, lackOfFit?.f, r2, adjustedR2], 4)).toEqual(["4.6250", "8.3836", "8.2969", "0.0867", "1.1033", "95.7335", "0.3555", "0.0333"]);
    expect(printed([model.p, lackOfFit?.p], 5)).toEqual(["0.41534", "0.01034"]);
  });

  test("the chemical reaction, second order with both blocks: coefficients and their errors to six digits", () => {
    const second = fitted({ order: "quadratic", points: reactionPoints, values: reaction.yields, blocks: reaction.blocks });
    // 1, x₁, x₂, x₁², x₂², x₁x₂, the second block.
    expect(printed(values(second), 6)).toEqual(["84.095427", "0.932541", "0.577712", "-1.308555", "-0.933442", "0.125000", "-4.457530"]);
    expect(printed(errors(second), 6)).toEqual(["0.079631", "0.057699", "0.057699", "0.060064", "0.060064", "0.081592", "0.087226"]);
    // The source prints 10.012546 as 10.012: it rounds to four places first, and then to three.
    expect(printed(second.coefficients.map(({ t }) => t), 4).map((t) => t.slice(0, -1))).toEqual(["1056.067", "16.162", "10.012", "-21.786", "-15.540", "1.532", "-51.103"]);
    const { model, residual, lackOfFit, pureError, r2, adjustedR2 } = second.anova;
    expect(printed([residual.sum, lackOfFit?.sum, pureError?.sum], 3)).toEqual(["0.186", "0.053", "0.133"]);
    expect(printed([lackOfFit?.f, lackOfFit?.p, r2, adjustedR2], 4)).toEqual(["0.5307", "0.6851", "0.9981", "0.9964"]);
    expect([model.f?.toFixed(1), model.p?.toExponential(3), second.coefficients[5]?.p?.toFixed(4)]).toEqual(["607.2", "3.811e-9", "0.1694"]);
  });

  test("its stationary point (0.3722954, 0.3343802), which is 86.86148 min and 176.67190 °F, with eigenvalues −0.9233027 and −1.3186949", () => {
    const canonical = canonicalOf(fitted({ order: "quadratic", points: reactionPoints, values: reaction.yields, blocks: reaction.blocks }), 2);
    const [x = 0, y = 0] = canonical?.stationary ?? [];
    expect(printed([x, y], 7)).toEqual(["0.3722954", "0.3343802"]);
    expect(printed([85 + 5 * x, 175 + 5 * y], 5)).toEqual(["86.86148", "176.67190"]);
    expect(printed(canonical?.eigenvalues ?? [], 7)).toEqual(["-1.3186949", "-0.9233027"]);
    expect(canonical?.shape).toBe("maximum");
  });

  test("the paper helicopter, second order in four factors and two blocks: all sixteen coefficients and the analysis of variance", () => {
    const flight = fitted({ order: "quadratic", points: helicopter.points, values: helicopter.times, blocks: helicopter.blocks });
    expect(printed(values(flight), 6)).toEqual([
      "372.800000", "-0.083333", "5.083333", "0.250000", "-6.083333", "-2.037500", "-1.662500", "-2.537500", "-0.162500",
      "-2.875000", "-3.750000", "4.375000", "4.625000", "-1.500000", "-2.125000", "-2.950000",
    ]);
    expect(printed(errors(flight), 6)).toEqual(["1.506375", ...Array<string>(4).fill("0.636560"), ...Array<string>(4).fill("0.603894"), ...Array<string>(6).fill("0.779623"), "1.207787"]);
    const { model, residual, lackOfFit, pureError, r2, adjustedR2 } = flight.anova;
    expect(printed([residual.sum, lackOfFit?.sum, pureError?.sum], 2)).toEqual(["136.15", "125.40", "10.75"]);
    expect([residual.freedom, lackOfFit?.freedom, pureError?.freedom]).toEqual([14, 10, 4]);
    expect(printed([lackOfFit?.f, r2, adjustedR2], 4)).toEqual(["4.6660", "0.9555", "0.9078"]);
    expect([lackOfFit?.p?.toFixed(6), model.f?.toFixed(2), model.p?.toExponential(2)]).toEqual(["0.075500", "20.04", "6.54e-7"]);
  });

  test("its stationary point is a saddle at (0.8607107, −0.3307115, −0.8394866, −0.1161465)", () => {
    const canonical = canonicalOf(fitted({ order: "quadratic", points: helicopter.points, values: helicopter.times, blocks: helicopter.blocks }), 4);
    expect(printed(canonical?.stationary ?? [], 7)).toEqual(["0.8607107", "-0.3307115", "-0.8394866", "-0.1161465"]);
    expect(printed(canonical?.eigenvalues ?? [], 6)).toEqual(["-4.651963", "-3.807935", "-1.198324", "3.258222"]);
    expect(canonical?.shape).toBe("saddle");
  });

  test("a half fraction with four centres, first order: 24.7 + 3.575 x₁ − 0.775 x₂ − 0.125 x₃, lack of fit F 4.2456", () => {
    const points = [[1, -1, -1], [0, 0, 0], [-1, 1, -1], [1, 1, 1], [-1, -1, 1], [0, 0, 0], [0, 0, 0], [0, 0, 0]];
    const rating = fitted({ order: "linear", points, values: [28.9, 25.5, 20.2, 27.1, 21.5, 24.7, 25, 24.7] });
    expect(printed(values(rating), 5)).toEqual(["24.70000", "3.57500", "-0.77500", "-0.12500"]);
    expect(printed(errors(rating), 5)).toEqual(["0.17963", "0.25403", "0.25403", "0.25403"]);
    expect(printed(rating.coefficients.slice(1).map(({ p }) => p), 7)).toEqual(["0.0001479", "0.0379977", "0.6484543"]);
    const { model, lackOfFit } = rating.anova;
    expect(printed([model.f, lackOfFit?.f], 4)).toEqual(["69.2010", "4.2456"]);
    expect(printed([model.p, lackOfFit?.p], 7)).toEqual(["0.0006658", "0.1314343"]);
  });
});
