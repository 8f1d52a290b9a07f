import { Stream, exp, ln, normalQuantile } from "#kernel";
import { type CompiledLine, meanSeconds } from "#line";
import type { LuckScales } from "#plant";
import type { Calibration } from "./calibration.ts";
import { meanSd } from "./mean.ts";
import { meanBetween } from "./rate.ts";

/** How the plant's times are known against the line model's, as multiples of it with standard deviations. Plain data. */
export interface AssumedPace {
  /** By station. */
  readonly stations: readonly AssumedScale[];
  /** By station; 1 for certain where nothing fails. Their deviation is that of the logarithm. */
  readonly uptimes: readonly AssumedScale[];
  readonly repairs: readonly AssumedScale[];
}

interface AssumedScale {
  readonly mean: number;
  readonly sd: number;
}

const certain: AssumedScale = { mean: 1, sd: 0 };

/** What is known of a line's times now. Machines of a station differ less than is known of each: the station's is their mean. */
export function assumePace({ stations }: CompiledLine, { times, failures, counted }: Calibration): AssumedPace {
  return {
    stations: stations.map(({ firstMachine, machines }) => {
      const own = times.slice(firstMachine, firstMachine + machines);
      const isTold = counted.slice(firstMachine, firstMachine + machines).some((count) => count > 0);
      if (!isTold || own.every(({ seen }) => seen === 0)) return certain;
      const variance = own.reduce((sum, time) => sum + meanSd(time) * meanSd(time), 0);
      return { mean: own.reduce((sum, { mean }) => sum + mean, 0) / machines, sd: Math.sqrt(variance) / machines };
    }),
    uptimes: stations.map(({ index, failures: modes }) => {
      const known = failures[index];
      if (known === null || known === undefined) return certain;
      const rate = modes.reduce((sum, { uptime }) => sum + 1 / meanSeconds(uptime), 0);
      return { mean: meanBetween(known.uptime) * rate, sd: 1 / Math.sqrt(known.uptime.events) };
    }),
    repairs: stations.map(({ index }) => {
      const known = failures[index];
      return known === null || known === undefined ? certain : { mean: known.repair.mean, sd: meanSd(known.repair) / known.repair.mean };
    }),
  };
}

/** The times of one run, drawn within what is known of them. */
export function drawScales(line: CompiledLine, pace: AssumedPace, seed: number): LuckScales {
  const stream = new Stream(seed, "twin/pace");
  const z = (index: number, which: number): number => normalQuantile(stream.uniform(index * 3 + which));
  const times = pace.stations.map(({ mean, sd }, index) => Math.max(0.2, mean + sd * z(index, 0)));
  const lognormal = ({ mean, sd }: AssumedScale, draw: number): number => (sd === 0 ? mean : exp(ln(mean) + sd * draw));
  const uptimes = pace.uptimes.map((scale, index) => lognormal(scale, z(index, 1)));
  const repairs = pace.repairs.map((scale, index) => lognormal(scale, z(index, 2)));
  return {
    steps: line.steps.map(({ station }) => times[station] ?? 1),
    uptimes: line.stationOfMachine.map((station) => uptimes[station] ?? 1),
    repairs: line.stationOfMachine.map((station) => repairs[station] ?? 1),
  };
}
