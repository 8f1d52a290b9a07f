import { describe, expect, test } from "vitest";
import { analyzeLine, compileLine, minutes, seconds, station } from "#line";
import { plants } from "#lines";
import { exponential, fed, saturated, between } from "../plant/lines.ts";

describe("what is said of a line without running it", () => {
  test("the bottleneck is the station of least capacity, which bounds the throughput", () => {
    const analysis = analyzeLine(saturated(station("a", { time: seconds(1) }), station("b", { time: exponential(3), machines: 2 }), station("c", { time: seconds(1.2) })));
    expect(analysis.stations.map(({ capacity }) => capacity)).toEqual([1, 2 / 3, 1 / 1.2]);
    expect(analysis).toMatchObject({ bottleneck: "b", throughputBound: { perSecond: 2 / 3, limitedBy: "station" }, arrivalRate: null });
  });

  test("failures and planned maintenance take capacity off", () => {
    const failures = { uptime: exponential(50), repair: exponential(10) };
    const maintenance = { time: minutes(1), every: 60 };
    const analysis = analyzeLine(saturated(station("a", { time: seconds(1), failures }), station("b", { time: seconds(1), maintenance })));
    expect(analysis.stations[0]).toMatchObject({ availability: 50 / 60, capacity: 50 / 60 });
    expect(analysis.stations[1]?.capacity).toBeCloseTo(1 / 2, 12);
  });

  test("arrivals slower than every station bound the throughput", () => {
    expect(analyzeLine(fed({ interarrival: exponential(4) }, station("a", { time: seconds(1) }))).throughputBound).toEqual({ perSecond: 1 / 4, limitedBy: "arrivals" });
  });

  test("a station that takes no time has no limit", () => {
    const analysis = analyzeLine(fed({ interarrival: seconds(4) }, station("a", { time: seconds(0) })));
    expect(analysis).toMatchObject({ bottleneck: null, throughputBound: { perSecond: 0.25, limitedBy: "arrivals" } });
  });

  test("a run of a failing station alone comes to the capacity that was computed", () => {
    const line = saturated(station("a", { time: exponential(1), machines: 2, failures: { uptime: exponential(50), repair: exponential(10), clock: "operating" } }));
    const run = between(line, 0, 200_000);
    expect(run.out / run.seconds / (analyzeLine(line).stations[0]?.capacity ?? 0)).toBeCloseTo(1, 1);
  });
});

describe("lots that split, and lots that are built into others", () => {
  const stations = [station("make", { time: seconds(2) }), station("finish", { time: seconds(1), machines: 2, bufferBefore: null })];
  const { arrivals: _, ...base } = saturated(...stations);

  test("a station's work counts all that a lot splits into; what leaves is bounded in what leaves", () => {
    // A sheet takes 2 s, its six pieces 6 × 1 s on two machines: 3 s a sheet, that is 2 pieces a second.
    const line = {
      ...base,
      products: { sheet: { route: [{ station: "make", splitsInto: { piece: 6 } }] }, piece: { route: [{ station: "finish" }] } },
      releases: [{ id: "sheets", product: "sheet", interarrival: seconds(1) }],
    };
    const analysis = analyzeLine(line);
    expect(analysis.stations.map(({ meanSeconds, capacity }) => [meanSeconds, capacity])).toEqual([[2, 1 / 2], [6, 1 / 3]]);
    expect(analysis).toMatchObject({ bottleneck: "finish", throughputBound: { perSecond: 2, limitedBy: "station" } });
    const slow = analyzeLine({ ...line, releases: [{ id: "sheets", product: "sheet", interarrival: seconds(12) }] });
    expect(slow.throughputBound).toEqual({ perSecond: 0.5, limitedBy: "arrivals" });
    const run = between(line, 1000, 11_000);
    expect(run.out / run.seconds).toBeCloseTo(2, 2);
  });

  const built = (legs: number) => ({
    ...base,
    products: { leg: { route: [{ station: "make" }] }, table: { route: [{ station: "finish", components: { leg: 4 } }] } },
    releases: [{ id: "legs", product: "leg", interarrival: seconds(legs) }, { id: "tables", product: "table", interarrival: seconds(5) }],
  });

  test.each([
    [1, 1 / 8, "four legs take the first station 8 s"],
    [3, 1 / 12, "a leg every 3 s is a table every 12"],
  ] as const)("with a leg every %d s there are at most %d tables a second: %s", (legs, most, _why) => {
    expect(analyzeLine(built(legs)).throughputBound.perSecond).toBeCloseTo(most, 12);
    const run = between(built(legs), 1000, 21_000);
    expect(run.out / run.seconds).toBeCloseTo(most, 2);
  });
});

