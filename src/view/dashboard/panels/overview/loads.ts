import type { StationSummary, StationView } from "#loop";
import { mostOfQueue } from "#loop/frame";
import { meanFractions, share, stateOf } from "../../marks/states.ts";

/** How a station's machines spent their time, on average. */
export interface Load {
  readonly station: string;
  readonly queue: number;
  readonly fractions: readonly number[];
  /** Share of its working time in which it kept the line waiting or worked: all but starved and blocked (Roser et al. 2001, active period). */
  readonly active: number;
  /** Share of its working time lost to failures and maintenance. */
  readonly lost: number;
  readonly isDown: boolean;
  readonly needsAttention: boolean;
}

export function loadsOf(stations: readonly StationSummary[]): readonly Load[] {
  return stations.map(({ id, queue, machines }) => {
    const fractions = meanFractions(machines);
    const onShift = Math.max(1e-9, 1 - share(fractions, "off"));
    return {
      station: id,
      queue,
      fractions,
      active: Math.max(0, onShift - share(fractions, "starved") - share(fractions, "blocked")) / onShift,
      lost: (share(fractions, "down") + share(fractions, "maintenance")) / onShift,
      isDown: machines.some(({ state }) => stateOf(state) === "down"),
      needsAttention: machines.some(({ attention }) => attention),
    };
  });
}

/** The station where the work is: the most active one; null before anything ran. */
export function bottleneckOf(loads: readonly Load[]): Load | null {
  return largest(loads, ({ active }) => active, 0.01);
}

/** The station where it hurts: the one that lost most time; null where none lost more than 1 %. */
export function worstOf(loads: readonly Load[]): Load | null {
  return largest(loads, ({ lost }) => lost, 0.01);
}

/** The longest queue in a buffer without limit, once it is longer than any picture shows; null where there is none. */
export function growingOf(loads: readonly Load[], stations: readonly StationView[]): Load | null {
  return largest(loads.filter((_, index) => stations[index]?.buffer === null), ({ queue }) => queue, mostOfQueue);
}

function largest(loads: readonly Load[], of: (load: Load) => number, least: number): Load | null {
  const first = loads.toSorted((a, b) => of(b) - of(a))[0];
  return first !== undefined && of(first) >= least ? first : null;
}
