import { describe, expect, test } from "vitest";
import { allocate, batchMeans, selectionConstant, truncateWarmup } from "#kernel";
import { referenceFile } from "./reference.ts";

interface Vectors {
  readonly mser5: { readonly series: number[]; readonly d_batches: number; readonly truncate_obs: number; readonly mser: number };
  readonly batch_means: { readonly batches: number; readonly batch_size: number; readonly mean: number; readonly halfwidth95: number };
  readonly ocba: { readonly means: number[]; readonly sd: number[]; readonly budget: number; readonly alloc: number[] }[];
  readonly kn: { readonly h2_k10_n010_a05: number };
}

const text = referenceFile("stats_vectors.json");

describe.skipIf(text === undefined)("reference vectors made outside the project (PLANTLOOP_DATA; skipped where it is not set)", () => {
  const vectors = JSON.parse(text ?? "{}") as Vectors;

  test("MSER-5 leaves out the same observations", () => {
    const { series, d_batches, truncate_obs, mser } = vectors.mser5;
    const found = truncateWarmup(series);
    expect(found).toEqual({ observations: truncate_obs, statistic: expect.closeTo(mser, 12), isRejected: false });
    expect(found.observations).toBe(5 * d_batches);
  });

  test("batch means of what is left have the same mean and half-width", () => {
    const { batches, batch_size, mean, halfwidth95 } = vectors.batch_means;
    const found = batchMeans(vectors.mser5.series.slice(vectors.mser5.truncate_obs), batches);
    expect(found).toMatchObject({ batches, batchSize: batch_size });
    expect(found.mean).toBeCloseTo(mean, 10);
    // Their t quantile has seven digits.
    expect(Math.abs((found.halfWidth ?? Number.NaN) / halfwidth95 - 1)).toBeLessThan(1e-7);
  });

  test("a budget is allocated alike", () => {
    expect(vectors.ocba.length).toBeGreaterThan(0);
    for (const { means, sd, budget, alloc } of vectors.ocba) {
      allocate({ means, deviations: sd, goal: "least" }, budget).forEach((share, index) => expect(share).toBeCloseTo(alloc[index] ?? Number.NaN, 9));
    }
  });

  test("the constant of the selection is the same", () => {
    expect(selectionConstant(10, 10, 0.05)).toBeCloseTo(vectors.kn.h2_k10_n010_a05, 10);
  });
});
