import type { Monitor } from "#quality";
import type { Observation } from "#sensing";

/** The shadow's newest measurements by `characteristic/machine`, for its pale lines in the charts. Plain data, bounded. */
export type PaleLines = Record<string, { at: number; value: number }[]>;

/** Takes in what was measured of the shadow, by the machine that the plant's own charts are of; as many points are kept as of those. */
export function drawPale(lines: PaleLines, { line, places, keptPoints }: Monitor, observations: readonly Observation[]): void {
  for (const observation of observations) {
    // A part that was sent back is on no chart: it was measured before.
    if (observation.type !== "measurement" || observation.reworks > 0) continue;
    const station = places[line.characteristics.findIndex(({ id }) => id === observation.characteristic)]?.station ?? -1;
    const points = (lines[`${observation.characteristic}/${observation.machines[station] ?? -1}`] ??= []);
    points.push({ at: observation.at, value: observation.value });
    if (points.length > keptPoints) points.shift();
  }
}

/** The line of one chart, oldest point first. */
export function paleLine(lines: PaleLines, of: { readonly characteristic: string; readonly machine: number }): PaleLines[string] {
  return [...(lines[`${of.characteristic}/${of.machine}`] ?? [])];
}
