import { microseconds } from "#kernel";
import { book } from "./accounts.ts";
import { giveAway } from "./finish.ts";
import { Vehicle } from "./handlingArrays.ts";
import { Leg, beginLeg, changeVehicle, interruptLeg, resumeLeg, useVehicle } from "./leg.ts";
import { keepForVehicle, takeOut } from "./output.ts";
import type { Plant } from "./plant.ts";
import { serveFleet } from "./request.ts";
import { arriveByTransport } from "./route.ts";
import { Count, EventKind } from "./state.ts";
import { emptyTime, fleetOfVehicle, moveTime } from "./travel.ts";

/** The vehicles of all fleets: their way to a part, with it, and back; and their failures. */

/** A vehicle has done what it was at; the next thing follows. */
export function finishLeg(plant: Plant, vehicle: number): void {
  const { handling } = plant.state;
  useVehicle(plant, vehicle, handling.left[vehicle] ?? 0);
  handling.left[vehicle] = 0;
  switch (handling.leg[vehicle]) {
    case Leg.approach:
      return startLoading(plant, vehicle);
    case Leg.load:
      return leave(plant, vehicle);
    case Leg.carry:
      return startUnloading(plant, vehicle);
    case Leg.unload:
      return putDown(plant, vehicle);
    default:
      handling.at[vehicle] = fleetOfVehicle(plant, vehicle)?.home ?? 0;
      return rest(plant, vehicle);
  }
}

function startLoading(plant: Plant, vehicle: number): void {
  const { handling, parts } = plant.state;
  const slot = handling.part[vehicle] ?? 0;
  handling.at[vehicle] = parts.comesFrom[slot] ?? 0;
  const time = microseconds(fleetOfVehicle(plant, vehicle)?.loadSeconds ?? 0);
  if (time === 0) return leave(plant, vehicle);
  keepForVehicle(plant, slot);
  beginLeg(plant, vehicle, { leg: Leg.load, time });
}

/** The part is on the vehicle: its machine, or its place in the output, is free. */
function leave(plant: Plant, vehicle: number): void {
  const { handling, parts } = plant.state;
  const slot = handling.part[vehicle] ?? 0;
  beginLeg(plant, vehicle, { leg: Leg.carry, time: moveTime(plant, parts.comesFrom[slot] ?? 0, slot) });
  const machine = takeOut(plant, slot);
  if (machine >= 0) giveAway(plant, machine);
}

function startUnloading(plant: Plant, vehicle: number): void {
  const { handling, parts } = plant.state;
  handling.at[vehicle] = plant.layout.stationOfStep[parts.step[handling.part[vehicle] ?? 0] ?? 0] ?? 0;
  const time = microseconds(fleetOfVehicle(plant, vehicle)?.unloadSeconds ?? 0);
  if (time === 0) return putDown(plant, vehicle);
  beginLeg(plant, vehicle, { leg: Leg.unload, time });
}

function putDown(plant: Plant, vehicle: number): void {
  const { handling } = plant.state;
  const slot = handling.part[vehicle] ?? 0;
  handling.part[vehicle] = -1;
  arriveByTransport(plant, slot);
  rest(plant, vehicle);
}

/** A vehicle without a part takes the next, goes home, or stays where it is. */
function rest(plant: Plant, vehicle: number): void {
  const { handling } = plant.state;
  const fleet = fleetOfVehicle(plant, vehicle);
  if (fleet === undefined) return;
  beginLeg(plant, vehicle, { leg: Leg.none, time: 0 });
  serveFleet(plant, fleet);
  if (handling.state[vehicle] !== Vehicle.idle || !fleet.goesHome || handling.at[vehicle] === fleet.home) return;
  beginLeg(plant, vehicle, { leg: Leg.home, time: emptyTime(plant, vehicle, fleet.home) });
}

/** Puts every vehicle at its start, with the time to its first failure. */
export function installVehicles(plant: Plant): void {
  const { handling } = plant.state;
  for (let vehicle = 0; vehicle < handling.at.length; vehicle += 1) {
    const fleet = fleetOfVehicle(plant, vehicle);
    if (fleet === undefined) continue;
    handling.at[vehicle] = fleet.home;
    handling.idle[fleet.index] = (handling.idle[fleet.index] ?? 0) + 1;
    drawUptime(plant, vehicle);
  }
}

/** A failure by the calendar comes whatever the vehicle does; one at work is void when it has gone on (`generation`, -1 by the calendar). */
export function failVehicle(plant: Plant, vehicle: number, generation: number): void {
  const { handling, count } = plant.state;
  if (generation >= 0 && handling.generation[vehicle] !== generation) return;
  if (handling.leg[vehicle] !== Leg.none) interruptLeg(plant, vehicle);
  changeVehicle(plant, vehicle, Vehicle.down);
  const repair = plant.luck.vehicles[vehicle]?.failure?.repair;
  book(plant, "maintenance", -(fleetOfVehicle(plant, vehicle)?.failure?.cost ?? 0));
  const time = repair === undefined ? 0 : microseconds(repair.variate(handling.failures[vehicle] ?? 0));
  plant.calendar.add((count[Count.now] ?? 0) + time, EventKind.vehicleRepair, vehicle, 0);
}

/** A repaired vehicle goes on with what it did. */
export function repairVehicle(plant: Plant, vehicle: number): void {
  const { handling } = plant.state;
  handling.failures[vehicle] = (handling.failures[vehicle] ?? 0) + 1;
  drawUptime(plant, vehicle);
  if (handling.leg[vehicle] === Leg.none) rest(plant, vehicle);
  else resumeLeg(plant, vehicle);
}

function drawUptime(plant: Plant, vehicle: number): void {
  const luck = plant.luck.vehicles[vehicle]?.failure ?? null;
  if (luck === null) return;
  const { handling, count } = plant.state;
  const nth = handling.failures[vehicle] ?? 0;
  const chance = nth === 0 && luck.first !== null ? luck.first : luck.uptime;
  const uptime = microseconds(chance.variate(nth));
  if (fleetOfVehicle(plant, vehicle)?.failure?.calendar === true) plant.calendar.add((count[Count.now] ?? 0) + uptime, EventKind.vehicleFailure, vehicle, -1);
  else handling.uptimeLeft[vehicle] = uptime;
}
