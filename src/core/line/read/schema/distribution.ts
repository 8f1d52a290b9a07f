import { z } from "zod";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import { durationShape, positiveDurationShape, wrongDuration, wrongPositiveDuration, writtenSeconds } from "./duration.ts";
import { type Shape, shapes } from "./shape.ts";

/** What is wrong at a place below a distribution: a value, or a key that is none of `keys`. */
type Wrong = { readonly path: Path; readonly wanted: string } | { readonly path: Path; readonly key: string; readonly keys: readonly string[] };

type Parameters = Readonly<Record<string, unknown>>;
/** What is wrong with one parameter, null when nothing is; and what an editor is told of it. */
interface Parameter {
  readonly wrong: (value: unknown) => string | null;
  readonly shape: Shape;
}

const time: Parameter = { wrong: wrongDuration, shape: durationShape };
const meanTime: Parameter = { wrong: (value) => wrongPositiveDuration(value, allowed.meanPositive), shape: positiveDurationShape };
const scale: Parameter = { wrong: (value) => wrongPositiveDuration(value, allowed.scalePositive), shape: positiveDurationShape };
const cv: Parameter = { wrong: (value) => (isBetween(value, 0, 100) ? null : allowed.cv), shape: { type: "number", minimum: 0, maximum: 100 } };
const phases: Parameter = { wrong: (value) => (isBetween(value, 1, 10_000) && Number.isInteger(value) ? null : allowed.shapeK), shape: { type: "integer", minimum: 1, maximum: 10_000 } };
const weibullShape: Parameter = { wrong: (value) => (isBetween(value, 0.1, 1000) ? null : allowed.shape), shape: { type: "number", minimum: 0.1, maximum: 1000 } };

interface Kind {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly optional?: readonly string[];
  /** What must hold between parameters that are each right. */
  readonly together?: (parameters: Parameters) => Wrong | null;
}

/** The distribution kinds of the language, and what their parameters may be. */
const kinds: Readonly<Record<string, Kind>> = {
  exponential: { parameters: { mean: meanTime } },
  uniform: { parameters: { min: time, max: time }, together: (of) => ascending(of, ["min", "max"]) },
  triangular: { parameters: { min: time, mode: time, max: time }, together: (of) => ascending(of, ["min", "mode", "max"]) },
  normal: { parameters: { mean: meanTime, sd: time } },
  lognormal: {
    parameters: { mean: meanTime, sd: time, cv },
    optional: ["sd", "cv"],
    together: ({ sd, cv: variation }) => ((sd === undefined) === (variation === undefined) ? { path: [], wanted: allowed.sdOrCv } : null),
  },
  gamma: { parameters: { mean: meanTime, cv } },
  erlang: { parameters: { mean: meanTime, k: phases } },
  weibull: { parameters: { scale, shape: weibullShape } },
};
const kindNames = ["constant", ...Object.keys(kinds), "empirical", "sequence"];

/** A time: a duration, or an object with one key that names a distribution. */
export const distribution: z.ZodType = z.unknown().check((context) => {
  for (const wrong of distributionErrors(context.value)) {
    const path = [...wrong.path];
    if ("key" in wrong) context.issues.push({ code: "unrecognized_keys", path, keys: [wrong.key], message: wrong.keys.join(" "), input: undefined });
    else context.issues.push({ code: "custom", path, message: wrong.wanted, input: context.value });
  }
}).register(shapes, shapeOfAll());

/** What an editor is told of a time: a duration, or an object with one of the kinds. */
function shapeOfAll(): Shape {
  const list = { type: "array", items: durationShape, minItems: 1, maxItems: limits.empiricalValues };
  const weights = { type: "array", items: { type: "number", minimum: 0 } };
  const forms: Readonly<Record<string, Shape>> = {
    constant: durationShape,
    ...Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, exactly(Object.fromEntries(Object.entries(kind.parameters).map(([key, { shape }]) => [key, shape])), kind.optional)])),
    empirical: exactly({ values: list, weights }, ["weights"]),
    sequence: exactly({ values: list }),
  };
  return { id: "distribution", description: allowed.distribution(kindNames), anyOf: [durationShape, { ...exactly(forms, kindNames), minProperties: 1, maxProperties: 1 }] };
}

