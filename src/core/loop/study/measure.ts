import type { Goal } from "#kernel";
import type { LineSpec } from "#line";
import type { Quantity, RunResult } from "../replications/replicate.ts";

/** What lines can be compared by. */
export const measureNames = ["throughput", "good-output", "yield", "money", "cycle-time", "waiting-time", "wip"] as const;
export type Measure = (typeof measureNames)[number];

interface MeasureBehaviour {
  readonly goal: Goal;
  /** What a line must have for it. */
  readonly needs?: "characteristics" | "product";
  /** Undefined where the line lacks that. */
  readonly of: (result: RunResult) => Quantity | undefined;
}

export const measures: Readonly<Record<Measure, MeasureBehaviour>> = {
  "throughput": { goal: "greatest", of: ({ throughput }) => throughput },
  "good-output": { goal: "greatest", needs: "characteristics", of: ({ goodOutput }) => goodOutput },
  "yield": { goal: "greatest", needs: "characteristics", of: (result) => result.yield },
  "money": { goal: "greatest", needs: "product", of: ({ moneyPerHour }) => moneyPerHour },
  "cycle-time": { goal: "least", of: ({ cycleTime }) => cycleTime },
  "waiting-time": { goal: "least", of: ({ waitingTime }) => waitingTime },
  "wip": { goal: "least", of: ({ wip }) => wip },
};

/** What a line lacks to be judged by a measure; null where it can be. */
export function lackFor(measure: Measure, { characteristics, product }: LineSpec): "characteristics" | "product" | null {
  const { needs } = measures[measure];
  const has = { characteristics: Object.keys(characteristics ?? {}).length > 0, product: product !== undefined };
  return needs === undefined || has[needs] ? null : needs;
}
