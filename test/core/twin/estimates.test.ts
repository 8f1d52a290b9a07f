import { describe, expect, test } from "vitest";
import { type CompiledLine, compileLine } from "#line";
import { plants } from "#lines";
import { createSession, stepSession } from "#loop";
import { assume, createTwin, matchOf, partsSinceMaintenance } from "#twin";
import { calibrationOf, looks, toolErrors } from "./toolErrors.ts";

const hour = 3600;
const all = Object.values(plants).map((spec) => [spec.id, compileLine(spec)] as const);
const lines = all.filter(([id]) => id === "die-stacking");

describe.each(lines)("of the shipped line %s the twin", (_, line: CompiledLine) => {
  const seeds = [1, 2, 3, 4, 5, 6];
  const runs = seeds.map((seed) => {
    const session = createSession(line, { seed, loop: seed % 2 === 0 ? "open" : "closed", shadow: false });
    return [3, 6, 9].map((at) => {
      stepSession(session, at * hour);
      return { errors: toolErrors(session, at * hour), match: matchOf(session.brain.twin.state.match) };
    });
  }).flat();

  test("follows every hidden tool within the uncertainty that it states: nine in ten lie within 1.96 of its standard deviations", () => {
    const names = Object.keys(runs[0]?.errors ?? {});
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const all = runs.flatMap((run) => run.errors[name] ?? []);
      expect(all.filter((error) => Math.abs(error) < 1.96).length / all.length).toBeGreaterThan(0.9);
    }
  });

  test("does not overstate that uncertainty more than twofold", () => {
    for (const name of Object.keys(runs[0]?.errors ?? {})) {
      const all = runs.flatMap((run) => run.errors[name] ?? []);
      expect(all.reduce((sum, error) => sum + error * error, 0) / all.length).toBeGreaterThan(0.25);
    }
  });

  test("predicts measurements: 85 to 95 % lie within its 90 % interval", () => {
    const shares = runs.map(({ match }) => match?.coverage90 ?? 0);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.85);
    expect(mean).toBeLessThan(0.95);
  });
});

/** So many runs of each plant, every second with the loop closed: more where there are few tools to look at. `npm run bench -- estimates` looks at more, by tool. */
const runsOf: Readonly<Record<string, number>> = { "wafer-fab": 2, "car-plant": 4, "oled-display": 4, shipyard: 16 };

describe.each(all.filter(([id]) => id in runsOf))("of the hidden tools of %s", (id, line: CompiledLine) => {
  test("as many lie within the twin's 90 % intervals as should, and those are about as wide as they should be", { timeout: 120_000 }, () => {
    const errors = Array.from({ length: runsOf[id] ?? 0 }, (_, run) => {
      const session = createSession(line, { seed: run + 1, loop: run % 2 === 0 ? "open" : "closed", shadow: false, holdouts: false });
      return (looks[id] ?? []).flatMap((at) => {
        stepSession(session, at * hour);
        return Object.values(toolErrors(session, at * hour)).flat();
      });
    }).flat();
    expect(errors.length).toBeGreaterThan(100);
    const { share, meanSquare } = calibrationOf(errors);
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(share).toBeLessThanOrEqual(0.99);
    // Of intervals twice as wide as they should be it would be 0.25.
    expect(meanSquare).toBeGreaterThan(0.5);
  });
});

describe.each(lines)("before anything is seen of the line %s", (_, line: CompiledLine) => {
  test("the twin knows the plan of staggered maintenance: how far each machine is, and about how far its tools have grown by then", () => {
    const twin = createTwin(line);
    for (const { station, tool, machine, value } of assume(twin, 0).tools) {
      const { maintenance, tools, firstMachine } = line.stations[station] ?? {};
      const parts = maintenance?.partsAtStart[machine] ?? 0;
      expect(partsSinceMaintenance(twin, (firstMachine ?? 0) + machine, 0)).toBeCloseTo(parts, 6);
      const { initial = 0, perPart = 0 } = tools?.[tool] ?? {};
      expect(value).toBeCloseTo(initial + (maintenance?.resets.includes(tool) === true ? parts * perPart : 0), 6);
    }
  });

  test("what it does not know of a tool grows with the parts that it has made since maintenance", () => {
    const tools = assume(createTwin(line), 0).tools.filter(({ station }) => line.stations[station]?.maintenance?.partsAtStart.some((parts) => parts > 0) === true);
    const steps = tools.flatMap(({ station, tool, sd, machine }) => tools.filter((other) => other.station === station && other.tool === tool && other.machine === machine + 1).map((next) => next.sd - sd));
    expect(steps.length).toBeGreaterThan(0);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });
});
