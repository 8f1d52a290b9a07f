import { nearest } from "#line/read";
import { parseArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { analyze } from "./commands/analyze.ts";
import { check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { compute } from "./commands/compute.ts";
import { design } from "./commands/design.ts";
import { exportLine } from "./commands/export.ts";
import { gage } from "./commands/gage.ts";
import { importFab } from "./commands/import.ts";
import { create } from "./commands/new.ts";
import { run } from "./commands/run.ts";
import { select } from "./commands/select.ts";
import { spc } from "./commands/spc.ts";
import { whatIf } from "./commands/whatif.ts";
import { commandHelp, help } from "./help.ts";
import { InputError, type Terminal } from "./terminal.ts";

const commands: readonly Command[] = [run, compare, compute, design, select, whatIf, check, analyze, spc, gage, importFab, exportLine, create];

/** EX_SOFTWARE of sysexits.h: an error of our own. */
const internalError = 70;

/**
 * Runs a command line, and gives its exit code: 0, 1 where `check` found problems, 2 on bad input, which costs one message
 * on stderr, 70 on an error of our own, which is told with all that helps to find it.
 */
export async function runTerminal(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof InputError) {
      terminal.err(`plantloop: ${error.message}\n`);
      return 2;
    }
    terminal.err(`plantloop: internal error, which is ours and not your input's: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return internalError;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined) throw new InputError(`a command is missing; there are ${commandNames()}. plantloop --help says more`);
  if (["--help", "-h", "help"].includes(name)) {
    terminal.out(rest[0] === undefined ? help(commands) : commandHelp(commandOf(rest[0])));
    return 0;
  }
  const command = commandOf(name);
  const given = parseArguments(command, rest);
  if (given.wantsHelp) {
    terminal.out(commandHelp(command));
    return 0;
  }
  return command.run(given, terminal);
}

function commandOf(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  const near = nearest(name, commands.map((known) => known.name));
  throw new InputError(`unknown command ${JSON.stringify(name)};${near === null ? "" : ` did you mean ${near}?`} there are ${commandNames()}`);
}

function commandNames(): string {
  return commands.map(({ name }) => name).join(", ");
}
