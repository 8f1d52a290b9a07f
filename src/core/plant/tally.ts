import { secondsOf } from "#kernel";
import { vehicleStateCount } from "./handlingArrays.ts";
import type { Plant } from "./plant.ts";
import { Count, machineStateCount } from "./state.ts";

/** What a plant has done since its start; differences of two tallies are the figures of the time between. Seconds and money. */
export interface Tally {
  readonly seconds: number;
  readonly events: number;
  readonly entered: number;
  readonly turnedAway: number;
  readonly good: number;
  readonly scrapped: number;
  readonly reworked: number;
  readonly money: number;
  readonly maintenances: number;
  readonly failures: number;
  readonly wip: number;
  /** Sums over finished parts, in seconds. */
  readonly cycleSeconds: number;
  readonly waitingSeconds: number;
  /** Integral of the parts in the line over time, in part-seconds. */
  readonly wipSeconds: number;
  /** Seconds in each state, by machine: six a machine, in the order starved, processing, blocked, down, setup, maintenance. */
  readonly machineSeconds: readonly number[];
  /** Seconds by vehicle of all fleets: four each, in the order idle, empty, loaded, down. */
  readonly vehicleSeconds: readonly number[];
}

/** The tally of a plant at its present time. */
export function tally(plant: Plant): Tally {
  const { count, machines, handling } = plant.state;
  const at = (index: number): number => count[index] ?? 0;
  const now = at(Count.now);
  return {
    seconds: secondsOf(now),
    events: at(Count.events),
    entered: at(Count.entered),
    turnedAway: at(Count.turnedAway),
    good: at(Count.good),
    scrapped: at(Count.scrapped),
    reworked: at(Count.reworked),
    money: at(Count.money),
    maintenances: at(Count.maintenances),
    failures: at(Count.failures),
    wip: at(Count.wip),
    cycleSeconds: secondsOf(at(Count.cycleTime)),
    waitingSeconds: secondsOf(at(Count.waitingTime)),
    wipSeconds: secondsOf(at(Count.wipTime) + at(Count.wip) * (now - at(Count.wipSince))),
    machineSeconds: timesIn(machines, { states: machineStateCount, now }),
    vehicleSeconds: timesIn(handling, { states: vehicleStateCount, now }),
  };
}

interface Timed {
  readonly state: Uint8Array;
  readonly since: Float64Array;
  readonly timeIn: Float64Array;
}

/** Seconds in each state up to now, one after the other. */
function timesIn({ state, since, timeIn }: Timed, { states, now }: { readonly states: number; readonly now: number }): number[] {
  const spent = Array.from(timeIn, secondsOf);
  state.forEach((present, one) => {
    const index = one * states + present;
    spent[index] = (spent[index] ?? 0) + secondsOf(now - (since[one] ?? 0));
  });
  return spent;
}
