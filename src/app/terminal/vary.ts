import { type LineSpec, problemText } from "#line";
import { parseLine } from "#line/read";
import { SettingError, jsonOf, valueOf, withValue } from "../setting/place.ts";
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
  return valuesOf(list).map((value) => {
    const name = `${place}=${typeof value === "string" ? value : JSON.stringify(value)}`;
    const read = parseLine(changed(line, place, value));
    if (!read.ok) throw new InputError(`--vary ${name}: ${read.problems.map(problemText).join("; ")}`);
    return { name, line: read.line };
  });
}

/** The values between the commas: JSON where all of it is, as of lists and objects with commas of their own; else each for itself, or a text. */
function valuesOf(list: string): readonly unknown[] {
  const all = jsonOf(`[${list}]`);
  return Array.isArray(all) ? all : list.split(",").map(valueOf);
}

function changed(line: LineSpec, place: string, value: unknown): unknown {
  try {
    return withValue(line, place, value);
  } catch (error) {
    throw error instanceof SettingError ? new InputError(`--vary: ${error.message}`) : error;
  }
}
