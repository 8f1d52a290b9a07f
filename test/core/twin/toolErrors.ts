import type { Session } from "#loop";
import { assume, trackOf } from "#twin";

/** The hidden truth of every followed tool state, which only tests and benches may look at, less what the twin believes, in standard deviations that it states; by station and tool. */
export function toolErrors({ plant, brain, line }: Session, now: number): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const { station, machine, tool, value, sd } of assume(brain.twin, now).tools) {
    if (trackOf(brain.twin, { station, machine, tool }) === null) continue;
    const of = line.stations[station];
    const truth = plant.state.machines.tools[((of?.firstMachine ?? 0) + machine) * plant.widths.tool + tool] ?? 0;
    (found[`${of?.id ?? ""}.${of?.tools[tool]?.id ?? ""}`] ??= []).push((truth - value) / sd);
  }
  return found;
}

/** Φ⁻¹(0.95): nine in ten values of a normal distribution lie within so many standard deviations. */
const within90 = 1.6448536269514722;

/** Of some errors in stated standard deviations: the share that lies within the stated 90 % interval, and their mean square (1 where it is as wide as it should be). */
export function calibrationOf(errors: readonly number[]): { readonly share: number; readonly meanSquare: number } {
  return {
    share: errors.filter((error) => Math.abs(error) <= within90).length / errors.length,
    meanSquare: errors.reduce((sum, error) => sum + error * error, 0) / errors.length,
  };
}

/** Hours at which each plant's tools are looked at: by its own pace, far enough apart for tools to have moved on. */
export const looks: Readonly<Record<string, readonly number[]>> = {
  "die-stacking": [3, 6, 9],
  "wafer-fab": [8, 16],
  "car-plant": [2.5, 5],
  "oled-display": [2.5, 5],
  shipyard: [72, 144, 216, 288],
};
