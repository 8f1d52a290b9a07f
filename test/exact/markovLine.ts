import { type Move, type State, stationary } from "./stationary.ts";

/** A station of a line whose every duration is exponential. Means in s. */
export interface MarkovStation {
  readonly mean: number;
  /** 1 when left out. */
  readonly machines?: number;
  /** Places before it, its machines not counted; 0 when left out. Of a first station it counts only with arrivals. */
  readonly places?: number;
  /** `operating` wears only at work; `calendar` always, and only a single machine may. */
  readonly failures?: { readonly uptime: number; readonly repair: number; readonly clock: "operating" | "calendar" };
}

export interface MarkovLine {
  readonly stations: readonly MarkovStation[];
  /** Poisson arrivals per second, of which those are turned away that find no room; left out, the first station never waits for work. */
  readonly arrivalRate?: number;
}

export interface MarkovFigures {
  readonly states: number;
  /** Parts per second. */
  readonly throughput: number;
  /** Mean parts in the line. */
  readonly wip: number;
  /** Mean time of a part in the line, in s (Little 1961). */
  readonly cycle: number;
  /** By station, the mean number of its machines at work, blocked, and under repair (blocked or not). */
  readonly working: readonly number[];
  readonly blocked: readonly number[];
  readonly down: readonly number[];
}

/**
 * The exact long-run figures of a serial line with exponential times, finite buffers, blocking after service and failures,
 * by its Markov chain. The state has three numbers a station: the parts that have left the work of the station before and
 * not yet its own (some may still stand on blocked machines before it), its machines that are down with a part in work, and
 * those that are down without one. Which machines are blocked follows, from the last station to the first.
 * A machine that is down without a part takes none in; a part on a blocked machine moves on even while that is down.
 */
export function markovLine(line: MarkovLine): MarkovFigures {
  for (const { machines = 1, failures } of line.stations) {
    if (failures?.clock === "calendar" && machines > 1) throw new Error(`found ${machines} machines that fail by the calendar; the chain knows only one a station`);
  }
  const empty = line.stations.flatMap(() => [0, 0, 0]);
  const { states, share } = stationary(empty, (state) => movesFrom(line, state));
  const looks = states.map((state) => lookAt(line, state));
  const mean = (of: (look: Look) => number): number => looks.reduce((sum, look, index) => sum + of(look) * (share[index] ?? 0), 0);
  const each = (of: (at: StationLook) => number): number[] => line.stations.map((_, station) => mean((look) => of(look[station] ?? nothing)));
  const working = each((at) => at.working);
  const throughput = (working.at(-1) ?? 0) / (line.stations.at(-1)?.mean ?? 1);
  const wip = mean((look) => look.reduce((sum, { parts }) => sum + parts, 0));
  return { states: states.length, throughput, wip, cycle: wip / throughput, working, blocked: each((at) => at.blocked), down: each((at) => at.downBusy + at.downFree) };
}

/** What a state means at one station. */
interface StationLook {
  /** Done before, not yet done here. */
  readonly parts: number;
  readonly downBusy: number;
  readonly downFree: number;
  readonly blocked: number;
  readonly working: number;
  /** Whether one more part would find a place here, and not on a blocked machine before. */
  readonly hasRoom: boolean;
}
type Look = readonly StationLook[];
const nothing: StationLook = { parts: 0, downBusy: 0, downFree: 0, blocked: 0, working: 0, hasRoom: true };

function lookAt(line: MarkovLine, state: State): Look {
  const look: StationLook[] = [];
  let blocked = 0;
  for (let station = line.stations.length - 1; station >= 0; station -= 1) {
    const { machines = 1, places = 0 } = line.stations[station] ?? {};
    const [stood = 0, downBusy = 0, downFree = 0] = state.slice(3 * station);
    const takers = machines - Math.max(blocked, downFree);
    const parts = station === 0 && line.arrivalRate === undefined ? takers : stood;
    look.unshift({ parts, downBusy, downFree, blocked, working: Math.min(parts, takers) - downBusy, hasRoom: parts < places + takers });
    blocked = Math.max(0, parts - places - takers);
  }
  return look;
}

function movesFrom(line: MarkovLine, state: State): Move[] {
  const look = lookAt(line, state);
  const moves: Move[] = [];
  const add = (rate: number, changes: Readonly<Record<number, number>>): void => {
    if (rate > 0) moves.push({ rate, to: state.map((value, at) => value + (changes[at] ?? 0)) });
  };
  if (line.arrivalRate !== undefined && look[0]?.hasRoom === true) add(line.arrivalRate, { 0: 1 });
  line.stations.forEach(({ mean, failures }, station) => {
    const at = 3 * station;
    const { working, downBusy, downFree } = look[station] ?? nothing;
    const isCounted = station > 0 || line.arrivalRate !== undefined;
    const isLast = station === line.stations.length - 1;
    add(working / mean, { ...(isCounted ? { [at]: -1 } : {}), ...(isLast ? {} : { [at + 3]: 1 }) });
    if (failures === undefined) return;
    add(working / failures.uptime, { [at + 1]: 1 });
    add(downBusy / failures.repair, { [at + 1]: -1 });
    if (failures.clock === "operating") return;
    if (working + downBusy + downFree === 0) add(1 / failures.uptime, { [at + 2]: 1 });
    add(downFree / failures.repair, { [at + 2]: -1 });
  });
  return moves;
}
