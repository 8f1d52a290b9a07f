import { fullProblemText } from "#line";
import type { Command } from "../command.ts";
import { readNamedLine } from "../findLine.ts";

/** Says everything that is wrong with a line file. */
export const check: Command = {
  name: "check",
  argument: "<file>",
  about: "says everything that is wrong with a line file, and where",
  options: {},
  run: (given, terminal) => {
    const name = given.argument("<file>, a line file,");
    const read = readNamedLine(name);
    if (read.ok) {
      const { stations } = read.line;
      const machines = stations.reduce((sum, station) => sum + (station.machines ?? 1), 0);
      terminal.out(`${read.line.id} is right: ${count(stations.length, "station")}, ${count(machines, "machine")}\n`);
      return 0;
    }
    terminal.out(`${read.problems.map(fullProblemText).join("\n")}\n`);
    terminal.err(`${JSON.stringify(name)}: ${count(read.problems.length, "problem")}\n`);
    return 1;
  },
};

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
