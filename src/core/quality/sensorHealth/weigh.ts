import { exp, ln } from "#kernel";
import type { Change } from "./change.ts";
import type { Cause } from "./sensitivity.ts";
import type { SensorEvidence } from "./verdict.ts";

/** One thing that is seen beside the reading itself, and what each belief has it do. */
export interface Witness {
  readonly kind: "characteristic" | "sensor" | "siblings" | "scatter";
  readonly of: string;
  readonly change: Change;
  /** By cause: its change with a unit of the cause. */
  readonly slopes: readonly number[];
  /** By cause: variance of the change when the cause goes about as it does of itself. */
  readonly wanders: readonly number[];
  /** By cause, where no slope says it: its change if that cause has moved by what the reading says, and its standard deviation then. */
  readonly predicted?: readonly { readonly by: number; readonly sd: number }[];
}

export interface Weighed {
  /** Probability that the sensor is at fault; the rest is that what it reads has moved. */
  readonly bySensor: number;
  /** The cause that explains it best, if it is not the sensor; null where the sensor depends on nothing. */
  readonly cause: string | null;
  readonly evidence: readonly SensorEvidence[];
}

/** What a sensor shows changed: was it the sensor, or one of the causes that it reads? */
interface Question {
  readonly change: Change;
  readonly causes: readonly Cause[];
  /** Index of the sensor at its station. */
  readonly sensor: number;
  readonly witnesses: readonly Witness[];
}

/**
 * Bayes' rule over the sensor and each cause. If a cause has moved by as much as the reading says, every witness that depends on
 * it has moved along, by the line model's slopes; if the sensor is at fault, none has. Both are normal about that, with the scatter
 * that was seen and what causes do of themselves. Before the witnesses are heard, sensor and process are as likely, and so is each
 * cause of the process (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, section 7.4: comparison by marginal likelihoods).
 */
export function weigh({ change, causes, sensor, witnesses }: Question): Weighed {
  const likely = causes.flatMap((cause, index) => ((cause.sensors[sensor] ?? 0) === 0 ? [] : [{ cause, index, slope: cause.sensors[sensor] ?? 1 }]));
  const bySensor = witnesses.reduce((sum, { change: seen, wanders }) => sum + logNormal(seen.by, seen.sd * seen.sd + total(wanders)), ln(0.5));
  const byCause = likely.map(({ index, slope }) =>
    witnesses.reduce((sum, { change: seen, slopes, wanders, predicted }) => {
      const told = predicted?.[index];
      if (told !== undefined) return sum + logNormal(seen.by - told.by, told.sd * told.sd);
      const ratio = (slopes[index] ?? 0) / slope;
      const variance = seen.sd * seen.sd + ratio * ratio * change.sd * change.sd + total(wanders) - (wanders[index] ?? 0);
      return sum + logNormal(seen.by - ratio * change.by, variance);
    }, ln(0.5 / likely.length)),
  );
  const most = Math.max(bySensor, ...byCause);
  const weight = exp(bySensor - most);
  const others = byCause.map((log) => exp(log - most));
  const best = others.indexOf(Math.max(...others));
  return {
    bySensor: weight / (weight + total(others)),
    cause: likely[best]?.cause.name ?? null,
    evidence: witnesses.map(({ kind, of, change: seen, slopes, predicted }): SensorEvidence => {
      const { index = 0, slope = 1 } = likely[best] ?? {};
      return { kind, of, observed: seen.by, bySensor: 0, byProcess: best < 0 ? null : (predicted?.[index]?.by ?? ((slopes[index] ?? 0) / slope) * change.by), sd: seen.sd, parts: seen.parts };
    }),
  };
}

function logNormal(deviation: number, variance: number): number {
  const floor = Math.max(variance, 1e-18);
  return -0.5 * (ln(floor) + (deviation * deviation) / floor);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
