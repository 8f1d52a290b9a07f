import { meanInterval } from "#kernel";
import { type CompiledLine, type FailuresSpec, compileLine, seconds, station } from "#line";
import { plants } from "#lines";
import { createSession, stepSession } from "#loop";
import { tally } from "#plant";
import { bestAge, costRate } from "../../src/core/optimizer/maintenance/ageReplacement.ts";
import { ageingLine, life, renewed, simulatedRate } from "../core/optimizer/ageing.ts";
import { foretell, isCovered, unmaintained } from "../core/optimizer/lives.ts";
import { upkeepOf } from "../core/optimizer/renewals.ts";
import type { Bench, Row } from "./bench.ts";

const never = Number.POSITIVE_INFINITY;

const upkeep: Bench = {
  about: "inspection by cost; age replacement, Weibull shape 2.5, against the renewal-reward optimum (within 1 %); tools of the shipped plants that passed their limit within the 90 % interval of the life foretold",
  run: () => [...inspectionRows(), ...lifeRows(), ...ageRows()],
};
export default upkeep;

function ageRows(): readonly Row[] {
  const best = bestAge([life], renewed);
  const of = (what: string, rate: number): Row => ({ what, "cost/h": round(rate * 3600), "of the best": round(rate / best.rate) });
  const ofPlant = (what: string, part: number, given: { readonly hours: number; readonly failures?: FailuresSpec }): Row => {
    const line = ageingLine({ time: seconds(part) });
    const known = given.failures === undefined ? line : ageingLine({ time: seconds(part), failures: given.failures });
    const { spent, valued, renewals, maintainedAt } = upkeepOf(line, { seed: 5, hours: given.hours, look: 60, known });
    return { what, "of the best": round(spent.mean), "±": round(spent.halfWidth), "its ages valued": round(valued.mean), "± valued": round(valued.halfWidth), renewals, "maintained at h": round(maintainedAt) };
  };
  return [
    of(`the renewal-reward optimum, at ${round(best.age / 3600)} h`, best.rate),
    of("after failures alone", costRate(life, renewed, never)),
    of("2 million simulated lives at that age", simulatedRate(best.age, { seed: 3, cycles: 2_000_000 })),
    ofPlant("the plant, its life known by the line, parts of 10 min", 600, { hours: 40_000 }),
    ofPlant("the same, parts of a quarter of an hour", 900, { hours: 30_000 }),
    ofPlant("the plant, the line wrong: exponential, 1.4 times the mean", 600, { hours: 40_000, failures: { repair: seconds(600), cost: 800, renewedByMaintenance: true, uptime: { exponential: { mean: seconds(45_000) } } } }),
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

function round(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}
