import { describe, expect, test } from "vitest";
import { LineError, type LineSpec, compileLine, hours, seconds } from "#line";
import { type Measure, type SelectOptions, poolOfThisThread, replicate, selectBest } from "#loop";
import { exponential, fed, saturated } from "../../plant/lines.ts";
import { backwards } from "./backwards.ts";

const options: SelectOptions = { seed: 1, warmupSeconds: 200, untilSeconds: 1200, loop: "open", by: "throughput", confidence: 0.95, indifferenceShare: 0.02, most: 500 };

/** Three stations with so many places before the second and the third. */
function withBuffers(second: number, third: number): LineSpec {
  return saturated({ id: "a", time: exponential(1) }, { id: "b", time: exponential(1), bufferBefore: second }, { id: "c", time: exponential(1), bufferBefore: third });
}

function select(lines: Readonly<Record<string, LineSpec>>, changes: Partial<SelectOptions> = {}): ReturnType<typeof selectBest> {
  return selectBest(poolOfThisThread, Object.entries(lines).map(([name, line]) => ({ name, line: compileLine(line) })), { ...options, ...changes });
}

describe("among lines that differ in their buffers", () => {
  const lines = { none: withBuffers(0, 0), few: withBuffers(2, 2), many: withBuffers(8, 8), one: withBuffers(1, 0) };

  test("the one with the most room has the greatest throughput, and the others are ruled out", async () => {
    const result = await select(lines);
    expect(result).toMatchObject({ best: "many", isDecided: true, goal: "greatest", unit: "1/s", confidence: 0.95 });
    expect(result.alternatives.map(({ name, isRuledOut }) => [name, isRuledOut])).toEqual([["none", true], ["few", true], ["many", false], ["one", true]]);
    expect(result.alternatives.map(({ replications }) => replications).reduce((sum, count) => sum + count)).toBe(result.replications);
  });

  test("each alternative's mean is that of a run of as many replications with the same seed", async () => {
    const { alternatives } = await select(lines);
    for (const { name, mean, replications } of alternatives) {
      const line = compileLine(Object.entries(lines).find(([known]) => known === name)?.[1] ?? withBuffers(0, 0));
      expect(mean).toBeCloseTo(replicate(line, { seed: 1, warmupSeconds: 200, untilSeconds: 1200, replications, loop: "open" }).throughput.mean ?? Number.NaN, 12);
    }
  });

  test("what is found, and after how many replications, does not depend on who runs them, and in which order", async () => {
    const of = Object.entries(lines).map(([name, line]) => ({ name, line: compileLine(line) }));
    expect(await selectBest(backwards, of, options)).toEqual(await select(lines));
  });

  test("the best has the shortest cycle time where that is asked for, and it is another", async () => {
    expect(await select(lines, { by: "cycle-time" })).toMatchObject({ best: "none", goal: "least", unit: "s", isDecided: true });
  });
});

test("a small difference is found on common random numbers, where it scatters far less than the figures themselves", async () => {
  // 3 % slower with the same luck.
  const queue = (mean: number): LineSpec => fed({ interarrival: exponential(1.5) }, { id: "a", time: exponential(mean) });
  const { best, alternatives: [slow] } = await select({ slow: queue(1.03), quick: queue(1) }, { by: "cycle-time" });
  expect(best).toBe("quick");
  expect(slow?.difference?.halfWidth).toBeLessThan((slow?.halfWidth ?? 0) / 4);
});

test("alternatives that differ in nothing are within the zone of indifference: the first is named", async () => {
  expect(await select({ one: withBuffers(1, 1), other: withBuffers(1, 1) })).toMatchObject({ best: "one", isDecided: true, replications: 20 });
});

test("where the replications allowed do not decide, it says so", async () => {
  const result = await select({ one: withBuffers(4, 3), other: withBuffers(3, 4), third: withBuffers(5, 2) }, { indifferenceShare: 0.0001, most: 12 });
  expect(result).toMatchObject({ isDecided: false, replications: 36 });
});

describe("what has no such figure is refused with its name:", () => {
  test.each<[string, Measure, string]>([
    ["a yield where nothing is measured", "yield", "one has no yield: it has no characteristics"],
    ["money without a product", "money", "one has no money: it has no product"],
  ])("%s", async (_, by, message) => {
    await expect(select({ one: withBuffers(0, 0), other: withBuffers(1, 1) }, { by })).rejects.toThrow(new LineError(message));
  });

  test("the cycle time of no parts, and what is 0 in each", async () => {
    const slow = saturated({ id: "a", time: hours(9) });
    await expect(select({ slow, quick: saturated({ id: "a", time: seconds(1) }) }, { by: "cycle-time" })).rejects.toThrow("slow has no cycle-time in replication 1: no part was finished");
    await expect(select({ slow, slower: slow })).rejects.toThrow("throughput is 0 in each");
  });
});
