import type { LineSpec, Text } from "#line";

/** A line of which the answer is known: what it teaches the developer who adds a line, and what a run of it must give. */
export interface Lesson {
  readonly line: LineSpec;
  readonly teaches: Text;
  readonly answers: readonly Answer[];
}

/** A figure that theory gives. */
export interface Answer {
  /** The figure of a run that it is, or the share of time that the machines of a station work. */
  readonly of: "throughput" | "cycleTime" | "waitingTime" | "wip" | { readonly processing: string };
  /** Parts per second, seconds, parts, or a share from 0 to 1. */
  readonly value: number;
  /** Where it comes from. */
  readonly source: string;
}
