import { describe, expect, test } from "vitest";
import { threeInARow } from "../../core/line/read/models.ts";
import { file, plantloop, three } from "./plantloop.ts";

describe("run --precision", () => {
  test("adds replications until the half-widths are narrow, and says how many there were", async () => {
    const { replications, throughput, cycleTime, precision } = JSON.parse((await plantloop("run", three, "--until", "1h", "--precision", "2 %", "--json")).out);
    expect(precision).toEqual({ share: 0.02, most: 1000, isReached: true });
    expect(replications).toBeGreaterThan(10);
    for (const { mean, halfWidth } of [throughput, cycleTime]) expect(halfWidth / mean).toBeLessThanOrEqual(0.02);
  });

  test("uses no more than --most, and says that it was not enough", async () => {
    const { code, out } = await plantloop("run", three, "--until", "10 min", "--precision", "0.1", "--most", "12");
    expect(code).toBe(0);
    expect(out).toContain("three-in-a-row: seed 1, 12 × 10 min");
    expect(out).toContain("Not precise to 0.1 % after 12 replications: --most allows more");
  });
});

describe("--warmup auto", () => {
  test("finds the warm-up and reports how", async () => {
    const result = JSON.parse((await plantloop("run", three, "--until", "1h", "--warmup", "auto", "--json")).out);
    expect(result.warmup).toEqual({ rule: "MSER-5", seconds: expect.any(Number), pilots: 5, observations: 500, isOver: true });
    expect(result.warmup.seconds).toBeLessThan(1800);
    const given = JSON.parse((await plantloop("run", three, "--until", "1h", "--warmup", String(result.warmup.seconds), "--json")).out);
    expect(result.throughput).toEqual(given.throughput);
  });

  test("of a queue that grows for ever warns", async () => {
    const growing = file("growing.json", threeInARow.replace('"saturated"', '{ "interarrival": { "exponential": { "mean": 0.5 } } }'));
    const { code, err, out } = await plantloop("run", growing, "--until", "1h", "--warmup", "auto");
    expect(code).toBe(0);
    expect(err).toContain("the warm-up is not over after half of the run, 30 min");
    expect(out).toContain("the first 30 min not counted (MSER-5)");
  });

  test("goes with compare too", async () => {
    expect(JSON.parse((await plantloop("compare", "die-stacking", "--replications", "2", "--until", "10 min", "--warmup", "auto", "--json")).out).warmup.rule).toBe("MSER-5");
  });

  test("is in select the longest of all that stand for choice", async () => {
    const seconds = async (...args: string[]): Promise<number> => JSON.parse((await plantloop(...args, "--until", "10 min", "--warmup", "auto", "--json")).out).warmup.seconds;
    const alone = [await seconds("run", three), await seconds("run", file("wide.json", threeInARow.replace('"bufferBefore": 4', '"bufferBefore": 200')))];
    expect(await seconds("select", three, "--vary", "stations[c].bufferBefore=4,200")).toBe(Math.max(...alone));
  });
});

test("run of one replication whose batches are too short says that its intervals are too narrow", async () => {
  const queue = file("queue.json", threeInARow.replace('"saturated"', '{ "interarrival": { "exponential": { "mean": 1.05 } } }'));
  expect((await plantloop("run", queue, "--until", "10 min")).out).toMatch(/^The 20 batches of 27 s depend on one another \(correlation 0\.\d+\): the intervals are too narrow\./m);
  expect((await plantloop("run", three, "--until", "10h")).out).not.toContain("batches");
});

