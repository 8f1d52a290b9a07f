import { microseconds } from "#kernel";
import type { Plant } from "./plant.ts";

/**
 * Setups: what a machine must be prepared for before it takes a part. A changeover goes with the design's revision, a setup
 * with the step.
 */

/** The time of the change that a machine needs before this part, in microseconds, the machine then being set up for it; -1 where it needs none. */
export function changesSetup(plant: Plant, machine: number, slot: number): number {
  const { machines, parts } = plant.state;
  const luck = plant.luck.machines[machine];
  let time = -1;
  const changeover = luck?.changeover ?? null;
  if (changeover !== null && machines.revision[machine] !== parts.revision[slot]) {
    machines.revision[machine] = parts.revision[slot] ?? 0;
    time = microseconds(changeover.variate(countChange(plant, machine)));
  }
  const step = plant.line.steps[parts.step[slot] ?? 0];
  if (step === undefined || step.setup < 0) return time;
  if (machines.setup[machine] === step.setup) {
    machines.runs[machine] = (machines.runs[machine] ?? 0) + 1;
    return time;
  }
  const change = setUp(plant, machine, slot);
  machines.setup[machine] = step.setup;
  machines.runs[machine] = 1;
  return time < 0 && change === 0 ? -1 : Math.max(0, time) + change;
}

/** Draws the time of a change: what the step says, else what its station says of the two setups. */
function setUp(plant: Plant, machine: number, slot: number): number {
  const { parts, machines } = plant.state;
  const index = parts.step[slot] ?? 0;
  const own = plant.luck.steps[index]?.setup ?? null;
  const nth = countChange(plant, machine);
  const stream = plant.luck.machines[machine]?.setups ?? null;
  if (stream === null) return 0;
  if (own !== null) return microseconds(own.draw(stream, nth));
  const step = plant.line.steps[index];
  const draw = step === undefined ? null : (plant.layout.setupDraws[step.station]?.[setupPair(plant, step.station, { from: machines.setup[machine] ?? -1, to: step.setup })] ?? null);
  return draw === null ? 0 : microseconds(draw(stream, nth));
}

function countChange(plant: Plant, machine: number): number {
  const { changeovers } = plant.state.machines;
  const nth = changeovers[machine] ?? 0;
  changeovers[machine] = nth + 1;
  return nth;
}

function setupPair(plant: Plant, station: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return (from + 1) * (plant.line.stations[station]?.setups?.names.length ?? 0) + to;
}

/** Mean seconds of the change that a machine would need for this part; 0 without one. */
export function setupSeconds(plant: Plant, machine: number, slot: number): number {
  const step = plant.line.steps[plant.state.parts.step[slot] ?? 0];
  const present = plant.state.machines.setup[machine] ?? -1;
  if (step === undefined || step.setup < 0 || step.setup === present) return 0;
  const own = plant.layout.setupMeans[step.index] ?? Number.NaN;
  if (own >= 0) return own;
  return plant.line.stations[step.station]?.setups?.means[setupPair(plant, step.station, { from: present, to: step.setup })] ?? 0;
}

/** Whether a machine may change its setup for this part: it is empty, and has made the least number of lots under the present one. */
export function mayChange(plant: Plant, machine: number, slot: number): boolean {
  const step = plant.line.steps[plant.state.parts.step[slot] ?? 0];
  const present = plant.state.machines.setup[machine] ?? -1;
  if (step === undefined || step.setup < 0 || present < 0 || step.setup === present) return true;
  if ((plant.state.machines.inside[machine] ?? 0) > 0) return false;
  const least = plant.line.stations[step.station]?.setups?.minimumRuns[present] ?? 0;
  return (plant.state.machines.runs[machine] ?? 0) >= least;
}
