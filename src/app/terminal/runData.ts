import type { CompiledLine } from "#line";
import { standardSearchSeconds } from "#loop";
import { recordsOf } from "#loop/records";
import { filesOf, leftOutText } from "../data/files.ts";
import type { Arguments } from "./arguments.ts";
import type { Option } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { writeInto } from "./writeNamed.ts";

export const dataOptions: Readonly<Record<string, Option>> = {
  csv: { takes: "DIR", about: "writes what the first replication has left behind as CSV files into this folder: measurements, readings, completions, equipment, decisions" },
  parquet: { takes: "DIR", about: "the same as Parquet files" },
};

interface Recorded {
  readonly terminal: Terminal;
  readonly seed: number;
  readonly loop: "open" | "closed";
  readonly untilSeconds: number;
}

/** Does the first replication again, as `run` does it, and writes its data where that is asked for. */
export async function writeRunData(given: Arguments, line: CompiledLine, { terminal, seed, loop, untilSeconds }: Recorded): Promise<void> {
  const asked = (["csv", "parquet"] as const).flatMap((format) => {
    const folder = given.text(format);
    return folder === undefined ? [] : [{ format, folder }];
  });
  if (asked.length === 0) return;
  const options = { seed, loop, shadow: false, holdouts: false, designSearchAt: standardSearchSeconds };
  const tables = recordsOf({ line: line.spec, log: { options, acts: [] }, untilSeconds });
  for (const { format, folder } of asked) {
    writeInto(folder, await filesOf(tables, format), format);
    terminal.err(`${folder}: ${tables.map(({ name, rows }) => `${name} ${rows}`).join(", ")} rows\n`);
  }
  const leftOut = leftOutText(tables);
  if (leftOut !== null) terminal.err(`${leftOut}\n`);
}
