import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LineError } from "#line";
import { Arguments } from "../../../src/app/terminal/arguments.ts";
import { onPool } from "../../../src/app/terminal/onPool.ts";
import { runTerminal } from "../../../src/app/terminal/runTerminal.ts";
import { InputError } from "../../../src/app/terminal/terminal.ts";
import { threeInARow } from "../../core/line/read/models.ts";
import { file, folder, plantloop, platform, three } from "./plantloop.ts";

describe("import", () => {
  const fab = join(import.meta.dirname, "../../core/line/smt2020/fab");

  test("writes a fab of the testbed as a line, and says what it did not take over", async () => {
    const written = join(folder, "fab.json");
    const { code, out, err } = await plantloop("import", "smt2020", fab, "--out", written);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(JSON.parse(readFileSync(written, "utf8"))).toMatchObject({ format: "plantloop/line@1", id: "fab" });
    expect(err).toContain("not taken over: tool.txt.1l, column STN: 4 values");
    expect(JSON.parse((await plantloop("import", "smt2020", fab)).out)).toEqual(JSON.parse(readFileSync(written, "utf8")));
  });

  test("refuses another format, a folder that is none, and one without a fab", async () => {
    expect(await plantloop("import", "excel", fab)).toMatchObject({ code: 2, err: 'plantloop: unknown format "excel"; there is smt2020\n' });
    expect(await plantloop("import", "smt2020", join(folder, "no"))).toMatchObject({ code: 2, err: expect.stringContaining("is no folder that can be read") });
    expect(await plantloop("import", "smt2020")).toMatchObject({ code: 2, err: expect.stringContaining("<folder>, that of the fab's files, is missing") });
    expect(await plantloop("import", "smt2020", folder)).toMatchObject({ code: 2, err: expect.stringContaining("part.txt: found no such file") });
    expect(await plantloop("import", "smt2020", fab, "--out", join(folder, "no", "x.json"))).toMatchObject({ code: 2, err: expect.stringContaining("cannot be written") });
  });
});

describe("run", () => {
  test("--json prints one object with the agreed fields, and nothing else on stdout", async () => {
    const { code, out, err } = await plantloop("run", three, "--seed", "7", "--until", "1h", "--json");
    expect(code).toBe(0);
    expect(out.endsWith("}\n")).toBe(true);
    const result = JSON.parse(out);
    expect(Object.keys(result).slice(0, 6)).toEqual(["line", "seed", "replications", "simulatedSeconds", "events", "wallSeconds"]);
    expect(result).toMatchObject({ line: "three-in-a-row", seed: 7, replications: 1, simulatedSeconds: 3600, wallSeconds: null });
    expect(result.throughput).toEqual({ mean: expect.any(Number), halfWidth: expect.any(Number), unit: "1/s" });
    expect(result.cycleTime).toMatchObject({ unit: "s" });
    expect(result.wip.mean).toBeGreaterThan(0);
    expect(Object.keys(result.stations)).toEqual(["a", "b", "c"]);
    expect(Object.keys(result.stations.c)).toEqual(["processing", "starved", "blocked", "down", "maintenance", "setup"]);
    for (const share of Object.values<Record<string, number>>(result.stations)) expect(Object.values(share).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(err).toContain("events/s");
  });

  test("with one seed twice prints the same bytes, with another seed others", async () => {
    const of = async (seed: string) => (await plantloop("run", three, "--seed", seed, "--until", "1h", "--json")).out;
    expect(await of("7")).toBe(await of("7"));
    expect(await of("8")).not.toBe(await of("7"));
  });

  test("--timing fills in how long it took", async () => {
    expect(JSON.parse((await plantloop("run", three, "--until", "60", "--json", "--timing")).out).wallSeconds).toBeGreaterThan(0);
  });

  test("takes durations with units, replications and a warm-up", async () => {
    const result = JSON.parse((await plantloop("run", three, "--until=1.5 h", "--warmup", "30 min", "--replications", "3", "--json")).out);
    expect(result).toMatchObject({ simulatedSeconds: 3 * 5400, replications: 3 });
  });

  test("without --json prints a table with half-widths", async () => {
    const { out } = await plantloop("run", three, "--until", "1h");
    expect(out).toContain("three-in-a-row: seed 1, 1 × 1 h, the first 6 min not counted");
    expect(out).toMatch(/^throughput +[\d,]+ +± [\d.]+ +1\/h$/m);
    expect(out).toMatch(/^c +2 +\d+\.\d % /m);
  });

  test("prints what vehicles spend their time with where the line has a fleet", async () => {
    // One cart: 3 s to b, 4 s back for the next; a part takes 1 s at a.
    const moves = [{ from: "a", to: "b", time: 3 }, { from: "b", to: "a", time: 4 }];
    const shuttle = file("shuttle.json", JSON.stringify({
      format: "plantloop/line@1", id: "shuttle", arrivals: "saturated", stations: [{ id: "a", time: 1 }, { id: "b", time: 1, bufferBefore: null }], transport: { moves, fleets: [{ id: "cart" }] },
    }));
    const { out } = await plantloop("run", shuttle, "--warmup", "8", "--until", "708", "--json");
    const { idle, empty, loaded, down } = JSON.parse(out).transport.cart;
    expect([idle, down]).toEqual([0, 0]);
    expect([7 * empty, 7 * loaded]).toEqual([expect.closeTo(4, 9), expect.closeTo(3, 9)]);
    expect((await plantloop("run", shuttle, "--until", "1h")).out).toMatch(/transport +vehicles +idle +empty +loaded +down\n *cart +1 /u);
  });

  test("of a line whose parts pile up without end stops with a message", async () => {
    const piling = JSON.parse(threeInARow);
    piling.stations[1].bufferBefore = null;
    piling.stations[0].time = 0.001;
    piling.stations[1].time = 1000;
    const { code, err, out } = await plantloop("run", file("piling.json", JSON.stringify(piling)), "--until", "1h");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^(?:\d+ %\n)*plantloop: the run stopped: .*the unlimited buffer before \w+ grows without end\n$/);
  });
});

