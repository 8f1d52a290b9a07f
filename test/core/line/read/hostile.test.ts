import { describe, expect, test } from "vitest";
import { type Problem, problemText } from "#line";
import { type ReadResult, parseLine, readLine } from "#line/read";
import { changed, complete, threeInARow } from "./models.ts";

const problems = (read: ReadResult): readonly Problem[] => (read.ok ? [] : read.problems);
const texts = (read: ReadResult): string[] => problems(read).map(problemText);

type Wrong = readonly [path: string, where: readonly (string | number)[], value: unknown, message: string];
const stations = (index: number, ...rest: (string | number)[]) => ["stations", index, ...rest];

/** One wrong thing each: the path that is told, where it is put, what, and what the message says. */
const wrong: readonly Wrong[] = [
  // the whole
  ["format", ["format"], "plantloop/line@2", 'found "plantloop/line@2"; the format of a line is "plantloop/line@1"'],
  ["format", ["format"], undefined, "found nothing"],
  ["id", ["id"], "die stacking", "an id is 1 to 64 letters, digits, - or _"],
  ["id", ["id"], "x".repeat(65), "an id is 1 to 64 letters"],
  ["id", ["id"], "__proto__", "an id is 1 to 64 letters"],
  ["id", ["id"], "constructor", 'found "constructor"'],
  ["sector", ["sector"], "semi-conductor", "the sector is one of semiconductor"],
  ["name", ["name"], "Line", "a text is an object with en and ko"],
  ["name.ko", ["name", "ko"], undefined, "found nothing"],
  ["name.en", ["name", "en"], "bell \u0007", "without control characters"],
  ["statons", ["statons"], [], 'found the key "statons"; did you mean "stations"?'],
  ["arrivals", ["arrivals"], undefined, 'found nothing; arrivals are "saturated", or an object'],
  ["arrivals", ["arrivals"], "saturatd", 'found "saturatd"'],
  ["arrivals.interarrival", ["arrivals"], {}, "a time is a duration, or an object with exactly one of"],
  ["arrivals.maximum", ["arrivals", "maximum"], 0, "a whole number from 1"],
  ["arrivals.rate", ["arrivals", "rate"], 1, "the keys here are interarrival, maximum"],
  ["arrivals.interarrival", ["arrivals"], { interarrival: 0 }, "arrivals need some time between them"],
  ["arrivals.interarrival", ["arrivals"], { interarrival: { empirical: { values: [0, 5], weights: [1, 0] } } }, "arrivals need some time between them"],
  ["product.price", ["product", "price"], "2*pich", 'found "pich"; did you mean "pitch"?'],
  ["product.price", ["product", "price"], "1/(pitch - 40)", "found Infinity; at the nominal set points and design a formula gives a finite number"],
  ["product.materialCost", ["product", "materialCost"], -1, "a finite number from 0 to 1e12, or a formula as a text"],
  // design
  ["design.pitch.nominal", ["design", "pitch", "nominal"], 61, "found 61; a design parameter's nominal value stays within its range, from 30 to 60"],
  ["design.pitch.range", ["design", "pitch", "range"], [60, 30], "two numbers with the lowest below the highest"],
  ['design["bump pitch"]', ["design", "bump pitch"], { unit: "µm", nominal: 1, range: [0, 2] }, "a name for formulas"],
  ["design.film", ["design", "film"], { unit: "µm", nominal: 1, range: [0, 2] }, "an attribute has this name already"],
  // stations
  ["stations", ["stations"], [], "found an empty list; a line has a list of 1 to 200 stations"],
  ["stations", ["stations"], Array.from({ length: 201 }, (_, index) => ({ id: `s${index}`, time: 1 })), "found 201 stations"],
  ["stations", ["stations"], Array.from({ length: 6 }, (_, index) => ({ id: `s${index}`, time: 1, machines: 1000 })), "found 6000 machines; a line has at most 5000 machines in all"],
  ["stations", ["stations"], { a: { time: 1 } }, 'found an object with the key "a"'],
  ["stations[1]", stations(1), "inspect", 'found "inspect"; a station is an object with an id and a time'],
  ["stations[1].id", stations(1, "id"), "coat", 'found "coat" again; an id stands once'],
  ["stations[3].id", stations(3, "id"), undefined, "found nothing"],
  ["stations[3].id", stations(3, "id"), 7, "found 7; an id is"],
  ["stations[3].id", stations(3, "id"), "toString", 'found "toString"'],
  ["stations[3].kind", stations(3, "kind"), "robot", "a station looks like one of"],
  ["stations[3].machines", stations(3, "machines"), 1e9, "found 1000000000; a station has 1 to 1000 machines"],
  ["stations[3].machines", stations(3, "machines"), 1.5, "found 1.5"],
  ["stations[3].machines", stations(3, "machines"), "2", 'found "2"'],
  ["stations[2].bufferBefore", stations(2, "bufferBefore"), -1, "found -1; a buffer has 0 or more places, or null for no limit"],
  ["stations[2].bufferBefore", stations(2, "bufferBefore"), 2_000_000, "found 2000000; a buffer has at most 1000000 places"],
  ["stations[2].grades", stations(2, "grades"), "yes", "true or false"],
  ["stations[3].time", stations(3, "time"), undefined, "found nothing; a time is a duration"],
  ["stations[3].bufferBefor", stations(3, "bufferBefor"), 1, 'did you mean "bufferBefore"?'],
  // times
  ["stations[3].time", stations(3, "time"), -1, "found -1; a duration is 0, or from 1 microsecond to 100 years"],
  ["stations[3].time", stations(3, "time"), 1e-9, "found 1e-9"],
  ["stations[3].time", stations(3, "time"), "1e12 d", "a duration is 0, or from 1 microsecond to 100 years"],
  ["stations[3].time", stations(3, "time"), "45 minutes", 'a number of seconds, or a text with a unit (ms, s, min, h, d), such as "45 min"'],
  ["stations[3].time", stations(3, "time"), null, "found null"],
  ["stations[3].time", stations(3, "time"), Number.NaN, "found NaN; a number is finite"],
  ["stations[3].time", stations(3, "time"), {}, "exactly one of constant, exponential"],
  ["stations[3].time", stations(3, "time"), { constant: 1, exponential: { mean: 1 } }, "exactly one of"],
  ["stations[3].time.exponetial", stations(3, "time"), { exponetial: { mean: 1 } }, 'did you mean "exponential"?'],
  ["stations[3].time.exponential", stations(3, "time"), { exponential: 3 }, "found 3; exponential is an object with mean"],
  ["stations[3].time.exponential.mean", stations(3, "time"), { exponential: { mean: 0 } }, "found 0; a mean time is from 1 microsecond"],
  ["stations[3].time.exponential.rate", stations(3, "time"), { exponential: { mean: 1, rate: 2 } }, 'found the key "rate"; did you mean "mean"? the keys here are mean'],
  ["stations[3].time.uniform.max", stations(3, "time"), { uniform: { min: 5, max: "4 s" } }, 'found "4 s"; min ≤ max'],
  ["stations[3].time.triangular.mode", stations(3, "time"), { triangular: { min: 3, mode: 2, max: 4 } }, "min ≤ mode ≤ max"],
  ["stations[3].time.triangular.max", stations(3, "time"), { triangular: { min: 1, mode: 5, max: 4 } }, "min ≤ mode ≤ max"],
  ["stations[3].time.normal.sd", stations(3, "time"), { normal: { mean: 3, sd: -1 } }, "found -1"],
  ["stations[3].time.lognormal", stations(3, "time"), { lognormal: { mean: 3 } }, "exactly one of sd and cv"],
  ["stations[3].time.lognormal", stations(3, "time"), { lognormal: { mean: 3, sd: 1, cv: 0.1 } }, "exactly one of sd and cv"],
  ["stations[3].time.gamma.cv", stations(3, "time"), { gamma: { mean: 3, cv: -0.1 } }, "a coefficient of variation is from 0 to 100"],
  ["stations[3].time.erlang.k", stations(3, "time"), { erlang: { mean: 3, k: 1.5 } }, "k is a whole number"],
  ["stations[3].time.weibull.shape", stations(3, "time"), { weibull: { scale: 3, shape: 0 } }, "a shape is from 0.1"],
  ["stations[3].time.weibull.scale", stations(3, "time"), { weibull: { shape: 1 } }, "found nothing"],
  ["stations[3].time.empirical.values", stations(3, "time"), { empirical: { values: [] } }, "a list of 1 to 10000 durations"],
  ["stations[3].time.empirical.values[1]", stations(3, "time"), { empirical: { values: [1, -2] } }, "found -2"],
  ["stations[3].time.empirical.weights", stations(3, "time"), { empirical: { values: [1, 2], weights: [1] } }, "one for each value"],
  ["stations[3].time.empirical.weights", stations(3, "time"), { empirical: { values: [1, 2], weights: [0, 0] } }, "not all 0"],
  ["stations[3].time.sequence.values", stations(3, "time"), { sequence: { values: [] } }, "a list of 1 to 10000 durations"],
  ["stations[3].time.sequence.values[1]", stations(3, "time"), { sequence: { values: [1, -2] } }, "found -2"],
  ["stations[3].time.sequence.weights", stations(3, "time"), { sequence: { values: [1, 2], weights: [1, 1] } }, "the key \"weights\""],
  ["arrivals.interarrival", ["arrivals"], { interarrival: { sequence: { values: [0, 0] } } }, "arrivals need some time between them"],
  // failures
  ["stations[0].failures.uptime", stations(0, "failures", "uptime"), 0, "found 0; a machine runs some time between failures"],
  ["stations[0].failures.repair", stations(0, "failures", "repair"), undefined, "found nothing"],
  ["stations[0].failures.clock", stations(0, "failures", "clock"), "calender", 'the clock of failures is "operating" or "calendar"'],
  // recipe, tool, responses
  ["stations[0].recipe.flow.setPoint", stations(0, "recipe", "flow", "setPoint"), 16, "found 16; a set point stays within its range, from 9 to 15"],
  ["stations[0].recipe.flow.range", stations(0, "recipe", "flow", "range"), [15, 9], "a range is [lowest, highest]"],
  ["stations[0].recipe.flow.unit", stations(0, "recipe", "flow", "unit"), "", "a text of 1 to 16 characters"],
  ["stations[0].recipe.flow.maxStep", stations(0, "recipe", "flow", "maxStep"), 0, "above 0"],
  ["stations[0].recipe.hasOwnProperty", stations(0, "recipe", "hasOwnProperty"), { unit: "N", setPoint: 1, range: [0, 2] }, "kept by JavaScript"],
  ["stations[0].tool.flow", stations(0, "tool", "flow"), { unit: "ml" }, "a set point has this name already"],
  ["stations[0].tool.clog.walkSd", stations(0, "tool", "clog", "walkSd"), -1, "from 0"],
  ["stations[0].makes.film.formula", stations(0, "makes", "film", "formula"), "2 +", "at character 4: the formula ends where a value is wanted"],
  ["stations[0].makes.film.formula", stations(0, "makes", "film", "formula"), "2 + flw", 'found "flw"; did you mean "flow"? this formula can use flow, clog, pitch'],
  ["stations[0].makes.film.formula", stations(0, "makes", "film", "formula"), "2 + edge", "made only later, at coat"],
  ["stations[0].makes.film.formula", stations(0, "makes", "film", "formula"), "process.exit(1)", 'unexpected "."'],
  ["stations[0].makes.film.formula", stations(0, "makes", "film", "formula"), "ln(0 - flow)", "found NaN; at the nominal set points"],
  ["stations[0].makes.film.noise", stations(0, "makes", "film", "noise"), "flow - 100", "found -88; at the nominal set points and design a noise is 0 or more"],
  ["stations[0].makes.film.noise", stations(0, "makes", "film", "noise"), -0.1, "a noise is a number of 0 or more"],
  // sensors, rework, maintenance
  ["stations[0].sensors[0].reads", stations(0, "sensors", 0, "reads"), "flow - clogg", 'did you mean "clog"?'],
  ["stations[0].sensors[0].every", stations(0, "sensors", 0, "every"), 0, "every n-th part"],
  ["stations[0].sensors[1].id", stations(0, "sensors", 1), { id: "flowmeter", unit: "ml", reads: "flow" }, 'found "flowmeter" again'],
  ["stations[1].rework.to", stations(1, "rework", "to"), "coate", 'did you mean "coat"?'],
  ["stations[1].rework.to", stations(1, "rework", "to"), "pack", "rework goes to this station or an earlier one: coat, inspect"],
  ["stations[1].rework.limit", stations(1, "rework", "limit"), undefined, "so that no part goes round for ever"],
  ["stations[1].rework.limit", stations(1, "rework", "limit"), 1e9, "1 to 100 times"],
  ["stations[1].rework.when", stations(1, "rework", "when"), "flow > 1", "this formula can use film, pitch"],
  ["stations[1].rework", stations(1, "grades"), true, "a station that grades sends nothing back"],
  ["stations[0].maintenance.resets[0]", stations(0, "maintenance", "resets", 0), "clg", 'did you mean "clog"?'],
  ["stations[0].maintenance.staggered", stations(0, "maintenance", "staggered"), "yes", "true or false"],
  ["stations[0].maintenance.staggered", stations(0, "maintenance", "every"), undefined, "found true without every; planned maintenance can be staggered"],
  ["wears[0].station", stations(0, "maintenance"), undefined, "a wear needs a station whose maintenance resets it"],
  // characteristics, controls, wears, faults
  ["characteristics.film.spec", ["characteristics", "film", "spec"], [3, 2], "the lower limit is below the upper"],
  ["characteristics.film.spec", ["characteristics", "film", "spec"], ["pitch", 2.5], "found [40, 2.5]; at the nominal design the lower limit is below the upper"],
  ["characteristics.film.spec[0]", ["characteristics", "film", "spec", 0], "0.1*flow", "this formula can use pitch"],
  ["characteristics.film.target", ["characteristics", "film", "target"], 9, "a target stands between the limits, from 1.6 to 2.5"],
  ["characteristics.film.measuredAt", ["characteristics", "film", "measuredAt"], "inspct", 'did you mean "inspect"?'],
  ["characteristics.film.gauge.noise", ["characteristics", "film", "gauge", "noise"], undefined, "found nothing"],
  ["characteristics.flim", ["characteristics", "flim"], { unit: "µm", spec: [null, 1], measuredAt: "test", gauge: { noise: 0 } }, 'did you mean "film"?'],
  ["controls[0].setPoint", ["controls", 0, "setPoint"], "flw", 'did you mean "flow"? a set point of coat is one of flow'],
  ["controls[0].against", ["controls", 0, "against"], "drift", "a tool state of coat is one of clog"],
  ["controls[0].station", ["controls", 0, "station"], "cot", 'did you mean "coat"?'],
  ["controls[0].characteristic", ["controls", 0, "characteristic"], "foil", "a characteristic is one of film"],
  ["wears[0].sensor", ["wears", 0, "sensor"], "flow-meter", 'did you mean "flowmeter"?'],
  ["wears[0].limit", ["wears", 0, "limit"], null, "found null"],
  ["wears[0].limit", ["wears", 0, "limit"], 0.1, "found 0.1; a wear grows: its limit stands above the start of its tool state, 0.1"],
  ["wears[0].tool", stations(0, "tool", "clog", "perPart"), -0.001, "found a tool state that grows by -0.001 a part; a wear grows"],
  ["wears[0].sensor", stations(0, "sensors", 0, "reads"), "flow + 0*clog", 'found "flowmeter"; the sensor of a wear shows it: its reading changes with "clog"'],
  ["wears[1].tool", ["wears", 1], { station: "coat", tool: "clog", sensor: "flowmeter", limit: 2 }, 'found "clog" of "coat" again; a tool state is watched by one wear'],
  ["controls[0].characteristic", ["characteristics", "film"], { unit: "µm", spec: [null, 2.5], measuredAt: "inspect", gauge: { noise: 0.05 } }, "a characteristic that is controlled has a target, or a limit on each side"],
  ["controls[0].station", ["controls", 0, "station"], "pack", "a control acts before its characteristic is measured: at one of coat"],
  ["controls[0].controller", ["controls", 0, "controller"], "pid", 'a controller is one of ewma, double-ewma, predictor-corrector, multivariate'],
  ["controls[0].controller", ["controls", 0, "controller"], "multivariate", 'found "multivariate", alone at "coat"; at least two controls of a station are multivariate; one alone is an ewma'],
  ["controls[0].weight", ["controls", 0, "weight"], 0, "a weight is above 0 and at most 1"],
  ["controls[0].weight", ["controls", 0, "weight"], 1.5, "a weight is above 0 and at most 1"],
  ["controls[0].trendWeight", ["controls", 0, "trendWeight"], 0.1, 'found 0.1 of "ewma"; only a controller that follows a trend weighs one: double-ewma, predictor-corrector'],
  ["controls[0].deadBand", ["controls", 0, "deadBand"], -1, "a finite number from 0 to 1e12"],
  ["controls[1].setPoint", ["controls", 1], { characteristic: "film", station: "coat", setPoint: "flow", against: "clog" }, 'found "flow" of "coat" again; a set point is moved by one control'],
  ["controls[1].characteristic", ["controls", 1], { characteristic: "film", station: "inspect", setPoint: "flow", against: "clog" }, 'found "film" again; a characteristic is in one control only'],
  ["characteristics.film.gauge.least", ["characteristics", "film", "gauge", "least"], 2.5, "found 2.5; what a gauge shows at least is below the upper limit, 2.5"],
  ["characteristics.film.gauge.least", ["characteristics", "film", "gauge", "least"], 2.1, "found 2.1; what a gauge shows at least is at most the target, 2"],
  ["characteristics.film.gauge.ai.operations", ["characteristics", "film", "gauge", "ai"], { operations: 0 }, "found 0; a number of operations above 0, and at most 1e21"],
  ["characteristics.film.gauge.ai.within", ["characteristics", "film", "gauge", "ai"], { operations: 1, within: "soon" }, 'found "soon"'],
  ["characteristics.film.gauge.ai", ["characteristics", "film", "gauge", "ai"], true, "what a model takes to read is an object with its operations, and within what time"],
  ["characteristics.film.spec[1]", ["characteristics", "film", "spec", 1], "1/(pitch - 40)", "found Infinity; at the nominal set points and design a formula gives a finite number"],
  ["stations[0].sensors[0].reads", stations(0, "sensors", 0, "reads"), "ln(0 - film)", "found NaN; at the nominal set points"],
  ["faults.burst", ["faults", "burst"], { name: { en: "a", ko: "b" }, station: "coat", tool: "clog", step: 0 }, "a fault has a step or a perPart other than 0"],
  ["faults.burst.tool", ["faults", "burst", "tool"], "hose", "a tool state of coat is one of clog"],
];

