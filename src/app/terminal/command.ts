import type { Arguments } from "./arguments.ts";
import type { Terminal } from "./terminal.ts";

/** An option of a command: with a value of this name, or a flag where it takes none. */
export interface Option {
  readonly takes: string | null;
  readonly about: string;
}

/** One command of the terminal. */
export interface Command {
  readonly name: string;
  /** Its argument, such as `<line>`, or its arguments, one word each. */
  readonly argument: string;
  /** Whether it takes more than one. */
  readonly takesMany?: boolean;
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Does it, and gives the exit code. Throws an InputError on what the user must mend. */
  readonly run: (given: Arguments, terminal: Terminal) => number | Promise<number>;
}
