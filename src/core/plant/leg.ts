import { Vehicle, vehicleStateCount } from "./handlingArrays.ts";
import type { Plant } from "./plant.ts";
import { Count, EventKind } from "./state.ts";

/** What a vehicle does: drive to a part, take it up, carry it, put it down, drive home. */
export const Leg = { none: 0, approach: 1, load: 2, carry: 3, unload: 4, home: 5 } as const;

const stateOfLeg: readonly number[] = [Vehicle.idle, Vehicle.empty, Vehicle.loaded, Vehicle.loaded, Vehicle.loaded, Vehicle.empty];

/** A vehicle begins something that takes so many microseconds. */
export function beginLeg(plant: Plant, vehicle: number, { leg, time }: { readonly leg: number; readonly time: number }): void {
  const { handling } = plant.state;
  handling.leg[vehicle] = leg;
  handling.left[vehicle] = time;
  resumeLeg(plant, vehicle);
}

/** Goes on with what is left: to its end, or to the failure that comes before. One that has nothing to do is idle. */
export function resumeLeg(plant: Plant, vehicle: number): void {
  const { handling, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const leg = handling.leg[vehicle] ?? Leg.none;
  changeVehicle(plant, vehicle, stateOfLeg[leg] ?? Vehicle.idle);
  if (leg === Leg.none) return;
  handling.began[vehicle] = now;
  const left = handling.left[vehicle] ?? 0;
  const uptime = handling.uptimeLeft[vehicle] ?? Number.POSITIVE_INFINITY;
  const generation = handling.generation[vehicle] ?? 0;
  if (uptime < left) plant.calendar.add(now + uptime, EventKind.vehicleFailure, vehicle, generation);
  else plant.calendar.add(now + left, EventKind.vehicle, vehicle, generation);
}

/** Stops a vehicle where it is; the event that would have come is void. */
export function interruptLeg(plant: Plant, vehicle: number): void {
  const { handling, count } = plant.state;
  const done = (count[Count.now] ?? 0) - (handling.began[vehicle] ?? 0);
  handling.left[vehicle] = Math.max(0, (handling.left[vehicle] ?? 0) - done);
  useVehicle(plant, vehicle, done);
  handling.generation[vehicle] = (handling.generation[vehicle] ?? 0) + 1;
}

/** Takes time at work off the operating clock. */
export function useVehicle(plant: Plant, vehicle: number, time: number): void {
  const { uptimeLeft } = plant.state.handling;
  uptimeLeft[vehicle] = Math.max(0, (uptimeLeft[vehicle] ?? 0) - time);
}

export function changeVehicle(plant: Plant, vehicle: number, to: number): void {
  const { handling, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const from = handling.state[vehicle] ?? 0;
  const at = vehicle * vehicleStateCount + from;
  handling.timeIn[at] = (handling.timeIn[at] ?? 0) + now - (handling.since[vehicle] ?? 0);
  handling.state[vehicle] = to;
  handling.since[vehicle] = now;
  const fleet = plant.layout.fleetOfVehicle[vehicle] ?? 0;
  handling.idle[fleet] = (handling.idle[fleet] ?? 0) + (to === Vehicle.idle ? 1 : 0) - (from === Vehicle.idle ? 1 : 0);
}
