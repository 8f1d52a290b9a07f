import { describe, expect, test } from "vitest";
import { Stream, meanInterval, normalQuantile } from "#kernel";
import { compileLine } from "#line";
import { replicate } from "#loop";
import { exponential, fed } from "../plant/lines.ts";

/** Share of the intervals that hold the exact value. */
function coverage(intervals: readonly { readonly mean: number | null; readonly halfWidth: number | null }[], exact: number): number {
  return intervals.filter(({ mean, halfWidth }) => Math.abs((mean ?? Number.NaN) - exact) <= (halfWidth ?? Number.NaN)).length / intervals.length;
}

/**
 * Mean waiting time of the first customers of an empty M/M/1 with service of mean 1 and arrivals at rate ρ, in seconds, by
 * Spitzer's identity (1956): E Wₙ = Σ E(Sₖ⁺)/k over k < n, where Sₖ is the service less the interarrival times of k customers. Sₖ⁺ is
 * what is left of k services when the k-th of the arrivals comes: each next of both is an arrival with probability ρ/(1 + ρ).
 */
function meanWaiting(customers: number, load: number): number {
  const arrival = load / (1 + load);
  let [sum, waiting] = [0, 0];
  for (let k = 1; k < customers; k += 1) {
    let [left, probability] = [0, arrival ** k];
    for (let served = 0; served < k; served += 1) {
      left += probability * (k - served);
      probability *= ((k + served) / (served + 1)) * (1 - arrival);
    }
    waiting += left / k;
    sum += waiting;
  }
  return sum / customers;
}

test("the exact waiting time of two customers is ρ/(1 + ρ) / 2, and that of many comes close to ρ/(1 − ρ)", () => {
  expect(meanWaiting(2, 0.5)).toBeCloseTo(0.5 / 1.5 / 2, 12);
  expect(meanWaiting(400, 0.5)).toBeCloseTo(1, 1);
});

describe("of a thousand 95 % intervals 93 to 97 % hold the exact value", () => {
  test("over ten normal values", () => {
    const noise = new Stream(1, "noise");
    const intervals = Array.from({ length: 1000 }, (_, macro) => meanInterval(Array.from({ length: 10 }, (__, index) => normalQuantile(noise.uniform(10 * macro + index)))));
    const share = coverage(intervals, 0);
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });

  // So many customers, and so little load, that their mean is close to normal: what is skewed is covered less, whatever the engine.
  test("over ten replications of the first 200 customers of an empty M/M/1 at 30 %, cycle time", { timeout: 60_000 }, () => {
    const line = compileLine(fed({ interarrival: exponential(1 / 0.3), maximum: 200 }, { id: "a", time: exponential(1) }));
    const options = { warmupSeconds: 0, untilSeconds: 4000, replications: 10, loop: "open" } as const;
    const intervals = Array.from({ length: 1000 }, (_, macro) => replicate(line, { ...options, seed: macro }).cycleTime);
    const share = coverage(intervals, 1 + meanWaiting(200, 0.3));
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });
});

test("of 200 intervals from 20 batches of one long run 90 to 98 % hold the exact value: M/M/1 at 30 %, 1/0.7 s in the line", { timeout: 60_000 }, () => {
  const line = compileLine(fed({ interarrival: exponential(1 / 0.3) }, { id: "a", time: exponential(1) }));
  const options = { warmupSeconds: 200, untilSeconds: 20_200, replications: 1, loop: "open" } as const;
  const share = coverage(Array.from({ length: 200 }, (_, macro) => replicate(line, { ...options, seed: macro }).cycleTime), 1 / 0.7);
  expect(share).toBeGreaterThanOrEqual(0.9);
  expect(share).toBeLessThanOrEqual(0.98);
});