test("compare prints the paired gain of the closed loop with its interval", async () => {
  const result = JSON.parse((await plantloop("compare", "die-stacking", "--replications", "2", "--until", "30 min", "--json")).out);
  expect(result).toMatchObject({ line: "die-stacking", seed: 1, replications: 2, wallSeconds: null });
  expect(result.yield.gain.mean).toBeCloseTo(result.yield.closed.mean - result.yield.open.mean, 12);
  expect(result.yield.gain.halfWidth).toBeGreaterThanOrEqual(0);
});

describe("where no part is finished", () => {
  const slow = () => file("slow.json", threeInARow.replace('"time": 1.5', '"time": "9 h"'));

  test("run says so in words, and gives null in JSON", async () => {
    expect((await plantloop("run", slow(), "--until", "1h")).out).toMatch(/^cycle time +– +no part was finished$/m);
    expect(JSON.parse((await plantloop("run", slow(), "--until", "1h", "--json")).out).cycleTime).toEqual({ mean: null, halfWidth: null, unit: "s" });
  });

  test("so does compare of the yield", async () => {
    expect((await plantloop("compare", slow(), "--until", "1h", "--replications", "2")).out).toMatch(/^yield +– +– +– +no part was finished$/m);
    expect(JSON.parse((await plantloop("compare", slow(), "--until", "1h", "--replications", "2", "--json")).out).yield.gain).toEqual({ mean: null, halfWidth: null });
  });
});

test("compare of a line without anything that a loop could do says so, and its gain is 0", async () => {
  const { err, out } = await plantloop("compare", three, "--replications", "2", "--until", "10 min", "--json");
  expect(err).toContain("nothing that a loop could do");
  expect(JSON.parse(out).goodOutput.gain).toEqual({ mean: 0, halfWidth: 0 });
});

describe("check", () => {
  test("of a right file says so", async () => {
    expect(await plantloop("check", three)).toEqual({ code: 0, out: "three-in-a-row is right: 3 stations, 4 machines\n", err: "" });
  });

  test("of a wrong file tells every error with its place, and exits with 1", async () => {
    const wrong = file("wrong.json", threeInARow.replace('"bufferBefore": 4', '"bufferBefore": -1').replace('"mean": 0.9', '"men": 0.9'));
    const { code, out } = await plantloop("check", wrong);
    expect(code).toBe(1);
    expect(out.split("\n")).toEqual([
      'stations[1].time.exponential.men: found the key "men"; did you mean "mean"? the keys here are mean (station "b")',
      'stations[2].bufferBefore: found -1; a buffer has 0 or more places, or null for no limit (station "c")',
      "",
    ]);
  });

  test("of 50 MB says their size", async () => {
    expect(await plantloop("check", file("large.json", new Uint8Array(50_000_000)))).toMatchObject({ code: 1, out: "file: found 50 MB; a line file has at most 2 MB\n" });
  });
});

