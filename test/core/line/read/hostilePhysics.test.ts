import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";
import { changedIn } from "./models.ts";
import { physical } from "./physical.ts";

type Wrong = readonly [path: string, where: readonly (string | number)[], value: unknown, message: string];
const name = { en: "fault", ko: "고장" };

/** One wrong thing each: the path that is told, where it is put, what, and what the message says. */
const wrong: readonly Wrong[] = [
  // materials
  ["materials", ["materials"], [], "materials are an object by name"],
  ["materials.resin", ["materials", "resin"], 200, "a material is an object with at and lot"],
  ["materials.resin.at", ["materials", "resin", "at"], "fil", 'found "fil"; did you mean "fill"? a station is one of fill, cure, inspect'],
  ["materials.resin.lot", ["materials", "resin", "lot"], 0, "found 0; a whole number from 1 to 1000000"],
  ["materials.resin.properties.viscosity.mean", ["materials", "resin", "properties", "viscosity", "mean"], "8", 'found "8"; a finite number'],
  ["materials.resin.properties.viscosity.sd", ["materials", "resin", "properties", "viscosity", "sd"], -1, "a finite number from 0"],
  ["stations[0].recipe.mass", ["materials", "resin", "properties", "mass"], { unit: "mg", mean: 1 }, "the name \"mass\""],
  ["materials.resin.properties.voids", ["materials", "resin", "properties", "voids"], { unit: "%", mean: 1 }, "an attribute has this name already"],
  ['materials["two part"]', ["materials", "two part"], { at: "fill", lot: 5 }, "a name for formulas"],
  ["stations[0].makes.weight.formula", ["materials", "resin", "at"], "cure", 'this attribute is made only later, at cure'],
  // environment
  ["environment.humidity", ["environment", "humidity"], 45, "what the environment has is an object with unit and mean"],
  ["environment.humidity.daily.amplitude", ["environment", "humidity", "daily", "amplitude"], -1, "a finite number from 0"],
  ["environment.humidity.daily.peak", ["environment", "humidity", "daily", "peak"], "3 pm", "a duration is a number of seconds"],
  ["environment.humidity.wander.memory", ["environment", "humidity", "wander", "memory"], 0, "a duration above 0"],
  ["materials.resin.properties.viscosity", ["environment", "viscosity"], { unit: "1", mean: 0 }, "the environment has this name already"],
  ["stations[1].makes.voids.formula", ["stations", 1, "makes", "voids", "formula"], "humidty", 'found "humidty"; did you mean "humidity"?'],
  ["stations[0].tool.clog.machineSd", ["stations", 0, "tool", "clog", "machineSd"], -1, "a finite number from 0"],
  // sensors
  ["stations[0].sensors[0].quantum", ["stations", 0, "sensors", 0, "quantum"], 0, "a finite number above 0"],
  ["stations[0].sensors[0].range", ["stations", 0, "sensors", 0, "range"], [5, 1], "two numbers with the lowest below the highest"],
  ["stations[0].sensors[0].dropout", ["stations", 0, "sensors", 0, "dropout"], 1, "found 1; a chance is from 0 to below 1"],
  ["stations[0].sensors[0].lag", ["stations", 0, "sensors", 0, "lag"], "20 secs", "a duration"],
  ["stations[0].sensors[1]", ["stations", 0, "sensors", 1, "period"], "1 min", "found every and period; how often it is read is said once: one of every, period, lot"],
  ["stations[0].sensors[0].lot.sample", ["stations", 0, "sensors", 0, "lot"], { size: 5, sample: 6 }, "found 6; a sample is not larger than its lot, 5"],
  // gauges and judgements
  ["characteristics.voids.gauge", ["characteristics", "voids", "gauge", "every"], 2, "found every and plan"],
  ["characteristics.voids.gauge.plan.sample", ["characteristics", "voids", "gauge", "plan", "sample"], 21, "a sample is not larger than its lot, 20"],
  ["characteristics.voids.gauge.plan.accept", ["characteristics", "voids", "gauge", "plan", "accept"], 5, "fewer out of specification than it has parts, 5"],
  ["stations[2].judgement.miss", ["stations", 2, "judgement", "miss"], 1.5, "a chance is from 0 to below 1"],
  ["characteristics.voids.gauge.cost", ["characteristics", "voids", "gauge", "cost"], -1, "a finite number from 0"],
  ["characteristics.voids.escapeCost", ["characteristics", "voids", "escapeCost"], "dear", 'found "dear"; a finite number from 0'],
  // failures
  ["stations[1].failures.renewedByMaintenance", ["stations", 1, "failures"], { uptime: "5 h", repair: 60, renewedByMaintenance: true }, "found true at a station without maintenance; maintenance renews the machine"],
  ["stations[0].failures[0].renewedByMaintenance", ["stations", 0, "failures"], [{ id: "a", uptime: "5 h", repair: 60, clock: "calendar", renewedByMaintenance: true }], "found true with the clock calendar"],
  ["stations[0].failures.cost", ["stations", 0, "failures"], { uptime: "5 h", repair: 60, cost: -1 }, "a finite number from 0"],
  ["stations[1].judgement", ["stations", 1, "judgement"], { miss: 0.1 }, "the station has rework or grades"],
  // faults
  ["faults.clog.tool", ["faults", "clog", "tool"], "clogg", 'did you mean "clog"?'],
  ["faults.clog.station", ["faults", "clog", "station"], "nowhere", "a station is one of fill, cure, inspect"],
  ["faults.dull.sensor", ["faults", "dull", "sensor"], "flo", 'did you mean "flow"? a sensor of fill is one of flow, air'],
  ["faults.dull", ["faults", "dull"], { name, station: "fill", sensor: "flow", gain: 1 }, "a fault of a sensor does something"],
  ["faults.dull.stuck", ["faults", "dull", "stuck"], false, "true, or left out"],
  ["faults.high.setPoint", ["faults", "high", "setPoint"], "mas", 'did you mean "mass"?'],
  ["faults.high", ["faults", "high", "step"], 0, "a fault has a step other than 0"],
  ["faults.badResin.material", ["faults", "badResin", "material"], "rosin", 'did you mean "resin"? a material is one of resin, film'],
  ["faults.badResin.property", ["faults", "badResin", "property"], "colour", "a property of resin is one of viscosity"],
  ["faults.badResin.station", ["faults", "badResin", "station"], "cure", 'a bad lot is opened where the material is used: "resin" at "fill"'],
  ["faults.damp.environment", ["faults", "damp", "environment"], "dust", "what the environment has is one of humidity"],
  ["faults.damp.lasts", ["faults", "damp", "lasts"], 0, "a duration above 0"],
  ["faults.damp.environment", ["faults", "damp", "tool"], "clog", 'found the key "environment"'],
];

describe("a model whose physics has one thing wrong tells that one thing", () => {
  test("and when nothing is wrong, nothing", () => {
    const read = parseLine(physical);
    expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
  });

  test.each(wrong)("%s", (path, where, value, message) => {
    const read = parseLine(changedIn(physical, where, value));
    const told = read.ok ? [] : read.problems.map(problemText);
    expect(told.filter((text) => text.startsWith(`${path}: found `) && text.includes(message))).toHaveLength(1);
    expect(told.length).toBeLessThanOrEqual(5);
  });
});
