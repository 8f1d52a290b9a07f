import { describe, expect, test } from "vitest";
import { type FleetSpec, type LineSpec, type StationSpec, type TransportSpec, seconds } from "#line";
import { machineStateCount, tally } from "#plant";
import { between, exponential, fed, saturated } from "./lines.ts";
import { watched } from "./leaving.ts";

const one = { interarrival: seconds(100), maximum: 1 };
const a: StationSpec = { id: "a", time: seconds(1) };

/** Two stations; a move from a to b takes 3 s, back 4 s. */
function shuttle(fleet: Omit<FleetSpec, "id" | "kind">, { first = {}, second = {} }: { readonly first?: Partial<StationSpec>; readonly second?: Partial<StationSpec> } = {}): LineSpec {
  return {
    ...saturated({ ...a, ...first }, { id: "b", time: seconds(1), bufferBefore: null, ...second }),
    transport: { moves: [{ from: "a", to: "b", time: seconds(3) }, { from: "b", to: "a", time: seconds(4) }], fleets: [{ id: "cart", ...fleet }] },
  };
}

describe("times of moves", () => {
  test("the pair counts before the start, the start before the end, and the rest take the transport's own time", () => {
    const stations = ["a", "b", "c", "d", "e"].map((id): StationSpec => ({ id, time: seconds(0) }));
    const transport: TransportSpec = {
      time: seconds(1),
      moves: [{ from: "a", to: "b", time: seconds(2) }, { to: "b", time: seconds(50) }, { from: "a", time: seconds(50) }, { from: "b", time: seconds(4) }, { to: "c", time: seconds(50) }, { to: "d", time: seconds(8) }],
    };
    // a→b 2, b→c 4, c→d 8, d→e 1.
    expect(watched({ ...fed(one, ...stations), transport }, 1000).times).toEqual([115]);
  });

  test("a move that nothing is said of takes none", () => {
    expect(watched({ ...fed(one, a, { id: "b", time: seconds(1) }), transport: { moves: [{ from: "b", time: seconds(9) }] } }, 1000).times).toEqual([102]);
  });
});

