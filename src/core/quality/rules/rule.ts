import type { RuleId } from "../finding.ts";

/**
 * One rule of a control chart, as a detector that points stream through: what it must remember of a run is a few numbers,
 * however long the run. They are the caller's to keep, as plain data, so that a snapshot holds them.
 */
export interface Rule {
  readonly id: RuleId;
  /** What it finds, in a few words, for a text that does not know it by its id. */
  readonly says?: string;
  /** How many numbers it remembers. All are 0 when a run begins. */
  readonly remembers: number;
  /** Whether it counts points in zones of 1σ or 2σ, which holds only where the statistic is about normal: a mean, and not a range or a count. */
  readonly usesZones: boolean;
  /** Takes the next point, in standard deviations from the centre line, and says how many of the newest points break the rule; 0 when it holds. */
  readonly step: (memory: number[], deviation: number) => number;
}

/** What a rule remembers when a run begins. */
export function freshMemory({ remembers }: Rule): number[] {
  return Array.from({ length: remembers }, () => 0);
}

/** A run's length with its direction as the sign: one longer where `change` goes on in it, begun anew where it turns, 0 where it is 0. */
export function signedRun(run: number, change: number): number {
  if (change > 0) return run > 0 ? run + 1 : 1;
  if (change < 0) return run < 0 ? run - 1 : -1;
  return 0;
}
