import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { type LineSpec, compileLine, problemText } from "#line";
import { importSmt2020 } from "#line/smt2020";
import { filesIn, smallFab } from "./fab.ts";

const files = filesIn(smallFab);

function imported(changed: Record<string, string> = {}): LineSpec {
  const result = importSmt2020("small", new Map([...files, ...Object.entries(changed)]));
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  return result.line;
}

/** What is said of the small fab where a file says something else. */
function problemsWith(name: string, from: string, to: string): string[] {
  const text = files.get(name) ?? "";
  expect(text).toContain(from);
  const result = importSmt2020("small", new Map([...files, [name, text.replace(from, to)]]));
  return result.ok ? [] : result.problems.map(problemText);
}

const stepOf = (part: string, index: number) => imported().products?.[part]?.route[index];
const stationOf = (id: string) => imported().stations.find((station) => station.id === id);

describe("a route", () => {
  it("has the times of its steps, whose second figure is half of the width", () => {
    // 120 ± 6 min
    expect(stepOf("chip", 1)).toMatchObject({ id: "002_Furnace", station: "Furnace", time: { uniform: { min: 114 * 60, max: 126 * 60 } }, per: "batch", batch: { minimum: 50, maximum: 75 } });
    expect(stepOf("cell", 4)?.time).toBe(3600);
  });

  it("has the intervals of pieces and lots as cadences", () => {
    expect(stepOf("chip", 0)).toMatchObject({ per: "piece", cadence: 45 });
    expect(stepOf("chip", 3)).toMatchObject({ cadence: 14 * 60, share: 0.4 });
  });

  it("has setups, rework, machines to come back to and queue-time limits", () => {
    expect(stepOf("cell", 3)).toMatchObject({ setup: "clean", setupTime: 900 });
    expect(stepOf("chip", 4)).toMatchObject({ setup: "gas_2", sameMachineAs: "003_Implant" });
    expect(stepOf("chip", 3)?.queueLimit).toEqual({ after: "003_Implant", time: 7200 });
    expect(stepOf("chip", 6)).toMatchObject({ rework: { share: 0.015, to: "005_Implant" }, queueLimit: { after: "005_Implant", time: 8 * 3600 } });
  });
});

describe("a family of tools", () => {
  it("is a station with its machines, its handling and who goes first", () => {
    expect(stationOf("Wash")).toMatchObject({ machines: 3, load: 60, unload: 30, dispatch: "priority", idle: "any" });
    expect(stationOf("Implant")).toMatchObject({ dispatch: ["least-setup", "priority"] });
    expect(stationOf("Rest")).toEqual({ id: "Rest", machines: 40, dispatch: "priority", idle: "any" });
  });

  it("batches lots of the same step", () => {
    expect(stationOf("Furnace")?.batch).toEqual({ maximum: 100 });
    expect(stationOf("Wash")?.batch).toBeUndefined();
  });

  it("has the changes and the minimum runs of the setups that its steps need", () => {
    expect(stationOf("Implant")?.setups).toEqual({
      changes: [{ from: "gas_1", to: "gas_2", time: 2400 }, { to: "gas_1", time: 3000 }, { to: "gas_2", time: 3000 }],
      minimumRuns: { gas_1: 3, gas_2: 2 },
      ahead: true,
    });
  });

  it("breaks down with its group, by the calendar", () => {
    expect(stationOf("Wash")?.failures).toEqual({ id: "BREAK_Wet", uptime: { exponential: { mean: 604_800 } }, repair: { exponential: { mean: 13_200 } }, clock: "calendar", interrupts: false });
    expect(stationOf("Implant")?.failures).toMatchObject({ first: { exponential: { mean: 302_400 } } });
    expect(stationOf("Furnace")?.failures).toBeUndefined();
  });

  it("is maintained by the calendar or by pieces; the first time is a single tool's", () => {
    expect(stationOf("Furnace")?.preventive).toEqual([{ id: "Furnace_MN", every: 30 * 86_400, time: { uniform: { min: 75_492, max: 113_220 } } }]);
    expect(stationOf("Implant")?.preventive).toMatchObject([{ id: "Implant_WK", everyPieces: 4000, firstPieces: 3800 }]);
  });
});

