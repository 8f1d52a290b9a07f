import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConveyorSpec, type FailuresSpec, type LineSpec, seconds } from "#line";
import { saturated } from "./lines.ts";
import { watched } from "./leaving.ts";

/** 3 s long, parts 1 s apart, three of them. */
const belt: ConveyorSpec = { length: 6, speed: 2, spacing: 2 };

/** A machine that never waits for work, a belt, a machine. */
function carried(times: { readonly first: number; readonly second: number; readonly machines?: number }, conveyor: ConveyorSpec, failures?: FailuresSpec): LineSpec {
  return saturated({ id: "a", time: seconds(times.first) }, { id: "b", time: seconds(times.second), machines: times.machines ?? 1, conveyor, ...(failures === undefined ? {} : { failures }) });
}

/** Down once, from 3 to 13 s. */
const once: FailuresSpec = { uptime: seconds(1e6), first: seconds(3), repair: seconds(10), clock: "calendar" };

describe("a conveyor", () => {
  test("takes a part to its end in length over speed, and lets parts in no closer than their spacing", () => {
    // Done at 0.5, 1, …; in at 0.5, 1.5, 2.5, …; 3 s later at the end.
    const { times, plant } = watched(carried({ first: 0.5, second: 0.25 }, belt), 6);
    expect(times).toEqual([3.75, 4.75, 5.75]);
    // a is blocked from 1 to 1.5, from 2 to 2.5 and so on.
    expect(plant.state.machines.timeIn[2]).toBe(2.5e6);
  });

  test("holds length over spacing parts and blocks the machine before it when it is full", () => {
    // b takes part 0 at 3.5 and works 4 s; parts 1, 2, 3 (in at 3.5) fill the belt; part 4 gets in at 7.5, when part 1 leaves.
    const { times, plant } = watched(carried({ first: 0.5, second: 4 }, belt), 12);
    expect(times).toEqual([7.5, 11.5]);
    expect([...plant.state.handling.onBelt]).toEqual([0, 3]);
    // Blocked 1–1.5, 2–2.5, 3–3.5, 4–7.5, 8–11.5.
    expect(plant.state.machines.timeIn[2]).toBe(8.5e6);
  });

  test("feeds several machines from its end", () => {
    // Part 2 waits at the end from 5.5 to 7.5; part 3 closes up to it and is at the end a second later, when the second machine is free.
    expect(watched(carried({ first: 0.5, second: 4, machines: 2 }, belt), 16).times).toEqual([7.5, 8.5, 11.5, 12.5, 15.5]);
  });

  test("that accumulates lets parts close up behind one that waits at its end", () => {
    // In at 2, 4, 6; 0 waits from 5 on, 1 and 2 stand behind it. From 13 on they come one second apart; part 3 enters at 13.
    expect(watched(carried({ first: 2, second: 0.25 }, belt, once), 17).times).toEqual([13.25, 14.25, 15.25, 16.25]);
  });

  test("that does not accumulate stands still as a whole while a part waits at its end", () => {
    // Part 0 at the end at 5: all stand till 13. Part 1, in at 4, is there at 4 + 3 + 8 = 15; part 2 enters at 13, part 3 (begun at 13) at 15.
    expect(watched(carried({ first: 2, second: 0.25 }, { ...belt, accumulating: false }, once), 19).times).toEqual([13.25, 15.25, 16.25, 18.25]);
  });

  test("brings its parts in whatever the times of moves say", () => {
    const line: LineSpec = { ...carried({ first: 0.5, second: 0.25 }, belt), transport: { time: seconds(50) } };
    expect(watched(line, 6).times).toEqual([3.75, 4.75, 5.75]);
  });
});

/** The same in steps of a tenth of a second: what leaves when. */
function inSteps({ first, second, travel, gap, accumulating }: { first: number; second: number; travel: number; gap: number; accumulating: boolean }, until: number): number[] {
  const capacity = Math.floor(travel / gap);
  const out: number[] = [];
  let positions: number[] = [];
  let ready = first;
  let busyUntil = -1;
  for (let t = 0; t <= until; t += 1) {
    if (busyUntil === t) out.push(t / 10);
    const stands = !accumulating && positions[0] === travel;
    const moved: number[] = [];
    for (const position of positions) moved.push(stands ? position : Math.min(position + 1, accumulating ? (moved.at(-1) ?? travel + gap) - gap : travel));
    positions = moved;
    if (busyUntil <= t && positions[0] === travel) {
      positions = positions.slice(1);
      busyUntil = t + second;
    }
    const isFree = positions.length < capacity && (positions.at(-1) ?? gap) >= gap && (accumulating || positions[0] !== travel);
    if (ready <= t && isFree) {
      positions.push(0);
      ready = t + first;
    }
  }
  return out;
}

test("a belt by events does what one in small steps does", () => {
  const model = fc.record({ first: fc.integer({ min: 1, max: 30 }), second: fc.integer({ min: 1, max: 30 }), places: fc.integer({ min: 1, max: 6 }), rest: fc.nat(9), gap: fc.integer({ min: 1, max: 10 }), accumulating: fc.boolean() });
  fc.assert(
    fc.property(model, ({ places, rest, ...of }) => {
      const travel = places * of.gap + Math.min(rest, of.gap - 1);
      const conveyor = { length: travel / 10, speed: 1, spacing: of.gap / 10, accumulating: of.accumulating };
      const { times } = watched(carried({ first: of.first / 10, second: of.second / 10 }, conveyor), 100);
      expect(times).toEqual(inSteps({ ...of, travel }, 1000));
    }),
    { numRuns: 300 },
  );
});
