import { Leg } from "./leg.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";
import { fleetOfVehicle, moveTime, presentEmptyTime } from "./travel.ts";

/** Where a vehicle is: between which stations (indices), and how much of the way is behind it, 0…1. */
export interface Whereabouts {
  from: number;
  to: number;
  progress: number;
  /** Whether it has a part on it. */
  isLoaded: boolean;
}

/** Writes where a vehicle is into `into`. Reads, changes nothing. */
export function whereabouts(plant: Plant, vehicle: number, into: Whereabouts): void {
  const { handling, parts } = plant.state;
  const leg = handling.leg[vehicle] ?? Leg.none;
  const slot = handling.part[vehicle] ?? -1;
  const at = handling.at[vehicle] ?? 0;
  into.from = at;
  into.to = at;
  into.progress = 0;
  into.isLoaded = leg === Leg.carry || leg === Leg.unload;
  if (leg === Leg.approach) go(plant, vehicle, { into, to: parts.comesFrom[slot] ?? at, total: presentEmptyTime(plant, vehicle, parts.comesFrom[slot] ?? at) });
  if (leg === Leg.home) {
    const home = fleetOfVehicle(plant, vehicle)?.home ?? at;
    go(plant, vehicle, { into, to: home, total: presentEmptyTime(plant, vehicle, home) });
  }
  if (leg === Leg.carry) go(plant, vehicle, { into, to: plant.layout.stationOfStep[parts.step[slot] ?? 0] ?? at, total: moveTime(plant, at, slot) });
}

function go(plant: Plant, vehicle: number, { into, to, total }: { readonly into: Whereabouts; readonly to: number; readonly total: number }): void {
  const { handling, count } = plant.state;
  const isDriving = handling.state[vehicle] === 1 || handling.state[vehicle] === 2;
  const since = isDriving ? (count[Count.now] ?? 0) - (handling.began[vehicle] ?? 0) : 0;
  const left = Math.max(0, (handling.left[vehicle] ?? 0) - since);
  into.to = to;
  into.progress = total <= 0 ? 1 : Math.max(0, Math.min(1, 1 - left / total));
}