describe("select", () => {
  const vary = ["select", three, "--until", "10 min", "--vary"];

  test("prints which value is the best, with confidence, indifference zone and replications of each", async () => {
    const { code, out } = await plantloop(...vary, "stations[c].machines=1,2,3", "--indifference", "2");
    expect(code).toBe(0);
    expect(out).toMatch(/^stations\[c\]\.machines=1 +10 +[\d,]+ +± [\d.]+ +-[\d,.]+ +± [\d.]+ +ruled out$/m);
    expect(out).toMatch(/^stations\[c\]\.machines=3 +\d+ +[\d,]+ +± [\d.]+ +best$/m);
    expect(out).toMatch(/^The best by throughput is stations\[c\]\.machines=3: found with a probability of 95\.0 % where it is better by [\d.]+ 1\/h or more/m);
  });

  test("--json prints one object, the same with any number of workers", async () => {
    const of = async (workers: string) => (await plantloop(...vary, "stations[2].bufferBefore=0,2,4", "--by", "cycle-time", "--indifference", "3", "--workers", workers, "--json")).out;
    const result = JSON.parse(await of("1"));
    expect(result).toMatchObject({ seed: 1, by: "cycle-time", goal: "least", unit: "s", best: "stations[2].bufferBefore=0", isDecided: true, confidence: 0.95, wallSeconds: null });
    expect(result.alternatives).toHaveLength(3);
    expect(result.indifference).toBeCloseTo(0.03 * result.alternatives[0].mean, 1);
    expect(await of("2")).toBe(await of("1"));
  });

  test("takes lines as well as values, and values of any kind", async () => {
    const more = file("more.json", threeInARow.replace('"bufferBefore": 2', '"bufferBefore": 9'));
    expect(JSON.parse((await plantloop("select", three, more, "--until", "10 min", "--json")).out)).toMatchObject({ best: more });
    const names = async (place: string) => JSON.parse((await plantloop(...vary, place, "--json")).out).alternatives.map(({ name }: { readonly name: string }) => name);
    expect(await names("stations[c].time=1.5,2 s")).toEqual(["stations[c].time=1.5", "stations[c].time=2 s"]);
    expect(await names('stations[a].time={"exponential":{"mean":1}},{"erlang":{"mean":1,"k":2}}')).toEqual(['stations[a].time={"exponential":{"mean":1}}', 'stations[a].time={"erlang":{"mean":1,"k":2}}']);
    expect(await names("stations[b].bufferBefore=2,null")).toEqual(["stations[b].bufferBefore=2", "stations[b].bufferBefore=null"]);
  });

  test("that --most does not let decide says so", async () => {
    expect((await plantloop(...vary, "stations[1].bufferBefore=2,3", "--by", "wip", "--indifference", "0.001", "--until", "2 min", "--most", "11", "--seed", "3")).out).toMatch(/^Not decided after 11 replications: the best by wip so far is stations\[1\]\.bufferBefore=\d\. --most allows more/m);
  });
});

test.each<[string, string[], string]>([
  ["a precision of nothing", ["run", three, "--precision", "0"], '--precision: found "0"; a percentage above 0 and below 100, such as 1%'],
  ["a precision that is none", ["run", three, "--precision", "high"], '--precision: found "high"; a percentage'],
  ["a most without a precision", ["run", three, "--most", "100"], "--most goes with --precision"],
  ["a most below the first replications", ["run", three, "--precision", "1", "--most", "9"], '--most: found "9"; a whole number from 10'],
  ["a warm-up that is neither a time nor auto", ["run", three, "--warmup", "automatic"], '--warmup: found "automatic"; a duration is'],
  ["a choice of one", ["select", three], "there is nothing to choose from; select takes two lines at least, or one with --vary"],
  ["a choice of one value", ["select", three, "--vary", "stations[2].machines=1"], "there is nothing to choose from"],
  ["no line to choose", ["select", "--vary", "stations[2].machines=1,2"], "<line>, a shipped line or a file, is missing"],
  ["a line that stands for choice twice", ["select", three, three], "stands for choice twice"],
  ["a value that stands for choice twice", ["select", three, "--vary", "stations[2].machines=1,1"], '"stations[2].machines=1" stands for choice twice'],
  ["two lines and a place", ["select", three, "other", "--vary", "stations[2].machines=1,2"], '--vary goes with one line; found also "other"'],
  ["a place without values", ["select", three, "--vary", "stations[2].machines"], '--vary: found "stations[2].machines"; a place in the line and its values'],
  ["a place that is none", ["select", three, "--vary", "stations[2]..machines=1,2"], "keys with dots, and numbers or ids in brackets"],
  ["a station that there is not", ["select", three, "--vary", "stations[d].machines=1,2"], "there is no [d] among 3, which are [a], [b], [c]"],
  ["a place in what is not there", ["select", three, "--vary", "stations[a].failures.clock=calendar,operating"], "there is no failures among id, time"],
  ["a place in every JavaScript object", ["select", three, "--vary", "constructor.name=a,b"], "there is no constructor among format, id"],
  ["a field that is none", ["select", three, "--vary", "stations[2].machinez=1,2"], 'stations[2].machinez: found the key "machinez"; did you mean "machines"?'],
  ["a value that is wrong", ["select", three, "--vary", "stations[c].machines=1,0"], "--vary stations[c].machines=0: stations[2].machines: found 0; a station has 1 to 1000 machines"],
  ["an unknown line among several", ["select", three, "other"], 'no shipped line and no file is called "other"'],
  ["a measure that is none", ["select", three, "die-stacking", "--by", "yeild"], '--by: found "yeild"; one of throughput, good-output, yield'],
  ["a measure that a line does not have", ["select", three, "die-stacking", "--by", "yield", "--until", "60"], "has no characteristics to be judged by it"],
  ["a confidence that is certain", ["select", three, "die-stacking", "--confidence", "100"], '--confidence: found "100"; a percentage above 60 and below 100'],
])("%s costs one message on stderr and exit code 2", async (_, args, message) => {
  const { code, out, err } = await plantloop(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^plantloop: [^\n]*\n$/);
  expect(err).toContain(message);
});