describe("a vehicle", () => {
  test("fetches each part from its machine, which is blocked until then, and drives back empty for the next", () => {
    // Part 0: done at 1, loaded till 2, at b at 5, unloaded till 7, out at 8. Back at a at 11; from then on the same every 10 s.
    const { times, plant } = watched(shuttle({ load: seconds(1), unload: seconds(2) }), 107);
    expect(times).toEqual([8, 18, 28, 38, 48, 58, 68, 78, 88, 98]);
    const { machineSeconds, vehicleSeconds } = tally(plant);
    // Idle before part 0 is done; ten drives back of 4 s; eleven loaded of 6 s.
    expect(vehicleSeconds).toEqual([1, 40, 66, 0]);
    // a works at 0–1, 2–3, 12–13 … 102–103; in between it holds its part.
    expect(machineSeconds.slice(0, 3)).toEqual([0, 12, 95]);
  });

  test("leaves a machine free to go on while its output has places", () => {
    // 1, 2, 3 s: parts 0, 1, 2 go into the output (0 is taken up at 2); part 3 finds it full at 4 and goes there when part 1 leaves at 12.
    const { plant } = watched(shuttle({ load: seconds(1), unload: seconds(2) }, { first: { outputPlaces: 2 } }), 12.5);
    expect(tally(plant).machineSeconds.slice(0, 3)).toEqual([0, 4.5, 8]);
    expect([...plant.state.handling.output]).toEqual([2, 0]);
  });

  test("frees a place in the output for the machine that waits for it, and for no other", () => {
    // Both machines are done at 1.5: one part in the output, taken up at 2.5, when the other machine's part takes its place.
    const { plant } = watched(shuttle({ load: seconds(1) }, { first: { time: seconds(1.5), machines: 2, outputPlaces: 1 } }), 2.75);
    expect(tally(plant).machineSeconds.slice(0, 3)).toEqual([0, 2.75, 0]);
    expect(tally(plant).machineSeconds.slice(machineStateCount, machineStateCount + 3)).toEqual([0, 1.75, 1]);
  });

  test("is sent only when the next station has room, and that place is kept free", () => {
    // b works 2 s … with no place before it: part 1 is sent for at 12, when b is free: 12 + 4 back + 3 on = 19.
    const full = watched(shuttle({}, { second: { time: seconds(8), bufferBefore: 0 } }), 50);
    expect(full.times).toEqual([12, 27, 42]);
    // With one place: part 1 is fetched at once (at 4) and there at 11; part 2 is sent for at 12, when b takes part 1.
    const buffered = watched(shuttle({}, { second: { time: seconds(8), bufferBefore: 1 } }), 50);
    expect(buffered.times).toEqual([12, 20, 28, 36, 44]);
  });

  test("takes the hot lot first where its fleet goes by priority", () => {
    const lots = (requests: "fifo" | "priority"): readonly number[] => watched({
      format: "plantloop/line@1", id: "line",
      products: { lot: { route: [{ station: "a" }, { station: "b" }] } },
      releases: [{ id: "none", product: "lot", interarrival: seconds(1e6) }],
      inventory: [{ product: "lot", lots: 2 }, { product: "lot", priority: 5 }],
      stations: [{ ...a, machines: 3 }, { id: "b", time: seconds(1) }],
      transport: { time: seconds(10), fleets: [{ id: "cart", requests }] },
    }, 100).numbers;
    expect(lots("fifo")).toEqual([0, 1, 2]);
    expect(lots("priority")).toEqual([0, 2, 1]);
  });

  test("the nearest idle one comes; of those as near, the one that has been idle longest", () => {
    const stations = ["a", "b", "c"].map((id): StationSpec => ({ id, time: seconds(1), bufferBefore: null }));
    const run = (maximum: number, vehicles: number): number[] => {
      const { plant } = watched({ ...fed({ interarrival: seconds(100), maximum }, ...stations), transport: { time: seconds(5), fleets: [{ id: "cart", vehicles }] } }, 1000);
      return [...plant.state.handling.at];
    };
    // The first takes the part to b and, standing there, on to c; the next part finds the second one nearest.
    expect(run(1, 3)).toEqual([2, 0, 0]);
    expect(run(2, 3)).toEqual([2, 2, 0]);
  });

  test("goes home when nothing waits, and takes the next part when it is there", () => {
    // Parts come at 5 and 10. The first: done 6, at b 9, out 10. Home is a, reached at 13; the second, done at 11, is at b at 16.
    const transport = shuttle({ home: "a" }).transport ?? {};
    const line = { ...fed({ interarrival: seconds(5), maximum: 2 }, a, { id: "b", time: seconds(1) }), transport };
    expect(watched(line, 100).times).toEqual([10, 17]);
    expect([...watched(line, 100).plant.state.handling.at]).toEqual([0]);
  });

  test("that breaks down at work goes on after the repair", () => {
    // 4 s of work are over at 5, when it begins to unload: down till 15, out at 18.
    const atWork = shuttle({ load: seconds(1), unload: seconds(2), failures: { uptime: seconds(4), repair: seconds(10) } });
    expect(watched(atWork, 18).times).toEqual([18]);
    // By the calendar it fails at 3 on its way (till 13, then 2 s more) and at 16 while it unloads (till 26, then 1 s more).
    const byCalendar = shuttle({ load: seconds(1), unload: seconds(2), failures: { uptime: seconds(3), repair: seconds(10), clock: "calendar" } });
    const { times, plant } = watched(byCalendar, 28);
    expect(times).toEqual([28]);
    expect(tally(plant).vehicleSeconds).toEqual([1, 1, 6, 20]);
  });

  test("serves only the moves of its fleet; the others need no carrier", () => {
    const line: LineSpec = {
      ...fed({ interarrival: seconds(1), maximum: 3 }, { ...a, time: seconds(0) }, { id: "b", time: seconds(0), bufferBefore: null }, { id: "c", time: seconds(0), bufferBefore: null }),
      transport: { time: seconds(10), fleets: [{ id: "cart", serves: [{ from: "b" }] }] },
    };
    // All are at b 10 s after they came; from there one vehicle (first driven there from a, then from c) takes 20 s each.
    expect(watched(line, 200).times).toEqual([31, 51, 71]);
  });

  test("parts of a batch leave their machine one after the other", () => {
    const line: LineSpec = {
      ...saturated({ id: "a", time: seconds(2), batch: { minimum: 2, maximum: 2, of: "any" } }, { id: "b", time: seconds(0), bufferBefore: null }),
      transport: { time: seconds(5), fleets: [{ id: "cart" }] },
    };
    // Done at 2: the first at b at 7, the vehicle back at 12, when the second is taken up and the machine begins the next two.
    const { times, plant } = watched(line, 22);
    expect(times).toEqual([7, 17]);
    expect(tally(plant).machineSeconds.slice(0, 3)).toEqual([0, 4, 18]);
  });

  test("vehicles that carry for exponential times and are back at once are the servers of M/M/3: 1.0787 s of waiting at 80 % (Erlang C 0.6472)", () => {
    const line: LineSpec = {
      ...fed({ interarrival: exponential(1 / 2.4) }, { id: "a", time: seconds(0), outputPlaces: null }, { id: "b", time: seconds(0), bufferBefore: null }),
      transport: { moves: [{ from: "a", time: exponential(1) }, { from: "b", time: seconds(0) }], fleets: [{ id: "cart", vehicles: 3 }] },
    };
    const { cycle } = between(line, 5000, 65_000);
    expect(Math.abs((cycle - 1) / 1.0787 - 1)).toBeLessThan(0.1);
  }, 30_000);
});

test("a crane moves along its track at its speed, whatever the times of moves say", () => {
  const line: LineSpec = {
    ...fed(one, a, { id: "b", time: seconds(1) }, { id: "c", time: seconds(1) }),
    transport: { time: seconds(1000), fleets: [{ id: "crane", kind: "crane", track: { positions: { a: 4, b: 0, c: 30 }, speed: 2 }, load: seconds(3), unload: seconds(5), home: "c" }] },
  };
  // Done at 101; 13 s from c, 3 to hoist, 2 to b, 5 to lower: 124. Home till 139, 15 s back to b, 3 + 15 + 5 to c, and 1 of work: 178.
  const { times, plant } = watched(line, 178);
  expect(times).toEqual([178]);
  expect(tally(plant).vehicleSeconds).toEqual([102, 43, 33, 0]);
});
