import { secondsOf } from "#kernel";
import type { Accounts } from "#line";
import { accountsOf } from "./accounts.ts";
import { moneyOf } from "./energy.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";
import { machineSecondsOf, operatorSecondsOf, vehicleSecondsOf } from "./stateTimes.ts";

/** What a plant has done since its start; differences of two tallies are the figures of the time between. Seconds and money. */
export interface Tally {
  readonly seconds: number;
  readonly events: number;
  readonly entered: number;
  readonly turnedAway: number;
  readonly good: number;
  readonly scrapped: number;
  readonly reworked: number;
  /** Parts that were built into others, or of which others have come. */
  readonly consumed: number;
  readonly money: number;
  /** The same by term. */
  readonly accounts: Accounts;
  readonly maintenances: number;
  readonly failures: number;
  readonly wip: number;
  /** Times that a lot began a step later than its queue-time limit allows. */
  readonly late: number;
  /** By release, and last for the lots that were there at the start, where there were some and lots differ. */
  readonly releases: readonly ReleaseTally[];
  /** Sums over finished parts, in seconds. */
  readonly cycleSeconds: number;
  readonly waitingSeconds: number;
  /** Integral of the parts in the line over time, in part-seconds. */
  readonly wipSeconds: number;
  /** Seconds in each state, by machine: `machineStateCount` a machine, in the order of `Machine`. */
  readonly machineSeconds: readonly number[];
  /** By pool of operators: seconds that they were at work, added up. */
  readonly operatorSeconds: readonly number[];
  /** Seconds by vehicle of all fleets: four each, in the order idle, empty, loaded, down. */
  readonly vehicleSeconds: readonly number[];
}

/** What became of the lots of one release. */
export interface ReleaseTally {
  /** Null for the lots that were there at the start. */
  readonly id: string | null;
  readonly released: number;
  readonly finished: number;
  readonly scrapped: number;
  /** Finished by their due date. */
  readonly onTime: number;
  /** Sum over the finished and the scrapped, in seconds. */
  readonly cycleSeconds: number;
}

/** In a line whose lots do not differ all are of one release. */
function releaseTallies({ line, layout, state: { releases, count } }: Plant): ReleaseTally[] {
  const at = (index: number): number => count[index] ?? 0;
  if (!layout.hasLots) {
    return [{ id: line.releases[0]?.id ?? null, released: at(Count.entered) + at(Count.turnedAway), finished: at(Count.good), scrapped: at(Count.scrapped), onTime: at(Count.good), cycleSeconds: secondsOf(at(Count.cycleTime)) }];
  }
  return [...line.releases.map(({ id }) => id), ...(line.inventory.length > 0 ? [null] : [])].map((id, index) => ({
    id,
    released: releases.released[index] ?? 0,
    finished: releases.finished[index] ?? 0,
    scrapped: releases.scrapped[index] ?? 0,
    onTime: releases.onTime[index] ?? 0,
    cycleSeconds: secondsOf(releases.cycleTime[index] ?? 0),
  }));
}

/** The tally of a plant at its present time. */
export function tally(plant: Plant): Tally {
  const { count } = plant.state;
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
    consumed: at(Count.consumed),
    money: moneyOf(plant),
    accounts: accountsOf(plant),
    maintenances: at(Count.maintenances),
    failures: at(Count.failures),
    wip: at(Count.wip),
    late: at(Count.late),
    releases: releaseTallies(plant),
    cycleSeconds: secondsOf(at(Count.cycleTime)),
    waitingSeconds: secondsOf(at(Count.waitingTime)),
    wipSeconds: secondsOf(at(Count.wipTime) + at(Count.wip) * (now - at(Count.wipSince))),
    machineSeconds: machineSecondsOf(plant),
    vehicleSeconds: vehicleSecondsOf(plant),
    operatorSeconds: operatorSecondsOf(plant),
  };
}
