import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";

const map = { id: "voids", shape: "rectangle", unit: "mm", size: [10, 11], background: "4 + dirt", fields: [4, 4], patterns: [{ pattern: "repeater", defects: "30*wear" }], every: 2 };

function problemsOf(change: object): string[] {
  const read = parseLine({
    format: "plantloop/line@1", id: "mapped", arrivals: { interarrival: 60 },
    stations: [{ id: "press", time: 30, makes: { dirt: { formula: "2" } } }, { id: "look", time: 10, bufferBefore: 5, tool: { wear: { unit: "1" } }, maps: [{ ...map, ...change }] }],
  });
  return read.ok ? [] : read.problems.map(problemText);
}

describe("a defect map in a line file", () => {
  test("is read as it is written", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ shape: "disc", size: [300, 300], name: { en: "Wafer map", ko: "웨이퍼 맵" } })).toEqual([]);
  });

  test.each([
    [{ shape: "round" }, 'stations[1].maps[0].shape: found "round"; the shape of a map is "disc" or "rectangle"'],
    [{ size: [10] }, "stations[1].maps[0].size: found a list of 1; the size of a map is [width, height], two numbers above 0 and at most 1e12"],
    [{ shape: "disc" }, "stations[1].maps[0].size: found [10, 11]; a disc is as high as it is wide: [10, 10]"],
    [{ fields: undefined }, 'stations[1].maps[0].patterns[0].pattern: found "repeater"; a repeater repeats in the fields of its map: give the map fields, [columns, rows]'],
    [{ fields: [4, 0.5] }, "stations[1].maps[0].fields: found a list of 2; fields are [columns, rows], two whole numbers from 1 to 100"],
    [{ background: -1 }, "stations[1].maps[0].background: found -1; a mean number of defects is a number from 0 to 2000, or a formula as a text"],
    [{ background: "4 + dirtt" }, 'stations[1].maps[0].background: found "dirtt"; did you mean "dirt"? this formula can use wear, dirt'],
    [{ background: "1/0" }, "stations[1].maps[0].background: found Infinity; at the nominal set points and design a mean number of defects is a finite number of at most 2000; below 0 it counts as 0"],
    [{ patterns: [{ pattern: "donut", defects: 3 }] }, 'stations[1].maps[0].patterns[0].pattern: found "donut"; one of centre, ring, edge, scratch, cluster, repeater'],
    [{ patterns: [{ pattern: "ring", defects: "30*(" }] }, 'stations[1].maps[0].patterns[0].defects: found "30*("; at character 5: the formula ends where a value is wanted'],
    [{ every: 0 }, "stations[1].maps[0].every: found 0; every n-th part: a whole number from 1 to 1000000"],
    [{ colour: "red" }, 'stations[1].maps[0].colour: found the key "colour"; the keys here are id, name, shape, unit, size, background, patterns, fields, every, ai'],
  ])("with %j is refused with its place, what was found and what is allowed", (change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });
});
