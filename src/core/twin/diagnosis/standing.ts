import { chartStation } from "#quality";
import type { Twin } from "../twin.ts";
import type { Cases, PartCase } from "./cases.ts";

/** What of a part's deviation of a characteristic, by index, is that of the machine which made it, as seen from another station, by index. */
export type Standing = (part: PartCase, characteristic: number, station: number) => number;

/** Values of a machine that tell how it usually makes them. */
const fewest = 8;

/**
 * Machines of one station differ for good. Parts come to another station in runs of one machine's: seen from there, a run would look like
 * a change. So the mean of the charted machine is taken out of what the other stations are suspected of: a fixed effect of blocks (Montgomery 2013, chapter 4).
 */
export function standingOf({ line }: Twin, cases: Cases): Standing {
  const charted = line.characteristics.map((_, index) => chartStation(line, index));
  const means = charted.map((station, characteristic) => meansOf(cases, station, characteristic));
  return ({ machines }, characteristic, station) => {
    const by = charted[characteristic] ?? station;
    return by === station ? 0 : (means[characteristic]?.get(machines[by] ?? -1) ?? 0);
  };
}

function meansOf({ parts }: Cases, station: number, characteristic: number): ReadonlyMap<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { machines, deviations } of parts) {
    const machine = machines[station] ?? -1;
    const value = deviations[characteristic] ?? null;
    if (machine < 0 || value === null) continue;
    const { sum, count } = sums.get(machine) ?? { sum: 0, count: 0 };
    sums.set(machine, { sum: sum + value, count: count + 1 });
  }
  return new Map([...sums].flatMap(([machine, { sum, count }]) => (count < fewest ? [] : [[machine, sum / count] as const])));
}
