import { describe, expect, test } from "vitest";
import { type TimedCommand, analyzeLine, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { type Summary, createSession, replicate, stepSession, summarize } from "#loop";
import { line } from "./line.ts";

/** A fault of the process itself changes the plant; that of a sensor changes what is read, never the plant. */
const faults = Object.entries(line.faults ?? {}).map(([id, fault]) => ({ id, hitsSensor: "sensor" in fault }));
const processFaults = faults.flatMap(({ id, hitsSensor }) => (hitsSensor ? [] : [id]));
const sensorFaults = faults.flatMap(({ id, hitsSensor }) => (hitsSensor ? [id] : []));

/** Four hours with the loop open: with a fault on the first machine after one of them, or with none. */
function afterFourHours(fault: string | null): Summary {
  const events: readonly TimedCommand[] = fault === null ? [] : [{ at: 3600, command: { type: "fault", fault, machine: 0 } }];
  const session = createSession(compileLine(line), { seed: 1, loop: "open", shadow: false, events });
  stepSession(session, 4 * 3600);
  return summarize(session, null);
}

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
    expect(afterFourHours(fault).plant).not.toEqual(afterFourHours(null).plant);
  });

  test.each(sensorFaults)("is what it was once %s befalls a sensor, which shows something else", (fault) => {
    const [befallen, whole] = [afterFourHours(fault), afterFourHours(null)];
    const readings = ({ stations }: Summary): unknown => stations.map(({ machines }) => machines.map((machine) => machine.readings));
    expect(befallen.plant).toEqual(whole.plant);
    expect(readings(befallen)).not.toEqual(readings(whole));
  });
});
