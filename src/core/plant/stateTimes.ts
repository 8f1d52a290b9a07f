import { secondsOf } from "#kernel";
import { vehicleStateCount } from "./handlingArrays.ts";
import { countedState } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { Count, machineStateCount } from "./state.ts";

/** What time has been spent with, the present state's up to now. */

/** Seconds in each state, by machine. */
export function machineSecondsOf(plant: Plant): number[] {
  return timesIn(plant.state.machines, { states: machineStateCount, now: plant.state.count[Count.now] ?? 0, stateOf: (machine) => countedState(plant, machine) });
}

/** Seconds in each state, by vehicle of all fleets. */
export function vehicleSecondsOf({ state: { handling, count } }: Plant): number[] {
  return timesIn(handling, { states: vehicleStateCount, now: count[Count.now] ?? 0, stateOf: (vehicle) => handling.state[vehicle] ?? 0 });
}

/** By pool of operators: seconds that they were at work, added up. */
export function operatorSecondsOf({ state: { people, count } }: Plant): number[] {
  const now = count[Count.now] ?? 0;
  return Array.from(people.busyTime, (time, pool) => secondsOf(time + (people.busy[pool] ?? 0) * (now - (people.busySince[pool] ?? 0))));
}

interface Timed {
  readonly since: Float64Array;
  readonly timeIn: Float64Array;
}

interface Present {
  readonly states: number;
  readonly now: number;
  readonly stateOf: (index: number) => number;
}

/** Seconds in each state up to now, one after the other. */
function timesIn({ since, timeIn }: Timed, { states, now, stateOf }: Present): number[] {
  const spent = Array.from(timeIn, secondsOf);
  since.forEach((from, one) => {
    const index = one * states + stateOf(one);
    spent[index] = (spent[index] ?? 0) + secondsOf(now - from);
  });
  return spent;
}
