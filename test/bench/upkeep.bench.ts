import { meanInterval } from "#kernel";
import { type CompiledLine, compileLine, seconds, station } from "#line";
import { plants } from "#lines";
import { createSession, stepSession } from "#loop";
import { createOptimizer, decide, regard } from "#optimizer";
import { advance, createPlant, order, tally } from "#plant";
import { attachSensing } from "#sensing";
import { createTwin, learn, noteCommand } from "#twin";
import { bestAge, costRate } from "../../src/core/optimizer/maintenance/ageReplacement.ts";
import { ageingLine, life, renewed, simulatedRate } from "../core/optimizer/ageing.ts";
import { foretell, isCovered, unmaintained } from "../core/optimizer/lives.ts";
import type { Bench, Row } from "./bench.ts";

const hours = 300_000;

/** Seconds of a part, and between two looks. */
const step = 600;
const never = Number.POSITIVE_INFINITY;

const upkeep: Bench = {
  about: "inspection by cost; age replacement, Weibull shape 2.5, against the renewal-reward optimum (within 1 %); tools of the shipped plants that passed their limit within the 90 % interval of the life foretold",
  run: () => [...inspectionRows(), ...lifeRows(), ...ageRows()],
};
export default upkeep;

function ageRows(): readonly Row[] {
  const best = bestAge([life], renewed);
  const of = (what: string, rate: number, halfWidth = 0): Row => ({ what, "cost/h": round(rate * 3600), "of the best": round(rate / best.rate), "±": round((halfWidth ?? 0) / best.rate) });
  const ofPlant = (what: string, known: CompiledLine): Row => {
    const { mean, halfWidth } = meanInterval(looked(ageingLine({ time: seconds(step) }), known));
    return of(what, mean, halfWidth ?? 0);
  };
  return [
    of(`the renewal-reward optimum, at ${round(best.age / 3600)} h`, best.rate),
    of("after failures alone", costRate(life, renewed, never)),
    of("2 million simulated lives at that age", simulatedRate(best.age, { seed: 3, cycles: 2_000_000 })),
    ofPlant("the plant, its life known by the line", ageingLine({ time: seconds(step) })),
    ofPlant("the plant, the line wrong: exponential, 1.4 times the mean", ageingLine({ time: seconds(step), failures: { ...failures, uptime: { exponential: { mean: seconds(45_000) } } } })),
  ];
}

/** Money an hour of lines with a capable and an incapable process: all measured, next to none, and as the decision maker has it. */
function inspectionRows(): readonly Row[] {
  return [0.015, 0.025].flatMap((noise) =>
    [1, 1000, null].map((every): Row => {
      const line = lenses(noise, every ?? 1);
      const rates = [1, 2, 3].map((seed) => {
        const session = createSession(line, { seed, loop: every === null ? "closed" : "open", shadow: false });
        stepSession(session, 16 * 3600);
        return tally(session.plant).money / 16;
      });
      const { mean, halfWidth } = meanInterval(rates);
      return { what: `inspection, ${noise === 0.015 ? "4" : "2.4"} standard deviations to the limits, ${every === null ? "decided" : every === 1 ? "all measured" : "1 in 1000 measured"}`, "money/h": round(mean), "±": round(halfWidth ?? 0) };
    }),
  );
}

function lenses(noise: number, every: number): CompiledLine {
  return compileLine({
    format: "plantloop/line@1",
    id: "lenses",
    arrivals: "saturated",
    product: { id: "lens", price: 40, materialCost: 8, scrapCost: 2 },
    stations: [
      station("grind", { time: seconds(20), machines: 2, makes: { radius: { unit: "mm", formula: "50", noise } } }),
      station("check", { time: seconds(8), bufferBefore: 6 }),
      station("test", { time: seconds(8), bufferBefore: 6, grades: true }),
    ],
    characteristics: { radius: { unit: "mm", spec: [49.94, 50.06], target: 50, measuredAt: "check", gauge: { noise: 0.002, cost: 1.5, every }, escapeCost: 400 } },
  });
}

/** Lives foretold after an hour and later, of tools that nobody renews. */
function lifeRows(): readonly Row[] {
  const times = [1, 2, 4].map((hour) => hour * 3600);
  const until = 40 * 3600;
  return Object.values(plants).flatMap((spec) => {
    const line = unmaintained(spec);
    if (line.wears.length === 0) return [];
    const told = Array.from({ length: 20 }, (_, seed) => foretell(line, { seed: seed + 1, at: times, until })).flat();
    return times.flatMap((at) => line.wears.map(({ spec: { tool } }): Row => {
      const of = told.filter((one) => one.at === at && one.tool === tool);
      const widths = of.flatMap(({ low, high, median }) => (low === null || high === null || median === null || median === 0 ? [] : [(high - low) / median])).toSorted((left, right) => left - right);
      return { what: `${line.spec.id}, ${tool} foretold after ${at / 3600} h`, tools: of.length, covered: round(of.filter((one) => isCovered(one, until)).length / of.length), "width/median": round(widths[Math.floor(widths.length / 2)] ?? Number.NaN) };
    }));
  });
}

const failures = { repair: seconds(600), cost: 800, renewedByMaintenance: true };

/** Money a second, over each tenth of its time, of a plant whose optimizer looks at every part; it knows the plant by another line, which says otherwise of its failures. The first tenth is left out. */
function looked(line: CompiledLine, known: CompiledLine): readonly number[] {
  const plant = createPlant(line, { seed: 5 });
  const sensing = attachSensing(plant);
  const twin = createTwin(known);
  const optimizer = createOptimizer(twin);
  const spentBy: number[] = [];
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
    if (now % (hours * 360) === 0) spentBy.push(-tally(plant).money);
  }
  return spentBy.slice(1).map((money, index) => (money - (spentBy[index] ?? 0)) / (hours * 360));
}

function round(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}
