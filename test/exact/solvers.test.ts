import { describe, expect, test } from "vitest";
import { closedLine } from "./closedLine.ts";
import { type MarkovStation, markovLine } from "./markovLine.ts";
import { erlangC, pollaczekKhinchine, queueWithPlaces, tandemCycle, waitBeforeMachines } from "./queues.ts";

/** The exact solvers are what the engine is measured by, so they are first measured by what has been published. */
const alike = (count: number, station: MarkovStation): MarkovStation[] => Array.from({ length: count }, () => station);

describe("the formulas", () => {
  test("Erlang C of 2 erlangs on 3 machines is 4/9, and the wait 4/9 of a service time (Gross & Harris 1998, section 2.3)", () => {
    const queue = { arrivalRate: 2, serviceRate: 1, machines: 3 };
    expect(erlangC(queue)).toBeCloseTo(4 / 9, 14);
    expect(waitBeforeMachines(queue)).toBeCloseTo(4 / 9, 14);
  });

  test("one machine waits ρ/(μ−λ), half of that when its time is constant", () => {
    expect(waitBeforeMachines({ arrivalRate: 0.9, serviceRate: 1, machines: 1 })).toBeCloseTo(9, 12);
    expect(pollaczekKhinchine({ arrivalRate: 0.9, mean: 1, cv: 1 })).toBeCloseTo(9, 12);
    expect(pollaczekKhinchine({ arrivalRate: 0.9, mean: 1, cv: 0 })).toBeCloseTo(4.5, 12);
  });

  test("M/M/3 with 3 places loses Erlang B of its load: 9/26 at 3 erlangs (Erlang 1917)", () => {
    expect(queueWithPlaces({ arrivalRate: 3, serviceRate: 1, machines: 3 }, 3).lost).toBeCloseTo(9 / 26, 14);
  });

  test("a tandem of one station is M/M/1", () => {
    expect(tandemCycle(0.8, [1])).toBeCloseTo(5, 12);
  });

  test("N parts on M like stations go round at N/(N + M − 1) (Reiser & Lavenberg 1980)", () => {
    expect(closedLine([1, 1, 1, 1, 1], 10).throughput).toBeCloseTo(10 / 14, 14);
    expect(closedLine([2, 2, 2], 4).cycle).toBeCloseTo(12, 13);
  });
});

describe("the Markov chain of a line", () => {
  test.each([
    [2, 0.6667],
    [3, 0.5641],
    [4, 0.5148],
    [5, 0.4858],
    [6, 0.4667],
  ])("of %i like stations without buffers makes what Hillier & Boling (1967) found", (count, published) => {
    expect(markovLine({ stations: alike(count, { mean: 1 }) }).throughput).toBeCloseTo(published, 4);
  });

  test.each([0, 1, 4, 10])("of two like stations with %i places makes (B + 2)/(B + 3) (Hunt 1956)", (places) => {
    const { throughput, states } = markovLine({ stations: [{ mean: 1 }, { mean: 1, places }] });
    expect(throughput).toBeCloseTo((places + 2) / (places + 3), 12);
    expect(states).toBe(places + 3);
  });

  test("of one station with few places is M/M/c/K", () => {
    const exact = queueWithPlaces({ arrivalRate: 2, serviceRate: 1, machines: 2 }, 4);
    const { throughput, wip } = markovLine({ arrivalRate: 2, stations: [{ mean: 1, machines: 2, places: 2 }] });
    expect(throughput).toBeCloseTo(exact.throughput, 12);
    expect(wip).toBeCloseTo(exact.wip, 12);
  });

  test("of a machine alone that fails is up for uptime over uptime and repair, on either clock", () => {
    for (const clock of ["operating", "calendar"] as const) {
      const { throughput, down } = markovLine({ stations: [{ mean: 1, failures: { uptime: 50, repair: 10, clock } }] });
      expect(throughput).toBeCloseTo(5 / 6, 12);
      expect(down[0]).toBeCloseTo(1 / 6, 12);
    }
  });

  test("of a queue whose machine fails at work waits as its completion times say (Gaver 1962)", () => {
    // E[C] = 1.2 and E[C²] = 2·1.2² + 2·0.05·4² = 4.48 with uptime 20, repair 4; Pollaczek–Khinchine then gives a wait of 4.8 s at 0.6 a second.
    const failures = { uptime: 20, repair: 4, clock: "operating" as const };
    expect(markovLine({ arrivalRate: 0.6, stations: [{ mean: 1, places: 150, failures }] }).cycle).toBeCloseTo(6, 6);
  });

  test("of a queue whose machine fails by the calendar has 1.9167 parts in it (White & Christie 1958)", () => {
    // L = λ((f + r)² + fμ) / ((f + r)(rμ − λ(f + r))) with λ = 0.5, μ = 1, f = 1/10, r = 1/2.
    const failures = { uptime: 10, repair: 2, clock: "calendar" as const };
    expect(markovLine({ arrivalRate: 0.5, stations: [{ mean: 1, places: 150, failures }] }).wip).toBeCloseTo(23 / 12, 6);
  });

  test("of a line reads the same backwards (reversibility; Muth 1979)", () => {
    const forth = markovLine({ stations: [{ mean: 1 }, { mean: 0.8, places: 1 }, { mean: 1.3, places: 3 }] });
    const back = markovLine({ stations: [{ mean: 1.3 }, { mean: 0.8, places: 3 }, { mean: 1, places: 1 }] });
    expect(forth.throughput).toBeCloseTo(back.throughput, 11);
  });

  test("of two machines that fail by the calendar has no exact form here, and says so", () => {
    const failures = { uptime: 10, repair: 2, clock: "calendar" as const };
    expect(() => markovLine({ stations: [{ mean: 1, machines: 2, failures }] })).toThrow("found 2 machines that fail by the calendar");
  });
});
