import { secondsOf } from "#kernel";
import type { Plant } from "./plant.ts";
import { machineSecondsOf, moneyOf } from "./energy.ts";
import { Count } from "./state.ts";

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
  /** Seconds in each state, by machine: `machineStateCount` a machine, in the order of `Machine`. */
  readonly machineSeconds: readonly number[];
  /** By pool of operators: seconds that they were at work, added up. */
  readonly operatorSeconds: readonly number[];
}

/** The tally of a plant at its present time. */
export function tally(plant: Plant): Tally {
  const { count, people } = plant.state;
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
    money: moneyOf(plant),
    maintenances: at(Count.maintenances),
    failures: at(Count.failures),
    wip: at(Count.wip),
    cycleSeconds: secondsOf(at(Count.cycleTime)),
    waitingSeconds: secondsOf(at(Count.waitingTime)),
    wipSeconds: secondsOf(at(Count.wipTime) + at(Count.wip) * (now - at(Count.wipSince))),
    machineSeconds: machineSecondsOf(plant),
    operatorSeconds: Array.from(people.busyTime, (time, pool) => secondsOf(time + (people.busy[pool] ?? 0) * (now - (people.busySince[pool] ?? 0)))),
  };
}