describe("a model with one thing wrong tells that one thing", () => {
  test.each(wrong)("%s", (path, where, value, message) => {
    const told = texts(parseLine(changed(where, value)));
    expect(told).toContainEqual(expect.stringContaining(message));
    expect(told.some((text) => text.startsWith(`${path}: found `) && text.includes(message))).toBe(true);
  });

  test.each(wrong.filter(([path]) => !["stations", "id"].includes(path)))("%s, and not much else", (_, where, value) => {
    expect(texts(parseLine(changed(where, value))).length).toBeLessThanOrEqual(5);
  });
});

describe("a saturated line that would pass endless parts at one moment is refused", () => {
  const saturated = (...rest: unknown[]) => ({ format: "plantloop/line@1", id: "zero", arrivals: "saturated", stations: rest });
  test.each([
    ["all times are 0", saturated({ id: "a", time: 0 }, { id: "b", time: { constant: "0 s" } })],
    ["times of no length", saturated({ id: "a", time: { uniform: { min: 0, max: 0 } } })],
    ["a first station that fills a buffer without limit in no time", saturated({ id: "a", time: 0 }, { id: "b", time: 1, bufferBefore: null })],
  ])("%s", (_, line) => {
    expect(texts(parseLine(line)).join("\n")).toContain("stations[0].time: found");
  });

  test("but not one whose first station is held back by the next", () => {
    expect(parseLine(saturated({ id: "a", time: 0 }, { id: "b", time: 1, bufferBefore: 3 })).ok).toBe(true);
  });
});

