import type { Problem } from "../problem.ts";

/** What the reading of a fab found wrong, and what it did not take over. */
export class Report {
  readonly problems: Problem[] = [];
  readonly leftOut: string[] = [];

  problem(path: string, found: string, allowed: string): void {
    this.problems.push({ path, found, allowed });
  }

  leaves(what: string): void {
    this.leftOut.push(what);
  }
}

/** Names as a sentence lists them; of many, the first twelve. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const shown = all.slice(0, 12).join(", ");
  return all.length > 12 ? `${shown}, … (${all.length})` : shown;
}
