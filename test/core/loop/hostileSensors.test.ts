import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledLine } from "#line";
import { type Session, saveSession, stepSession, summarize } from "#loop";
import type { Plant } from "#plant";
import { saveBrain } from "../../../src/core/loop/brain.ts";
import { standardLookSeconds as tickSeconds } from "../../../src/core/loop/rhythm.ts";
import { type Attack, attackOf, attacks, hostile } from "./hostile.ts";
import { designed, session, shipped } from "./sessions.ts";

const minute = 60_000;
const kinds = Object.keys(attacks).filter((kind): kind is Attack["kind"] => Object.hasOwn(attacks, kind));
/** Those that a machine's controller, which says what was done to it, cannot be told from itself by. */
const ofSensors = kinds.filter((kind) => kind !== "early");

interface Hostile {
  readonly run: Session;
  /** Every move that the loop ordered: how far beyond its step, and beyond its range, as shares of the range; 0 for none. */
  readonly moves: { readonly beyondStep: number; readonly beyondRange: number }[];
}

/** Runs a session whose eyes are hostile, and holds every order of the loop against what the line allows. */
function play(line: CompiledLine, list: readonly Attack[], given: { readonly looks: number; readonly equipment?: boolean; readonly hasDesk?: boolean; readonly designSearchAt?: number }): Hostile {
  const { looks, equipment = false, hasDesk = false, designSearchAt = null } = given;
  const first = session(line, { shadow: false, holdouts: false, forecasts: hasDesk, designSearchAt });
  const moves: Hostile["moves"] = [];
  let before: readonly number[] = [];
  const eyes = hostile(first.sensing, list, { equipment });
  const run: Session = { ...first, sensing: { ...eyes, take: () => {
    before = [...first.plant.state.machines.setPoints];
    return eyes.take();
  } } };
  for (let look = 1; look <= looks; look += 1) {
    stepSession(run, look * tickSeconds);
    moves.push(...movesOf(run.plant, before));
  }
  return { run, moves };
}

/** What the loop moved at a look: the plant stands still between what it sees and what it orders. */
function movesOf({ line, state: { machines }, widths }: Plant, before: readonly number[]): Hostile["moves"] {
  return line.stations.flatMap((station) => Array.from({ length: station.machines }, (_, machine) => station.recipe.flatMap(({ range: [lowest, highest], maxStep }, index) => {
    const at = (station.firstMachine + machine) * widths.recipe + index;
    const [from, to] = [before[at] ?? 0, machines.setPoints[at] ?? Number.NaN];
    if (from === to) return [];
    return [{ beyondStep: Math.max(0, Math.abs(to - from) - maxStep * (1 + 1e-9)) / (highest - lowest), beyondRange: to >= lowest && to <= highest ? 0 : 1 }];
  })).flat());
}

/** `PLANTLOOP_HOSTILE=20` plays so many times as many. */
const thoroughness = Number(process.env["PLANTLOOP_HOSTILE"] ?? 1);

const lines: readonly [string, CompiledLine, { readonly looks: number; readonly runs: number }][] = [["a small line", designed, { looks: 60, runs: 12 * thoroughness }], ["die stacking", shipped(), { looks: 60, runs: 3 * thoroughness }]];

describe.each(lines)("%s: whatever the sensors say", (_, line, { looks, runs }) => {
  test("no set point leaves its range or moves farther than its step, and the loop goes on", { timeout: 3 * minute }, () => {
    let moved = 0;
    fc.assert(fc.property(fc.array(attackOf(ofSensors), { minLength: 1, maxLength: 4 }), (list) => {
      const { run, moves } = play(line, list, { looks });
      moved += moves.length;
      expect(moves.filter(({ beyondStep, beyondRange }) => beyondStep > 0 || beyondRange > 0)).toEqual([]);
      expect(() => saveSession(run)).not.toThrow();
    }), { numRuns: runs });
    expect(moved).toBeGreaterThan(runs / 2);
  });

  test("also where the machines' own messages come late, twice or at a wrong time, no set point leaves its range and nothing throws", { timeout: 3 * minute }, () => {
    fc.assert(fc.property(fc.array(attackOf(kinds), { minLength: 1, maxLength: 4 }), (list) => {
      const { run, moves } = play(line, list, { looks, equipment: true, hasDesk: true });
      expect(moves.every(({ beyondRange }) => beyondRange === 0)).toBe(true);
      expect(() => summarize(run)).not.toThrow();
    }), { numRuns: Math.ceil(runs / 3) });
  });
});

test.each(kinds)("what the loop keeps in mind stays bounded while its sensors are %s", { timeout: minute }, (kind) => {
  const size = ({ run }: Hostile): number => JSON.stringify(saveBrain(run.brain)).length;
  const calm = size(play(designed, [], { looks: 150 }));
  for (const sign of [-1, 1]) {
    expect(size(play(designed, [{ kind, from: 5, looks: 150, every: 1, size: 5 * sign }], { looks: 150, equipment: kind === "duplicated" }))).toBeLessThan(3 * calm);
  }
});

test("what it keeps does not grow with time, whatever comes twice, late or wild, but for its newest decisions and what machines said, which are counted", { timeout: minute }, () => {
  const list = (["duplicated", "wild", "delayed"] as const).map((kind, nth): Attack => ({ kind, from: 0, looks: 9999, every: nth + 1, size: 3 }));
  const { run } = play(designed, list, { looks: 240 });
  const { twin, optimizer, monitor, own } = run.brain;
  const size = (): number => JSON.stringify([monitor.state, { ...twin.state, equipment: null }, { ...optimizer.state, decisions: null }, own]).length;
  const before = size();
  stepSession(run, 480 * tickSeconds);
  expect(size()).toBeLessThan(1.1 * before);
  expect(optimizer.state.decisions.length).toBeLessThanOrEqual(200);
  expect(twin.state.equipment.recent.length).toBeLessThan(1000);
});

test("a twin that has lost the plant to its sensors says so, and no design is searched on it", { timeout: minute }, () => {
  const { run } = play(designed, [{ kind: "wild", from: 0, looks: 999, every: 1, size: 5 }], { looks: 150, designSearchAt: 4000 });
  expect(summarize(run).happenings.map(({ kind }) => kind)).toContain("twin-lost");
  expect(run.brain.own.experiments).toBe(0);
  expect(run.brain.own.revisions).toHaveLength(1);
  const calm = play(designed, [], { looks: 150, designSearchAt: 4000 });
  expect(calm.run.brain.own.experiments).toBe(1);
});
