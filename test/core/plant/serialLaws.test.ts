import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanInterval } from "#kernel";
import { type DistributionSpec, type LineSpec, type StationSpec, analyzeLine, compileLine, seconds } from "#line";
import { replicate } from "#loop";
import { type Plant, advance, createPlant, machineStateCount, plantSeconds, tally } from "#plant";
import { exponential, fed, ran, saturated } from "./lines.ts";

/** Laws of serial lines that hold on every sample path, and those that hold of means. */
const timeout = 30_000;
const tenths = fc.integer({ min: 1, max: 40 }).map((value) => value / 10);
const time: fc.Arbitrary<DistributionSpec> = fc.oneof(
  tenths.map((value) => seconds(value)),
  tenths.map(exponential),
  tenths.map((mean) => ({ lognormal: { mean: seconds(mean), cv: 1.2 } })),
  tenths.map((min) => ({ uniform: { min: seconds(min), max: seconds(3 * min) } })),
);
const places = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(null));
const named = (given: readonly Omit<StationSpec, "id">[]): StationSpec[] => given.map((station, index) => ({ ...station, id: `s${index}` }));
const listOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(value, { minLength: 1, maxLength: 6 });

describe("more room between stations", () => {
  const lines = listOf(fc.record({ time, bufferBefore: places, more: fc.integer({ min: 0, max: 3 }) }));

  test("lets no part leave later: each in its turn, on the same luck (Shanthikumar & Yao 1989)", { timeout }, () => {
    fc.assert(
      fc.property(lines, fc.boolean(), fc.nat(), (given, isFed, seed) => {
        const line = (isRoomy: boolean): LineSpec => {
          const stations = named(given.map(({ more, bufferBefore, ...rest }, index) => ({ ...rest, bufferBefore: index === 0 || bufferBefore === null ? null : bufferBefore + (isRoomy ? more : 0) })));
          return isFed ? fed({ interarrival: exponential(2) }, ...stations) : saturated(...stations);
        };
        const tight = departures(line(false), { until: 200, seed });
        const roomy = departures(line(true), { until: 200, seed });
        expect(roomy.length).toBeGreaterThanOrEqual(tight.length);
        expect(tight.findIndex((left, part) => (roomy[part] ?? 0) > left)).toBe(-1);
      }),
      { numRuns: 300 },
    );
  });
});

/** When each part left the line, in s, by its turn. */
function departures(line: LineSpec, { until, seed }: { readonly until: number; readonly seed: number }): number[] {
  const plant = createPlant(compileLine(line), { seed });
  const left: number[] = [];
  const nothing = (): void => undefined;
  plant.listener = { processed: nothing, measured: nothing, equipment: nothing, moved: nothing, completed: (of) => left.push(plantSeconds(of)) };
  advance(plant, until);
  return left;
}

