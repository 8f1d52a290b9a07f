import { meanInterval } from "#kernel";
import type { CompiledLine } from "#line";
import { createOptimizer, decide, regard } from "#optimizer";
import { type Plant, advance, createPlant, order } from "#plant";
import { type EquipmentEvent, attachSensing } from "#sensing";
import { createTwin, learn, noteCommand } from "#twin";
import { type BestAge, bestAge } from "../../../src/core/optimizer/maintenance/ageReplacement.ts";
import { expectedLife, survival } from "../../../src/core/optimizer/maintenance/weibull.ts";
import { life, renewed } from "./ageing.ts";

/** A time from one renewal of a machine to the next: what it cost, how long it took with its renewal, and how long the machine would have worked before it failed. Seconds. */
interface Renewal {
  readonly cost: number;
  readonly seconds: number;
  readonly life: number;
}

/** Cost a second over that of the renewal-reward optimum, with its 95 % interval. */
interface Ratio {
  readonly mean: number;
  readonly halfWidth: number;
}

/** What a run of the ageing line came to. */
interface Upkeep {
  /** What was spent in the plant, failures with their luck; held against the optimum on the same lives. */
  readonly spent: Ratio;
  /** The ages at which it was maintained in the plant, valued by the exact law: without the luck of lives. */
  readonly valued: Ratio;
  readonly renewals: number;
  /** Mean hours at work at which it was maintained. */
  readonly maintainedAt: number;
}

/** Consecutive renewals whose means are one observation. */
const batches = 50;

/**
 * What the decision maker's upkeep of one ageing machine costs over the renewal-reward optimum, told in two ways. *Spent*: what a cycle
 * cost less the optimum's rate g times its time, less the same of the optimal policy on the life that the machine had, whose mean is 0 (a
 * control variate; Law 2015, Simulation Modeling and Analysis, section 11.4); only a test may know that life. *Valued*: no look at a life
 * decides when maintenance begins, so that an age a that was come to without a failure, with probability R(a), stands for 1/R(a) cycles
 * meant to end there, and each of those costs c_p R(a) + c_f F(a) − g (∫₀ᵃ R dt + d) more than the optimum. `known` is the line by which the
 * optimizer knows the plant; `look` are seconds between its looks. The first tenth is left out.
 */
export function upkeepOf(line: CompiledLine, { seed, hours, look, known = line }: { readonly seed: number; readonly hours: number; readonly look: number; readonly known?: CompiledLine }): Upkeep {
  const best = bestAge([life], renewed);
  const all = renewalsOf(line, { seed, hours, look, known });
  const counted = all.slice(Math.floor(all.length / 10));
  const size = Math.floor(counted.length / batches);
  const over = (of: (batch: readonly Renewal[]) => number): Ratio => {
    const { mean, halfWidth } = meanInterval(Array.from({ length: batches }, (_, nth) => of(counted.slice(nth * size, (nth + 1) * size))));
    return { mean: 1 + mean, halfWidth: halfWidth ?? Number.NaN };
  };
  const maintained = counted.flatMap((one) => agesOf([one]));
  return {
    spent: over((batch) => sumOf(batch, (one) => excessOf(one, best)) / (best.rate * sumOf(batch, ({ seconds }) => seconds))),
    valued: over((batch) => valueOf(agesOf(batch), best)),
    renewals: counted.length,
    maintainedAt: sumOf(maintained, (age) => age) / maintained.length / 3600,
  };
}

function sumOf<Of>(all: readonly Of[], of: (one: Of) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}

/** The ages at work at which the machine was maintained. */
function agesOf(batch: readonly Renewal[]): readonly number[] {
  return batch.flatMap(({ cost, seconds }) => (cost === renewed.preventive.cost ? [seconds - renewed.preventive.seconds] : []));
}

/** By how much cycles that were meant to end at these ages cost more than the optimum, as a share of it. */
function valueOf(ages: readonly number[], { rate }: BestAge): number {
  const cycles = ages.map((age) => {
    const reached = survival(life, age);
    const seconds = expectedLife(life, 0, age) + reached * renewed.preventive.seconds + (1 - reached) * renewed.failure.seconds;
    return { weight: 1 / reached, cost: reached * renewed.preventive.cost + (1 - reached) * renewed.failure.cost, seconds };
  });
  return sumOf(cycles, ({ weight, cost }) => weight * cost) / (rate * sumOf(cycles, ({ weight, seconds }) => weight * seconds)) - 1;
}

function excessOf({ cost, seconds, life: whole }: Renewal, { age, rate }: BestAge): number {
  const { cost: bestCost, seconds: pause } = whole < age ? renewed.failure : renewed.preventive;
  return cost - rate * seconds - (bestCost - rate * (Math.min(whole, age) + pause));
}

function renewalsOf(line: CompiledLine, { seed, hours, look, known }: { readonly seed: number; readonly hours: number; readonly look: number; readonly known: CompiledLine }): readonly Renewal[] {
  const plant = createPlant(line, { seed });
  const sensing = attachSensing(plant);
  const twin = createTwin(known);
  const optimizer = createOptimizer(twin);
  const renewals: Renewal[] = [];
  let from = 0;
  let present = lifeLeft(plant);
  for (let now = look; now <= hours * 3600; now += look) {
    advance(plant, now);
    for (const observation of sensing.take()) {
      learn(twin, observation);
      regard(optimizer, observation);
      if (observation.type !== "equipment" || !isRenewal(observation)) continue;
      const cost = observation.event === "repaired" ? renewed.failure.cost : renewed.preventive.cost;
      renewals.push({ cost, seconds: observation.at - from, life: present });
      from = observation.at;
      present = lifeLeft(plant) + workedSince(plant, from);
    }
    for (const { considered, chosen } of decide(optimizer, now, { left: 0 })) {
      const command = considered.find(({ id }) => id === chosen)?.command ?? null;
      if (command === null) continue;
      order(plant, command);
      noteCommand(twin, { at: now, command });
    }
  }
  return renewals;
}

function isRenewal({ event }: EquipmentEvent): boolean {
  return event === "repaired" || event === "maintained";
}

/** Seconds at work that are left of the life of the only machine, as of the part that it began last. */
function lifeLeft({ state }: Plant): number {
  return (state.machines.uptimeLeft[0] ?? 0) / 1e6;
}

/** Seconds of it that were used since a renewal: those until the part was begun that is worked on now. */
function workedSince({ state }: Plant, at: number): number {
  return Math.max(0, (state.machines.began[0] ?? 0) / 1e6 - at);
}
