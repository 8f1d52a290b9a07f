import { modelHash } from "#line";
import { serializeLine } from "#line/read";
import type { Command } from "../command.ts";
import { findLine } from "../findLine.ts";
import { writeNamed } from "../writeNamed.ts";

/** Writes a line as a file that loads anywhere. */
export const exportLine: Command = {
  name: "export",
  argument: "<line>",
  about: "writes a line's model as JSON, which loads elsewhere as the same line, and says its hash",
  options: { out: { takes: "FILE", about: "writes it to this file; left out, to stdout" } },
  run: (given, terminal) => {
    const line = findLine(given.argument("<line>, a shipped line or a file,"));
    const text = serializeLine(line);
    const out = given.text("out");
    if (out === undefined) terminal.out(text);
    else writeNamed(out, text, "out");
    terminal.err(`${out ?? line.id}: model ${modelHash(line)}, ${text.length} characters\n`);
    return 0;
  },
};
