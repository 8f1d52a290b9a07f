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
