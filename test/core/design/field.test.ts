import { describe, expect, test } from "vitest";
import { type FieldLesson, fieldBias, planExperiment, proposeRevision, regionAfter } from "#design";
import { compileLine, seconds, station } from "#line";
import { assume, createTwin } from "#twin";

const line = compileLine({
  format: "plantloop/line@1", id: "taught", product: { id: "part", price: "100 + width" }, arrivals: "saturated",
  design: { width: { unit: "mm", nominal: 10, range: [0, 40] } },
  stations: [station("make", { time: seconds(10) })],
});

const lesson = (predicted: number, seen: number, halfWidth = 19.6): FieldLesson => ({ revision: "B", predicted: { mean: predicted, halfWidth: 0 }, seen: { mean: seen, halfWidth } });

describe("what the field taught", () => {
  test("is nothing without lessons", () => expect(fieldBias([])).toBeNull());

  // Prior sd 100, one difference of −50 with sd 10: −50 · 0.01/(0.01 + 0.0001), sd √(1/0.0101).
  test("is the mean of the differences, drawn to 0 by how little is known", () => {
    expect(fieldBias([lesson(100, 50)])?.mean).toBeCloseTo(-50 * (0.01 / 0.0101), 9);
    expect(fieldBias([lesson(100, 50)])?.sd).toBeCloseTo(Math.sqrt(1 / 0.0101), 9);
    expect(fieldBias([lesson(100, 50), lesson(100, 50)])?.sd).toBeLessThan(fieldBias([lesson(100, 50)])?.sd ?? 0);
    expect(Math.abs(fieldBias([lesson(100, 50, 2000)])?.mean ?? 1)).toBeLessThan(1);
  });

  test("goes into the next proposal: a gain that the field would not bear out is not released", () => {
    const experiment = planExperiment(line, assume(createTwin(line), 0), { seed: 3, confirmations: 4 });
    if (experiment === null) throw new Error("no experiment was planned");
    experiment.candidates = [{ id: "keep", design: [10], money: [100, 101, 99, 100] }, { id: "optimum", design: [14], money: [120, 121, 119.5, 120] }];
    const given = { now: 1, revision: "C" };
    expect(proposeRevision(line, experiment, given)?.chosen).toBe("optimum");
    const bias = fieldBias([lesson(100, 50)]);
    const taught = proposeRevision(line, experiment, { ...given, bias });
    expect(taught?.chosen).toBe("keep");
    expect(taught?.considered[1]?.expected.mean).toBeCloseTo(20.125 + (bias?.mean ?? 0), 9);
  });
});

describe("the next experiment", () => {
  test("looks about the present design, half as wide, where the last found its optimum inside", () => expect(regionAfter(line, [[0, 40]], { present: [12], isInside: true })).toEqual([[2, 22]]));
  test("stays within what a design may be", () => expect(regionAfter(line, [[0, 40]], { present: [39], isInside: true })).toEqual([[20, 40]]));
  test("is not narrower than a quarter of that", () => expect(regionAfter(line, [[5, 15]], { present: [12], isInside: true })).toEqual([[7, 17]]));
  test("looks twice as wide where the last found it at its edge", () => expect(regionAfter(line, [[10, 20]], { present: [20], isInside: false })).toEqual([[10, 30]]));
});
