/** One error in a line file. */
export interface Problem {
  /** Where in the model, as `stations[2].bufferBefore`; in the text, as `line 3, column 7`; `file` for all of it. */
  readonly path: string;
  /** What the numbers in the path stand for, by id, as `station "bond", sensor "force"`; left out where there is none. */
  readonly within?: string;
  readonly found: string;
  readonly allowed: string;
}

/** A problem in one line: `stations[2].bufferBefore: found -1; a buffer has 0 or more places, or null for no limit`. */
export function problemText({ path, found, allowed }: Problem): string {
  return `${path}: found ${found}; ${allowed}`;
}

/** The same with the ids of what its numbers stand for, for who reads a whole file's: `…, or null for no limit (station "bond")`. */
export function fullProblemText(problem: Problem): string {
  return `${problemText(problem)}${problem.within === undefined ? "" : ` (${problem.within})`}`;
}

/** A line that is right as far as can be read, and yet cannot run on; the message says why. An error of the model's, not of ours. */
export class LineError extends Error {}
