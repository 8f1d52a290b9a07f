import { parseJson } from "./json/parseJson.ts";
import { sizeProblem } from "./limits.ts";
import { type ReadResult, parseLine, refuse } from "./parseLine.ts";

/** Reads the text of a line file. All errors come at once, each with its place; it never throws. */
export function readLine(text: string): ReadResult {
  // A character is one byte or more; what is certainly too large is not even counted.
  const tooLarge = sizeProblem(text.length) ?? sizeProblem(utf8Length(text));
  if (tooLarge !== null) return refuse([tooLarge]);
  const parsed = parseJson(text);
  if (!parsed.ok) return refuse([parsed.problem]);
  const read = parseLine(parsed.value);
  if (parsed.problems.length === 0) return read;
  return refuse([...parsed.problems, ...(read.ok ? [] : read.problems)]);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair is two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
