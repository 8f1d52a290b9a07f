import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import { type Track, type TrackModel, correctTrack, createTrack, levelAt, levelVarianceAt, predictTrack } from "../../../src/core/twin/track.ts";

/** A tool that drifts by about 0.1 an hour, of which one observation with noise 0.5 is made a minute. */
const model: TrackModel = { level: 0, levelVariance: 0.01, slope: 0.1 / 3600, slopeVariance: (0.05 / 3600) ** 2, levelWalk: 1e-6, slopeWalk: 1e-15 };
const noise = 0.5;

interface Observed {
  /** Seconds since the last one, and how long ago the part was made. */
  readonly after: number;
  readonly delay: number;
  /** What was observed, in the tool's unit. */
  readonly value: number;
  readonly sensitivity: number;
  /** Variance of the innovation that other tools bring in. */
  readonly others: number;
}

/** One observation, as the twin takes it in: forward, work the innovation and its variance out, correct. */
function take(track: Track, now: number, { delay, value, sensitivity, others }: Observed): { readonly innovation: number; readonly at: number } {
  const at = now - delay;
  predictTrack(track, model, at);
  const innovation = sensitivity * (value - levelAt(track, at));
  const variance = sensitivity * sensitivity * levelVarianceAt(track, at) + noise * noise + others;
  correctTrack(track, { at, value: innovation, sensitivity, variance });
  return { innovation, at };
}

const observed = fc.record({
  after: fc.double({ min: 0, max: 600, noNaN: true }),
  delay: fc.double({ min: 0, max: 1200, noNaN: true }),
  value: fc.double({ min: -20, max: 20, noNaN: true }),
  sensitivity: fc.oneof(fc.double({ min: 0.01, max: 5, noNaN: true }), fc.double({ min: -5, max: -0.01, noNaN: true })),
  others: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 10, noNaN: true })),
});
const many = fc.array(observed, { minLength: 1, maxLength: 120 });

describe("whatever is observed, however late and however surprising,", () => {
  test("the covariance stays positive semidefinite", () => {
    fc.assert(
      fc.property(many, (observations) => {
        const track = createTrack(model, 0);
        let now = 0;
        for (const observation of observations) {
          now += observation.after;
          take(track, now, observation);
          const { levelVariance, slopeVariance, covariance } = track;
          expect(levelVariance).toBeGreaterThanOrEqual(0);
          expect(slopeVariance).toBeGreaterThanOrEqual(0);
          expect(covariance * covariance).toBeLessThanOrEqual(levelVariance * slopeVariance * (1 + 1e-9));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a correction goes towards what was observed and never past it", () => {
    fc.assert(
      fc.property(many, (observations) => {
        const track = createTrack(model, 0);
        let now = 0;
        for (const observation of observations) {
          now += observation.after;
          const { innovation, at } = take(track, now, observation);
          const left = observation.sensitivity * (observation.value - levelAt(track, at));
          expect(left * innovation).toBeGreaterThanOrEqual(-1e-9 * (1 + innovation * innovation));
          expect(Math.abs(left)).toBeLessThanOrEqual(Math.abs(innovation) * (1 + 1e-9) + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the estimate stays within the reach of what was observed", () => {
    const regular = fc.array(fc.record({ delay: fc.double({ min: 0, max: 1200, noNaN: true }), value: fc.double({ min: -20, max: 20, noNaN: true }) }), { minLength: 20, maxLength: 400 });
    fc.assert(
      fc.property(regular, (observations) => {
        const track = createTrack(model, 0);
        observations.forEach((observation, index) => take(track, (index + 1) * 60, { ...observation, after: 60, sensitivity: 1, others: 0 }));
        expect(Math.abs(track.level)).toBeLessThan(60);
      }),
      { numRuns: 200 },
    );
  });
});

/** A true tool that drifts as the model says, observed once a minute, 20 minutes after the parts are made. */
function follow(seed: number, minutes: number, step: { readonly at: number; readonly by: number } = { at: Number.POSITIVE_INFINITY, by: 0 }): { readonly track: Track; readonly error: (minute: number) => number } {
  const stream = new Stream(seed, "tool");
  const draw = (index: number): number => normalQuantile(stream.uniform(index));
  const slope = model.slope + Math.sqrt(model.slopeVariance) * draw(0);
  const truth: number[] = [Math.sqrt(model.levelVariance) * draw(1)];
  for (let minute = 1; minute <= minutes; minute += 1) truth.push((truth[minute - 1] ?? 0) + slope * 60 + Math.sqrt(model.levelWalk * 60) * draw(2 * minute) + (minute === step.at ? step.by : 0));
  const track = createTrack(model, 0);
  for (let minute = 1; minute <= minutes - 20; minute += 1) {
    take(track, (minute + 20) * 60, { after: 60, delay: 1200, value: (truth[minute] ?? 0) + noise * draw(2 * minute + 1), sensitivity: 1, others: 0 });
  }
  return { track, error: (minute) => levelAt(track, minute * 60) - (truth[minute] ?? 0) };
}

test("the estimate is off by as much as it says: nine in ten true levels lie within its 90 % interval, over 400 tools", () => {
  const within = Array.from({ length: 400 }, (_, seed) => {
    const { track, error } = follow(seed, 320);
    return Math.abs(error(300)) <= 1.645 * Math.sqrt(levelVarianceAt(track, 300 * 60));
  }).filter(Boolean).length;
  // Binomial with p = 0.9: 360 ± 4·6.
  expect(within).toBeGreaterThan(336);
  expect(within).toBeLessThan(384);
});

test("a step of three standard deviations of the noise is found within half an hour's observations", () => {
  const errors = Array.from({ length: 50 }, (_, seed) => follow(seed, 230, { at: 180, by: 1.5 }).error(210));
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  // Half of the step at most is missed; without the widening of a surprise it would be nearly all.
  expect(Math.abs(mean)).toBeLessThan(0.5);
});

test("an observation that shows nothing of the tool, or of no finite variance, changes nothing", () => {
  const track = createTrack(model, 0);
  for (const innovation of [{ sensitivity: 0, variance: 1 }, { sensitivity: 1, variance: 0 }, { sensitivity: 1, variance: Number.NaN }]) {
    correctTrack(track, { at: 0, value: 5, ...innovation });
  }
  expect(track).toEqual(createTrack(model, 0));
});
