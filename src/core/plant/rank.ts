import { type CompiledRule, dispatchNames } from "#line";
import type { Plant } from "./plant.ts";
import { meanWork, steadyRank } from "./queue.ts";
import { setupSeconds } from "./setup.ts";
import { Count } from "./state.ts";

/** Ranks of waiting parts by the rules of their station; the lowest goes first. */

interface Pair {
  readonly machine: number;
  readonly slot: number;
  readonly other: number;
}

/** Whether a part goes before another on a machine, by the first rule in which they differ. */
export function goesFirst(plant: Plant, rules: readonly CompiledRule[], { machine, slot, other }: Pair): boolean {
  for (const rule of rules) {
    const first = rank(plant, rule, { machine, slot });
    const second = rank(plant, rule, { machine, slot: other });
    if (first !== second) return first < second;
  }
  return false;
}

interface Candidate {
  readonly machine: number;
  readonly slot: number;
}

function rank(plant: Plant, rule: CompiledRule, { machine, slot }: Candidate): number {
  switch (rule.kind) {
    case "least-setup":
      return setupSeconds(plant, machine, slot);
    case "critical-ratio":
      return slackSeconds(plant, slot) / Math.max(1e-6, remainingSeconds(plant, slot));
    case "formula":
      return byFormula(plant, rule.evaluate, { machine, slot });
    default:
      return steadyRank(plant, rule, slot);
  }
}

/** The value of a dispatching formula, its scope filled in the order of `dispatchNames`. */
function byFormula(plant: Plant, evaluate: (scope: Float64Array) => number, { machine, slot }: Candidate): number {
  const { parts, count } = plant.state;
  const values: Readonly<Record<(typeof dispatchNames)[number], number>> = {
    waiting: ((count[Count.now] ?? 0) - (parts.queued[slot] ?? 0)) / 1e6,
    priority: parts.priority[slot] ?? 0,
    slack: Math.min(1e12, slackSeconds(plant, slot)),
    work: meanWork(plant, slot),
    remaining: remainingSeconds(plant, slot),
    pieces: parts.pieces[slot] ?? 1,
    setup: setupSeconds(plant, machine, slot),
  };
  dispatchNames.forEach((name, index) => (plant.dispatchScope[index] = values[name]));
  const value = evaluate(plant.dispatchScope);
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/** Seconds to a part's due date. */
function slackSeconds(plant: Plant, slot: number): number {
  return ((plant.state.parts.due[slot] ?? Number.POSITIVE_INFINITY) - (plant.state.count[Count.now] ?? 0)) / 1e6;
}

function remainingSeconds(plant: Plant, slot: number): number {
  return plant.layout.remainingSeconds[plant.state.parts.step[slot] ?? 0] ?? 0;
}
