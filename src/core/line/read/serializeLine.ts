import type { LineSpec } from "../spec.ts";

/** A line as the text of a file; `readLine` gives the same line back. */
export function serializeLine(line: LineSpec): string {
  return `${JSON.stringify(line, null, 2)}\n`;
}
