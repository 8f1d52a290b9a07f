import type { Goal } from "#kernel";
import type { Quantity, RunResult } from "../replicate.ts";

/** What lines can be compared by. */
export type Measure = "throughput" | "cycle-time" | "waiting-time" | "wip" | "yield" | "good-output" | "money";

interface MeasureBehaviour {
  readonly goal: Goal;
  /** Undefined where the line has no such figure, as one without characteristics has no yield. */
  readonly of: (result: RunResult) => Quantity | undefined;
}

export const measures: Readonly<Record<Measure, MeasureBehaviour>> = {
  "throughput": { goal: "greatest", of: ({ throughput }) => throughput },
  "cycle-time": { goal: "least", of: ({ cycleTime }) => cycleTime },
  "waiting-time": { goal: "least", of: ({ waitingTime }) => waitingTime },
  "wip": { goal: "least", of: ({ wip }) => wip },
  "yield": { goal: "greatest", of: (result) => result.yield },
  "good-output": { goal: "greatest", of: ({ goodOutput }) => goodOutput },
  "money": { goal: "greatest", of: ({ moneyPerHour }) => moneyPerHour },
};