describe("what transport lets through", () => {
  const stations = [station("a", { time: seconds(1) }), station("b", { time: seconds(1), bufferBefore: null }), station("c", { time: seconds(1), bufferBefore: null })];

  test("a fleet carries no more than its vehicles can, loaded all the time that they are up", () => {
    // Two moves of 2 + 6 + 2 s; half of the time down; three vehicles: 3 / 2 / 20.
    const fleet = { id: "carts", vehicles: 3, load: seconds(2), unload: seconds(2), failures: { uptime: exponential(50), repair: exponential(50) } };
    const analysis = analyzeLine({ ...saturated(...stations), transport: { time: exponential(6), fleets: [fleet] } });
    expect(analysis.fleets).toEqual([{ id: "carts", vehicles: 3, loadedSeconds: 20, availability: 0.5, capacity: 0.075 }]);
    expect(analysis).toMatchObject({ bottleneck: "a", throughputBound: { perSecond: 0.075, limitedBy: "transport" } });
    expect(analysis.notes[0]).toBe("of the transport, the fleet carts lets the least through: at most 270 parts/h");
  });

  test("a crane's moves take the way along its track", () => {
    const crane = { id: "crane", kind: "crane" as const, serves: [{ to: "c" }], track: { positions: { a: 0, b: 5, c: 25 }, speed: 4 } };
    expect(analyzeLine({ ...saturated(...stations), transport: { fleets: [crane] } }).throughputBound).toEqual({ perSecond: 0.2, limitedBy: "transport" });
  });

  test("a conveyor lets one part through for each spacing", () => {
    const line = saturated(station("a", { time: seconds(1) }), station("b", { time: seconds(1), conveyor: { length: 4, speed: 0.5, spacing: 2 } }));
    expect(analyzeLine(line).throughputBound).toEqual({ perSecond: 0.25, limitedBy: "transport" });
    const run = between(line, 100, 1100);
    expect(run.out / run.seconds).toBe(0.25);
  });
});

describe("what limits yield", () => {
  const line = {
    ...saturated(
      station("make", {
        time: seconds(1),
        recipe: { heat: { unit: "K", setPoint: 10, range: [0, 20] } },
        tool: { drift: { unit: "K", initial: 1, initialSd: 3 } },
        makes: { size: { formula: "heat + drift", noise: 4 }, gap: { formula: "2*size - 20", noise: 0 } },
      }),
      station("test", { time: seconds(1), grades: true }),
    ),
    characteristics: {
      size: { unit: "µm", spec: [0, 16] as const, measuredAt: "make", gauge: { noise: 0 } },
      gap: { unit: "µm", spec: [null, 12] as const, measuredAt: "make", gauge: { noise: 0 } },
    },
  };

  test("nominal values come from nominal set points and fresh tools, spreads from noise and tools together", () => {
    const [size, gap] = analyzeLine(line).characteristics;
    // √(3² + 4²) = 5, and twice that where the value is doubled.
    expect(size).toMatchObject({ nominal: 11, spread: 5, lower: 0, upper: 16, margin: 1 });
    expect(gap).toMatchObject({ nominal: 2, spread: 10, lower: null, upper: 12, margin: 1 });
  });

  test("the characteristic nearest to its limit in its own spread limits yield", () => {
    const closer = { ...line, characteristics: { ...line.characteristics, gap: { ...line.characteristics.gap, spec: [null, 7] as const } } };
    expect(analyzeLine(closer).limitsYield).toBe("gap");
  });

  test.each(Object.values(plants).map((shipped) => [shipped.id, shipped] as const))("the nominal part of the shipped line %s is in specification", (_, shipped) => {
    const analysis = analyzeLine(shipped);
    expect(analysis.characteristics).toHaveLength(compileLine(shipped).characteristics.length);
    for (const { margin } of analysis.characteristics) expect(margin).toBeGreaterThan(2);
  });
});
