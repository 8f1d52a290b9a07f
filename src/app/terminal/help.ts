import { shippedLines } from "#lines";
import type { Command } from "./command.ts";
import { columns } from "./table.ts";

/** What `plantloop --help` prints. */
export function help(commands: readonly Command[]): string {
  return `Plantloop runs a manufacturing plant, and the loop that improves it, without a screen.

${columns(commands.map(({ name, argument, about }) => [`  plantloop ${name} ${argument}`, about]))}

<line> is a shipped line (${Object.keys(shippedLines).join(", ")}) or a file with a line in JSON.
A duration T is a number of seconds or has a unit: 90, "30 min", 8h, 2d.
Results go to stdout, progress to stderr. Exit code 1: check found problems; 2: bad input; 70: an error of our own.
plantloop help <command> lists its options.
`;
}

/** What `plantloop help <command>` prints. */
export function commandHelp({ name, argument, about, options }: Command): string {
  const rows = Object.entries(options).map(([option, { takes, about: what }]) => [`  --${option}${takes === null ? "" : ` ${takes}`}`, what]);
  return `plantloop ${name} ${argument}${rows.length === 0 ? "" : " [options]"}\n${about}\n${rows.length === 0 ? "" : `\n${columns(rows)}\n`}`;
}
