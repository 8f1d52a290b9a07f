import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArrivalsSpec, type DistributionSpec, type FlowCommand, type LineSpec, type StationSpec, compileLine, dispatchRules, seconds } from "#line";
import { type Plant, advance, createPlant, order } from "#plant";
import { fingerprint } from "../fingerprint.ts";

const time = fc.oneof<fc.Arbitrary<DistributionSpec>[]>(
  fc.integer({ min: 0, max: 20 }).map((halves) => seconds(halves / 2)),
  fc.integer({ min: 1, max: 8 }).map((mean) => ({ exponential: { mean: seconds(mean) } })),
);
const more = {
  nothing: {},
  failures: { failures: { uptime: { exponential: { mean: seconds(40) } }, repair: seconds(5) } },
  calendar: { calendar: "half" },
  operators: { operators: [{ pool: "crew", for: ["processing"] }] },
  power: { power: { processing: 3 } },
  batch: { batch: { minimum: 2, maximum: 3 } },
} satisfies Record<string, Partial<StationSpec>>;

/** A saturated line fills whatever is without limit, when its stations take no time; one that is fed has room for what comes. */
function bufferOf(arrivals: ArrivalsSpec, index: number, places: number | null): { readonly bufferBefore?: number | null } {
  if (arrivals === "saturated") return { bufferBefore: places ?? 9 };
  return index === 0 ? { bufferBefore: null } : {};
}

/** Lines of simple stations, with some among them that are not. */
const lines: fc.Arbitrary<LineSpec> = fc
  .record({
    arrivals: fc.constantFrom<ArrivalsSpec>("saturated", { conwip: 6 }, { interarrival: { exponential: { mean: seconds(4) } } }, { interarrival: seconds(3), maximum: 50 }),
    stations: fc.array(fc.record({ time, machines: fc.integer({ min: 1, max: 3 }), bufferBefore: fc.constantFrom(0, 1, 4, null), has: fc.constantFrom("nothing", "nothing", "failures", "calendar", "operators", "power", "batch") }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ arrivals, stations }) => ({
    format: "plantloop/line@1",
    id: "line",
    arrivals,
    calendars: { half: { period: seconds(60), working: [[seconds(0), seconds(40)]] } },
    operators: { crew: { number: 2 } },
    stations: [
      ...stations.map(({ has, ...station }, index) => ({ id: `s${index}`, ...station, ...bufferOf(arrivals, index, station.bufferBefore), ...more[has] })),
      { id: "last", time: seconds(1), bufferBefore: 2 },
    ],
  }));

const orders = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 200 }),
    command: fc.oneof<fc.Arbitrary<FlowCommand>[]>(
      fc.constantFrom(1, 3, 8, null).map((limit) => ({ type: "wip-limit", limit })),
      fc.record({ station: fc.constantFrom("s0", "s1"), places: fc.constantFrom(0, 1, 2, null) }).map((given) => ({ type: "buffer", ...given })),
      fc.record({ station: fc.constantFrom("s0", "s1"), rule: fc.constantFrom(...dispatchRules, null) }).map((given) => ({ type: "dispatch", ...given })),
    ),
  }),
  { maxLength: 3 },
);

/** Whether the plant has taken an order: not every line has a second station, or room for every limit. */
function takes(plant: Plant, command: FlowCommand): boolean {
  try {
    order(plant, command);
    return true;
  } catch {
    return false;
  }
}

test("the short way through simple stations is the long way, to the byte", () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }), orders, (line, seed, stops, ordered) => {
      const short = createPlant(compileLine(line), { seed });
      const long = createPlant(compileLine(line), { seed });
      expect([...short.layout.isSimple].some((is) => is === 1)).toBe(true);
      long.layout.isSimple.fill(0);
      long.layout.comesPlainly.fill(0);
      expect([...short.layout.isSimple].some((is) => is === 1)).toBe(true);
      for (const { until, command } of [...stops.map((until) => ({ until, command: null })), ...ordered.map(({ at, command }) => ({ until: at, command })), { until: 300, command: null }].toSorted((left, right) => left.until - right.until)) {
        advance(short, until);
        advance(long, until);
        if (command !== null) expect(takes(long, command)).toBe(takes(short, command));
        expect(fingerprint(short)).toBe(fingerprint(long));
      }
    }),
    { numRuns: 200 },
  );
});
