import { line } from "../../../templates/line.ts";

/** A right line as a file has it: what people begin with. */
export const right: unknown = JSON.parse(JSON.stringify(line));

/** A mistake that people make: where, what they wrote (undefined: they left it out), the place that is told, and what of the message must be there. */
export type Mistake = readonly [what: string, where: readonly (string | number)[], written: unknown, place: string, says: string];

const coat = ["stations", 1];
const place = "stations[1]";

/** One wrong thing each. */
export const mistakes: readonly Mistake[] = [
  // times
  ["a unit written out", [...coat, "time"], "45 minutes", `${place}.time`, 'found "45 minutes"; a duration is a number of seconds, or a text with a unit (ms, s, min, h, d), such as "45 min"'],
  ["a decimal comma", [...coat, "time"], "1,5 h", `${place}.time`, 'found "1,5 h"; a duration is'],
  ["a clock time", [...coat, "time"], "0:45", `${place}.time`, 'found "0:45"; a duration is'],
  ["a time below 0", [...coat, "time"], -5, `${place}.time`, "found -5; a duration is 0, or from 1 microsecond to 100 years"],
  ["a time with no unit that there is", [...coat, "time"], "2 weeks", `${place}.time`, 'found "2 weeks"; a duration is'],
  ["a time forgotten", [...coat, "time"], undefined, `${place}.time`, "found nothing; a time is a duration, or an object with a distribution"],
  ["a distribution with a capital letter", [...coat, "time"], { Exponential: { mean: 60 } }, `${place}.time.Exponential`, 'did you mean "exponential"?'],
  ["a distribution by its short name", [...coat, "time"], { exp: { mean: 60 } }, `${place}.time.exp`, 'did you mean "exponential"?'],
  ["another word for a distribution", [...coat, "time"], { gaussian: { mean: 60, sd: 5 } }, `${place}.time.gaussian`, 'did you mean "normal"?'],
  ["a distribution as a text", [...coat, "time"], "exponential(60)", `${place}.time`, 'found "exponential(60)"; a duration is'],
  ["a distribution with its kind as a field", [...coat, "time"], { type: "normal", mean: 60, sd: 5 }, `${place}.time`, 'found an object with the keys "type", "mean", "sd"; a time is a duration, or an object with exactly one of constant, exponential'],
  ["a rate in place of a mean", [...coat, "time"], { exponential: { rate: 0.1 } }, `${place}.time.exponential.rate`, 'found the key "rate"; did you mean "mean"?'],
  ["another word for a deviation", [...coat, "time"], { normal: { mean: 60, std: 5 } }, `${place}.time.normal.std`, 'found the key "std"; did you mean "sd"?'],
  ["a variation in per cent", [...coat, "time"], { lognormal: { mean: 60, cv: "10%" } }, `${place}.time.lognormal.cv`, 'found "10%"; a coefficient of variation is from 0 to 100'],
  ["the ends of a uniform the wrong way round", [...coat, "time"], { uniform: { min: 90, max: 60 } }, `${place}.time.uniform.max`, "found 60; min ≤ max"],
  ["a deviation and a variation", [...coat, "time"], { lognormal: { mean: 60, sd: 5, cv: 0.1 } }, `${place}.time.lognormal`, "lognormal has exactly one of sd and cv beside its mean"],
  // keys
  ["underscores in a key", [...coat, "buffer_before"], 3, `${place}.buffer_before`, 'found the key "buffer_before"; did you mean "bufferBefore"?'],
  ["another word for a buffer", [...coat, "queue"], 3, `${place}.queue`, 'did you mean "bufferBefore"?'],
  ["another word for machines", [...coat, "servers"], 3, `${place}.servers`, 'did you mean "machines"?'],
  ["one letter left out of a key", [...coat, "machine"], 3, `${place}.machine`, 'did you mean "machines"?'],
  ["another word for kind", [...coat, "type"], "oven", `${place}.type`, 'did you mean "kind"?'],
  ["the mean time between failures by its short name", [...coat, "failures", "mtbf"], "12 h", `${place}.failures.mtbf`, 'did you mean "uptime"?'],
  ["a field of another object", ["stations", 2, "spec"], [0, 1], "stations[2].spec", 'found the key "spec"'],
  ["a field of the line in a station", [...coat, "characteristics"], {}, `${place}.characteristics`, 'found the key "characteristics"'],
  ["the American word", ["colour"], "red", "colour", 'found the key "colour"'],
  // numbers
  ["a number in quotes", [...coat, "machines"], "2", `${place}.machines`, 'found "2"; a station has 1 to 1000 machines'],
  ["half a machine", [...coat, "machines"], 1.5, `${place}.machines`, "found 1.5; a station has 1 to 1000 machines"],
  ["no machine", [...coat, "machines"], 0, `${place}.machines`, "found 0; a station has 1 to 1000 machines"],
  ["a buffer without limit as a text", [...coat, "bufferBefore"], "unlimited", `${place}.bufferBefore`, 'found "unlimited"; a buffer has 0 or more places, or null for no limit'],
  ["a buffer of -1 for no limit", [...coat, "bufferBefore"], -1, `${place}.bufferBefore`, "found -1; a buffer has 0 or more places, or null for no limit"],
  ["a set point outside of its range", [...coat, "recipe", "flow", "setPoint"], 20, `${place}.recipe.flow.setPoint`, "found 20; a set point stays within its range, from 8 to 16"],
  ["a range the wrong way round", [...coat, "recipe", "flow", "range"], [16, 8], `${place}.recipe.flow.range`, "a range is [lowest, highest], two numbers with the lowest below the highest"],
  ["a range as an object", [...coat, "recipe", "flow", "range"], { min: 8, max: 16 }, `${place}.recipe.flow.range`, "a range is [lowest, highest]"],
  ["a noise below 0", [...coat, "sensors", 0, "noise"], -0.1, `${place}.sensors[0].noise`, "found -0.1; a finite number from 0 to 1e12"],
  ["a unit forgotten", [...coat, "tool", "clog", "unit"], undefined, `${place}.tool.clog.unit`, "found nothing; a text of 1 to 16 characters"],
  ["a characteristic in another unit than it is made in", ["characteristics", "film", "unit"], "nm", "characteristics.film.unit", 'found "nm"; film is made in "µm" at station "coat": one quantity has one unit'],
  ["an attribute that is made again in another unit", ["stations", 2, "makes"], { film: { unit: "mm", formula: "film" } }, "stations[2].makes.film.unit", 'found "mm"; film is made in "µm" at station "coat"'],
  ["a sensor that shows another unit than what it reads", [...coat, "sensors", 0], { id: "flowMeter", unit: "l", reads: "flow", noise: 0.1 }, `${place}.sensors[0].unit`, 'found "l"; flow is in "ml": show that unit, or convert in "reads" or by a gain'],
  ["a sensor of a kind that reads what is in another unit", [...coat, "sensors", 0], { id: "heat", kind: "thermocouple", unit: "°C", reads: "flow" }, `${place}.sensors[0].unit`, 'found "°C"; flow is in "ml"'],
  ["limits the wrong way round", ["characteristics", "film", "spec"], [2.15, 1.85], "characteristics.film.spec", "at the nominal design the lower limit is below the upper"],
  ["limits as an object", ["characteristics", "film", "spec"], { min: 1.85, max: 2.15 }, "characteristics.film.spec", "a specification is [lower, upper]"],
  ["a target outside of the limits", ["characteristics", "film", "target"], 3, "characteristics.film.target", "found 3; a target stands between the limits, from 1.85 to 2.15"],
  // names
  ["a name in one language", [...coat, "name"], "Coating", `${place}.name`, 'found "Coating"; a text is an object with en and ko'],
  ["a name without one of the languages", [...coat, "name"], { en: "Coating" }, `${place}.name.ko`, "found nothing; a text of 1 to 200 characters"],
  ["an id with a blank", ["id"], "my line", "id", 'found "my line"; an id is 1 to 64 letters, digits, - or _'],
  ["one id for two stations", ["stations", 2, "id"], "inspect", "stations[3].id", 'found "inspect" again; an id stands once in its list'],
  ["a hyphen in a name for formulas", [...coat, "tool", "tip-wear"], { unit: "1" }, `${place}.tool.tip-wear`, "a name for formulas is 1 to 64 letters, digits or _"],
  ["a kind that is nearly one", [...coat, "kind"], "dispencer", `${place}.kind`, 'did you mean "dispenser"?'],
  ["a sector that there is not", ["sector"], "semiconductors", "sector", 'found "semiconductors"; did you mean "semiconductor"?'],
  ["a clock that there is not", [...coat, "failures", "clock"], "operation", `${place}.failures.clock`, 'found "operation"; did you mean "operating"?'],
  ["a rule of dispatching by its other name", [...coat, "dispatch"], "FIFO", `${place}.dispatch`, 'found "FIFO"; did you mean "fifo"?'],
  // references
  ["a station that there is not", ["characteristics", "film", "measuredAt"], "inspekt", "characteristics.film.measuredAt", 'found "inspekt"; did you mean "inspect"?'],
  ["a set point that there is not", ["controls", 0, "setPoint"], "flo", "controls[0].setPoint", 'found "flo"; did you mean "flow"?'],
  ["a tool state that there is not", ["faults", "burst", "tool"], "clogg", "faults.burst.tool", 'found "clogg"; did you mean "clog"?'],
  ["a characteristic that no station makes", ["characteristics", "flim"], { unit: "µm", spec: [1, 3], measuredAt: "inspect", gauge: { noise: 0 } }, "characteristics.flim", 'did you mean "film"?'],
  ["a characteristic that is measured before it is made", ["characteristics", "film", "measuredAt"], "load", "characteristics.film.measuredAt", 'found "load"; this attribute is made only later, at "coat": a characteristic is measured there or after'],
  ["rework that goes forward", ["stations", 3, "rework"], { when: "film > 2.1", to: "test", limit: 1 }, "stations[3].rework.to", 'found "test"; rework goes to this station or an earlier one: load, coat, dry, inspect'],
  ["a fault that does nothing", ["faults", "burst", "step"], 0, "faults.burst", "a fault has a step or a perPart other than 0"],
  // formulas
  ["a name that is nearly one", [...coat, "makes", "film", "formula"], "2 + 0.1*(flw - clog)", `${place}.makes.film.formula`, 'found "flw"; did you mean "flow"?'],
  ["a bracket left open", [...coat, "makes", "film", "formula"], "2 + 0.1*(flow - clog", `${place}.makes.film.formula`, "at character"],
  ["JavaScript", [...coat, "makes", "film", "formula"], "Math.exp(flow)", `${place}.makes.film.formula`, "at character 5"],
  ["two stars for a power", [...coat, "makes", "film", "formula"], "flow**2", `${place}.makes.film.formula`, "at character"],
  ["a function that there is not", [...coat, "makes", "film", "formula"], "log(flow)", `${place}.makes.film.formula`, 'unknown function "log"'],
  ["a sensor in a formula", [...coat, "makes", "film", "formula"], "2 + 0.1*flowMeter", `${place}.makes.film.formula`, 'found "flowMeter"; '],
  ["a division by 0", [...coat, "makes", "film", "formula"], "2/(flow - 12)", `${place}.makes.film.formula`, "found Infinity; at the nominal set points and design a formula gives a finite number"],
  // the whole
  ["another word for saturated", ["arrivals"], "saturate", "arrivals", 'found "saturate"; did you mean "saturated"?'],
  ["a bare time between arrivals", ["arrivals"], 60, "arrivals", 'found 60; arrivals are "saturated", or an object with interarrival'],
  ["another version", ["format"], "plantloop/line@2", "format", 'found "plantloop/line@2"; the format of a line is "plantloop/line@1"'],
  ["stations by name in place of a list", ["stations"], { a: { time: 60 } }, "stations", "a line has a list of 1 to 200 stations"],
];
