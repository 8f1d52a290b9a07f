import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, hours, minutes, seconds, station } from "#line";
import { plants } from "#lines";
import { type Plant, advance, createPlant, tally } from "#plant";
import { attachSensing } from "#sensing";
import { type Twin, assume, createTwin, forkForecast, learn, modelFor } from "#twin";

const hour = 3600;

/** A mill whose tool grows by a tenth with every part, and parts that rest three hours before they are measured. */
const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "rested",
  arrivals: "saturated",
  product: { id: "part", price: 10, materialCost: 4 },
  stations: [
    station("mill", { time: seconds(60), tool: { growth: { unit: "mm", perPart: 0.1 } }, makes: { size: { formula: "growth", noise: 0.5 } }, maintenance: { time: minutes(10), every: 100_000 } }),
    station("rest", { machines: 200, time: hours(3) }),
    station("test", { time: seconds(10), grades: true }),
  ],
  characteristics: { size: { unit: "mm", spec: [-1000, 1000], measuredAt: "test", gauge: { noise: 0.1 } } },
};
const line = compileLine(spec);

function follow(until: number): { readonly plant: Plant; readonly twin: Twin; readonly measured: (to: number) => readonly number[] } {
  const plant = createPlant(line, { seed: 4 });
  const twin = createTwin(line);
  const sensing = attachSensing(plant);
  const values: number[] = [];
  const see = (to: number): void => {
    advance(plant, to);
    for (const observation of sensing.take()) {
      learn(twin, observation);
      if (observation.type === "measurement") values.push(observation.value);
    }
  };
  for (let at = 60; at <= until; at += 60) see(at);
  return { plant, twin, measured: (to) => { values.length = 0; see(to); return values; } };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("a model of a line in which parts stay long", () => {
  const at = 6 * hour;
  const { twin, measured } = follow(at);
  const known = assume(twin, at);
  const fork = (replication: number) => forkForecast(modelFor(line, known, { seed: 1, replication }), { seed: 1, replication, horizonSeconds: hour, gauges: true });

  test("has them made with the tool of their time, not with today's", () => {
    const foretold = Array.from({ length: 8 }, (_, replication) => fork(replication).means[0] ?? Number.NaN);
    const came = meanOf(measured(at + hour));
    // The tool is at 36 by now; what comes in the next hour was made three hours ago, at 18 to 24.
    expect(came).toBeLessThan(25);
    for (const mean of foretold) expect(Math.abs(mean - came)).toBeLessThan(1);
  });

  test("is made more often than of one that parts leave within the hour, for what they have become is drawn with it", () => {
    const models = (of: typeof line, assumption: typeof known): number => new Set(Array.from({ length: 40 }, (_, replication) => modelFor(of, assumption, { seed: 1, replication }))).size;
    const short = compileLine({ ...spec, id: "short", stations: spec.stations.map((one) => (one.id === "rest" ? station("rest", { time: seconds(30) }) : one)) });
    expect(models(short, assume(createTwin(short), 0))).toBe(3);
    expect(models(line, known)).toBeGreaterThan(30);
  });
});

test("a plant that begins in the middle of the week goes on with its releases by the clock", () => {
  const yard = plants["shipyard"];
  if (yard === undefined) throw new Error("the line is gone");
  const plant = createPlant(compileLine(yard), { seed: 1, startsAt: 100 * hour });
  const blocks = (): number => tally(plant).releases.find(({ id }) => id === "blocks")?.released ?? -1;
  // Every nine hours from 6 h on: at 96 h and 105 h.
  advance(plant, 4.9 * hour);
  expect(blocks()).toBe(0);
  advance(plant, 5.1 * hour);
  expect(blocks()).toBe(1);
});
