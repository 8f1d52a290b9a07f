import type { Evaluate } from "./formula/evaluate.ts";
import type { LotSampleSpec, SensorSpec } from "./sensingSpec.ts";

/** Sensors and sampling plans of a line as the plant runs them. */

export interface CompiledSensor extends Pick<SensorSpec, "id" | "name" | "unit" | "reads"> {
  /** What there is to read, without gain, bias or limits. */
  readonly truth: Evaluate;
  /** What it shows of that by its data sheet: with gain, bias and range, without noise. */
  readonly evaluate: Evaluate;
  readonly gain: number;
  readonly bias: number;
  readonly biasSd: number;
  readonly noise: number;
  /** Standard deviation of what it shows about what its data sheet says: noise, bias of its own, and steps. */
  readonly ownSd: number;
  readonly driftPerHour: number;
  /** 0 where it follows at once. */
  readonly lagSeconds: number;
  /** 0 where it shows any value. */
  readonly quantum: number;
  readonly lowest: number;
  readonly highest: number;
  readonly dropout: number;
  readonly every: number;
  /** 0 where it reads without regard to time. */
  readonly periodSeconds: number;
  /** Null where it reads without regard to lots. */
  readonly lot: LotSampleSpec | null;
  /** Whether what it shows depends on earlier parts: it lags, reads by time, or can be stuck. */
  readonly remembers: boolean;
}

export interface CompiledGauge {
  readonly repeatability: number;
  readonly reproducibility: number;
  readonly bias: number;
  /** 0 where it shows any value. */
  readonly quantum: number;
  /** Money for one measurement. */
  readonly cost: number;
  /** Null where it measures every n-th part. */
  readonly plan: CompiledPlan | null;
}

export interface CompiledPlan {
  readonly size: number;
  readonly sample: number;
  readonly accept: number;
  readonly isAdaptive: boolean;
}