describe("lots", () => {
  it("are released from the first start on, and due so long after", () => {
    expect(imported().releases).toEqual([
      { id: "Chips", product: "chip", interarrival: 7200, first: 0, maximum: 100_000, pieces: 25, priority: 10, due: 60 * 3600 },
      { id: "Cells", product: "cell", interarrival: { exponential: { mean: 10_800 } }, first: 6 * 3600, maximum: 100_000, pieces: 25, priority: 10, due: 48 * 3600 },
      { id: "Hot", product: "chip", interarrival: 172_800, first: 0, maximum: 1000, pieces: 25, priority: 20, due: 86_400 },
    ]);
  });

  it("stand before their current step when the run begins; one that was due before is late", () => {
    expect(imported().inventory).toEqual([
      { product: "chip", step: "005_Implant", pieces: 25, priority: 10, due: 36_000 },
      { product: "cell", step: "002_Implant", pieces: 25, priority: 20, due: 0 },
    ]);
  });

  it("take the time of a move from tool to tool, and none to and from another place", () => {
    expect(imported().transport).toEqual({ time: { uniform: { min: 300, max: 600 } }, except: ["Rest"] });
  });
});

it("is a line that compiles", () => {
  const line = compileLine(imported());
  expect(line.steps).toHaveLength(13);
  expect(line.machineCount).toBe(46);
});

it("can do without setups, downs, moves and lots at the start", () => {
  const few = new Map([...files].filter(([name]) => /^(?:part|route|tool|order)/u.test(name)));
  const result = importSmt2020("few", few);
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  expect(result.line.inventory).toBeUndefined();
  expect(result.line.transport).toBeUndefined();
  expect(result.line.stations.every(({ failures, preventive }) => failures === undefined && preventive === undefined)).toBe(true);
});

describe("nothing is dropped in silence", () => {
  const leftOut = (changed: Record<string, string>) => {
    const result = importSmt2020("small", new Map([...files, ...Object.entries(changed)]));
    return result.ok ? result.leftOut : [];
  };

  it("a column that is not known is named, with the number of its values", () => {
    const text = (files.get("fromto.txt") ?? "").replace("DUNITS\n", "DUNITS\tROBOT\n").replace("min\n", "min\tR2\n");
    expect(leftOut({ "fromto.txt": text })).toContain("fromto.txt, column ROBOT: 1 value (this column is not known)");
  });

  it("a column without values is not worth a word", () => {
    const text = (files.get("fromto.txt") ?? "").replace("DUNITS\n", "DUNITS\tROBOT\n");
    expect(leftOut({ "fromto.txt": text }).filter((what) => what.includes("ROBOT"))).toEqual([]);
  });

  it("a file that is not known is named, and a family that nothing visits", () => {
    expect(leftOut({ "extra.txt": "A\n1\n" })).toContain("extra.txt (no file of a fab that is known)");
    const tools = `${files.get("tool.txt.1l") ?? ""}Spare\tSpare\t\trank_FIFO\t\t\t\t\t\t\t\t\t2\tWet\n`;
    expect(leftOut({ "tool.txt.1l": tools })).toContain("family Spare (no step of a route is done there)");
  });
});

