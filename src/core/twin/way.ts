import type { CompiledStation } from "#line";
import type { Measurement } from "#sensing";
import type { Conditions } from "./conditions.ts";
import type { Lineage } from "./partModel.ts";
import { designOf, setPointAt } from "./record.ts";
import { type Twin, expectedLevel } from "./twin.ts";
import { knownTool, levelWhenMade } from "./wear.ts";

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
    // What a part is built of has come another way: it may be of any machine.
    const [from, to] = machine < 0 ? [0, station.machines] : [machine, machine + 1];
    const setPoints = scratch.setPoints[index] ?? [];
    for (let at = 0; at < station.recipe.length; at += 1) setPoints[at] = meanOver(from, to, (own) => setPointOf(twin, { machine: station.firstMachine + own, setPoint: at }, finishedAt));
    const tools = scratch.tools[index] ?? [];
    for (let tool = 0; tool < station.tools.length; tool += 1) tools[tool] = meanOver(from, to, (own) => levelWhenMade(twin, { station: index, machine: own, tool }, finishedAt) ?? levelByModel(twin, { station, machine: own, tool }));
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
    setPoints[index] = station.recipe.map((_, setPoint) => meanOver(from, to, (own) => setPointOf(twin, { machine: station.firstMachine + own, setPoint }, Number.POSITIVE_INFINITY)));
    tools[index] = station.tools.map((_, tool) => meanOver(from, to, (own) => knownTool(twin, { station: index, machine: own, tool }, now)?.level ?? levelByModel(twin, { station, machine: own, tool })));
  }
  return { design: design ?? designOf(state.record, Number.POSITIVE_INFINITY), setPoints, tools };
}

/** A set point of a machine (counted through all stations) as it was before a time. */
function setPointOf({ state: { record } }: Twin, { machine, setPoint }: { readonly machine: number; readonly setPoint: number }, before: number): number {
  const course = record.setPoints[machine]?.[setPoint];
  return course === undefined ? 0 : setPointAt(course, before);
}

function levelByModel(twin: Twin, { station, machine, tool }: { readonly station: CompiledStation; readonly machine: number; readonly tool: number }): number {
  return expectedLevel(twin, { station: station.index, machine: station.firstMachine + machine, tool });
}

function meanOver(from: number, to: number, of: (machine: number) => number): number {
  let sum = 0;
  for (let machine = from; machine < to; machine += 1) sum += of(machine);
  return sum / Math.max(1, to - from);
}
