import { describe, expect, test } from "vitest";
import { meanInterval } from "#kernel";
import { compileLine } from "#line";
import { advance, createPlant, tally } from "#plant";
import { exponential, fed, saturated } from "../../core/plant/lines.ts";
import { stationSpec } from "../cases.ts";
import { markovLine } from "../markovLine.ts";
import { farOff, misses, read } from "./compare.ts";
import { type SamplePath, casesOf, folder } from "./folder.ts";
import { value, write } from "./queues.ts";

const timeout = 60_000;
const queues = casesOf("queues_exact");
const steady = queues.filter(({ id }) => !id.startsWith("mm1-transient"));
const transient = queues.filter(({ id }) => id.startsWith("mm1-transient"));

describe.skipIf(folder === null)(`exact cases made outside${folder === null ? " (skipped: PLANTLOOP_DATA names no folder)" : ""}`, () => {
  /** How far off each interval's middle lay, in half-widths. */
  const offs: number[] = [];

  test.for(steady)("a queue meets the exact result of $id: $model", { timeout }, (of, { skip }) => {
    const written = write(of);
    if ("missing" in written) return skip(`the line model can't say ${written.missing}`);
    const line = read(written.line);
    if (typeof line === "string") return skip(`the line model can't say it: ${line}`);
    expect(misses(line, written, offs)).toEqual([]);
  });

  test.for(casesOf("exp_lines_balanced"))("$K like stations with $B places before each meet the exact $throughput parts a second", { timeout }, ({ K, B, throughput, states, wip_total: wip }) => {
    const stations = Array.from({ length: K }, () => ({ mean: 1, places: B }));
    if (states < 3000) expect(markovLine({ stations }).throughput).toBeCloseTo(throughput, 9);
    expect(misses(compileLine(saturated(...stations.map(stationSpec))), { figures: { throughput, wip }, releaseCycles: [], shares: {}, memorySeconds: 5 * (B + 1) }, offs)).toEqual([]);
  });

  test("of all figures that were met, 19 in 20 lie in their own 95 % interval", () => {
    // 95 % less four standard errors, were they independent.
    const inside = offs.filter((off) => off <= 1).length / offs.length;
    expect(inside).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / offs.length));
  });

  test.for(transient)("the n-th customer of an empty M/M/1 waits as long as the exact recursion says: $id", { timeout }, ({ params, exact }) => {
    for (const nth of [2, 5, 10, 20, 50]) {
      const { mean, halfWidth } = waitOfCustomer(value(params, "lam"), nth);
      expect(Math.abs(mean - value(exact, String(nth)))).toBeLessThan(farOff * (halfWidth ?? 0));
    }
  });

  test.for(casesOf("bas_sample_paths"))("$n parts with given times go through $K stations with blocking on the exact path", { timeout }, (path, { skip }) => {
    const line = read(lineOf(path));
    if (typeof line === "string") return skip(`the line model can't say it: ${line}`);
    const plant = createPlant(line, { seed: 1 });
    // No part leaves a microsecond early, none late.
    path.departure_last.forEach((time, index) => {
      advance(plant, time - 1e-6);
      expect(tally(plant).good).toBe(index);
      advance(plant, time);
      expect(tally(plant).good).toBe(index + 1);
    });
    // When a part leaves the first station, the next comes into the line.
    const again = createPlant(line, { seed: 1 });
    path.departure_first.forEach((time, index) => {
      advance(again, time - 1e-6);
      expect(tally(again).entered).toBe(index + 1);
      advance(again, time);
      expect(tally(again).entered).toBe(index + 2);
    });
  });
});

/** Mean wait of the n-th customer since the queue was empty: what n customers wait in all, less what one fewer do, on the same luck. */
function waitOfCustomer(rate: number, nth: number): ReturnType<typeof meanInterval> {
  const waited = (customers: number, seed: number): number => {
    const line = compileLine(fed({ interarrival: exponential(1 / rate), maximum: customers }, { id: "a", time: exponential(1) }));
    const plant = createPlant(line, { seed });
    advance(plant, 100_000);
    return tally(plant).waitingSeconds;
  };
  return meanInterval(Array.from({ length: 2000 }, (_, seed) => waited(nth, seed) - waited(nth - 1, seed)));
}

/** The n-th part takes the n-th time at each station. */
function lineOf({ b, service }: SamplePath): object {
  const stations = service.map((values, index) => ({ id: `s${index + 1}`, time: { sequence: { values } }, ...(index === 0 ? {} : { bufferBefore: b[index - 1] }) }));
  return { format: "plantloop/line@1", id: "path", arrivals: "saturated", stations };
}
