import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { machineStateCount, tally } from "#plant";
import { replicate } from "#loop";
import { ran, saturated } from "../core/plant/lines.ts";
import { exactCases, replications, stationSpec, verdict, warmupSeconds } from "./cases.ts";
import { type MarkovStation, markovLine } from "./markovLine.ts";

/** The bench `exact` runs the same cases 200 times as long. */
const shorter = 200;
/** Of 20 right intervals one misses; under this seed none does. */
const seed = 1;

describe("the run's own 95 % interval holds the exact result for", () => {
  test.each(exactCases.map((of) => [of.what, of.figure, of] as const))("%s: %s", { timeout: 30_000 }, (_, __, of) => {
    const untilSeconds = warmupSeconds + Math.max(2000, of.fullSeconds / shorter);
    const found = verdict(of, replicate(compileLine(of.line), { seed, untilSeconds, warmupSeconds, replications, loop: "open" }));
    expect(found).toMatchObject({ holds: true });
    expect(found.relativeHalfWidth).toBeLessThan(0.06);
  });
});

test("machines work, are blocked and are down for the shares of time that the Markov chain says", () => {
  const stations: MarkovStation[] = [
    { mean: 1, failures: { uptime: 40, repair: 8, clock: "operating" } },
    { mean: 0.9, places: 2 },
    { mean: 1, places: 3, failures: { uptime: 50, repair: 10, clock: "operating" } },
  ];
  const exact = markovLine({ stations });
  const until = 200_000;
  const { machineSeconds } = tally(ran(saturated(...stations.map(stationSpec)), until));
  const share = (machine: number, state: number): number => (machineSeconds[machine * machineStateCount + state] ?? 0) / until;
  stations.forEach((_, machine) => {
    // Four standard errors of a share over 200,000 s, with repairs of 10 s, are about 0.01.
    expect(Math.abs(share(machine, 1) - (exact.working[machine] ?? 0))).toBeLessThan(0.01);
    expect(Math.abs(share(machine, 2) - (exact.blocked[machine] ?? 0))).toBeLessThan(0.01);
    expect(Math.abs(share(machine, 3) - (exact.down[machine] ?? 0))).toBeLessThan(0.01);
  });
});
