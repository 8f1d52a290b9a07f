import type { Measurement } from "#sensing";
import type { Conditions } from "./conditions.ts";
import type { Lineage } from "./partModel.ts";
import { designOf, setPointAt } from "./record.ts";
import { levelAt } from "./track.ts";
import { type Twin, expectedLevel, trackOf } from "./twin.ts";

/** How a part went through the line, as the plant's own records say; a measurement is one. */
export type Way = Pick<Measurement, "at" | "revision" | "machines" | "times">;

/**
 * What a part was made under, as far as is known: the design of its revision, the set points that each machine of its way
 * had when it finished the part, and the twin's estimates of the tools then; at the stations of a lineage and no others.
 * Lives in the twin's scratch.
 */
export function wayOf(twin: Twin, way: Way, { stations }: Lineage): Conditions {
  const { line, state, scratch } = twin;
  for (const index of stations) {
    const station = line.stations[index];
    if (station === undefined) continue;
    const machine = way.machines[index] ?? -1;
    const finishedAt = way.times[index] ?? way.at;
    const courses = machine < 0 ? undefined : state.record.setPoints[station.firstMachine + machine];
    const setPoints = scratch.setPoints[index] ?? [];
    for (const [at, { setPoint }] of station.recipe.entries()) {
      const course = courses?.[at];
      setPoints[at] = course === undefined ? setPoint : setPointAt(course, finishedAt);
    }
    const tools = scratch.tools[index] ?? [];
    for (const [tool, { initial }] of station.tools.entries()) {
      const track = machine < 0 ? null : trackOf(twin, { station: index, machine, tool });
      if (track !== null) tools[tool] = levelAt(track, finishedAt);
      else tools[tool] = machine < 0 ? initial : expectedLevel(twin, { station: index, machine: station.firstMachine + machine, tool });
    }
  }
  return { ...scratch, design: designOf(state.record, way.revision) };
}

/** What the present conditions are asked for. */
export interface Present {
  readonly station: number;
  /** Of that station; -1 for the mean of its machines. */
  readonly machine: number;
  readonly now: number;
  /** Stands in for the newest revision's. */
  readonly design?: readonly number[];
  /** Where only what a value comes from is wanted: all other stations are left empty. */
  readonly lineage?: Lineage | undefined;
}

/**
 * What the next part is made under on one machine of a station: its present set points and tools, and at every other
 * station the mean of its machines'. A fresh copy.
 */
export function presentConditions(twin: Twin, { station: at, machine, now, design, lineage }: Present): Conditions {
  const { line, state } = twin;
  const setPoints = line.stations.map((): number[] => []);
  const tools = line.stations.map((): number[] => []);
  for (const index of lineage?.stations ?? line.stations.keys()) {
    const station = line.stations[index];
    if (station === undefined) continue;
    const one = index === at && machine >= 0;
    const [from, to] = one ? [machine, machine + 1] : [0, station.machines];
    setPoints[index] = station.recipe.map((_, setPoint) =>
      meanOver(from, to, (own) => {
        const course = state.record.setPoints[station.firstMachine + own]?.[setPoint];
        return course === undefined ? 0 : setPointAt(course, Number.POSITIVE_INFINITY);
      }),
    );
    tools[index] = station.tools.map((_, tool) =>
      meanOver(from, to, (own) => {
        const track = trackOf(twin, { station: index, machine: own, tool });
        return track === null ? expectedLevel(twin, { station: index, machine: station.firstMachine + own, tool }) : levelAt(track, Math.max(now, track.at));
      }),
    );
  }
  return { design: design ?? designOf(state.record, Number.POSITIVE_INFINITY), setPoints, tools };
}

function meanOver(from: number, to: number, of: (machine: number) => number): number {
  let sum = 0;
  for (let machine = from; machine < to; machine += 1) sum += of(machine);
  return sum / Math.max(1, to - from);
}
