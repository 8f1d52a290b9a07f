import { type LineSpec, problemText } from "#line";
import { parseLine } from "#line/read";
import { InputError } from "./terminal.ts";

/** A line with one of its fields changed. */
export interface Variant {
  readonly name: string;
  readonly line: LineSpec;
}

/**
 * The lines that `stations[2].machines=1,2,3` makes of one: a place in the model, as `check` names it or with a station's own id,
 * and its values, in JSON or as texts. Throws an InputError on a place that is none, and on a value with which the line is not right.
 */
export function variants(line: LineSpec, text: string): readonly Variant[] {
  const [, place, list] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
  if (place === undefined || list === undefined) throw new InputError(`--vary: found ${JSON.stringify(text)}; a place in the line and its values, such as stations[2].machines=1,2,3`);
  const path = pathOf(place);
  return valuesOf(list).map((value) => {
    const name = `${place}=${typeof value === "string" ? value : JSON.stringify(value)}`;
    const read = parseLine(changed(line, { place, path, value }));
    if (!read.ok) throw new InputError(`--vary ${name}: ${read.problems.map(problemText).join("; ")}`);
    return { name, line: read.line };
  });
}

/** The values between the commas: JSON where all of it is, as of lists and objects with commas of their own; else each for itself, or a text. */
function valuesOf(list: string): readonly unknown[] {
  const all = jsonOf(`[${list}]`);
  return Array.isArray(all) ? all : list.split(",").map((value) => jsonOf(value) ?? (value.trim() === "null" ? null : value.trim()));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `stations[bond].recipe.force` as its keys. */
function pathOf(place: string): readonly string[] {
  const keys = place.match(/[^.[\]]+/gu) ?? [];
  if (keys.length === 0 || !/^[^.[\]]+(?:\.[^.[\]]+|\[[^.[\]]+\])*$/u.test(place)) throw new InputError(`--vary: found the place ${JSON.stringify(place)}; keys with dots, and numbers or ids in brackets, such as stations[2].machines`);
  return keys;
}

interface Change {
  readonly place: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A copy of a part of the model with the value put in at the path; the last key may be new. */
function changed(part: unknown, { place, path: [key, ...rest], value }: Change): unknown {
  if (key === undefined) return value;
  const next = { place, path: rest, value };
  if (Array.isArray(part)) {
    const at = /^\d+$/u.test(key) ? Number(key) : part.findIndex((element: unknown) => isRecord(element) && element["id"] === key);
    if (at < 0 || at >= part.length) throw new InputError(`--vary: found the place ${JSON.stringify(place)}; there is no [${key}] among ${part.length}, which are [${part.map((element: unknown, index) => (isRecord(element) ? String(element["id"]) : index)).join("], [")}]`);
    return part.map((element: unknown, index) => (index === at ? changed(element, next) : element));
  }
  if (!isRecord(part) || (rest.length > 0 && !Object.hasOwn(part, key))) {
    throw new InputError(`--vary: found the place ${JSON.stringify(place)}; there is no ${key}${isRecord(part) ? ` among ${Object.keys(part).join(", ")}` : ""}`);
  }
  return { ...part, [key]: changed(part[key], next) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
