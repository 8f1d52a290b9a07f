import type { Plant } from "./plant.ts";

/** How many lots can stand, of all stations or of one, while none of their batches starts: each group can hold one less than it starts with. */
export function standingIn(plant: Plant, station?: number): number {
  const { line, state: { stations } } = plant;
  const groups = new Map<number, number>();
  for (const step of line.steps) {
    const wait = line.stations[step.station]?.batch?.wait ?? 0;
    if (wait < Number.POSITIVE_INFINITY || (station !== undefined && step.station !== station)) continue;
    const minimum = stations.batchMinimum[step.station] || step.batchMinimum;
    groups.set(step.batchGroup, Math.max(groups.get(step.batchGroup) ?? 0, Math.ceil(minimum / smallestLot(plant, step.product)) - 1));
  }
  return [...groups.values()].reduce((sum, lots) => sum + lots, 0);
}

/** Pieces of the smallest lot of a product; what comes of another is one piece. */
function smallestLot({ line }: Plant, product: number): number {
  if (line.steps.some(({ splitsInto }) => splitsInto.some((part) => part.product === product))) return 1;
  const sizes = [...line.releases, ...line.inventory].flatMap((lots) => (lots.product === product ? [lots.pieces] : []));
  return Math.max(1, Math.min(...sizes));
}
