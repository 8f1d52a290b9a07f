import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stream, distributionDraw, ln, normalQuantile } from "#kernel";
import { block, counter, philox } from "../../../src/core/kernel/philox.ts";
import { unitOf } from "../../../src/core/kernel/stream.ts";

describe("Philox4x32-10 gives the published known answers (Random123, kat_vectors)", () => {
  test.each([
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ])("counter %j, key %j", (words, key, expected) => {
    counter.set(words);
    philox(key[0] ?? 0, key[1] ?? 0);
    expect([...block].map((word) => word.toString(16).padStart(8, "0")).join(" ")).toBe(expected);
  });
});

describe("a stream", () => {
  test("gives the same draw for the same seed, name and index, in any order", () => {
    const forward = new Stream(7, "bond/time");
    const backward = new Stream(7, "bond/time");
    const indices = Array.from({ length: 100 }, (_, index) => index);
    const there = indices.map((index) => forward.uniform(index));
    const back = indices.toReversed().map((index) => backward.uniform(index)).toReversed();
    expect(back).toEqual(there);
  });

  test("shares no draw with a stream of another name or seed", () => {
    const draws = [new Stream(7, "a"), new Stream(7, "b"), new Stream(8, "a"), new Stream(7 + 2 ** 32, "a")].map((stream) => stream.uniform(3));
    expect(new Set(draws).size).toBe(4);
  });

  test("is uncorrelated with those of other names and of other seeds, pair by pair and one draw apart", () => {
    const n = 20_000;
    // Names as a plant gives them, alike but for a letter, and seeds that are neighbours.
    const streams = ["bond/0/time", "bond/1/time", "bond/0/failure", "bone/0/time"].flatMap((name) => [1, 2].map((seed) => new Stream(seed, name)));
    const draws = streams.map((stream) => Array.from({ length: n }, (_, index) => stream.uniform(index) - 0.5));
    for (const [at, first] of draws.entries()) {
      for (const second of draws.slice(at + 1)) {
        for (const apart of [0, 1]) {
          const correlation = (12 * first.reduce((sum, value, index) => sum + value * (second[index + apart] ?? 0), 0)) / n;
          // 56 correlations, each close to normal with a deviation of 1/√n under independence.
          expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n));
        }
      }
    }
  });

  test("is uniform: mean 1/2, variance 1/12, successive draws uncorrelated, over 200,000 draws", () => {
    const stream = new Stream(1, "uniform");
    const n = 200_000;
    const draws = Array.from({ length: n }, (_, index) => stream.uniform(index));
    const mean = draws.reduce((sum, u) => sum + u, 0) / n;
    const variance = draws.reduce((sum, u) => sum + (u - mean) ** 2, 0) / n;
    const lag = draws.slice(1).reduce((sum, u, index) => sum + (u - mean) * ((draws[index] ?? 0) - mean), 0) / n / variance;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
    expect(Math.abs(lag)).toBeLessThan(4 / Math.sqrt(n));
  });
});

test.each([
  ["least", 0, 0],
  ["greatest", 0xffff_ffff, 0xffff_ffff],
  ["greatest but one", 0xffff_ffff, 0xffff_ffbf],
])("the %s words that the generator can give make a draw strictly between 0 and 1, of which every distribution can make something", (_, first, second) => {
  const draw = unitOf(first, second);
  expect(draw).toBeGreaterThan(0);
  expect(draw).toBeLessThan(1);
  expect(Number.isFinite(normalQuantile(draw))).toBe(true);
});

test("the normal quantile has the tabled values", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 13);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 12);
  expect(normalQuantile(0.5)).toBe(0);
});

describe("the sample mean and variance of each distribution are the formula's", () => {
  const gammaFunction = { half3: 0.886226925452758, two: 1 };
  test.each([
    ["exponential", { kind: "exponential", mean: 2 }, 2, 4],
    ["uniform", { kind: "uniform", min: 1, max: 4 }, 2.5, 0.75],
    ["triangular", { kind: "triangular", min: 1, mode: 2, max: 6 }, 3, 7 / 6],
    ["normal", { kind: "normal", mean: 10, sd: 1 }, 10, 1],
    ["lognormal", { kind: "lognormal", mean: 3, cv: 0.5 }, 3, 2.25],
    ["gamma of shape above 1", { kind: "gamma", mean: 3, cv: 0.5 }, 3, 2.25],
    ["gamma of shape below 1", { kind: "gamma", mean: 3, cv: 1.5 }, 3, 20.25],
    ["erlang", { kind: "erlang", mean: 3, k: 4 }, 3, 2.25],
    ["weibull", { kind: "weibull", scale: 2, shape: 2 }, 2 * gammaFunction.half3, 4 * (1 - gammaFunction.half3 ** 2)],
    ["empirical", { kind: "empirical", values: [1, 5], cumulative: [0.25, 1] }, 4, 3],
  ] as const)("%s", (name, of, mean, variance) => {
    const draw = distributionDraw(of);
    const stream = new Stream(11, name);
    const n = 100_000;
    const values = Array.from({ length: n }, (_, index) => draw(stream, index));
    const sampleMean = values.reduce((sum, value) => sum + value, 0) / n;
    const sampleVariance = values.reduce((sum, value) => sum + (value - sampleMean) ** 2, 0) / n;
    expect(Math.abs(sampleMean - mean)).toBeLessThan(4 * Math.sqrt(variance / n));
    expect(Math.abs(sampleVariance / variance - 1)).toBeLessThan(0.06);
  });
});

describe("what a stream holds ready changes no draw", () => {
  // Runs of indices from anywhere: each is drawn by a stream of its own, and by one that has drawn all before it.
  const runs = fc.array(fc.record({ from: fc.oneof(fc.nat(100), fc.constantFrom(2 ** 31 - 5, 2 ** 33 - 7, 2 ** 52)), length: fc.nat(80) }), { maxLength: 8 });

  test.each(["uniform", "exponential"] as const)("%s", (kind) => {
    fc.assert(
      fc.property(runs, (given) => {
        const stream = new Stream(3, "run");
        for (const { from, length } of given) {
          for (let index = from; index < from + length; index += 1) {
            const u = new Stream(3, "run").uniform(index);
            if (stream[kind](index) !== (kind === "uniform" ? u : -ln(u))) return false;
          }
        }
        return true;
      }),
    );
  });
});
