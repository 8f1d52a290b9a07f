import { describe, expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import type { RuleId } from "#quality";
import { type Broken, type ChartState, beginRevision, chart, createChart, restartChart } from "../../../src/core/quality/chart.ts";
import { type Limits, collect, collected, wantedInPhaseOne } from "../../../src/core/quality/phaseOne.ts";

const stream = new Stream(3, "points");
const normal = (index: number): number => normalQuantile(stream.uniform(index));
const d2 = 1.128;
/** Ranges left out beyond D₄ would make a normal's sigma this share too small. */
const trimmed = 0.9754;
/** Of a chart whose limits are no more revised. */
const enough = Array.from({ length: 100 }, () => d2);

interface Given {
  readonly values: readonly number[];
  /** Of the first value, in seconds; the others follow one a second, made when they are measured. */
  readonly from?: number;
  readonly revision?: number;
  readonly rules?: readonly RuleId[];
}

function feed(state: ChartState, { values, from = 0, revision = 0, rules = ["nelson-1", "ewma"] }: Given): (Broken | null)[] {
  return values.map((value, index) => chart(state, { at: from + index, madeAt: from + index, part: from + index, revision, value }, { rules, keptPoints: 120 }));
}

/** A chart in phase II with centre 0 and sigma 1. */
function inControl(): ChartState {
  const state = createChart(0);
  state.limits = { center: 0, sigma: 1, ranges: enough };
  return state;
}

/** Limits of these segments, fed value by value, without an aim. */
function limitsOf(...segments: readonly (readonly number[])[]): Limits | null {
  const phase: number[][] = [];
  let limits: Limits | null = null;
  for (const segment of segments) {
    phase.push([]);
    for (const value of segment) limits = collect(phase, value, null);
  }
  return limits;
}

const alternating = (count: number): number[] => Array.from({ length: count }, (_, index) => 10 + (index % 2));

describe("phase I", () => {
  test("says nothing until 25 points are in, then sets limits: the mean, and the mean moving range over d₂ (Montgomery 2013, 6.4)", () => {
    const state = createChart(null);
    feed(state, { values: alternating(wantedInPhaseOne - 1) });
    expect(state.limits).toBeNull();
    feed(state, { values: [10], from: 24 });
    expect(state.limits?.center).toBeCloseTo(10.48, 12);
    expect(state.limits?.sigma).toBeCloseTo(1 / d2 / trimmed, 3);
  });

  test("never signals, however wild its points", () => {
    expect(feed(createChart(null), { values: [0, 1e6, -1e6, 3] })).toEqual([null, null, null, null]);
  });

  test("finds the standard deviation of a normal process without bias, within 5 % over 400 charts", () => {
    const sigmas = Array.from({ length: 400 }, (_, run) => limitsOf(Array.from({ length: wantedInPhaseOne }, (__, index) => normal(run * 100 + index)))?.sigma ?? 0);
    expect(Math.abs(sigmas.reduce((sum, sigma) => sum + sigma, 0) / sigmas.length - 1)).toBeLessThan(0.05);
  });

  test("leaves a moving range beyond its own limit D₄·MR̄ out, so that one wild point does not widen the limits", () => {
    const values = alternating(wantedInPhaseOne).with(12, 1000);
    expect(limitsOf(values)?.sigma).toBeCloseTo(1 / d2 / trimmed, 3);
  });

  test("does not take a moved set point for the process's own spread", () => {
    const moved = limitsOf(alternating(13), alternating(12).map((value) => value + 50));
    expect(moved?.sigma).toBeCloseTo(1 / d2 / trimmed, 3);
    expect(moved?.center).toBeCloseTo(60.5, 12);
  });

  test("goes on when all points are the same: no spread, no limits", () => {
    expect(limitsOf(Array.from({ length: wantedInPhaseOne }, () => 4))).toBeNull();
  });

  test("keeps what it has collected bounded, though set points move for ever", () => {
    const state = createChart(null);
    for (let move = 0; move < 500; move += 1) {
      feed(state, { values: [move, move], from: move * 10 });
      restartChart(state, move * 10 + 1);
    }
    expect(collected(state.phaseOne)).toBeLessThan(2 * wantedInPhaseOne);
  });
});

describe("phase II", () => {
  test("a point beyond 3σ signals, with the rule and the point's value", () => {
    expect(feed(inControl(), { values: [0.5, 3.2] })).toEqual([null, { rule: "nelson-1", count: 1, value: 3.2 }]);
  });

  test("what was said with one signal is not held against the points after it", () => {
    const state = inControl();
    feed(state, { values: [2, 3.2] });
    expect(state).toMatchObject({ run: [], runLength: 0, ewma: 0, sinceSignal: 0 });
  });

  test("a signal that nobody answers is raised again after ten points, then after twice as many each time, not with every point", () => {
    const signals = feed(inControl(), { values: Array.from({ length: 160 }, () => 3.5) }).flatMap((broken, index) => (broken === null ? [] : [index]));
    expect(signals).toEqual([0, 10, 30, 70, 150]);
  });

  test("a signal that has passed and comes again waits as little as at first", () => {
    const state = inControl();
    const away = Array.from({ length: 35 }, () => 3.5);
    const back = Array.from({ length: 60 }, () => 0);
    const signals = feed(state, { values: [...away, ...back, ...away] }).flatMap((broken, index) => (broken === null ? [] : [index]));
    expect(signals).toEqual([0, 10, 30, 95, 105, 125]);
  });

  test("after a move the run begins anew with the parts made from then on, and the limits stay", () => {
    const state = inControl();
    feed(state, { values: [1.5, 1.5, 1.5] });
    restartChart(state, 10);
    expect(state).toMatchObject({ limits: { center: 0, sigma: 1 }, runLength: 0, ewma: 0, sinceSignal: null });
    // Made before the move, measured after it.
    expect(chart(state, { at: 11, madeAt: 9, part: 3, revision: 0, value: 9 }, { rules: ["nelson-1"], keptPoints: 120 })).toBeNull();
    expect(state.runLength).toBe(0);
    expect(chart(state, { at: 12, madeAt: 11, part: 4, revision: 0, value: 3.5 }, { rules: ["nelson-1"], keptPoints: 120 })).toMatchObject({ rule: "nelson-1" });
  });

  test("limits from few points are revised until a hundred moving ranges stand behind them, without those of special causes", () => {
    const state = createChart(null);
    const few = alternating(wantedInPhaseOne);
    feed(state, { values: few });
    feed(state, { values: Array.from({ length: 300 }, (_, index) => 10.5 + normal(index) / d2) , from: 25, rules: [] });
    expect(state.limits?.ranges).toHaveLength(100);
    const sigma = state.limits?.sigma ?? 0;
    feed(state, { values: [10, 13, 10, 13], from: 400, rules: [] });
    expect(state.limits?.sigma).toBe(sigma);
    const wild = createChart(null);
    feed(wild, { values: few });
    const before = wild.limits;
    feed(wild, { values: [10, 50], from: 25, rules: [] });
    expect(wild.limits?.ranges).toHaveLength((before?.ranges.length ?? 0));
  });

  test("the centre is where the process is steered to, if it is", () => {
    const state = createChart(7);
    feed(state, { values: alternating(wantedInPhaseOne) });
    expect(state.limits?.center).toBe(7);
  });

  test("a new design begins phase I anew; late parts of the old design are shown and not judged", () => {
    const state = inControl();
    beginRevision(state, 1, 0);
    expect(state).toMatchObject({ revision: 1, limits: null });
    feed(state, { values: [0, 7], revision: 1, from: 100 });
    expect(feed(state, { values: [50], revision: 0, from: 102 })).toEqual([null]);
    expect(collected(state.phaseOne)).toBe(2);
    expect(state.points).toHaveLength(3);
  });

  test("keeps a record of the limits that each phase I set: when, of which design, from how many points", () => {
    const state = createChart(7);
    feed(state, { values: alternating(wantedInPhaseOne) });
    beginRevision(state, 1, 8);
    feed(state, { values: alternating(wantedInPhaseOne + 5), from: 100, revision: 1 });
    expect(state.history).toEqual([
      { at: 24, revision: 0, points: 25, center: 7, sigma: expect.closeTo(1 / d2 / trimmed, 3) },
      { at: 124, revision: 1, points: 25, center: 8, sigma: expect.closeTo(1 / d2 / trimmed, 3) },
    ]);
  });

  test("who watches says when a new design begins: a part of one that has not begun here is shown and not judged", () => {
    const state = inControl();
    expect(feed(state, { values: [50], revision: 1 })).toEqual([null]);
    expect(state).toMatchObject({ revision: 0, limits: { center: 0, sigma: 1 }, runLength: 0 });
    expect(state.points).toHaveLength(1);
  });

  test("keeps the newest 120 points and a short run, however long it goes on", () => {
    const state = inControl();
    feed(state, { values: Array.from({ length: 3000 }, (_, index) => normal(index) / 2) });
    expect(state.points).toHaveLength(120);
    expect(state.run.length).toBeLessThanOrEqual(15);
  });
});
