import type { Status } from "#sensing";

/**
 * The bottleneck by the active period method (Roser, Nakano & Tanaka 2002, "Shifting bottleneck detection", Proc. Winter Simulation
 * Conference, 1079–1086): at any time it is the machine with the longest uninterrupted active period, one that neither waits for parts
 * or people nor for room. When that period ends, the machine that has then been active for longest follows. While the periods of both
 * overlap the bottleneck shifts from one to the other; else one machine alone is it. Plain data, bounded by the window.
 */
export interface Bottlenecks {
  /** When it was first looked, in simulated seconds; null before. */
  since: number | null;
  at: number;
  /** One after the other, oldest first; the last one goes on while `isOpen`. */
  periods: ActivePeriod[];
  isOpen: boolean;
}

/** An active period of a machine (counted through all stations) that was the longest; it may begin before the one before it ends. */
interface ActivePeriod {
  readonly machine: number;
  readonly from: number;
  to: number;
}

/** What is older is forgotten. */
const windowSeconds = 4 * 3600;

export function noBottlenecks(): Bottlenecks {
  return { since: null, at: 0, periods: [], isOpen: false };
}

/** Takes a status of all machines in. */
export function followBottleneck(of: Bottlenecks, status: Status): void {
  const { at } = status;
  if (of.since === null) of.since = at;
  of.at = at;
  const present = of.periods.at(-1);
  if (present !== undefined && of.isOpen) {
    if (status.isActive[present.machine] === true && status.activeSince[present.machine] === present.from) present.to = at;
    else {
      of.isOpen = false;
      present.to = Math.max(present.to, Math.min(at, status.waitingSince[present.machine] ?? at));
    }
  }
  if (!of.isOpen) open(of, status);
  while ((of.periods[0]?.to ?? at) < at - windowSeconds) of.periods.shift();
}

/** The machine that has been active for longest follows: one that was so when the last period ended, if there is one. */
function open(of: Bottlenecks, { at, isActive, activeSince }: Status): void {
  let longest = -1;
  isActive.forEach((active, machine) => {
    if (active && (activeSince[machine] ?? at) < (longest < 0 ? at : (activeSince[longest] ?? at))) longest = machine;
  });
  if (longest < 0) return;
  of.periods.push({ machine: longest, from: activeSince[longest] ?? at, to: at });
  of.isOpen = true;
}

/** How much of the time a machine or a station was the bottleneck, 0…1: alone, and while it shifted. */
export interface BottleneckShare {
  readonly sole: number;
  readonly shifting: number;
}

/** Seconds that the shares are of: the window, or what there was of it. */
export function watchedSeconds({ since, at }: Bottlenecks): number {
  return Math.min(windowSeconds, at - (since ?? at));
}

/**
 * Shares over the window by group of machines, of so many groups; all 0 before there is any time. At a time at which several groups have a
 * period it shifts among them; machines of one group share theirs, so that no share is above 1. Each machine is a group of its own
 * unless `groupOf` says another.
 */
export function bottleneckShares(of: Bottlenecks, groups: number, groupOf: (machine: number) => number = (machine) => machine): BottleneckShare[] {
  const time = watchedSeconds(of);
  const shares = Array.from({ length: groups }, () => ({ sole: 0, shifting: 0 }));
  if (!(time > 0)) return shares;
  const from = of.at - time;
  const turns = of.periods
    .flatMap(({ machine, from: begins, to }) => [{ at: Math.max(from, begins), group: groupOf(machine), more: 1 }, { at: Math.max(from, to), group: groupOf(machine), more: -1 }])
    .toSorted((one, other) => one.at - other.at);
  const present = new Map<number, number>();
  let since = from;
  for (const { at, group, more } of turns) {
    for (const one of present.keys()) {
      const share = shares[one];
      if (share !== undefined) share[present.size === 1 ? "sole" : "shifting"] += (at - since) / time;
    }
    since = at;
    const count = (present.get(group) ?? 0) + more;
    if (count === 0) present.delete(group);
    else present.set(group, count);
  }
  return shares;
}

/** The machine that is the bottleneck now; -1 where none is. */
export function presentBottleneck({ periods, isOpen }: Bottlenecks): number {
  return isOpen ? (periods.at(-1)?.machine ?? -1) : -1;
}
