import type { z } from "zod";
import type { MaintenanceSpec, ResponseSpec, ReworkSpec, SetPointSpec, StationSpec, ToolStateSpec } from "../../spec.ts";
import { stationKinds } from "../../stationKinds.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { distribution } from "./distribution.ts";
import { duration } from "./duration.ts";
import { conveyor } from "./handling.ts";
import { anyNumber, boolean, buffer, everyNth, formula, id, isName, leaf, nameOf, noise, notNegative, oneOf, outputPlaces, positive, range, whole, words } from "./leaf.ts";
import { maps } from "./maps.ts";
import { list, named, object } from "./object.ts";
import { attendances, power } from "./people.ts";
import { judgement, sensor } from "./sensing.ts";
import { batch, dispatch, failures, preventive, setups } from "./stationFlow.ts";
import { text, unit } from "./text.ts";

const kinds = [...stationKinds.keys()];

const setPoint = object<SetPointSpec>("a set point is an object with unit, setPoint and range", {
  name: text.optional(),
  unit,
  setPoint: anyNumber,
  range,
  maxStep: positive.optional(),
});

const toolState = object<ToolStateSpec>("a tool state is an object with a unit", {
  name: text.optional(),
  unit,
  initial: anyNumber.optional(),
  initialSd: notNegative.optional(),
  machineSd: notNegative.optional(),
  perPart: anyNumber.optional(),
  perHour: anyNumber.optional(),
  spread: notNegative.optional(),
  walkSd: notNegative.optional(),
});

const stepName = { type: "string", minLength: 1, maxLength: limits.idLength };

/** A step, or several. */
const stepNames = leaf("a step's id, or a list of them", (value) => isName(value) || (Array.isArray(value) && value.length > 0 && value.length <= limits.names && value.every(isName)), {
  anyOf: [stepName, { type: "array", items: stepName, minItems: 1, maxItems: limits.names }],
});

const response = object<ResponseSpec>("a response is an object with a formula", {
  unit: unit.optional(),
  formula,
  noise: noise.optional(),
  machineSd: notNegative.optional(),
  at: stepNames.optional(),
  source: words(1000).optional(),
});

const rework = object<ReworkSpec>("rework is an object with when, to and limit", {
  when: formula,
  to: id,
  limit: whole(1, limits.reworks, allowed.reworkLimit(limits.reworks)),
});

const maintenance = object<MaintenanceSpec>("maintenance is an object with a time", {
  name: text.optional(),
  time: distribution,
  cost: notNegative.optional(),
  every: everyNth.optional(),
  staggered: boolean.optional(),
  resets: list(words(limits.idLength), "a list of tool states", { most: limits.names }).optional(),
});

/** A station as it may be written. */
export const station: z.ZodType = object<StationSpec>(allowed.station, {
  id,
  name: text.optional(),
  kind: nameOf(kinds, allowed.kind).optional(),
  machines: whole(1, limits.machinesOfStation, allowed.machines(limits.machinesOfStation)).optional(),
  time: distribution.optional(),
  bufferBefore: buffer.optional(),
  conveyor: conveyor.optional(),
  outputPlaces: outputPlaces.optional(),
  kanban: whole(1, limits.bufferPlaces, allowed.kanban).optional(),
  failures: failures.optional(),
  load: duration.optional(),
  unload: duration.optional(),
  batch: batch.optional(),
  setups: setups.optional(),
  dispatch: dispatch.optional(),
  idle: oneOf(["longest", "any"], allowed.idle).optional(),
  preventive: preventive.optional(),
  calendar: words(limits.idLength).optional(),
  atShiftEnd: oneOf(["interrupt", "finish"]).optional(),
  operators: attendances.optional(),
  power: power.optional(),
  recipe: named(setPoint, "a recipe is an object of set points by name").optional(),
  tool: named(toolState, "a tool is an object of states by name").optional(),
  makes: named(response, "what a station makes is an object of responses by name").optional(),
  sensors: list(sensor, `a list of at most ${limits.names} sensors`, { most: limits.names }).optional(),
  maps: maps.optional(),
  rework: rework.optional(),
  maintenance: maintenance.optional(),
  changeover: distribution.optional(),
  grades: boolean.optional(),
  judgement: judgement.optional(),
});
