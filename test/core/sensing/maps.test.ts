import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { plants } from "#lines";
import { advance, createPlant, tally } from "#plant";
import { type DefectMap, type Observation, attachSensing } from "#sensing";

const look = station("look", {
  time: seconds(10), bufferBefore: 5, tool: { wear: { unit: "1", perPart: 0.01 } },
  maps: [
    { id: "all", shape: "disc", unit: "mm", size: [300, 300], background: 5, patterns: [{ pattern: "ring", defects: "40*(dirt > 0)" }] },
    { id: "few", shape: "rectangle", unit: "mm", size: [10, 11], background: 5, every: 3 },
  ],
});
const spec: LineSpec = { format: "plantloop/line@1", id: "looked-at", arrivals: { interarrival: seconds(20), maximum: 30 }, stations: [station("press", { time: seconds(5), makes: { dirt: { formula: "1" } } }), look] };

function mapsOf(line: LineSpec, until: number): { readonly maps: readonly DefectMap[]; readonly others: readonly Observation[]; readonly tally: unknown } {
  const plant = createPlant(compileLine(line), { seed: 2 });
  const sensing = attachSensing(plant);
  advance(plant, until);
  const seen = sensing.take();
  return { maps: seen.filter((observation) => observation.type === "map"), others: seen.filter(({ type }) => type !== "map"), tally: tally(plant) };
}

describe("a defect map", () => {
  test("is seen when its station has looked at the part, of every n-th part, with the part's way", () => {
    const { maps } = mapsOf(spec, 1000);
    expect(maps.filter(({ map }) => map === "all").map(({ part }) => part)).toEqual(Array.from({ length: 30 }, (_, part) => part));
    expect(maps.filter(({ map }) => map === "few").map(({ part }) => part)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
    expect(maps[0]).toMatchObject({ type: "map", at: 35, station: "look", machine: 0, map: "all", part: 0, revision: 0, reworks: 0, machines: [0, 0], times: [25, 35] });
    expect(maps.every(({ x, y }) => x.length === y.length && x.every((across, at) => Math.abs(across) <= 1 && Math.abs(y[at] ?? 2) <= 1))).toBe(true);
  });

  test("shows what the part has from the stations before", () => {
    const { maps } = mapsOf(spec, 1000);
    const ring = maps.filter(({ map }) => map === "all").flatMap(({ x, y }) => x.map((across, at) => Math.hypot(across, y[at] ?? 0)));
    expect(ring.filter((radius) => radius > 0.35 && radius < 0.78).length / ring.length).toBeGreaterThan(0.85);
  });

  test("of a part is the same whether others are looked at or not", () => {
    const often = mapsOf({ ...spec, stations: [spec.stations[0] ?? look, { ...look, maps: (look.maps ?? []).map((map) => ({ ...map, every: 1 })) }] }, 1000).maps;
    for (const map of mapsOf(spec, 1000).maps) expect(often).toContainEqual(map);
  });

  test("changes nothing else: a plant without it sees and makes the same", () => {
    const line = plants["die-stacking"];
    if (line === undefined) throw new Error("there is a line die-stacking");
    const bare = { ...line, stations: line.stations.map((one) => ({ ...one, maps: [] })) };
    const [mapped, plain] = [mapsOf(line, 4 * 3600), mapsOf(bare, 4 * 3600)];
    expect(mapped.maps.length).toBeGreaterThan(50);
    expect(plain.maps).toEqual([]);
    expect(mapped.others).toEqual(plain.others);
    expect(mapped.tally).toEqual(plain.tally);
  });
});
