import { describe, expect, test } from "vitest";
import { plants } from "#lines";
import { loopClosed, loopOpen } from "#loop";
import { scenarios } from "#scenarios";
import { readFaults, readStory } from "../../../src/app/setting/readFaults.ts";
import { readSetting } from "../../../src/app/setting/readSetting.ts";

const line = plants["die-stacking"];
if (line === undefined) throw new Error("the line is gone");

describe("a setting as people write it", () => {
  test("says what is other than usual", () => {
    expect(readSetting(line, "")).toEqual({ line, setting: loopClosed });
    expect(readSetting(line, "loop=open").setting).toEqual(loopOpen);
    expect(readSetting(line, " loop=closed , off=maintenance + design, design.bumpPitch=44").setting).toEqual({ loop: "closed", off: ["maintenance", "design"], design: { bumpPitch: 44 } });
  });

  test("may change a place in the line, also to a value with commas of its own", () => {
    const { line: changed, setting } = readSetting(line, 'stations[bond].machines=7,stations[load].time={"lognormal":{"mean":11,"cv":0.1}},loop=open');
    expect(changed.stations.find(({ id }) => id === "bond")?.machines).toBe(7);
    expect(changed.stations[0]?.time).toEqual({ lognormal: { mean: 11, cv: 0.1 } });
    expect(setting).toEqual(loopOpen);
    expect(line.stations.find(({ id }) => id === "bond")?.machines).toBe(6);
  });

  test("may say what there is of accelerators", () => {
    expect(readSetting(line, "accelerators=4")).toEqual({ line, setting: loopClosed, wish: { kind: "jetson-agx-orin", count: 4 } });
    expect(readSetting(line, "off=design, accelerators=2*l4").wish).toEqual({ kind: "l4", count: 2 });
  });

  test.each([
    ["accelerators=many", 'accelerators: found "many"; a whole number from 0 to 1000000'],
    ["accelerators=2*l5", 'accelerators: found "l5"; did you mean l4? one of atom'],
    ["accelerators=1,loop=open", "accelerators: found some with loop=open"],
    ["acelerators=1", 'found "acelerators"; did you mean accelerators?'],
    ["loop=half", 'loop: found "half"; open or closed'],
    ["lop=open", 'found "lop"; did you mean loop?'],
    ["off=maintainance", 'off: found "maintainance"; did you mean maintenance? one of '],
    ["design.bumpPich=44", 'design: found "bumpPich"; did you mean bumpPitch? there are bumpPitch, dieThickness'],
    ["design.bumpPitch=4", 'design.bumpPitch: found "4"; a number of µm from 34 to 54'],
    ["design.bumpPitch=wide", 'found "wide"'],
    ["open", 'found "open"; a setting is written as loop=open'],
    ["stations[bnd].machines=7", "did you mean bond? there is no [bnd] among 10"],
    ["stations[bond].machines=-1", "stations[3].machines: found -1;"],
    ["stations[bond].machnes=2", 'did you mean "machines"'],
  ])("that is none, %s, says what was found and what is allowed", (text, message) => {
    expect(() => readSetting(line, text)).toThrow(message);
  });
});

describe("what befalls both sides", () => {
  test("are the faults of a story, with the time of its design search", () => {
    expect(readStory(line, "first-light")).toEqual({ events: scenarios["first-light"]?.events, designSearchAt: scenarios["first-light"]?.designSearchAt });
    expect(() => readStory(line, "first-lite")).toThrow('found "first-lite"; did you mean first-light? a story: ');
    expect(() => readStory({ ...line, id: "other" }, "first-light")).toThrow("a story of die-stacking; this line is other");
  });

  test("are faults of the line, each at its machine and time", () => {
    expect(readFaults(line, "cameraDrift[2]@4h, badResin@30 min")).toEqual([
      { at: 14_400, command: { type: "fault", fault: "cameraDrift", machine: 1 } },
      { at: 1800, command: { type: "fault", fault: "badResin", machine: 0 } },
    ]);
  });

  test.each([
    ["cameraDrift", 'found "cameraDrift"; a fault and its time, such as cameraDrift@4h'],
    ["cameraDrft@4h", 'found "cameraDrft"; did you mean cameraDrift?'],
    ["cameraDrift[7]@4h", "found machine 7; machines count from 1, and bond has 6, 1 to 6"],
    ["cameraDrift[0]@4h", "found machine 0; machines count from 1, and bond has 6, 1 to 6"],
    ["cameraDrift@noon", 'found the time "noon"'],
  ])("that are none, %s, say what was found and what is allowed", (text, message) => {
    expect(() => readFaults(line, text)).toThrow(message);
  });
});
