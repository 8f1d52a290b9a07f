import { type LineSpec, fullProblemText } from "#line";
import { type ReadResult, fileBytes, nearest, parseLine, readLine, sizeProblem } from "#line/read";
import { shippedLines } from "#lines";
import { pathsOf } from "./paths.ts";
import { readText } from "./readText.ts";
import { InputError } from "./terminal.ts";

/** The line that a user names: a shipped one by its id, or one in a file. Throws an InputError with every problem of a file. */
export function findLine(name: string): LineSpec {
  const read = readNamedLine(name);
  if (read.ok) return read.line;
  const count = read.problems.length === 1 ? "a problem" : `${read.problems.length} problems`;
  throw new InputError(`${JSON.stringify(name)} has ${count}:\n${read.problems.map((problem) => `  ${fullProblemText(problem)}`).join("\n")}`);
}

/** The same with the problems as values. Throws an InputError only when there is nothing to read. */
export function readNamedLine(name: string): ReadResult {
  if (Object.hasOwn(shippedLines, name)) return parseLine(shippedLines[name]);
  const found = readText(pathsOf(name), fileBytes);
  switch (found.is) {
    case "text":
      return readLine(found.text);
    case "too large": {
      const problem = sizeProblem(found.bytes);
      return { ok: false, problems: problem === null ? [] : [problem] };
    }
    case "missing":
      throw unknownLine(name);
    case "unreadable":
      throw new InputError(`${JSON.stringify(name)} cannot be read: ${found.why}`);
  }
}

function unknownLine(name: string): InputError {
  const lines = Object.keys(shippedLines);
  const near = nearest(name, lines);
  return new InputError(`no shipped line and no file is called ${JSON.stringify(name)};${near === null ? "" : ` did you mean ${near}?`} shipped: ${lines.join(", ")}`);
}