describe("an error says file, line, column, what was found and what is allowed", () => {
  test.each([
    ["route_chip.txt", "uniform\t120", "uniform\tlong", 'route_chip.txt line 3, column PTIME: found "long"; a number of at least 0'],
    ["route_chip.txt", "uniform\t120", "gamma\t120", 'route_chip.txt line 3, column PDIST: found "gamma"; one of constant, uniform, exponential'],
    ["route_chip.txt", "120\t6\tmin", "120\t6\tweek", 'route_chip.txt line 3, column PTUNITS: found "week"; a unit: sec, min, hr, day'],
    ["route_chip.txt", "002_Furnace\tFurnace", "002_Furnace\tOven", 'route_chip.txt line 3, column STNFAM: found "Oven"; a family of the tool file: Wash, Furnace, Implant, Rest'],
    ["route_chip.txt", "yes\t5", "yes\t2", 'route_chip.txt line 4, column FORSTEP: found "2"; the number of a later step'],
    ["route_chip.txt", "lot\t100", "lot\t101", 'route_chip.txt line 8, column StepPercent: found "101"; a percentage from 0 to 100'],
    ["tool.txt.1l", "rank_HP;rank_RSETUP;rank_FIFO", "rank_HP;rank_LIFO", 'tool.txt.1l line 2, column FWLRANK: found "rank_HP;rank_LIFO"; ranks with ; between them, each one of rank_HP, rank_RSETUP, rank_FIFO'],
    ["tool.txt.1l", "STNQTY", "QTY", "tool.txt.1l line 1: found the columns STNFAM, STN, RULE, FWLRANK, WAKERESRANK, BATCHCRITF, BATCHPER, LTIME, LTUNITS, ULTIME, ULTUNITS, STNCAP, … (18); a column STNQTY is needed"],
    ["part.txt", "route_cell.txt", "route_cel.txt", 'part.txt line 3, column ROUTEFILE: found "route_cel.txt"; a file of the fab'],
    ["order.txt", "01/01/18 06:00:00", "02/30/18 06:00:00", 'order.txt line 3, column START: found "02/30/18 06:00:00"; a moment as month/day/year'],
    ["WIP.txt", "\t5\t", "\t9\t", 'WIP.txt line 2, column CURSTEP: found "9"; the number of a step of the part\'s route'],
    ["attach.txt", "stngrp\tBeam", "stngrp\tBeams", 'attach.txt line 3, column RESNAME: found "Beams"; a group of families of the tool file'],
    ["attach.txt", "BREAK_Beam", "BREAK_Bean", 'attach.txt line 3, column CALNAME: found "BREAK_Bean"; a calendar of the file of downs: BREAK_Wet, BREAK_Beam'],
    ["pmcal.txt", "hr\tHot", "hr\tHot\tmore", 'pmcal.txt line 2: found "more" after the last column; a line has 9 columns'],
    ["setupgrp.txt", "gas_2\t2", "gas_2\t2.5", 'setupgrp.txt line 3, column MINRUN: found "2.5"; a whole number'],
    ["fromto.txt", "7.5\t2.5", "7.5\t8", 'fromto.txt line 2, column DTIME2: found "8"; half of the width, at most the mean'],
  ])("%s: %s is not %s", (name, from, to, message) => {
    expect(problemsWith(name, from, to).join("\n")).toContain(message);
  });

  it("a folder without the files of a fab is told which it has", () => {
    const result = importSmt2020("none", new Map());
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual(["part.txt", "tool.txt.1l", "order.txt"]);
  });
});

const data = process.env["PLANTLOOP_DATA"];
const testbed = data === undefined ? "" : join(data, "smt2020", "HVLM");

describe.skipIf(data === undefined)(`the testbed's HVLM${data === undefined ? " (skipped: PLANTLOOP_DATA names no folder that holds smt2020/HVLM)" : ""}`, () => {
  it("has routes of 583 and 343 steps, and over a thousand tools in 105 families beside its delay", () => {
    const result = importSmt2020("HVLM", filesIn(testbed));
    if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
    expect(Object.values(result.line.products ?? {}).map(({ route }) => route.length)).toEqual([583, 343]);
    const tools = result.line.stations.filter(({ id }) => id !== "Delay_32");
    expect(tools).toHaveLength(105);
    expect(tools.reduce((sum, { machines = 1 }) => sum + machines, 0)).toBe(1043);
    expect(result.line.inventory).toHaveLength(2255);
  });
});