describe("a line of which too much would have to be kept, or worked out, is refused", () => {
  const named = (count: number, value: unknown) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));
  const line = (count: number, station: object, rest: object = {}) => ({
    format: "plantloop/line@1", id: "much", arrivals: "saturated", stations: Array.from({ length: count }, (_, index) => ({ id: `s${index}`, time: 1, ...station })), ...rest,
  });
  test.each<[string, unknown, string]>([
    ["tool states", line(11, { tool: named(100, { unit: "1" }) }), "stations: found 1100 tool states; a line has at most 1000 tool states in all"],
    ["set points", line(11, { recipe: named(100, { unit: "1", setPoint: 0, range: [0, 1] }) }), "stations: found 1100 set points"],
    ["sensors", line(11, { sensors: Array.from({ length: 100 }, (_, index) => ({ id: `x${index}`, unit: "1", reads: "1" })) }), "stations: found 1100 sensors"],
    ["tool states of many machines", line(3, { machines: 1000, tool: named(7, { unit: "1" }) }), "found 21000 tool states on all machines; a line has at most 20000 tool states in all, those of each machine counted"],
    ["formulas", line(2, { makes: named(60, { formula: `${"1 + ".repeat(245)}1` }) }), "found 117720 characters of formulas; all formulas of a line have at most 100000 characters together"],
    [
      "control charts",
      line(1, { machines: 101, makes: named(10, { formula: "1" }) }, { characteristics: named(10, { unit: "1", spec: [0, 2], measuredAt: "s0", gauge: { noise: 0 } }) }),
      "characteristics: found 1010 control charts on all machines; a line has at most 1000 control charts in all, those of each machine counted",
    ],
  ])("%s", (_, value, message) => {
    expect(texts(parseLine(value)).join("\n")).toContain(message);
  });
});

