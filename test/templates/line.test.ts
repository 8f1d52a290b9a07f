import { describe, expect, test } from "vitest";
import { type TimedCommand, analyzeLine, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { type Summary, createSession, replicate, stepSession, summarize } from "#loop";
import { line } from "./line.ts";

/** Faults of the process itself: a sensor's fault changes what is read, never the plant. */
const processFaults = Object.entries(line.faults ?? {}).flatMap(([id, fault]) => ("sensor" in fault ? [] : [id]));

describe(`the line ${line.id}`, () => {
  test("is right", () => {
    const read = parseLine(line);
    expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
  });

  test("makes good parts, as fast as its bottleneck allows", () => {
    const { throughput, yield: share } = replicate(compileLine(line), { seed: 1, untilSeconds: 8 * 3600, warmupSeconds: 3600, replications: 1, loop: "closed" });
    const bound = analyzeLine(line).throughputBound.perSecond ?? Number.POSITIVE_INFINITY;
    expect(throughput.mean).toBeGreaterThan(0);
    expect(throughput.mean).toBeLessThanOrEqual(1.05 * bound);
    expect(share?.mean ?? 1).toBeGreaterThan(0.5);
  });

  test.each(processFaults)("is not what it was once %s befalls a machine and nobody answers", (fault) => {
    const run = (events: readonly TimedCommand[]): Summary => {
      const session = createSession(compileLine(line), { seed: 1, loop: "open", shadow: false, events });
      stepSession(session, 4 * 3600);
      return summarize(session, null);
    };
    const befallen = run([{ at: 3600, command: { type: "fault", fault, machine: 0 } }]);
    expect(befallen.plant).not.toEqual(run([]).plant);
  });
});
