import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, minutes, seconds, station } from "#line";
import { type Plant, advance, createPlant } from "#plant";
import { attachSensing } from "#sensing";
import { type CalibratedKind, type CalibrationRow, type Twin, type TwinFinding, calibrationView, createTwin, learn, partsSinceMaintenance, takeFindings } from "#twin";
import { type MeanPosterior, learnValue, meanSd, priorMean, valueSd } from "../../../src/core/twin/calibration/mean.ts";
import { betweenQuantile, learnRate, meanBetween, priorRate } from "../../../src/core/twin/calibration/rate.ts";
import { learnShare, meanShare, priorShare, shareInterval } from "../../../src/core/twin/calibration/share.ts";
import { timeCv } from "../../../src/core/twin/calibration/timeCv.ts";

const hour = 3600;

/** Two machines that fail, and a test. `pace` times as slow, and failing `often` times as often, as the line that the twin is told. */
function spec({ pace = 1, often = 1 }: { readonly pace?: number; readonly often?: number } = {}): LineSpec {
  return {
    format: "plantloop/line@1",
    id: "mill",
    arrivals: "saturated",
    stations: [
      station("mill", {
        machines: 2,
        time: { lognormal: { mean: seconds(20 * pace), cv: 0.1 } },
        tool: { drift: { unit: "mm" } },
        makes: { size: { formula: "50 + drift", noise: 1 } },
        failures: { uptime: { exponential: { mean: minutes(60 / often) } }, repair: { lognormal: { mean: minutes(5), cv: 0.5 } } },
        maintenance: { time: seconds(60), every: 400 },
      }),
      station("test", { time: seconds(2), bufferBefore: 4, grades: true }),
    ],
    characteristics: { size: { unit: "mm", spec: [48, 52], measuredAt: "mill", gauge: { noise: 0.1 } } },
  };
}

/** A twin of the line as written, that has watched a plant that may be another. */
function watched(plantOf: LineSpec, hours: number): { readonly twin: Twin; readonly plant: Plant; readonly findings: readonly TwinFinding[] } {
  const plant = createPlant(compileLine(plantOf), { seed: 3 });
  const twin = createTwin(compileLine(spec()));
  const sensing = attachSensing(plant);
  const findings: TwinFinding[] = [];
  for (let at = 30; at <= hours * hour; at += 30) {
    advance(plant, at);
    for (const observation of sensing.take()) learn(twin, observation);
    findings.push(...takeFindings(twin, at));
  }
  return { twin, plant, findings };
}

function rowOf(twin: Twin, now: number, kind: CalibratedKind, station: string | null = "mill"): CalibrationRow {
  const row = calibrationView(twin, now).find((one) => one.kind === kind && one.station === station);
  if (row === undefined) throw new Error(`there is no row of ${kind}`);
  return row;
}

describe("of a plant that is as its line model says", () => {
  const { twin, plant, findings } = watched(spec(), 24);

  test("the twin finds nothing off, and knows the times of every machine within 1 %", () => {
    expect(findings).toEqual([]);
    expect(calibrationView(twin, 24 * hour).filter(({ isOff }) => isOff)).toEqual([]);
    const time = rowOf(twin, 24 * hour, "time");
    expect(time.seen).toBeGreaterThan(1000);
    expect(time.lower).toBeLessThan(20);
    expect(time.upper).toBeGreaterThan(20);
    expect((time.upper - time.lower) / 2).toBeLessThan(0.2 * 1.2);
  });

  test("counts the parts since a machine's maintenance as the machine does, but for the last look", () => {
    for (const machine of [0, 1]) expect(partsSinceMaintenance(twin, machine, 24 * hour)).toBe(plant.state.machines.partsSinceMaintenance[machine]);
  });

  test("the share of good parts lies in its interval", () => {
    // Two standard deviations about the target: 2Φ(2) − 1.
    const good = rowOf(twin, 24 * hour, "good", null);
    expect(good.lower).toBeLessThan(0.9545);
    expect(good.upper).toBeGreaterThan(0.9545);
  });
});

test("a station that is 8 % slower than its model is found, by how much, and told once", () => {
  const { twin, findings } = watched(spec({ pace: 1.08 }), 6);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ kind: "pace", station: 0 });
  const time = rowOf(twin, 6 * hour, "time");
  expect(time.isOff).toBe(true);
  expect(time.lower).toBeLessThan(21.6);
  expect(time.upper).toBeGreaterThan(21.6);
});

