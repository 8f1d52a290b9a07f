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

  test("is not ordered shortly before a planned one: the rest of the tool's life is too short to win its cost back", () => {
    const soon = looped(controlled({ work: { ...slow, maintenance: { time: seconds(300), cost: 100, every: 200 } } }), 2);
    // 10 s a part: machine 1 has made 180 of its 200 parts.
    run(soon, 0, 1800);
    order(soon.plant, { type: "fault", fault: "break", machine: 1 });
    run(soon, 1800, 2000);
    expect(acted(soon).filter(({ kind }) => kind === "maintenance")).toEqual([]);
  });

  test("of a wear below its limit is not even considered", () => {
    const of = looped(controlled({ work: slow }), 4);
    run(of, 0, 3 * hour);
    expect([...of.decisions.values()].filter(({ kind }) => kind === "maintenance")).toEqual([]);
  });
});