describe("a text that is no line file is refused with the place", () => {
  test.each([
    ["nothing", "", "line 1, column 1: found the end of the file; a value is wanted"],
    ["no JSON", "format: line", 'line 1, column 1: found "format"; a value is wanted'],
    ["a comma too many", '{\n  "id": "a",\n}', 'line 3, column 1: found "}"; a key in double quotes is wanted'],
    ["single quotes", "{'id': 1}", 'line 1, column 2: found "\'id\'"'],
    ["a comma missing", '{"id": "a" "b": 1}', 'line 1, column 12: found "\\""'],
    ["NaN", '{"id": NaN}', 'line 1, column 8: found "NaN"'],
    ["an open list", "[1, 2", "line 1, column 6: found the end of the file"],
    ["an open text", '["a', "line 1, column 2"],
    ["a bad escape", '["\\x"]', "line 1, column 2"],
    ["two values", "{} {}", 'line 1, column 4: found "{"; the file ends after one value'],
    ["a hundred thousand lists", "[".repeat(100_000), "at most 32 deep"],
    ["a list", "[]", "file: found an empty list; a line is an object"],
    ["a number", "42", "file: found 42"],
    ["null", "null", "file: found null"],
    ["a key twice", threeInARow.replace('"id": "c",', '"id": "c", "id": "d",'), 'stations[2].id: found the key "id" again'],
    ["__proto__", threeInARow.replace('"id": "c",', '"id": "c", "__proto__": { "machines": 3 },'), "stations[2].__proto__: found the key"],
    ["constructor", threeInARow.replace('"id": "c",', '"id": "c", "constructor": {},'), "stations[2].constructor: found the key"],
    ["1e999", threeInARow.replace("1.5", "1e999"), "stations[2].time: found Infinity; a number is finite"],
    ["a terminal's escape", threeInARow.replace("three-in-a-row", "\\u001b[2Jred"), 'id: found "\\u001b[2Jred"'],
  ])("%s", (_, text, message) => {
    expect(texts(readLine(text)).join("\n")).toContain(message);
  });

  test("50 MB are refused by their size, before they are read", () => {
    const begin = performance.now();
    expect(texts(readLine(" ".repeat(50_000_000)))).toEqual(["file: found 50 MB; a line file has at most 2 MB"]);
    expect(performance.now() - begin).toBeLessThan(500);
  });

  test("letters that take several bytes count as such", () => {
    expect(texts(readLine(`"${"한".repeat(720_000)}"`))).toEqual(["file: found 2.2 MB; a line file has at most 2 MB"]);
  });
});

describe("a value that is made to hang its reader is answered soon", () => {
  const cyclic: Record<string, unknown> = { ...complete };
  cyclic["stations"] = [cyclic];
  let shared: unknown = [];
  for (let level = 0; level < 30; level += 1) shared = [shared, shared, shared];
  test.each<[string, unknown, string]>([
    ["one that contains itself", cyclic, "stations[0]: found itself"],
    ["a billion shared lists", { stations: shared }, "more than 1000000 values"],
    ["a list of a billion holes", { stations: Object.assign([], { length: 1e9 }) }, "a line holds at most"],
    ["600,000 empty stations", { stations: Array.from({ length: 600_000 }, () => ({})) }, "found 600000 stations"],
    ["60,000 responses", { stations: [{ id: "a", makes: Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, { formula: "z" }])) }] }, "at most 100"],
    ["a formula of a million brackets", changed(["stations", 0, "makes", "film", "formula"], "(".repeat(1e6)), "a formula is a text of at most 1000 characters"],
    ["a duration of a million digits", changed(["stations", 3, "time"], "1".repeat(1e6)), "a duration is a number of seconds"],
  ])("%s", (_, value, message) => {
    const begin = performance.now();
    expect(texts(parseLine(value)).join("\n")).toContain(message);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
