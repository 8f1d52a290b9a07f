import { readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type LineSpec, problemText } from "#line";
import { fileBytes } from "#line/read";
import { importSmt2020 } from "#line/smt2020";
import type { Command } from "../command.ts";
import { calledFrom, pathsOf } from "../paths.ts";
import { readText } from "../readText.ts";
import { InputError, type Terminal } from "../terminal.ts";

/** Makes a line of a fab that is written in another format. */
export const importFab: Command = {
  name: "import",
  argument: "smt2020 <folder>",
  about: "makes a line of a fab in the format of the SMT2020 testbed",
  options: { out: { takes: "FILE", about: "writes the line to this file; left out, to stdout" } },
  run: (given, terminal) => {
    const format = given.argument("smt2020, the format,");
    if (format !== "smt2020") throw new InputError(`unknown format ${JSON.stringify(format)}; there is smt2020`);
    const folder = given.argument("<folder>, that of the fab's files,", 1);
    const result = importSmt2020(basename(resolve(folder)), textsIn(folder));
    if (!result.ok) throw new InputError(`${JSON.stringify(folder)} is no fab that can be read:\n${result.problems.map((problem) => `  ${problemText(problem)}`).join("\n")}`);
    for (const what of result.leftOut) terminal.err(`not taken over: ${what}\n`);
    write(result.line, { file: given.text("out") ?? null, terminal });
    return 0;
  },
};

/** The texts of a folder's files, by name. */
function textsIn(folder: string): Map<string, string> {
  const path = pathsOf(folder).find((known) => namesIn(known) !== null);
  if (path === undefined) throw new InputError(`${JSON.stringify(folder)} is no folder that can be read`);
  const texts = new Map<string, string>();
  for (const name of namesIn(path) ?? []) {
    const found = readText([join(path, name)], mostBytes);
    if (found.is === "too large") throw new InputError(`${name} has more than ${mostBytes} bytes, which no file of a fab has`);
    if (found.is === "unreadable") throw new InputError(`${name} cannot be read: ${found.why}`);
    if (found.is === "text") texts.set(name, found.text);
  }
  return texts;
}

const mostBytes = 10 * fileBytes;

/** Names of the text files in a folder, in order; null where there is no such folder. */
function namesIn(path: string): string[] | null {
  try {
    return readdirSync(path).filter((name) => /\.txt(?:\.|$)/u.test(name)).toSorted();
  } catch {
    return null;
  }
}

function write(line: LineSpec, { file, terminal }: { readonly file: string | null; readonly terminal: Terminal }): void {
  const text = `${JSON.stringify(line)}\n`;
  if (file === null) return terminal.out(text);
  try {
    writeFileSync(calledFrom(file), text);
  } catch (error) {
    throw new InputError(`--out: ${JSON.stringify(file)} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  terminal.err(`${file}: ${text.length} bytes\n`);
}