/** An object with these keys alone. */
function exactly(properties: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape {
  return { type: "object", properties, required: Object.keys(properties).filter((key) => !optional.includes(key)), additionalProperties: false };
}

function distributionErrors(value: unknown): Wrong[] {
  if (typeof value === "number" || typeof value === "string") return wrongAt([], wrongDuration(value));
  const entries: [string, unknown][] = isObject(value) ? Object.entries(value) : [];
  const [name, parameters] = entries[0] ?? ["", undefined];
  if (entries.length !== 1) return [{ path: [], wanted: allowed.distribution(kindNames) }];
  if (name === "constant") return wrongAt([name], wrongDuration(parameters));
  if (name === "empirical") return listErrors(name, parameters, ["values", "weights"]);
  if (name === "sequence") return listErrors(name, parameters, ["values"]);
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) return [{ path: [], key: name, keys: kindNames }];
  const names = Object.keys(kind.parameters);
  if (!isObject(parameters)) return [{ path: [name], wanted: allowed.parameters(name, names) }];
  return parameterErrors(parameters, kind).map((wrong) => ({ ...wrong, path: [name, ...wrong.path] }));
}

function parameterErrors(of: Parameters, kind: Kind): Wrong[] {
  const names = Object.keys(kind.parameters);
  const unknown = Object.keys(of).filter((key) => !names.includes(key)).map((key) => ({ path: [], key, keys: names }));
  const single = Object.entries(kind.parameters).flatMap(([name, { wrong }]) =>
    of[name] === undefined && kind.optional?.includes(name) === true ? [] : wrongAt([name], wrong(of[name])),
  );
  const together = single.length === 0 ? (kind.together?.(of) ?? null) : null;
  return [...unknown, ...single, ...(together === null ? [] : [together])];
}

/** Of a kind with a list of values, and weights where it knows them. */
function listErrors(name: string, of: unknown, keys: readonly string[]): Wrong[] {
  if (!isObject(of)) return [{ path: [name], wanted: allowed.parameters(name, keys) }];
  const { values, weights } = of;
  const unknown = Object.keys(of).filter((key) => !keys.includes(key)).map((key) => ({ path: [name], key, keys }));
  if (!Array.isArray(values) || values.length < 1 || values.length > limits.empiricalValues) {
    return [...unknown, { path: [name, "values"], wanted: allowed.empiricalValues(limits.empiricalValues) }];
  }
  const wrongValue = values.findIndex((value) => wrongDuration(value) !== null);
  const first = wrongValue < 0 ? [] : wrongAt([name, "values", wrongValue], wrongDuration(values[wrongValue]));
  return [...unknown, ...first, ...(areWeights(weights, values.length) ? [] : [{ path: [name, "weights"], wanted: allowed.weights }])];
}

function areWeights(weights: unknown, count: number): boolean {
  if (weights === undefined) return true;
  return Array.isArray(weights) && weights.length === count && weights.every((weight) => isBetween(weight, 0, limits.size)) && weights.some((weight) => weight > 0);
}

function ascending(of: Parameters, names: readonly string[]): Wrong | null {
  const wrong = names.findIndex((name, index) => index > 0 && (writtenSeconds(of[names[index - 1] ?? ""]) ?? 0) > (writtenSeconds(of[name]) ?? 0));
  return wrong < 0 ? null : { path: [names[wrong] ?? ""], wanted: allowed.ascending(names) };
}

function wrongAt(path: Path, wanted: string | null): Wrong[] {
  return wanted === null ? [] : [{ path, wanted }];
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && value >= least && value <= most;
}

function isObject(value: unknown): value is Parameters {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