describe("the capacity that the analysis gives", () => {
  const upTo = { time: tenths, machines: fc.integer({ min: 1, max: 3 }), bufferBefore: places };
  const breaks = fc.option(fc.record({ uptime: fc.integer({ min: 5, max: 50 }), repair: fc.integer({ min: 1, max: 20 }) }), { nil: undefined });

  test("is never exceeded by a line of constant times, at no time, but for the uptime that its machines start with", { timeout }, () => {
    fc.assert(
      fc.property(listOf(fc.record({ ...upTo, breaks })), fc.option(tenths, { nil: undefined }), (given, interarrival) => {
        const stations = named(given.map(({ breaks: of, time: mean, ...rest }) => ({ ...rest, time: seconds(mean), ...(of === undefined ? {} : { failures: { uptime: seconds(of.uptime), repair: seconds(of.repair) } }) })));
        const line = interarrival === undefined ? saturated(...stations) : fed({ interarrival: seconds(interarrival) }, ...stations);
        const analysis = analyzeLine(line);
        const plant = createPlant(compileLine(line), { seed: 1 });
        for (let now = 13; now <= 400; now += 13) {
          advance(plant, now);
          const { good } = tally(plant);
          expect(good).toBeLessThanOrEqual((analysis.arrivalRate ?? Number.POSITIVE_INFINITY) * now + 1e-9);
          analysis.stations.forEach(({ capacity, availability, machines, meanSeconds }, index) => {
            // A machine that begins with an uptime U ahead of it works U·(1 − availability) longer than its share.
            const ahead = (machines * (given[index]?.breaks?.uptime ?? 0) * (1 - availability)) / meanSeconds;
            expect(good).toBeLessThanOrEqual((capacity ?? Number.POSITIVE_INFINITY) * now + ahead + 1e-9);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is never exceeded on any luck when every time is taken at its least", { timeout }, () => {
    fc.assert(
      fc.property(listOf(fc.record(upTo)), fc.constantFrom(1.05, 3), fc.nat(), (given, most, seed) => {
        const line = (widest: number): LineSpec => saturated(...named(given.map(({ time: min, ...rest }) => ({ ...rest, time: { uniform: { min: seconds(min), max: seconds(min * widest) } } }))));
        const bound = analyzeLine(line(1)).throughputBound.perSecond ?? Number.POSITIVE_INFINITY;
        const plant = createPlant(compileLine(line(most)), { seed });
        for (let now = 7; now <= 200; now += 7) {
          advance(plant, now);
          expect(tally(plant).good).toBeLessThanOrEqual(bound * now + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is above the throughput of any line in the long run: no interval of 10 replications lies beyond it", { timeout }, () => {
    const failures = fc.record({ uptime: fc.integer({ min: 5, max: 40 }).map(exponential), repair: tenths.map(exponential), clock: fc.constantFrom("operating" as const, "calendar" as const) });
    const stations = listOf(fc.record({ time, machines: upTo.machines, bufferBefore: places, failures }, { requiredKeys: ["time"] }));
    fc.assert(
      fc.property(stations, fc.boolean(), fc.nat(), (given, isFed, seed) => {
        const line = isFed ? fed({ interarrival: exponential(1) }, ...named(given)) : saturated(...named(given));
        const bound = analyzeLine(line).throughputBound.perSecond ?? Number.POSITIVE_INFINITY;
        // Of 600 s a part more can fall into the window for each machine than belongs there.
        const edge = Math.max(...given.map(({ machines = 1 }) => machines)) / 600;
        const { mean, halfWidth } = replicate(compileLine(line), { seed, warmupSeconds: 200, untilSeconds: 800, replications: 10, loop: "open" }).throughput;
        // Four half-widths are nine standard errors of 10 replications: by chance not once in 100,000 lines.
        expect((mean ?? 0) - 4 * (halfWidth ?? 0)).toBeLessThanOrEqual(bound + edge);
      }),
      { numRuns: 25 },
    );
  });
});

test("a station more behind an unlimited buffer leaves every figure of the others the same to the bit", { timeout }, () => {
  const failures = fc.record({ uptime: tenths.map((mean) => exponential(10 * mean)), repair: time, clock: fc.constantFrom("operating" as const, "calendar" as const) });
  const stations = listOf(fc.record({ time, machines: fc.integer({ min: 1, max: 4 }), bufferBefore: places, failures }, { requiredKeys: ["time"] }));
  fc.assert(
    fc.property(stations, fc.boolean(), fc.nat(), (given, isFed, seed) => {
      const run = (...more: StationSpec[]): Plant => ran(isFed ? fed({ interarrival: exponential(1.5) }, ...named(given), ...more) : saturated(...named(given), ...more), 300, seed);
      const without = run();
      const longer = run({ id: "extra", time: exponential(1), bufferBefore: null, machines: 2, failures: { uptime: exponential(9), repair: exponential(2) } });
      const figures = (plant: Plant): unknown => {
        const { entered, turnedAway, machineSeconds, good } = tally(plant);
        const { partsBegun } = plant.state.machines;
        const { queueLength } = plant.state.stations;
        const [machines, behind] = [without.line.machineCount, plant.line.stations.length > given.length];
        const inExtra = behind ? (queueLength[given.length] ?? 0) + [...plant.state.machines.part.subarray(machines)].filter((slot) => slot >= 0).length : 0;
        return { entered, turnedAway, passed: good + inExtra, seconds: machineSeconds.slice(0, machines * machineStateCount), begun: [...partsBegun.subarray(0, machines)], queues: [...queueLength.subarray(0, given.length)] };
      };
      expect(figures(longer)).toEqual(figures(without));
    }),
    { numRuns: 150 },
  );
});

test("a station that no step visits leaves every figure of the others the same to the bit", { timeout }, () => {
  const step = fc.record({ station: fc.constantFrom("a", "b", "c"), time: tenths.map(exponential) });
  const stations: StationSpec[] = ["a", "b", "c"].map((id) => ({ id, machines: 2, bufferBefore: null, failures: { uptime: exponential(20), repair: exponential(3) } }));
  const lonely: StationSpec = { id: "lonely", time: exponential(1), failures: { uptime: exponential(5), repair: exponential(2), clock: "calendar" } };
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(3), fc.nat(), (route, place, seed) => {
      const steps = route.map((each, index) => ({ ...each, id: `step${index}` }));
      const run = (...all: StationSpec[]): unknown => {
        const line: LineSpec = { format: "plantloop/line@1", id: "line", stations: all, products: { p: { route: steps } }, releases: [{ id: "r", product: "p", interarrival: exponential(4) }] };
        const { machineSeconds, events: _, failures: __, ...rest } = tally(ran(line, 300, seed));
        const machines = all.flatMap(({ id, machines: count = 1 }) => Array.from({ length: count }, () => id));
        return { ...rest, machineSeconds: machineSeconds.filter((___, index) => machines[Math.floor(index / machineStateCount)] !== "lonely") };
      };
      expect(run(...stations.toSpliced(place, 0, lonely))).toEqual(run(...stations));
    }),
    { numRuns: 150 },
  );
});

test("two lines that differ a little differ by a quarter of the variance at most, when they have the same luck", { timeout }, () => {
  const throughput = (middle: number, seed: number): number =>
    tally(ran(saturated({ id: "a", time: exponential(1) }, { id: "b", time: exponential(middle), bufferBefore: 2 }, { id: "c", time: exponential(1), bufferBefore: 2 }), 600, seed)).good;
  const seeds = Array.from({ length: 100 }, (_, seed) => seed);
  const spread = (shift: number): number => meanInterval(seeds.map((seed) => throughput(0.9, seed) - throughput(1, seed + shift))).halfWidth ?? 0;
  // The half-width goes with the root of the variance; a ratio of two variances of 100 values scatters by 20 %.
  expect((spread(1000) / spread(0)) ** 2).toBeGreaterThan(4);
});
