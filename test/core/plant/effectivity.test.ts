import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { type Plant, advance, createPlant, forkPlant, loadPlant, order, savePlant } from "#plant";
import { type Completion, attachSensing } from "#sensing";

const line = compileLine({
  format: "plantloop/line@1",
  id: "effective",
  arrivals: "saturated",
  product: { id: "part", price: 100 },
  design: { pitch: { unit: "µm", nominal: 40, range: [30, 60] } },
  stations: [station("make", { time: seconds(10), changeover: seconds(60) }), station("test", { time: seconds(8), machines: 2, bufferBefore: 3 })],
});

/** What of a run shows: which part was finished to which revision, and how often a machine was changed over. */
function watched(plant: Plant): { readonly until: (seconds: number) => { readonly parts: readonly Completion[]; readonly changeovers: number } } {
  const sensing = attachSensing(plant);
  const seen = { parts: [] as Completion[], changeovers: 0 };
  return {
    until: (to) => {
      advance(plant, to);
      for (const one of sensing.take()) {
        if (one.type === "completion") seen.parts.push(one);
        if (one.type === "equipment" && one.event === "changeover-started") seen.changeovers += 1;
      }
      return seen;
    },
  };
}

const release = (plant: Plant, revision: string, given: { readonly pitch: number; readonly fromPart?: number }): void =>
  order(plant, { type: "release-revision", revision, design: { pitch: given.pitch }, ...(given.fromPart !== undefined && { fromPart: given.fromPart }) });

describe("a revision released from a part on", () => {
  test("leaves the part before it to the old design, makes it and all behind it to the new one, and is changed over to once", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 900 }), (later, at) => {
      const plant = createPlant(line, { seed: 3 });
      const run = watched(plant);
      run.until(at);
      const fromPart = Math.ceil(at / 10) + 1 + later;
      release(plant, "B", { pitch: 44, fromPart });
      const { parts, changeovers } = run.until(at + 3600);
      expect(parts.length).toBeGreaterThan(fromPart);
      for (const { part, revision } of parts) expect([part, revision]).toEqual([part, part < fromPart ? 0 : 1]);
      expect(changeovers).toBe(1);
    }), { numRuns: 25 });
  });

  test("is the same run, to the byte, after a snapshot or a fork that was taken while it waited", () => {
    const plant = createPlant(line, { seed: 3 });
    advance(plant, 200);
    release(plant, "B", { pitch: 44, fromPart: 60 });
    const [loaded, forked] = [loadPlant(line, savePlant(plant)), forkPlant(plant)];
    for (const one of [plant, loaded, forked]) advance(one, 2000);
    expect(savePlant(loaded)).toEqual(savePlant(plant));
    expect(savePlant(forked)).toEqual(savePlant(plant));
  });

  test("from the next part on is the same as one without a part", () => {
    const [plain, numbered] = [createPlant(line, { seed: 3 }), createPlant(line, { seed: 3 })];
    for (const one of [plain, numbered]) advance(one, 205);
    release(plain, "B", { pitch: 44 });
    release(numbered, "B", { pitch: 44, fromPart: plain.revisions.at(-1)?.fromPart ?? -1 });
    for (const one of [plain, numbered]) advance(one, 1000);
    expect(savePlant(numbered)).toEqual(savePlant(plain));
  });

  test("gives way to one that is released after it and is of the same parts", () => {
    const plant = createPlant(line, { seed: 3 });
    const run = watched(plant);
    release(plant, "B", { pitch: 44, fromPart: 40 });
    release(plant, "C", { pitch: 46, fromPart: 70 });
    release(plant, "D", { pitch: 48, fromPart: 60 });
    const { parts } = run.until(1200);
    for (const { part, revision } of parts) expect([part, revision]).toEqual([part, part < 40 ? 0 : part < 60 ? 1 : 3]);
  });

  test.each([
    [3, "revision B: found part 3, which has entered; it can begin with part"],
    [50.5, "revision B: found part 50.5; a part's number is a whole number from 0"],
    [Number.NaN, "revision B: found part NaN"],
    [-1, "revision B: found part -1"],
  ])("can't begin with part %s", (fromPart, says) => {
    const plant = createPlant(line, { seed: 3 });
    advance(plant, 100);
    expect(() => release(plant, "B", { pitch: 44, fromPart })).toThrow(says);
    expect(plant.revisions).toHaveLength(1);
  });
});
