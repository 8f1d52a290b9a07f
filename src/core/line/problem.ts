/** One error in a line file. */
export interface Problem {
  /** Where in the model, as `stations[2].bufferBefore`; in the text, as `line 3, column 7`; `file` for all of it. */
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
}

/** A problem in one line: `stations[2].bufferBefore: found -1; a buffer has 0 or more places, or null for no limit`. */
export function problemText({ path, found, allowed }: Problem): string {
  return `${path}: found ${found}; ${allowed}`;
}

/** A line that is right as far as can be read, and yet cannot run on; the message says why. An error of the model's, not of ours. */
export class LineError extends Error {}