test("machines that fail three times as often are known to", () => {
  const { twin } = watched(spec({ often: 3 }), 24);
  const uptime = rowOf(twin, 24 * hour, "uptime");
  expect(uptime.seen).toBeGreaterThan(60);
  expect(uptime.lower).toBeLessThan(20 * 60);
  expect(uptime.upper).toBeGreaterThan(20 * 60);
  expect(uptime.isOff).toBe(true);
  expect(rowOf(twin, 24 * hour, "repair").isOff).toBe(false);
});

test("cycles that are none are passed over", () => {
  const twin = createTwin(compileLine(spec()));
  const before = JSON.stringify(twin.state.calibration.times);
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e99]) learn(twin, { type: "cycles", at: 10, station: "mill", machine: 0, count: 1, seconds: [bad] });
  for (const machine of [-1, 2]) learn(twin, { type: "cycles", at: 10, station: "mill", machine, count: 1, seconds: [20] });
  learn(twin, { type: "cycles", at: 10, station: "elsewhere", machine: 0, count: 1, seconds: [20] });
  expect(JSON.stringify(twin.state.calibration.times)).toBe(before);
});

describe("posteriors", () => {
  const learnt = (values: readonly number[], most: number): MeanPosterior => {
    const posterior = priorMean({ mean: 1, meanSd: 0.5, valueSd: 0.5 });
    for (const value of values) learnValue(posterior, value, most);
    return posterior;
  };

  test("a mean is that of the values and of one more, the prior's", () => {
    // Prior worth (0.5 / 0.5)² = 1 value: (1 + 2 + 3 + 4) / 4.
    expect(learnt([2, 3, 4], 100).mean).toBeCloseTo(2.5, 12);
    // Normal–inverse-gamma (Gelman et al., section 3.3): shape 2 + 3/2; scale 0.25 + (Σ(x − 3)² + 1·3·(3 − 1)²/4)/2 = 0.25 + (2 + 3)/2.
    expect(valueSd(learnt([2, 3, 4], 100))).toBeCloseTo(Math.sqrt(2.75 / 2.5), 12);
    expect(meanSd(learnt([2, 3, 4], 100))).toBeCloseTo(Math.sqrt(2.75 / 2.5 / 4), 12);
  });

  test("what is old is forgotten", () => {
    const values = [...Array.from({ length: 400 }, () => 1), ...Array.from({ length: 400 }, () => 2)];
    expect(learnt(values, 50).mean).toBeGreaterThan(1.99);
    expect(learnt(values, 1e9).mean).toBeCloseTo(1.5, 2);
  });

  test("a rate is events over time, and its interval that of a gamma distribution", () => {
    const rate = priorRate(100, 4);
    learnRate(rate, { seconds: 1600, events: 6 }, 100);
    expect(meanBetween(rate)).toBe(200);
    // χ² of 20 degrees at 0.025 and 0.975 is 9.591 and 34.170 (NIST/SEMATECH e-Handbook, table 1.3.6.7.4): 2·2000/χ².
    expect(betweenQuantile(rate, 1.959964)).toBeCloseTo(4000 / 9.591, -1);
    expect(betweenQuantile(rate, -1.959964)).toBeCloseTo(4000 / 34.17, -1);
  });

  test("a share is of yes among all, and its interval stays between 0 and 1", () => {
    const share = priorShare(0, 0);
    for (let nth = 0; nth < 9; nth += 1) learnShare(share, true, 100);
    expect(meanShare(share)).toBeCloseTo(0.95, 12);
    const [lower, upper] = shareInterval(share);
    expect(lower).toBeGreaterThan(0.6);
    expect(upper).toBeLessThanOrEqual(1);
  });

  test("a time's coefficient of variation is the textbooks'", () => {
    expect(timeCv({ kind: "uniform", min: 0, max: 2 })).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(timeCv({ kind: "erlang", mean: 7, k: 4 })).toBeCloseTo(0.5, 12);
    expect(timeCv({ kind: "weibull", scale: 3, shape: 1 })).toBeCloseTo(1, 12);
    // Γ(2)/Γ(1.5)² − 1 = 4/π − 1.
    expect(timeCv({ kind: "weibull", scale: 3, shape: 2 })).toBeCloseTo(Math.sqrt(4 / Math.PI - 1), 12);
    expect(timeCv({ kind: "empirical", values: [1, 3], cumulative: [0.5, 1] })).toBeCloseTo(0.5, 12);
  });
});
