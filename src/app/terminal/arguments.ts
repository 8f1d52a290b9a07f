import { parseArgs } from "node:util";
import { days, durationSeconds, durationUnits } from "#line";
import { nearest } from "#line/read";
import type { Command } from "./command.ts";
import { InputError } from "./terminal.ts";

const longestSeconds = days(36_525);

/** What stands behind a command, checked against what it takes. */
export class Arguments {
  readonly wantsHelp: boolean;
  readonly #arguments: readonly string[];
  readonly #values: ReadonlyMap<string, string>;

  constructor(given: readonly string[], values: ReadonlyMap<string, string>) {
    this.#arguments = given;
    this.#values = values;
    this.wantsHelp = values.has("help");
  }

  /** The command's argument, or, from 0, one of its several. Throws when it is missing. */
  argument(what: string, at = 0): string {
    const argument = this.#arguments[at];
    if (argument === undefined) throw new InputError(`${what} is missing`);
    return argument;
  }

  /** All of its arguments, where it takes many. */
  get all(): readonly string[] {
    return this.#arguments;
  }

  /** What was given as it stands; undefined when it was not given. */
  text(name: string): string | undefined {
    return this.#values.get(name);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Seconds of a duration such as `8h`, `3600` or `"30 min"`; `otherwise` when it was not given. */
  duration(name: string, otherwise: number): number {
    const text = this.#values.get(name);
    if (text === undefined) return otherwise;
    const seconds = durationSeconds(text);
    if (seconds === null || !(seconds >= 0 && seconds <= longestSeconds)) {
      throw new InputError(`--${name}: found ${JSON.stringify(text)}; a duration is a number of seconds, or has a unit (${durationUnits.join(", ")}), such as 8h; at most 100 years`);
    }
    return seconds;
  }

  /** A whole number within limits; `otherwise` when it was not given. */
  whole(name: string, { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number }): number {
    const text = this.#values.get(name);
    if (text === undefined) return otherwise;
    const value = /^\d{1,16}$/u.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) throw new InputError(`--${name}: found ${JSON.stringify(text)}; a whole number from ${least} to ${most}`);
    return value;
  }

  /** A percentage between limits, which are not allowed themselves, as a share: `1`, `"0.5 %"`. In per cent are the limits and what stands when it was not given. */
  share(name: string, { above, below, otherwise }: { readonly above: number; readonly below: number; readonly otherwise: number }): number {
    const text = this.#values.get(name);
    if (text === undefined) return otherwise / 100;
    const value = /^(?:\d+\.?\d*|\.\d+)\s*%?$/u.test(text) ? Number.parseFloat(text) : Number.NaN;
    if (!(value > above && value < below)) throw new InputError(`--${name}: found ${JSON.stringify(text)}; a percentage above ${above} and below ${below}, such as ${otherwise}%`);
    return value / 100;
  }

  /** One of some words; the first of them when it was not given. */
  oneOf<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const text = this.#values.get(name);
    if (text === undefined) return words[0];
    const word = words.find((known) => known === text);
    if (word === undefined) throw new InputError(`--${name}: found ${JSON.stringify(text)}; one of ${words.join(", ")}`);
    return word;
  }
}

/** Reads what stands behind a command. Throws an InputError with the nearest valid name. */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const options = Object.fromEntries(
    [...Object.entries(command.options), ["help", { takes: null }] as const].map(([name, { takes }]) => [name, { type: takes === null ? ("boolean" as const) : ("string" as const) }]),
  );
  const { tokens, positionals } = parseArgs({ args: args.map((arg) => (arg === "-h" ? "--help" : arg)), options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = token.name === "help" ? { takes: null } : Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined) throw unknownOption(command, token.rawName);
    if (option.takes === null && token.value !== undefined) throw new InputError(`${token.rawName} takes no value`);
    if (option.takes !== null && (token.value === undefined || (token.value.startsWith("--") && !token.inlineValue))) throw new InputError(`${token.rawName} takes a value: ${token.rawName} ${option.takes}`);
    values.set(token.name, token.value ?? "");
  }
  const most = command.takesMany === true ? Number.POSITIVE_INFINITY : command.argument.split(" ").length;
  if (positionals.length > most) throw new InputError(`${command.name} takes ${most === 1 ? "one " : ""}${command.argument}; found also ${JSON.stringify(positionals[most])}`);
  return new Arguments(positionals, values);
}

function unknownOption(command: Command, name: string): InputError {
  const known = [...Object.keys(command.options), "help"].map((option) => `--${option}`);
  const near = nearest(name.replace(/^-+/u, "--"), known);
  return new InputError(`unknown option ${JSON.stringify(name)};${near === null ? "" : ` did you mean ${near}?`} ${command.name} takes ${known.join(", ")}`);
}
