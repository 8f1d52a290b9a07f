import { type CompiledLine, seconds } from "#line";
import { createOptimizer, decide, regard } from "#optimizer";
import { type Plant, advance, createPlant, order, tally } from "#plant";
import { attachSensing } from "#sensing";
import { createTwin, learn, noteCommand } from "#twin";
import { bestAge, costRate } from "../../src/core/optimizer/maintenance/ageReplacement.ts";
import { ageingLine, life, renewed, simulatedRate } from "../core/optimizer/ageing.ts";
import type { Bench, Row } from "./bench.ts";

const hours = 100_000;

/** Seconds of a part, and between two looks. */
const step = 900;
const never = Number.POSITIVE_INFINITY;

const upkeep: Bench = {
  about: "age replacement, Weibull shape 2.5, against the renewal-reward optimum (within 1 %)",
  run: () => ageRows(),
};
export default upkeep;

function ageRows(): readonly Row[] {
  const best = bestAge([life], renewed);
  const of = (what: string, rate: number, more: Row = {}): Row => ({ what, "cost/h": round(rate * 3600), "of the best": round(rate / best.rate), ...more });
  return [
    of("the renewal-reward optimum", best.rate, { "age, h": round(best.age / 3600) }),
    of("after failures alone", costRate(life, renewed, never)),
    of("2 million simulated lives at that age", simulatedRate(best.age, { seed: 3, cycles: 2_000_000 })),
    of("the plant, its life known by the line", looked(ageingLine({ time: seconds(step) }), ageingLine({ time: seconds(step) }))),
    of("the plant, the line wrong: exponential of 1.4 times the mean", looked(ageingLine({ time: seconds(step) }), ageingLine({ time: seconds(step), failures: { ...failures, uptime: { exponential: { mean: seconds(45_000) } } } }))),
  ];
}

const failures = { repair: seconds(600), cost: 800, renewedByMaintenance: true };

/** Money a second of a plant whose optimizer looks at every part; it knows the plant by another line, which says otherwise of its failures. The first tenth is left out. */
function looked(line: CompiledLine, known: CompiledLine): number {
  const plant = createPlant(line, { seed: 5 });
  const sensing = attachSensing(plant);
  const twin = createTwin(known);
  const optimizer = createOptimizer(twin);
  let [money, from] = [0, 0];
  for (let now = step; now <= hours * 3600; now += step) {
    advance(plant, now);
    for (const observation of sensing.take()) {
      learn(twin, observation);
      regard(optimizer, observation);
    }
    for (const { considered, chosen } of decide(optimizer, now, { left: 0 })) {
      const command = considered.find(({ id }) => id === chosen)?.command ?? null;
      if (command === null) continue;
      order(plant, command);
      noteCommand(twin, { at: now, command });
    }
    if (now === hours * 360) [money, from] = [spent(plant), now];
  }
  return (spent(plant) - money) / (hours * 3600 - from);
}

function spent(plant: Plant): number {
  return -tally(plant).money;
}

function round(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}
