import { describe, expect, test } from "vitest";
import { type CompiledLine, compileLine } from "#line";
import { plants } from "#lines";
import { type Session, createSession, stepSession } from "#loop";
import { assume, createTwin, matchOf, partsSinceMaintenance, trackOf } from "#twin";

const hour = 3600;
// Of the other plants not all tools are known so well yet: re-entrant flow, parts of parts, and few parts a day.
const lines = Object.values(plants).filter(({ id }) => id === "die-stacking").map((spec) => [spec.id, compileLine(spec)] as const);

/** The hidden truth, which only a test may look at, less what the twin believes, in standard deviations that it states; by tool state. */
function errors({ plant, brain, line }: Session, now: number): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const { station, machine, tool, value, sd } of assume(brain.twin, now).tools) {
    if (trackOf(brain.twin, { station, machine, tool }) === null) continue;
    const of = line.stations[station];
    const truth = plant.state.machines.tools[((of?.firstMachine ?? 0) + machine) * plant.widths.tool + tool] ?? 0;
    (found[of?.tools[tool]?.id ?? ""] ??= []).push((truth - value) / sd);
  }
  return found;
}

describe.each(lines)("of the shipped line %s the twin", (_, line: CompiledLine) => {
  const seeds = [1, 2, 3, 4, 5, 6];
  const runs = seeds.map((seed) => {
    const session = createSession(line, { seed, loop: seed % 2 === 0 ? "open" : "closed", shadow: false });
    return [3, 6, 9].map((at) => {
      stepSession(session, at * hour);
      return { errors: errors(session, at * hour), match: matchOf(session.brain.twin.state.match) };
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
