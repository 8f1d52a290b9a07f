import { describe, expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { plants } from "#lines";
import { keepMap, keptMaps, mapCauses, mapClasses, mapSuspects } from "#quality";
import type { DefectMap } from "#sensing";

const stacking = compileLine(plants["die-stacking"] ?? { format: "plantloop/line@1", id: "none", arrivals: "saturated", stations: [] });

describe("what can make a class on a map", () => {
  test("is found through the attributes of the part, back to the tool state that its formula rests on", () => {
    expect(mapSuspects(stacking, { station: "x-ray", map: "voidMap", class: "scratch" })).toEqual([{ kind: "tool", station: "thin", name: "wheelWear", through: ["grindMark"] }]);
    expect(mapSuspects(stacking, { station: "x-ray", map: "voidMap", class: "repeater" })).toEqual([{ kind: "tool", station: "bond", name: "tipWear", through: ["tipMark"] }]);
  });

  test("is ordered from the map backwards, tools before set points before the design", () => {
    expect(mapSuspects(stacking, { station: "x-ray", map: "voidMap", class: "centre" }).map(({ station: at, name }) => `${at ?? ""}/${name}`)).toEqual([
      "underfill/needleClog", "underfill/dispenseMass", "bond/bondForce", "/bumpPitch", "thin/wheelWear", "/dieThickness",
    ]);
  });

  test("is nothing where the line knows no such pattern", () => {
    expect(mapSuspects(stacking, { station: "x-ray", map: "voidMap", class: "ring" })).toEqual([]);
    expect(mapSuspects(stacking, { station: "nowhere", map: "voidMap", class: "ring" })).toEqual([]);
  });

  test("reads an attribute as it was when the map was taken: its last maker, and what that started from", () => {
    const line = compileLine({
      format: "plantloop/line@1", id: "twice", arrivals: "saturated",
      stations: [
        station("first", { time: seconds(1), tool: { wear: { unit: "1" } }, makes: { dirt: { formula: "wear" } } }),
        station("second", { time: seconds(1), recipe: { wash: { unit: "1", setPoint: 1, range: [0, 2] } }, makes: { dirt: { formula: "dirt - wash" } } }),
        station("look", { time: seconds(1), maps: [{ id: "m", shape: "disc", unit: "mm", size: [1, 1], background: 1, patterns: [{ pattern: "ring", defects: "dirt" }] }] }),
        station("later", { time: seconds(1), tool: { rust: { unit: "1" } }, makes: { dirt: { formula: "rust" } } }),
      ],
    });
    expect(mapSuspects(line, { station: "look", map: "m", class: "ring" })).toEqual([
      { kind: "setPoint", station: "second", name: "wash", through: ["dirt"] },
      { kind: "tool", station: "first", name: "wear", through: ["dirt", "dirt"] },
    ]);
  });

  test("has general causes too, each with its source and none twice", () => {
    const all = mapClasses.flatMap((name) => mapCauses[name]);
    expect(mapClasses.every((name) => mapCauses[name].length > 0)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ source }) => !/\d{4}/u.test(source))).toEqual([]);
  });
});

describe("a gallery of maps", () => {
  test("keeps the newest of each map of the line", () => {
    const gallery = { maps: [] };
    const map = (id: string, part: number): DefectMap => ({ type: "map", at: part, station: "x-ray", machine: 0, map: id, part, revision: 0, reworks: 0, x: [], y: [], machines: [], times: [] });
    keepMap(gallery, map("other", 0));
    for (let part = 1; part <= 3 * keptMaps; part += 1) keepMap(gallery, map("voidMap", part));
    const kept: readonly DefectMap[] = gallery.maps;
    expect(kept.map(({ map: id, part }) => `${id} ${part}`)).toEqual(["other 0", ...Array.from({ length: keptMaps }, (_, at) => `voidMap ${2 * keptMaps + 1 + at}`)]);
  });
});
