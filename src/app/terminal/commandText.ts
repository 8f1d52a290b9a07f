import type { Command, CompiledLine, CompiledStation } from "#line";
import { nearest } from "#line/read";
import { InputError } from "./terminal.ts";

/** What `--do` takes, in a sentence. */
export const commandForms = '"set bond.alignTrim=0.5" or "set bond/2.alignTrim=0.5" for one machine of it, "maintain bond/2", or "design bumpPitch=44,dieThickness=42", with "from part 900" behind it for parts of that number or more';

/**
 * The commands that a text says; machines count from 1, and without a number all of the station's are meant. Throws an InputError with
 * what was found, what is allowed and the nearest name.
 */
export function commandsOf(line: CompiledLine, text: string): readonly Command[] {
  const [, verb, rest] = /^\s*(set|maintain|design)\s+(.+?)\s*$/u.exec(text) ?? [];
  switch (verb) {
    case "set":
      return setPoints(line, rest ?? "");
    case "maintain":
      return machinesOf(line, rest ?? "").map(({ station, machine }) => ({ type: "maintain", station: station.id, machine }));
    case "design":
      return [revision(line, rest ?? "")];
    default:
      throw new InputError(`--do: found ${JSON.stringify(text)}; it takes ${commandForms}`);
  }
}

function setPoints(line: CompiledLine, text: string): readonly Command[] {
  const [, place, setPoint, number] = /^([^.=]+)\.([^=]+)=(.+)$/u.exec(text) ?? [];
  if (place === undefined || setPoint === undefined || number === undefined) throw new InputError(`--do set: found ${JSON.stringify(text)}; a station, a set point and its value, such as bond.alignTrim=0.5`);
  const value = numberOf(number, `--do set ${place}.${setPoint}`);
  return machinesOf(line, place).map(({ station, machine }) => {
    const known = station.recipe.find(({ id }) => id === setPoint);
    if (known === undefined) throw new InputError(`--do set: ${unknown(`set point of ${station.id}`, setPoint, station.recipe.map(({ id }) => id))}`);
    const [lowest, highest] = known.range;
    if (value < lowest || value > highest) throw new InputError(`--do set ${station.id}.${setPoint}: found ${value} ${known.unit}; it stays from ${lowest} to ${highest}`);
    return { type: "set-point", station: station.id, machine, setPoint, value };
  });
}

/** `bond` is all its machines, `bond/2` the second. */
function machinesOf({ stations }: CompiledLine, text: string): readonly { readonly station: CompiledStation; readonly machine: number }[] {
  const [id = "", number] = text.trim().split("/", 2);
  const station = stations.find((one) => one.id === id);
  if (station === undefined) throw new InputError(`--do: ${unknown("station", id, stations.map((one) => one.id))}`);
  if (number === undefined) return Array.from({ length: station.machines }, (_, machine) => ({ station, machine }));
  const machine = /^\d+$/u.test(number) ? Number(number) : 0;
  if (machine < 1 || machine > station.machines) throw new InputError(`--do: found machine ${JSON.stringify(number)} of ${id}; its machines are 1 to ${station.machines}`);
  return [{ station, machine: machine - 1 }];
}

function revision(line: CompiledLine, whole: string): Command {
  const [, text = whole, part] = /^(.*?)\s+from\s+part\s+(.*)$/u.exec(whole) ?? [];
  const given = new Map(text.split(",").map((one) => {
    const [name = "", number = ""] = one.split("=", 2).map((part) => part.trim());
    if (!line.design.includes(name)) throw new InputError(`--do design: ${unknown("design parameter", name, line.design)}`);
    const value = numberOf(number, `--do design ${name}`);
    const [lowest, highest] = line.spec.design?.[name]?.range ?? [value, value];
    if (value < lowest || value > highest) throw new InputError(`--do design ${name}: found ${value}; it stays from ${lowest} to ${highest}`);
    return [name, value] as const;
  }));
  return { type: "release-revision", revision: "what-if", design: Object.fromEntries(line.design.map((name, index) => [name, given.get(name) ?? line.nominalDesign[index] ?? 0])), ...(part !== undefined && { fromPart: partOf(part) }) };
}

function partOf(text: string): number {
  const part = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(part)) throw new InputError(`--do design from part: found ${JSON.stringify(text)}; a part's number is a whole number from 0`);
  return part;
}

function numberOf(text: string, where: string): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text.trim()) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new InputError(`${where}: found ${JSON.stringify(text)}; a number`);
  return value;
}

function unknown(what: string, found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return `unknown ${what} ${JSON.stringify(found)};${near === null ? "" : ` did you mean ${near}?`} there are ${known.join(", ") || "none"}`;
}
