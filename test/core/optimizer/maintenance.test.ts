import { describe, expect, test } from "vitest";
import { seconds, type StationSpec } from "#line";
import { order } from "#plant";
import { acted, controlled, looped, run } from "./lines.ts";

const hour = 3600;
const slow: Partial<StationSpec> = { tool: { drift: { unit: "µm" }, wear: { unit: "1", perPart: 0.00001 } } };

describe("a maintenance", () => {
  test("is ordered when a sensor shows a wear that costs more than the maintenance, says why, and later that the wear is gone", () => {
    const of = looped(controlled({ work: slow }), 2);
    run(of, 0, hour / 2);
    expect(acted(of).filter(({ kind }) => kind === "maintenance")).toEqual([]);
    order(of.plant, { type: "fault", fault: "break", machine: 1 });
    run(of, hour / 2, hour);
    const [decision, ...others] = acted(of).filter(({ kind }) => kind === "maintenance");
    expect(others).toEqual([]);
    expect(decision).toMatchObject({ station: "work", machine: 1, about: "wear", chosen: "maintain-now" });
    expect(Math.abs((decision?.seen.mean ?? 0) - 0.9)).toBeLessThan(0.3);
    const [now, wait] = decision?.considered ?? [];
    expect(now?.cost?.mean).toBeLessThan(wait?.cost?.mean ?? 0);
    expect(decision?.came?.observations).toBe(5);
    expect(Math.abs((decision?.came?.mean ?? 9) - 0)).toBeLessThan(4 * (0.1 / Math.sqrt(5)));
    expect(of.plant.state.machines.maintenances[1]).toBe(1);
  });

  test("is not ordered when it costs more than the wear, however long that lasts; what was weighed is on record", () => {
    const dear = looped(controlled({ work: { ...slow, maintenance: { time: seconds(300), cost: 1e6, every: 2000 } } }), 2);
    run(dear, 0, hour / 2);
    order(dear.plant, { type: "fault", fault: "break", machine: 1 });
    run(dear, hour / 2, 2 * hour);
    const considered = [...dear.decisions.values()].filter(({ kind }) => kind === "maintenance");
    expect(considered.length).toBeGreaterThan(1);
    expect(considered.every(({ chosen }) => chosen === "wait")).toBe(true);
    // 50 readings between two looks, one every 10 s.
    expect(considered.length).toBeLessThan(1.5 * hour / 500 + 2);
  });

  test("is not ordered where tools are renewed by plan so often that one more costs more than the wear until then, but is where they are not", () => {
    const orders = ([[200, 1950], [2000, 2 * hour]] as const).map(([every, until]) => {
      const of = looped(controlled({ work: { ...slow, maintenance: { time: seconds(300), cost: 5000, every } } }), 2);
      // 10 s a part: machine 1 has made 150 of its 200 or 2000 parts.
      run(of, 0, 1500);
      order(of.plant, { type: "fault", fault: "break", machine: 1 });
      run(of, 1500, until);
      return acted(of).filter(({ kind }) => kind === "maintenance").length;
    });
    expect(orders).toEqual([0, 1]);
  });

  test("comes at the level that costs least, whatever limit the line sets: beyond it the loss is above the long-run cost", () => {
    const of = looped(controlled({ work: { tool: { drift: { unit: "µm" }, wear: { unit: "1", perPart: 0.001 } }, maintenance: { time: seconds(300), cost: 100 } }, line: { wears: [{ station: "work", tool: "wear", sensor: "ripple", limit: 5 }] } }), 6);
    run(of, 0, 4 * hour);
    const [first] = acted(of).filter(({ kind }) => kind === "maintenance");
    expect(first?.seen.mean).toBeLessThan(1.2);
    expect(first?.seen.mean).toBeGreaterThan(0.2);
    expect(first?.gain?.mean).toBeGreaterThan(0);
  });

  test("of a wear below its limit is not even considered", () => {
    const of = looped(controlled({ work: slow }), 4);
    run(of, 0, 3 * hour);
    expect([...of.decisions.values()].filter(({ kind }) => kind === "maintenance")).toEqual([]);
  });
});