test("analyze names the bottleneck and the bound", async () => {
  expect((await plantloop("analyze", three)).out).toContain("At most 3,600 parts/h, bounded by a.");
  expect(JSON.parse((await plantloop("analyze", "die-stacking", "--json")).out)).toMatchObject({ line: "die-stacking", bottleneck: "bond", limitsYield: "warpage" });
});

test("--help lists the commands, and of a command its options", async () => {
  expect((await plantloop("--help")).out).toMatch(/plantloop run <line> [^]*plantloop compare <line> [^]*plantloop select <line> … [^]*plantloop whatif <line> /);
  expect((await plantloop("run", "--help")).out).toContain("--warmup T");
  expect((await plantloop("help", "compare")).out).toContain("--replications N");
  expect(await plantloop("help", "compair")).toMatchObject({ code: 2, err: expect.stringContaining("did you mean compare?") });
});

test.each<[string, string[], string]>([
  ["no command", [], "a command is missing; there are run, compare, "],
  ["an unknown command", ["rnu", three], 'unknown command "rnu"; did you mean run?'],
  ["an unknown option", ["run", three, "--replication", "3"], 'unknown option "--replication"; did you mean --replications?'],
  ["a short option", ["run", three, "-s", "3"], 'unknown option "-s"'],
  ["an option of another command", ["analyze", three, "--seed", "1"], 'unknown option "--seed"'],
  ["an option of every JavaScript object", ["run", three, "--constructor"], 'unknown option "--constructor"'],
  ["an option without its value", ["run", three, "--until", "--json"], "--until takes a value: --until T"],
  ["a flag with a value", ["run", three, "--json=yes"], "--json takes no value"],
  ["no line", ["run"], "<line>, a shipped line or a file, is missing"],
  ["two lines", ["run", three, "other"], 'run takes one <line>; found also "other"'],
  ["an unknown line", ["run", "die-staking"], 'no shipped line and no file is called "die-staking"; did you mean die-stacking?'],
  ["a name with a zero byte", ["run", "a\0b"], "no shipped line and no file is called"],
  ["a folder", ["run", folder], "it is a folder"],
  ["a duration without sense", ["run", three, "--until", "tomorrow"], '--until: found "tomorrow"; a duration is'],
  ["a run of no length", ["run", three, "--until", "0"], "--until: found 0"],
  ["a run without end", ["run", three, "--until", "1e300 d"], "at most 100 years"],
  ["a warm-up as long as the run", ["run", three, "--until", "60", "--warmup", "60 s"], "a warm-up is shorter than the run"],
  ["a seed that is none", ["run", three, "--seed", "-1"], '--seed: found "-1"; a whole number from 0'],
  ["no replications", ["run", three, "--replications", "0"], "a whole number from 1"],
  ["a loop that is neither", ["run", three, "--loop", "clsd"], '--loop: found "clsd"; one of closed, open'],
])("%s costs one message on stderr and exit code 2", async (_, args, message) => {
  const { code, out, err } = await plantloop(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^plantloop: [^\n]*\n$/);
  expect(err).toContain(message);
});

describe("an error of our own", () => {
  test("is told as one, with its place, and exits with neither 1 nor 2", async () => {
    let err = "";
    const code = await runTerminal(["--help"], {
      ...platform,
      out: () => {
        throw new TypeError("undefined is not a function");
      },
      err: (text) => (err += text),
    });
    expect(code).toBe(70);
    expect(err).toMatch(/^plantloop: internal error, .*TypeError: undefined is not a function\n +at /);
  });

  test.each([1, 2])("in a run is not taken for the line's; what the line cannot do is: %i workers", async (workers) => {
    const given = new Arguments([], new Map([["workers", String(workers)]]));
    const stop = (error: Error) =>
      onPool(given, { terminal: { ...platform, out: () => undefined, err: () => undefined }, atOnce: 2 }, async () => {
        throw error;
      });
    await expect(stop(new RangeError("a bug"))).rejects.toThrow(RangeError);
    await expect(stop(new LineError("it piles up"))).rejects.toThrow(new InputError("the run stopped: it piles up"));
  });
});

test("a file that is not a line costs one message with each of its problems, and exit code 2", async () => {
  const { code, out, err } = await plantloop("run", file("none.json", '{"format": "plantloop/line@1"}'));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^plantloop: ".*none\.json" has 2 problems:\n  id: .*\n  stations: .*\n$/);
});

test("a file that is no text is refused", async () => {
  expect(await plantloop("check", file("binary.json", Uint8Array.of(0x7b, 0xff, 0xfe)))).toMatchObject({ code: 2, err: expect.stringContaining("it is no UTF-8 text") });
});
