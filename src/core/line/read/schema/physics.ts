import type { z } from "zod";
import type {
  DailySpec, EnvironmentFaultSpec, EnvironmentServiceSpec, EnvironmentSpec, MaterialFaultSpec, MaterialPropertySpec, MaterialSpec, SensorFaultSpec, SetPointFaultSpec, ToolFaultSpec,
} from "../../physicsSpec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { choice } from "./choice.ts";
import { duration, positiveDuration } from "./duration.ts";
import { anyNumber, isTrue, notEveryTime, notNegative, whole, words } from "./leaf.ts";
import { named, object } from "./object.ts";
import { text, unit } from "./text.ts";

const name = words(limits.idLength);

const property = object<MaterialPropertySpec>("a property of a material is an object with unit and mean", {
  name: text.optional(),
  unit,
  mean: anyNumber,
  sd: notNegative.optional(),
});

const material = object<MaterialSpec>("a material is an object with at and lot", {
  name: text.optional(),
  at: name,
  lot: whole(1, 1_000_000),
  properties: named(property, "properties are an object by name").optional(),
});

/** Materials by name, as they may be written. */
export const materials: z.ZodType = named(material, "materials are an object by name");

const one = object<EnvironmentSpec>("what the environment has is an object with unit and mean", {
  name: text.optional(),
  unit,
  mean: anyNumber,
  daily: object<DailySpec>("a course of the day is an object with its amplitude", { amplitude: notNegative, peak: duration.optional() }).optional(),
  wander: object<NonNullable<EnvironmentSpec["wander"]>>("a wander is an object with sd and memory", { sd: notNegative, memory: positiveDuration }).optional(),
  service: object<EnvironmentServiceSpec>("a service is an object with its time", { name: text.optional(), time: positiveDuration, cost: notNegative.optional() }).optional(),
});

/** The environment by name, as it may be written. */
export const environment: z.ZodType = named(one, "an environment is an object by name");

const of = { name: text, station: name };
const kinds = {
  tool: object<ToolFaultSpec>(allowed.faultKind, { ...of, tool: name, step: anyNumber.optional(), perPart: anyNumber.optional() }),
  sensor: object<SensorFaultSpec>(allowed.faultKind, {
    ...of, sensor: name, step: anyNumber.optional(), perHour: anyNumber.optional(), gain: anyNumber.optional(), noise: notNegative.optional(), dropout: notEveryTime.optional(), stuck: isTrue.optional(),
  }),
  setPoint: object<SetPointFaultSpec>(allowed.faultKind, { ...of, setPoint: name, step: anyNumber }),
  material: object<MaterialFaultSpec>(allowed.faultKind, { ...of, material: name, property: name, step: anyNumber }),
  environment: object<EnvironmentFaultSpec>(allowed.faultKind, { ...of, environment: name, step: anyNumber.optional(), perHour: anyNumber.optional(), lasts: positiveDuration.optional() }),
};

/** A fault as it may be written: what it hits says which kind it is. */
const fault = choice(Object.values(kinds), (value) => {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return Object.entries(kinds).find(([kind]) => keys.includes(kind))?.[1] ?? kinds.tool;
});

/** Faults by name, as they may be written. */
export const faults: z.ZodType = named(fault, "faults are an object by name");
