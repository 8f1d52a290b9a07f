import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";
import { advance, loadPlant, savePlant, tally } from "#plant";
import { fingerprint } from "../../fingerprint.ts";
import { order, plantOf } from "./finishes.ts";

const exponential = { exponential: { mean: 1 } };

describe("kanban", () => {
  test("lets a station make no more than it has cards for, and takes the finished part off the machine", () => {
    const model = { arrivals: "saturated", stations: [{ id: "a", time: 1, kanban: 2 }, { id: "b", time: 10, kanban: 1 }] };
    // a: 0–1 to b, 1–2 and 2–3 into its store; then both cards of a are in the store until b is done at 11.
    const plant = plantOf(model);
    advance(plant, 5);
    expect([...plant.state.stations.inStage]).toEqual([2, 1]);
    expect([...plant.state.machines.state]).toEqual([0, 1]);
    expect(tally(plant).wip).toBe(3);
    expect(order(model, 32)).toEqual([[0, 11], [1, 21], [2, 31]]);
  });

  test.each([[1, 1], [2, 1], [2, 3]])("with %i and %i cards gives two exponential stations the throughput of as many places between them", (first, second) => {
    const plant = plantOf({ arrivals: "saturated", stations: [{ id: "a", time: exponential, kanban: first }, { id: "b", time: exponential, kanban: second }] });
    advance(plant, 40_000);
    // Cards k1 and k2 are k1 + k2 − 2 places with blocking after service: (k1 + k2)/(k1 + k2 + 1) (Hunt 1956). Standard error below 0.004.
    expect(Math.abs(tally(plant).good / 40_000 - (first + second) / (first + second + 1))).toBeLessThan(0.014);
  });

  test("never has more parts at a station than cards, loses none, and goes on after a snapshot as if it had never stopped", () => {
    const station = fc.record({ cards: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), machines: fc.integer({ min: 1, max: 2 }), mean: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(station, { minLength: 2, maxLength: 5 }), fc.nat(), (given, seed) => {
        const stations = given.map(({ cards, machines, mean }, index) => ({ id: `s${index}`, machines, time: { exponential: { mean } }, ...(cards === undefined ? { bufferBefore: 2 } : { kanban: cards }) }));
        const plant = plantOf({ arrivals: "saturated", stations }, seed);
        for (let time = 10; time <= 200; time += 10) {
          advance(plant, time);
          given.forEach(({ cards = Number.POSITIVE_INFINITY }, index) => expect(plant.state.stations.inStage[index]).toBeLessThanOrEqual(cards));
          const { entered, good, wip } = tally(plant);
          expect(entered).toBe(good + wip);
          if (given.every(({ cards }) => cards !== undefined)) expect(plant.state.stations.inStage.reduce((sum, inside) => sum + inside, 0)).toBe(wip);
        }
        const loaded = loadPlant(plant.line, savePlant(plant));
        advance(plant, 400);
        advance(loaded, 400);
        expect(fingerprint(loaded)).toBe(fingerprint(plant));
      }),
      { numRuns: 40 },
    );
  });

  test.each<[string, object, string]>([
    ["no cards", { arrivals: "saturated", stations: [{ id: "a", time: 1, kanban: 0 }] }, "stations[0].kanban: found 0; kanban is the number of a station's cards"],
    ["a first station with arrivals", { arrivals: { interarrival: 2 }, stations: [{ id: "a", time: 1, kanban: 2 }] }, "stations[0].kanban: found 2; the cards of a first station begin with a line that is saturated"],
    ["transport", { arrivals: "saturated", transport: { time: 1 }, stations: [{ id: "a", time: 1 }, { id: "b", time: 1, kanban: 2 }] }, "stations[1].kanban: found 2; cards go with a line of one product"],
  ])("with %s is refused with its place", (_, model, text) => {
    const read = parseLine({ format: "plantloop/line@1", id: "line", ...model });
    expect((read.ok ? [] : read.problems.map(problemText)).filter((problem) => problem.startsWith(text))).toHaveLength(1);
  });
});
