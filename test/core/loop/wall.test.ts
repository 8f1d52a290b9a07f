import { describe, expect, test } from "vitest";
import type { CompiledLine } from "#line";
import { type Plant, advance, createPlant, order } from "#plant";
import { type Observation, attachSensing } from "#sensing";
import { type Brain, act, createBrain, noticeOrder, observe, review, saveBrain, startDesignSearch } from "../../../src/core/loop/brain/brain.ts";
import { garble } from "./garble.ts";
import { designed, hour, shipped } from "./sessions.ts";

/** What a loop orders at a look. */
function decide(brain: Brain, seen: readonly Observation[], now: number): ReturnType<typeof act> {
  observe(brain, seen, { now, isInvestigated: true });
  review(brain, now);
  return act(brain, now);
}

interface Two {
  /** Beside a plant as it is, and beside one of which every hidden number is rubbish while it thinks. */
  readonly calm: Brain;
  readonly garbled: Brain;
  readonly orders: number;
  /** The look at which the two ordered different things; null where they never did. */
  readonly parted: number | null;
}

/** Two brains see the same of one plant, and what they order must be the same. `eyes` may spoil what is seen. */
function play(line: CompiledLine, hours: number, eyes: (seen: readonly Observation[], plant: Plant) => readonly Observation[] = (seen) => seen): Two {
  const plant = createPlant(line, { seed: 7 });
  const sensing = attachSensing(plant, [], { status: true });
  const [calm, garbled] = [createBrain(line, 7), createBrain(line, 7)];
  let orders = 0;
  for (let now = 30; now <= hours * hour; now += 30) {
    advance(plant, now);
    if (now === hour / 2) for (const fault of Object.keys(line.spec.faults ?? {})) order(plant, { type: "fault", fault, machine: 0 });
    if (now === hour) for (const brain of [calm, garbled]) startDesignSearch(brain, now);
    const seen = eyes(sensing.take(), plant);
    const ordered = decide(calm, seen, now);
    const restore = garble(plant);
    const again = decide(garbled, seen, now);
    restore();
    if (JSON.stringify(again) !== JSON.stringify(ordered)) return { calm, garbled, orders, parted: now };
    for (const command of ordered) {
      order(plant, command);
      for (const brain of [calm, garbled]) noticeOrder(brain, now, command);
    }
    orders += ordered.length;
  }
  return { calm, garbled, orders, parted: null };
}

/** Readings that show the plant's truth whenever they are read: what a leak through the wall would be. */
function leaking(seen: readonly Observation[], plant: Plant): readonly Observation[] {
  return seen.map((observation) => {
    if (observation.type !== "measurement") return observation;
    return Object.defineProperty({ ...observation }, "value", { enumerable: true, get: () => observation.value + (plant.state.machines.tools[0] ?? 0) });
  });
}

describe.each([["a small line", designed, 3], ["die stacking", shipped(), 2]] as const)("%s: once an observation is made,", (_, line, hours) => {
  test("garbling every hidden state of the plant changes no decision and no belief", { timeout: 120_000 }, () => {
    const { calm, garbled, orders, parted } = play(line, hours);
    expect(parted).toBeNull();
    expect(orders).toBeGreaterThan(5);
    expect(JSON.stringify(saveBrain(garbled))).toBe(JSON.stringify(saveBrain(calm)));
    expect(new Set(calm.optimizer.state.decisions.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect(calm.own.experiments).toBe(1);
  });
});

test("an eye that lets the truth through is found by it", { timeout: 60_000 }, () => {
  const { calm, garbled, parted } = play(designed, 1, leaking);
  expect(parted !== null || JSON.stringify(saveBrain(garbled)) !== JSON.stringify(saveBrain(calm))).toBe(true);
  expect(parted).not.toBeNull();
});
