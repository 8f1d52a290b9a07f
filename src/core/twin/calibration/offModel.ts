import type { CompiledLine } from "#line";
import { assumePace } from "./pace.ts";
import type { Calibration } from "./calibration.ts";

/** A station that takes longer, or less long, than its line model says. */
export interface OffModel {
  readonly station: number;
  /** Its mean time over the line model's, and the half-width of its 95 % interval. */
  readonly ratio: number;
  readonly halfWidth: number;
}

/** A difference counts when it is this many standard deviations and this large: once in a thousand by chance, and enough to matter. */
const deviations = 3.3;
const least = 0.02;
const fewest = 50;

/** The stations whose times are known to be others than the line model says. */
export function offModel(line: CompiledLine, calibration: Calibration): readonly OffModel[] {
  return assumePace(line, calibration).stations.flatMap(({ mean, sd }, station) => {
    const { firstMachine = 0, machines = 0 } = line.stations[station] ?? {};
    const seen = calibration.times.slice(firstMachine, firstMachine + machines).reduce((sum, time) => sum + time.seen, 0);
    const off = Math.abs(mean - 1);
    return seen >= fewest && off > least && off > deviations * sd ? [{ station, ratio: mean, halfWidth: 1.96 * sd }] : [];
  });
}

/** Stations that have come to be off their line model since the last call; `told` holds those that are. */
export function newlyOff(line: CompiledLine, calibration: Calibration, told: boolean[]): readonly OffModel[] {
  const off = offModel(line, calibration);
  const news = off.filter(({ station }) => told[station] !== true);
  for (const station of line.stations.keys()) told[station] = off.some((one) => one.station === station);
  return news;
}
