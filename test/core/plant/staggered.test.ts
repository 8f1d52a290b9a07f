import { describe, expect, test } from "vitest";
import { type LineSpec, type StationSpec, compileLine, seconds } from "#line";
import { advance, createPlant, tally } from "#plant";
import { saturated } from "./lines.ts";

const maintained = (staggered: boolean, machines = 4): LineSpec => saturated(mill({ staggered }, machines), { id: "end", time: seconds(0.1), bufferBefore: 50 });

function mill(maintenance: Partial<StationSpec["maintenance"]>, machines = 4): StationSpec {
  return {
    id: "mill",
    machines,
    time: seconds(1),
    tool: { wear: { unit: "1", perPart: 0.01, spread: 0.2, initialSd: 0.1 }, drift: { unit: "1", initialSd: 0.1, walkSd: 0.5 }, dust: { unit: "1", perPart: 1 } },
    makes: { cut: { formula: "wear + drift + dust" } },
    maintenance: { time: seconds(1), every: 100, resets: ["wear", "drift"], ...maintenance },
  };
}

/** The tool states of each machine of the mill: wear, drift, dust. */
function tools(line: LineSpec, seed = 1): number[][] {
  const { state, widths } = createPlant(compileLine(line), { seed });
  return Array.from({ length: 4 }, (_, machine) => [...state.machines.tools.subarray(machine * widths.tool, (machine + 1) * widths.tool)]);
}

describe("staggered maintenance", () => {
  test("starts the i-th of n machines with i/n of the parts between two maintenances behind it, to the nearest part", () => {
    const since = (machines: number): number[] => [...createPlant(compileLine(maintained(true, machines)), { seed: 1 }).state.machines.partsSinceMaintenance].slice(0, machines);
    expect(since(4)).toEqual([0, 25, 50, 75]);
    expect(since(3)).toEqual([0, 33, 67]);
    expect(since(1)).toEqual([0]);
  });

  test("has tool states grown by then, each by its machine's own rate; those that maintenance does not mend are fresh", () => {
    const [fresh, grown] = [tools(maintained(false)), tools(maintained(true))];
    const { toolRates } = createPlant(compileLine(maintained(true)), { seed: 1 }).state.machines;
    grown.forEach(([wear = 0, , dust], machine) => {
      expect(wear - (fresh[machine]?.[0] ?? 0)).toBeCloseTo(25 * machine * (toolRates[machine * 3] ?? 0), 12);
      expect(dust).toBe(0);
    });
  });

  test("lets a walk have gone on for as many parts: its variance is theirs", () => {
    const walks = Array.from({ length: 400 }, (_, seed) => (tools(maintained(true), seed)[3]?.[1] ?? 0) - (tools(maintained(false), seed)[3]?.[1] ?? 0));
    const variance = walks.reduce((sum, walk) => sum + walk * walk, 0) / walks.length;
    // Four standard errors of a variance of 400 normal values: 4 √(2/400).
    expect(Math.abs(variance / (75 * 0.25) - 1)).toBeLessThan(0.29);
  });

  test("spreads the maintenances of a station over the time between two, where machines that all start fresh stop together", () => {
    const stops = (staggered: boolean): number => {
      const plant = createPlant(compileLine(maintained(staggered)), { seed: 1 });
      let most = 0;
      for (let now = 0.5; now < 500; now += 0.5) {
        advance(plant, now);
        most = Math.max(most, plant.state.machines.state.slice(0, 4).filter((state) => state === 5).length);
      }
      return most;
    };
    expect(stops(false)).toBe(4);
    expect(stops(true)).toBe(1);
  });

  test("changes nobody else's luck: times, failures and noise of the run stay", () => {
    const times = (staggered: boolean): number[] => {
      const line = compileLine(saturated(mill({ staggered, every: 1_000_000 }), { id: "end", time: { exponential: { mean: seconds(0.2) } }, bufferBefore: 3, failures: { uptime: seconds(20), repair: { exponential: { mean: seconds(2) } } } }));
      const plant = createPlant(line, { seed: 5 });
      advance(plant, 300);
      return [...tally(plant).machineSeconds];
    };
    expect(times(true)).toEqual(times(false));
  });
});
